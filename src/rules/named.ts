import type { Scheme } from '../model/scheme.js';
import { nearest } from '../text/nearest.js';
import { compareKey } from '../text/normalise.js';

/**
 * The id of the scheme that may be meant by an unknown one: the newest of those whose award goes by that name (海淀,
 * haidian), or else the id that is spelt most like it; '' where there is none.
 */
export function schemeMeant(name: string, schemes: Scheme[]): string {
  const key = compareKey(name);
  const isNamed = ({ programme, names, titleWords }: Scheme): boolean =>
    [programme, names.zh, names.en, ...titleWords]
      .map(compareKey)
      .some((word) => key.length > 1 && (word.includes(key) || key.includes(word)));
  const [newest] = schemes.filter(isNamed).sort((a, b) => (a.effective.from < b.effective.from ? 1 : -1));
  const ids = schemes.map(({ id }) => id);
  return newest?.id ?? nearest(name, ids) ?? '';
}

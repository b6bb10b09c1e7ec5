import type { Finding } from '../model/finding.js';
import type { SchemeInUse } from '../model/scheme.js';
import type { Table } from '../model/table.js';
import { NUMERAL_CLASS, parseNumeral } from '../text/chinese-number.js';
import { alternatives, oncePer } from '../text/words.js';
import { finding } from './finding.js';

const NUMERAL = new RegExp(`[${NUMERAL_CLASS}]+`, 'u');

/** The number of a round, and how rounds are written: as its own name is, with any number. */
const roundOf = oncePer(({ titleRound: name = '' }: Pick<SchemeInUse['scheme'], 'titleRound'>) => {
  const numeral = NUMERAL.exec(name)?.[0];
  if (numeral === undefined) return null;
  const [before = '', behind = ''] = name.split(numeral);
  const written = `${alternatives([before])}\\s*([${NUMERAL_CLASS}]{1,3})\\s*${alternatives([behind])}`;
  return { number: parseNumeral(numeral), written: new RegExp(written, 'gu') };
});

/**
 * A warning where the title is of another round than the edition that was chosen by it: 第五届 where the rules are those of
 * the fourth. One round that fits is enough, for a title may name a contest besides.
 */
export function otherRound(
  {
    file,
    sheet,
    title,
    titleAbove,
    titleRows,
  }: Pick<Table, 'file' | 'sheet' | 'title' | 'titleAbove' | 'titleRows'>,
  uses: readonly Pick<SchemeInUse, 'scheme'>[],
): Finding[] {
  const row = titleRows.at(-1) ?? null;
  return uses.flatMap(({ scheme }) => {
    const round = roundOf(scheme);
    if (round === null) return [];
    const told = [title, titleAbove].map((text) => [...text.normalize('NFKC').matchAll(round.written)]);
    const found = told.find((matches) => matches.length > 0) ?? [];
    if (found.length === 0 || found.some(([, numeral = '']) => parseNumeral(numeral) === round.number))
      return [];
    const args = { rounds: found.map(([whole]) => whole), edition: scheme.id, own: scheme.titleRound ?? '' };
    return [finding('title.other-round', 'warning', { file, sheet, row }, args)];
  });
}

import type { Row } from '../cases/format.js';
import { readingsOf, type Trial } from '../cases/trial.js';
import type { Mutant } from '../model/mutant.js';
import type { RulePack } from '../model/pack.js';
import { at } from '../rules/mutants/change.js';

/**
 * Trials that fill a group of a quota up to its cap and one over it. Who belongs to the group is taken from the other cases
 * of the quota, or is the unit that the vocabulary lists under the group's name.
 */
export function quotaProbes({ part, path }: Mutant, pack: RulePack, trials: Trial[]): Trial[] {
  if (part.is !== 'scheme' || path[0] !== 'quotas') return [];
  const raw = pack.raw[part.id];
  const quota = at(raw, path.slice(0, 2)) as
    | { id: string; caps: { group: string; cap: number }[] }
    | undefined;
  const cap = at(raw, path.slice(0, 4)) as { group?: string; cap?: number } | undefined;
  const [like] = trials.filter(({ one }) => 'quota' in one);
  if (quota === undefined || like === undefined) return [];
  const given = trials.flatMap(({ one }) => ('rows' in one ? one.rows.map((row) => row.given) : []));
  const headers = [...new Set(given.flatMap(Object.keys))];
  const official = officialName(pack.vocabulary.units, cap?.group ?? '');
  const named = official === null ? [] : headers.map((header): Row => ({ [header]: official }));
  const sizes = [
    ...new Set((cap?.cap === undefined ? quota.caps : [{ cap: cap.cap }]).map((each) => each.cap)),
  ];
  const rows = [...new Map([...named, ...given].map((row) => [JSON.stringify(row), row])).values()];
  return rows.flatMap((row) =>
    sizes.flatMap((size) =>
      [size, size + 1]
        .filter((times) => times > 0)
        .map((times): Trial => {
          const name = `${[quota.id, ...Object.values(row)].join(' ')} × ${times}`;
          const readings = readingsOf(like.one);
          const one = {
            name,
            quota: quota.id,
            rows: [{ given: row, times }],
            expect: {},
            ...(Object.keys(readings).length === 0 ? {} : { readings }),
          };
          return { ...like, one, change: null };
        }),
    ),
  );
}

/** The official name of the unit that a vocabulary lists under a label or id. */
function officialName(value: unknown, label: string): string | null {
  if (typeof value !== 'object' || value === null || label === '') return null;
  const { official } = value as { official?: unknown };
  if (typeof official === 'string' && Object.values(value).includes(label)) return official;
  for (const inner of Object.values(value)) {
    const found = officialName(inner, label);
    if (found !== null) return found;
  }
  return null;
}

import type { ScoreRow } from '../model/contest-report.js';
import { personKey } from '../text/normalise.js';
import type { Member } from './conditions.js';
import type { Contestant } from './contestants.js';
import { type Setting, value } from './setting.js';

/** The persons of a contestant with their rows of all stages: one, or those of a team by ID number, else by name. */
export function membersOf({ entries }: Contestant, { project }: Setting): Member[] {
  const rows = entries.flatMap((entry) => entry.rows);
  if (project?.form !== 'team') return [{ rows }];
  const byKey = new Map<string, ScoreRow[]>();
  const idOf = new Map<string, string>();
  for (const row of rows) {
    const id = value<string>(row, 'idNumber');
    if (id !== null && !idOf.has(personKey(row.name))) idOf.set(personKey(row.name), id);
  }
  for (const row of rows) {
    const key = value<string>(row, 'idNumber') ?? idOf.get(personKey(row.name)) ?? personKey(row.name);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey.values()].map((own) => ({ rows: own }));
}

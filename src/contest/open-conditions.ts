import type { ScoreRow } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import { finding, rowNames, type Setting, value } from './setting.js';

/** One person's rows with the ids of the conditions that stay open. */
interface Open {
  rows: ScoreRow[];
  open: string[];
}

/**
 * What cannot be told of many is asked once: persons without a birth that can be read, and employers whose name shows no
 * place. `people`: everyone with the conditions that stayed open and were told of nowhere.
 */
export function openConditions(people: Open[], setting: Setting): Finding[] {
  const { born, retirement, employer } = setting.contest.entrants;
  const rowsOf = (ids: string[]) =>
    people.filter(({ open }) => open.some((id) => ids.includes(id))).flatMap(({ rows }) => rows.slice(0, 1));
  const unborn = rowsOf([born.id, retirement.id]).filter(
    (row) => value(row, 'birthDate') === null && value(row, 'birthMonth') === null,
  );
  const placeless = rowsOf([employer.id]);
  const unnamed = placeless.filter((row) => value(row, 'employerText') === null);
  const named = placeless.filter((row) => value(row, 'employerText') !== null);
  const employers = [...new Set(named.map((row) => value<string>(row, 'employerText') ?? ''))];
  return [
    ...together('contest.birth-unknown', born.id, unborn, setting),
    ...together('contest.employer-unknown', employer.id, unnamed, setting),
    ...together('contest.employer-place', employer.id, named, setting, { employers }),
  ];
}

function together(code: string, id: string, rows: ScoreRow[], setting: Setting, args = {}): Finding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { file, sheet } = first;
  return [
    finding(
      code,
      'review',
      setting,
      id,
      { file, sheet },
      { rows: rowNames(rows), count: rows.length, ...args },
    ),
  ];
}

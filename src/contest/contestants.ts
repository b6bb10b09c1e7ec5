import type { ContestStageId } from '../model/contest.js';
import type { ScoreRow } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import { compareKey, personKey } from '../text/normalise.js';
import { finding, placeOf, rowNames, type Said, type Setting, stageIndex, value } from './setting.js';

/** Rows of one contestant in one stage: one, or those of a team's members. */
export interface Entry {
  stage: ContestStageId;
  rows: ScoreRow[];
  /** The entry of the same person, or of who may be, higher up in the stage: one of the two may not count. */
  again?: Entry;
  /** Who of the stages before it may be, where several have the name. */
  perhaps?: Contestant[];
}

/** Somebody who is ranked, with the entries of all stages in their order. */
export interface Contestant {
  name: string;
  entries: Entry[];
}

interface StageRow {
  row: ScoreRow;
  stage: ContestStageId;
}

/** Puts the rows of a project together: persons, or teams, over the stages. */
export function contestantsOf(rows: StageRow[], setting: Setting): Said<{ contestants: Contestant[] }> {
  const ordered = [...rows].sort(
    (a, b) => stageIndex(setting.contest, a.stage) - stageIndex(setting.contest, b.stage),
  );
  return setting.project?.form === 'team' ? teams(ordered, setting) : persons(ordered, setting);
}

function teams(rows: StageRow[], setting: Setting): Said<{ contestants: Contestant[] }> {
  const byName = new Map<string, Contestant>();
  const findings: Finding[] = [];
  for (const { row, stage } of rows) {
    const text = value<string>(row, 'teamText');
    if (text === null)
      findings.push(
        finding(
          'contest.team-unnamed',
          'error',
          setting,
          setting.contest.catalogue.id,
          placeOf(row, 'team', 'teamText'),
        ),
      );
    // Somebody without a team stands alone, so that nobody is lost.
    const key = text === null ? `${row.file}!${row.sheet}!${row.row}` : `=${compareKey(text)}`;
    const team = byName.get(key) ?? { name: text ?? row.name, entries: [] };
    byName.set(key, team);
    const entry = team.entries.find((each) => each.stage === stage);
    if (entry === undefined) team.entries.push({ stage, rows: [row] });
    else entry.rows.push(row);
  }
  const contestants = [...byName.values()];
  const size = setting.project?.teamSize ?? 0;
  for (const { name, entries } of contestants) {
    for (const { rows: members } of entries) {
      const [first] = members;
      if (first === undefined || members.length === size || value<string>(first, 'teamText') === null)
        continue;
      const args = { team: name, size, found: members.length };
      findings.push(
        finding(
          'contest.team-size',
          'review',
          setting,
          setting.contest.catalogue.id,
          placeOf(first, 'team', 'teamText'),
          args,
        ),
      );
    }
  }
  return { contestants, findings };
}

interface Person extends Contestant {
  id: string | null;
  key: string;
  employer: string | null;
}

/**
 * Persons by ID number; without one, by name and employer, if that leaves one person only. Two rows of one stage are
 * never one contestant: they are told of and ranked apart, the later one as somebody who may not be there.
 */
function persons(rows: StageRow[], setting: Setting): Said<{ contestants: Contestant[] }> {
  const all: Person[] = [];
  const byId = new Map<string, Person>();
  const byName = new Map<string, Person[]>();
  const findings: Finding[] = [];
  for (const { row, stage } of rows) {
    const id = value<string>(row, 'idNumber');
    const key = personKey(row.name);
    const text = value<string>(row, 'employerText');
    const employer = text === null ? null : compareKey(text);
    const known = id === null ? undefined : byId.get(id);
    if (known !== undefined && known.key !== key)
      findings.push(told('contest.id-two-names', 'error', row, 'idNumber', first(known), setting));
    const here = (person: Person) => person.entries.some((entry) => entry.stage === stage);
    if (known !== undefined && here(known))
      findings.push(told('contest.twice', 'error', row, 'name', first(known, stage), setting));
    const free = known !== undefined && !here(known) ? [known] : [];
    // Rows without a name are not alike for that.
    const namesakes =
      key === '' ? [] : (byName.get(key) ?? []).filter((person) => maySame(person, id, employer));
    const alike = known === undefined ? namesakes.filter((person) => !here(person)) : [];
    if (alike.length > 1)
      findings.push(
        told('contest.person-unclear', 'review', row, 'name', first(alike[0] as Person), setting),
      );
    const person = free[0] ?? (alike.length === 1 ? alike[0] : undefined) ?? newPerson(row, key);
    if (person.entries.length === 0) {
      all.push(person);
      byName.set(key, [...(byName.get(key) ?? []), person]);
    }
    const before = known ?? namesakes.find((each) => here(each) && each !== person);
    const again = before?.entries.find((entry) => entry.stage === stage);
    if (known === undefined && again !== undefined)
      findings.push(told('contest.twice-perhaps', 'review', row, 'name', again.rows[0], setting));
    const perhaps = alike.length > 1 ? { perhaps: alike } : {};
    person.entries.push({ stage, rows: [row], ...(again && { again }), ...perhaps });
    person.id ??= id;
    person.employer ??= employer;
    if (id !== null && !byId.has(id)) byId.set(id, person);
  }
  return { contestants: all, findings };
}

function newPerson(row: ScoreRow, key: string): Person {
  return { name: row.name, entries: [], id: null, key, employer: null };
}

/** Whether somebody of the same name may be the same person: no two ID numbers, no two employers. */
function maySame(person: Person, id: string | null, employer: string | null): boolean {
  if (id !== null && person.id !== null) return false;
  return employer === null || person.employer === null || employer === person.employer;
}

function first({ entries }: Contestant, stage?: ContestStageId): ScoreRow | undefined {
  return (entries.find((entry) => entry.stage === stage) ?? entries[0])?.rows[0];
}

function told(
  code: string,
  severity: 'error' | 'review',
  row: ScoreRow,
  field: string,
  other: ScoreRow | undefined,
  setting: Setting,
): Finding {
  const others = other === undefined ? [] : rowNames([other]);
  return finding(code, severity, setting, null, placeOf(row, field), { others });
}

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
 * never one contestant: they are told of and ranked apart, the later one as somebody who may not be there. In a stage,
 * rows with an ID number come first, whatever their order: a number tells whose row it is, a name only whose it may be.
 */
function persons(rows: StageRow[], setting: Setting): Said<{ contestants: Contestant[] }> {
  const known: Known = { all: [], byId: new Map(), byName: new Map() };
  const at = new Map(rows.map(({ row }, index) => [row, index]));
  const stageOf = ({ stage }: StageRow) => stageIndex(setting.contest, stage);
  const byNumber = ({ row }: StageRow) => Number(value(row, 'idNumber') === null);
  const entering = [...rows].sort((a, b) => stageOf(a) - stageOf(b) || byNumber(a) - byNumber(b));
  const findings = entering.flatMap(({ row, stage }) => {
    const text = value<string>(row, 'employerText');
    const employer = text === null ? null : compareKey(text);
    const own = { id: value<string>(row, 'idNumber'), key: personKey(row.name), employer };
    return enter(row, stage, own, known, setting);
  });
  const firstAt = (person: Person) => at.get(first(person) as ScoreRow) ?? 0;
  return { contestants: known.all.sort((a, b) => firstAt(a) - firstAt(b)), findings };
}

/** The persons of the rows above. */
interface Known {
  all: Person[];
  byId: Map<string, Person>;
  byName: Map<string, Person[]>;
}

/** Whose row it is, by what stands in it. */
type Own = Pick<Person, 'id' | 'key' | 'employer'>;

/** Enters a row under the person whose it is, or as a new one; tells what speaks against it. */
function enter(
  row: ScoreRow,
  stage: ContestStageId,
  own: Own,
  { all, byId, byName }: Known,
  setting: Setting,
): Finding[] {
  // Rows without a name are not alike for that.
  const namesakes = own.key === '' ? [] : (byName.get(own.key) ?? []);
  const sameId = own.id === null ? undefined : byId.get(own.id);
  const here = (person: Person) => person.entries.some((entry) => entry.stage === stage);
  const alike =
    sameId === undefined ? namesakes.filter((person) => !here(person) && maySame(person, own)) : [];
  const found = sameId !== undefined && !here(sameId) ? [sameId] : alike;
  const person = (found.length === 1 ? found[0] : undefined) ?? newPerson(row, own.key);
  const twice = sameId ?? namesakes.find((each) => here(each) && each !== person && maySame(each, own));
  const again = twice?.entries.find((entry) => entry.stage === stage);
  if (person.entries.length === 0) {
    all.push(person);
    byName.set(own.key, [...namesakes, person]);
  }
  const perhaps = alike.length > 1 ? { perhaps: alike } : {};
  person.entries.push({ stage, rows: [row], ...(again && { again }), ...perhaps });
  person.id ??= own.id;
  person.employer ??= own.employer;
  if (own.id !== null && sameId === undefined) byId.set(own.id, person);
  return doubts(row, own, { sameId, alike, again }, setting);
}

/** What speaks against a row's being somebody's, or nobody's yet. */
function doubts(
  row: ScoreRow,
  { key }: Own,
  { sameId, alike, again }: { sameId: Person | undefined; alike: Person[]; again: Entry | undefined },
  setting: Setting,
): Finding[] {
  const findings: Finding[] = [];
  if (sameId !== undefined && sameId.key !== key)
    findings.push(told('contest.id-two-names', 'error', row, 'idNumber', first(sameId), setting));
  if (sameId !== undefined && again !== undefined)
    findings.push(told('contest.twice', 'error', row, 'name', again.rows[0], setting));
  const [other] = alike;
  if (other !== undefined && alike.length > 1)
    findings.push(told('contest.person-unclear', 'review', row, 'name', first(other), setting));
  if (sameId === undefined && again !== undefined)
    findings.push(told('contest.twice-perhaps', 'review', row, 'name', again.rows[0], setting));
  return findings;
}

function newPerson(row: ScoreRow, key: string): Person {
  return { name: row.name, entries: [], id: null, key, employer: null };
}

/** Whether somebody of the same name may be the same person: no two ID numbers, no two employers. */
function maySame(person: Person, { id, employer }: Own): boolean {
  if (id !== null && person.id !== null) return false;
  return employer === null || person.employer === null || employer === person.employer;
}

function first({ entries }: Contestant): ScoreRow | undefined {
  return entries[0]?.rows[0];
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

import type { Outcome, VerdictStatus } from '../model/outcome.js';
import type { Report } from '../model/report.js';
import { grouped } from '../text/grouped.js';
import { quickKeyed, type SealKeys } from './keys.js';
import { packBits, unpackBits } from './row-bits.js';
import type { SealContent } from './seal-schema.js';
import { type ContractNominee, findingDigest, type NomineeTexts, nomineesOf, textsOf } from './substance.js';

/**
 * What a seal keeps of a row, in at most some hundred bytes: ten bits of a keyed hash of each fact, of its problems and of how
 * it is reasoned, and the outcome of each requirement as it is. All of it is hidden under the key of the input.
 */

const DIGEST_BITS = 10;
/** Of outcomes and verdicts; 4 is "not judged". */
const OUTCOME_BITS = 3;
const OUTCOMES: (Outcome | null)[] = ['met', 'unmet', 'undetermined', 'not-applicable', null];
const STATUSES: (VerdictStatus | null)[] = ['eligible', 'explain', 'review', 'ineligible', null];

export type SealedRows = Pick<SealContent, 'facts' | 'criteria' | 'rows'>;
type Table = SealContent['rows'][number];

/** Where a row lies: which input, which of its sheets. Its digests are bound to it. */
interface Spot {
  input: number;
  sheet: number;
}

/** What the digests of a seal are of: facts and requirements, each in order. */
export function columnsOf({ nominees, schemes }: Report): Pick<SealedRows, 'facts' | 'criteria'> {
  const facts = new Set<string>();
  const judged = new Map(schemes.map(({ id }) => [id, new Set<string>()]));
  for (const nominee of nominees) {
    for (const fact of Object.keys(nominee.facts)) facts.add(fact);
    for (const { scheme, criteria } of nominee.verdicts)
      for (const { id } of criteria) judged.get(scheme)?.add(id);
  }
  return { facts: [...facts], criteria: Object.fromEntries([...judged].map(([id, ids]) => [id, [...ids]])) };
}

/** Makes the digests of rows, one by one. */
export function rowSealer(
  report: Report,
  columns: Pick<SealedRows, 'facts' | 'criteria'>,
  keys: SealKeys,
): { add: (nominee: ContractNominee, texts: NomineeTexts) => void; tables: () => Table[] } {
  const { spotOf, findingsOf } = placesIn(report);
  const tables = new Map<string, Table>();
  return {
    add: (nominee, texts) => {
      const spot = spotOf(nominee);
      const key = keys.input(report.inputs[spot.input]?.sha256 ?? null);
      if (key === null) return;
      const schemes = nominee.verdicts.map(({ scheme }) => scheme);
      const name = JSON.stringify([spot, schemes]);
      const table = tables.get(name) ?? { ...spot, schemes, rows: [] };
      tables.set(name, table);
      const place = placeOf(spot, nominee.row);
      const fields = fieldsOf(nominee, texts, findingsOf(nominee, key), { columns, schemes, key, place });
      table.rows.push(`${nominee.row} ${packBits(fields, key, place)}`);
    },
    tables: () => [...tables.values()],
  };
}

function placesIn(report: Report): {
  spotOf: (nominee: ContractNominee) => Spot;
  findingsOf: (nominee: ContractNominee, key: Buffer) => string[];
} {
  const spots = new Map<string, Spot>();
  for (const [input, { file, sheets }] of report.inputs.entries()) {
    const names = [...new Set(sheets.map(({ name }) => name))];
    for (const [sheet, name] of names.entries()) spots.set(`${file}\0${name}`, { input, sheet });
  }
  const byRow = grouped(report.findings, ({ at }) => `${at.file}\0${at.sheet}\0${at.row}`);
  return {
    spotOf: ({ file, sheet }) => spots.get(`${file}\0${sheet}`) ?? { input: 0, sheet: 0 },
    findingsOf: ({ file, sheet, row }, key) =>
      (byRow.get(`${file}\0${sheet}\0${row}`) ?? []).map((finding) => findingDigest(finding, key)).sort(),
  };
}

function placeOf({ input, sheet }: Spot, row: number | string): string {
  return `${input}\0${sheet}\0${row}`;
}

/** What the digests of a row depend on, beside the row. */
interface Setting {
  columns: Pick<SealedRows, 'facts' | 'criteria'>;
  schemes: string[];
  key: Buffer;
  place: string;
}

/** The numbers of a row, in the order of `widthsOf`. */
function fieldsOf(
  nominee: ContractNominee,
  texts: NomineeTexts,
  findings: string[],
  { columns: { facts, criteria }, schemes, key, place }: Setting,
): [number, number][] {
  const digest = (...what: string[]): [number, number] => [
    Number.parseInt(quickKeyed(key, 'row', place, ...what).slice(0, 4), 16) >> (16 - DIGEST_BITS),
    DIGEST_BITS,
  ];
  const verdicts = schemes.map((id) => nominee.verdicts.find(({ scheme }) => scheme === id));
  return [
    ...facts.map((fact, index) => digest('fact', fact, texts.facts[index] ?? '')),
    digest('findings', ...findings),
    digest('proofs', texts.verdicts, texts.proofs),
    ...schemes.flatMap((id, index): [number, number][] => {
      const verdict = verdicts[index];
      const results = new Map(verdict?.criteria.map((criterion) => [criterion.id, criterion.outcome]));
      return [
        [STATUSES.indexOf(verdict?.status ?? null), OUTCOME_BITS],
        ...criteriaOf(criteria, id).map((criterion): [number, number] => [
          OUTCOMES.indexOf(results.get(criterion) ?? null),
          OUTCOME_BITS,
        ]),
      ];
    }),
  ];
}

/** Only those that the seal itself has: a name in it may be any (`constructor`). */
function criteriaOf(criteria: SealedRows['criteria'], scheme: string): string[] {
  return Object.hasOwn(criteria, scheme) ? (criteria[scheme] ?? []) : [];
}

function widthsOf({ facts, criteria }: Omit<SealedRows, 'rows'>, schemes: string[]): number[] {
  return [
    ...facts.map(() => DIGEST_BITS),
    DIGEST_BITS,
    DIGEST_BITS,
    ...schemes.flatMap((id) => [OUTCOME_BITS, ...criteriaOf(criteria, id).map(() => OUTCOME_BITS)]),
  ];
}

/** A row that is not as sealed. `was`: its outcomes then; empty where the row is new. */
export interface ChangedRow {
  kind: 'changed' | 'gone' | 'new';
  input: number;
  sheet: number;
  row: number;
  /** The row as it is now; null where there is none. */
  nominee: ContractNominee | null;
  facts: string[];
  findings: boolean;
  proofs: boolean;
  verdicts: { scheme: string; old: VerdictStatus | null; new: VerdictStatus | null }[];
  criteria: { scheme: string; id: string; old: Outcome | null; new: Outcome | null }[];
}

/** Rows of a report that differ from the sealed ones; rows of inputs without a key are left out. */
export function changedRows(
  sealed: SealedRows,
  report: Report,
  keys: (input: number) => Buffer | null,
): ChangedRow[] {
  const lines = new Map<string, { table: Table; row: number; text: string }>();
  for (const table of sealed.rows) {
    for (const line of table.rows) {
      const [row = '', text = ''] = line.split(' ');
      lines.set(placeOf(table, row), { table, row: Number(row), text });
    }
  }
  const { spotOf, findingsOf } = placesIn(report);
  const changed: ChangedRow[] = [];
  for (const nominee of nomineesOf(report)) {
    const spot = spotOf(nominee);
    const place = placeOf(spot, nominee.row);
    const line = lines.get(place);
    lines.delete(place);
    const key = keys(spot.input);
    if (key === null) continue;
    const told = { ...NOTHING, ...spot, row: nominee.row, nominee };
    if (line === undefined) changed.push({ ...told, kind: 'new' });
    else {
      const { schemes } = line.table;
      const setting = { columns: sealed, schemes, key, place };
      const texts = textsOf(nominee, sealed.facts);
      const now = fieldsOf(nominee, texts, findingsOf(nominee, key), setting).map(([value]) => value);
      const then = unpackBits(line.text, widthsOf(sealed, schemes), key, place);
      if (then?.some((value, index) => value !== now[index]))
        changed.push({ ...told, ...compared(then, now, sealed, schemes) });
    }
  }
  const gone = [...lines.values()].filter(({ table }) => keys(table.input) !== null);
  return [
    ...changed,
    ...gone.map(
      ({ table: { input, sheet }, row }): ChangedRow => ({ ...NOTHING, kind: 'gone', input, sheet, row }),
    ),
  ];
}

const NOTHING = { nominee: null, facts: [], findings: false, proofs: false, verdicts: [], criteria: [] };

/** What the numbers of a row say has changed. */
function compared(
  then: number[],
  now: number[],
  { facts, criteria }: Omit<SealedRows, 'rows'>,
  schemes: string[],
): Pick<ChangedRow, 'kind' | 'facts' | 'findings' | 'proofs' | 'verdicts' | 'criteria'> {
  const differs = (index: number) => then[index] !== now[index];
  const pair = <T>(words: (T | null)[], index: number) => ({
    old: words[then[index] ?? 0] ?? null,
    new: words[now[index] ?? 0] ?? null,
  });
  const result: ReturnType<typeof compared> = {
    kind: 'changed',
    facts: facts.filter((_, index) => differs(index)),
    findings: differs(facts.length),
    proofs: differs(facts.length + 1),
    verdicts: [],
    criteria: [],
  };
  let at = facts.length + 2;
  for (const scheme of schemes) {
    if (differs(at)) result.verdicts.push({ scheme, ...pair(STATUSES, at) });
    at += 1;
    for (const id of criteriaOf(criteria, scheme)) {
      if (differs(at)) result.criteria.push({ scheme, id, ...pair(OUTCOMES, at) });
      at += 1;
    }
  }
  return result;
}

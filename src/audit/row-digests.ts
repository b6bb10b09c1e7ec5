import type { Outcome, VerdictStatus } from '../model/outcome.js';
import type { Report } from '../model/report.js';
import { canonicalJson } from '../text/canonical-json.js';
import { grouped } from '../text/grouped.js';
import { keyed, type SealKeys } from './keys.js';
import { packBits, unpackBits } from './row-bits.js';
import type { SealContent } from './seal-schema.js';
import { type ContractNominee, findingOf, nomineesOf } from './substance.js';

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

/** A row as it is now, with the place that its digests are bound to. */
interface PlacedRow {
  nominee: ContractNominee;
  input: number;
  sheet: number;
  findings: unknown[];
}

/** Digests of all rows of a report. */
export function sealedRows(report: Report, keys: SealKeys): SealedRows {
  const rows = [...placedRows(report)];
  const facts = [...new Set(rows.flatMap(({ nominee }) => Object.keys(nominee.facts)))];
  const criteria = Object.fromEntries(
    report.schemes.map(({ id, criteria: rules }) => [
      id,
      criteriaJudged(
        id,
        rules.map((rule) => rule.id),
        rows,
      ),
    ]),
  );
  const tables = grouped(rows, ({ nominee, input, sheet }) =>
    JSON.stringify([input, sheet, nominee.verdicts.map(({ scheme }) => scheme)]),
  );
  return {
    facts,
    criteria,
    rows: [...tables].flatMap(([place, members]): Table[] => {
      const [input, sheet, schemes] = JSON.parse(place) as [number, number, string[]];
      const key = keys.input(report.inputs[input]?.sha256 ?? null);
      if (key === null) return [];
      const lines = members.map((row) => {
        const fields = fieldsOf(row, { facts, criteria }, schemes, key);
        return `${row.nominee.row} ${packBits(fields, key, placeOf(row))}`;
      });
      return [{ input, sheet, schemes, rows: lines }];
    }),
  };
}

/** Those of a scheme's requirements that some row was judged by. */
function criteriaJudged(scheme: string, ids: string[], rows: PlacedRow[]): string[] {
  const judged = rows.map(({ nominee }) => nominee.verdicts.find((verdict) => verdict.scheme === scheme));
  const used = new Set(judged.flatMap((verdict) => verdict?.criteria.map(({ id }) => id) ?? []));
  return ids.filter((id) => used.has(id));
}

function* placedRows(report: Report): Generator<PlacedRow> {
  const inputs = new Map(report.inputs.map(({ file }, index) => [file, index]));
  const sheets = new Map(
    report.inputs.map(({ file, sheets: all }) => [file, [...new Set(all.map(({ name }) => name))]]),
  );
  const findings = grouped(report.findings, ({ at }) => `${at.file}\0${at.sheet}\0${at.row}`);
  for (const nominee of nomineesOf(report)) {
    const { file, sheet, row } = nominee;
    yield {
      nominee,
      input: inputs.get(file) ?? 0,
      sheet: sheets.get(file)?.indexOf(sheet) ?? 0,
      findings: (findings.get(`${file}\0${sheet}\0${row}`) ?? [])
        .map((finding) => canonicalJson(findingOf(finding)))
        .sort(),
    };
  }
}

function placeOf({ input, sheet, nominee }: PlacedRow): string {
  return `${input}\0${sheet}\0${nominee.row}`;
}

/** A verdict with its reasons, and without the advice that may get better. */
function withoutAdvice(verdict: ContractNominee['verdicts'][number] | undefined): unknown {
  if (verdict === undefined) return null;
  const { nearest: _, ...lasting } = verdict;
  return lasting;
}

/** The numbers of a row, in the order of `widthsOf`. */
function fieldsOf(
  row: PlacedRow,
  { facts, criteria }: Omit<SealedRows, 'rows'>,
  schemes: string[],
  key: Buffer,
): [number, number][] {
  const place = placeOf(row);
  const digest = (what: string, value: unknown): [number, number] => [
    keyed(key, 'row', place, what, canonicalJson(value)).readUInt16BE(0) >> (16 - DIGEST_BITS),
    DIGEST_BITS,
  ];
  const { nominee } = row;
  const verdicts = schemes.map((id) => nominee.verdicts.find(({ scheme }) => scheme === id));
  return [
    ...facts.map((fact) => digest(`fact ${fact}`, nominee.facts[fact] ?? null)),
    digest('findings', row.findings),
    digest('proofs', verdicts.map(withoutAdvice)),
    ...schemes.flatMap((id, index): [number, number][] => {
      const verdict = verdicts[index];
      const results = new Map(verdict?.criteria.map((criterion) => [criterion.id, criterion.outcome]));
      return [
        [STATUSES.indexOf(verdict?.status ?? null), OUTCOME_BITS],
        ...(criteria[id] ?? []).map((criterion): [number, number] => [
          OUTCOMES.indexOf(results.get(criterion) ?? null),
          OUTCOME_BITS,
        ]),
      ];
    }),
  ];
}

function widthsOf({ facts, criteria }: Omit<SealedRows, 'rows'>, schemes: string[]): number[] {
  return [
    ...facts.map(() => DIGEST_BITS),
    DIGEST_BITS,
    DIGEST_BITS,
    ...schemes.flatMap((id) => [OUTCOME_BITS, ...(criteria[id] ?? []).map(() => OUTCOME_BITS)]),
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
  const now = new Map([...placedRows(report)].map((row) => [placeOf(row), row]));
  const seen = new Set<string>();
  const changed = sealed.rows.flatMap((table) => {
    const key = keys(table.input);
    return table.rows.flatMap((line): ChangedRow[] => {
      const [number = '', text = ''] = line.split(' ');
      const place = `${table.input}\0${table.sheet}\0${number}`;
      seen.add(place);
      const row = now.get(place);
      if (key === null) return [];
      if (row === undefined)
        return [{ ...NOTHING, kind: 'gone', input: table.input, sheet: table.sheet, row: Number(number) }];
      const found = compared(row, sealed, table.schemes, key, text);
      return found === null ? [] : [found];
    });
  });
  const added = [...now].flatMap(([place, { nominee, input, sheet }]): ChangedRow[] =>
    seen.has(place) || keys(input) === null
      ? []
      : [{ ...NOTHING, kind: 'new', input, sheet, row: nominee.row, nominee }],
  );
  return [...changed, ...added];
}

const NOTHING = { nominee: null, facts: [], findings: false, proofs: false, verdicts: [], criteria: [] };

function compared(
  row: PlacedRow,
  sealed: SealedRows,
  schemes: string[],
  key: Buffer,
  text: string,
): ChangedRow | null {
  const widths = widthsOf(sealed, schemes);
  const then = unpackBits(text, widths, key, placeOf(row));
  const now = fieldsOf(row, sealed, schemes, key).map(([value]) => value);
  if (then === null) return null;
  const differs = (index: number) => then[index] !== now[index];
  const { facts, criteria } = sealed;
  const result: ChangedRow = {
    ...NOTHING,
    kind: 'changed',
    input: row.input,
    sheet: row.sheet,
    row: row.nominee.row,
    nominee: row.nominee,
    facts: facts.filter((_, index) => differs(index)),
    findings: differs(facts.length),
    proofs: differs(facts.length + 1),
    verdicts: [],
    criteria: [],
  };
  let at = facts.length + 2;
  for (const scheme of schemes) {
    if (differs(at)) {
      const [old, now_] = [STATUSES[then[at] ?? 0] ?? null, STATUSES[now[at] ?? 0] ?? null];
      result.verdicts.push({ scheme, old, new: now_ });
    }
    at += 1;
    for (const id of criteria[scheme] ?? []) {
      if (differs(at)) {
        result.criteria.push({
          scheme,
          id,
          old: OUTCOMES[then[at] ?? 0] ?? null,
          new: OUTCOMES[now[at] ?? 0] ?? null,
        });
      }
      at += 1;
    }
  }
  const same =
    result.facts.length + result.verdicts.length + result.criteria.length === 0 &&
    !result.findings &&
    !result.proofs;
  return same ? null : result;
}

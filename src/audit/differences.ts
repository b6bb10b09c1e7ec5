import type { CriterionDifference, FactDifference, RowDifference, ShownFact } from '../model/audit.js';
import type { Report } from '../model/report.js';
import { maskDeep, privacy } from '../report/privacy.js';
import { canonicalJson } from '../text/canonical-json.js';
import type { ChangedRow } from './row-digests.js';
import { type ContractNominee, nomineesOf } from './substance.js';

/** How differences are told: values by the archived report of then, where there is one. */
export interface Telling {
  report: Report;
  /** Nominees of the archived report by key. */
  then: ReadonlyMap<string, ContractNominee>;
  clause: (scheme: string, id: string) => string;
  unmask: boolean;
}

/** Rows that the digests of a seal show to differ, with values. */
export function tellRows(changed: ChangedRow[], telling: Telling): RowDifference[] {
  const { report, then } = telling;
  const asWritten = then.size === 0 ? new Map() : maskedRows(report, changed);
  return changed.map(({ kind, input, sheet, row, nominee, facts, ...others }) => {
    const found = report.inputs[input];
    const names = [...new Set(found?.sheets.map(({ name }) => name))];
    const place = { file: found?.file ?? '', sheet: names[sheet] ?? '', row };
    const old = then.get(nominee?.key ?? `${place.file}!${place.sheet}!${row}`);
    return {
      kind,
      ...masked(place, telling.unmask),
      facts: facts.map((fact) => factDifference(fact, old, nominee ?? undefined, telling)),
      criteria: others.criteria.map((each) => ({ ...each, clause: telling.clause(each.scheme, each.id) })),
      verdicts: others.verdicts,
      findings: others.findings,
      proofs: others.proofs,
      reasons:
        others.proofs && old !== undefined && nominee !== null
          ? otherReasons(old, [nominee, asWritten.get(placeKey(masked(place, false)))], telling)
          : [],
    };
  });
}

/** Of rows that differ, the nominees as a report without `--unmask` has them. */
function maskedRows(report: Report, changed: ChangedRow[]): Map<string, ContractNominee> {
  const rows = new Set(changed.map(({ row }) => row));
  const found = new Map<string, ContractNominee>();
  for (const nominee of nomineesOf(report, false))
    if (rows.has(nominee.row)) found.set(placeKey(nominee), nominee);
  return found;
}

function placeKey({ file, sheet, row }: { file: string; sheet: string; row: number }): string {
  return JSON.stringify([file, sheet, row]);
}

/** Requirements whose proof of then is none of now: the report of then may have been written with or without masks. */
function otherReasons(
  old: ContractNominee,
  now: (ContractNominee | undefined)[],
  { clause }: Telling,
): RowDifference['reasons'] {
  const proofIn = (nominee: ContractNominee | undefined, scheme: string, id: string) =>
    canonicalJson(
      nominee?.verdicts.find((each) => each.scheme === scheme)?.criteria.find((each) => each.id === id)
        ?.proof ?? null,
    );
  return old.verdicts.flatMap(({ scheme, criteria }) =>
    criteria
      .filter(({ id }) => now.every((nominee) => proofIn(nominee, scheme, id) !== proofIn(old, scheme, id)))
      .map(({ id }) => ({ scheme, id, clause: clause(scheme, id) })),
  );
}

/** Rows of the archived report against those of now: what shows where the input is no longer the one that was sealed. */
export function compareRows(now: Iterable<ContractNominee>, telling: Telling): RowDifference[] {
  const rows: RowDifference[] = [];
  const seen = new Set<string>();
  for (const nominee of now) {
    seen.add(nominee.key);
    const old = telling.then.get(nominee.key);
    const row = old === undefined ? bare('new', nominee, telling) : changedRow(old, nominee, telling);
    if (row !== null) rows.push(row);
  }
  for (const [key, old] of telling.then) if (!seen.has(key)) rows.push(bare('gone', old, telling));
  return rows;
}

function bare(
  kind: 'new' | 'gone',
  { file, sheet, row }: ContractNominee,
  { unmask }: Telling,
): RowDifference {
  const place = masked({ file, sheet, row }, unmask);
  return {
    kind,
    ...place,
    facts: [],
    criteria: [],
    verdicts: [],
    findings: false,
    proofs: false,
    reasons: [],
  };
}

function changedRow(old: ContractNominee, now: ContractNominee, telling: Telling): RowDifference | null {
  const names = [...new Set([...Object.keys(old.facts), ...Object.keys(now.facts)])];
  // The archived report may have been written with or without masks.
  const text = (name: string, nominee: ContractNominee) =>
    canonicalJson([factShown(name, nominee, false), nominee.facts[name]?.cells]);
  const facts = names.filter((name) => text(name, old) !== text(name, now));
  const verdictOf = (nominee: ContractNominee, id: string) =>
    nominee.verdicts.find(({ scheme }) => scheme === id);
  const schemes = [...new Set([...old.verdicts, ...now.verdicts].map(({ scheme }) => scheme))];
  const pairs = schemes.map((scheme) => ({
    scheme,
    old: verdictOf(old, scheme),
    new: verdictOf(now, scheme),
  }));
  const verdicts = pairs
    .filter((pair) => pair.old?.status !== pair.new?.status)
    .map((pair) => ({ scheme: pair.scheme, old: pair.old?.status ?? null, new: pair.new?.status ?? null }));
  const criteria = pairs.flatMap(({ scheme, ...pair }): CriterionDifference[] => {
    const ids = [
      ...new Set([...(pair.old?.criteria ?? []), ...(pair.new?.criteria ?? [])].map(({ id }) => id)),
    ];
    const outcome = (side: 'old' | 'new', id: string) =>
      pair[side]?.criteria.find((criterion) => criterion.id === id)?.outcome ?? null;
    return ids
      .map((id) => ({
        scheme,
        id,
        clause: telling.clause(scheme, id),
        old: outcome('old', id),
        new: outcome('new', id),
      }))
      .filter((each) => each.old !== each.new);
  });
  if (facts.length + verdicts.length + criteria.length === 0) return null;
  return {
    kind: 'changed',
    ...masked({ file: now.file, sheet: now.sheet, row: now.row }, telling.unmask),
    facts: facts.map((fact) => factDifference(fact, old, now, telling)),
    criteria,
    verdicts,
    findings: false,
    proofs: false,
    reasons: [],
  };
}

function factDifference(
  fact: string,
  old: ContractNominee | undefined,
  now: ContractNominee | undefined,
  { report, unmask }: Telling,
): FactDifference {
  const cells = [...(now?.facts[fact]?.cells ?? []), ...(old?.facts[fact]?.cells ?? [])];
  const field = report.fields.find(({ id }) => id === fact);
  return {
    fact,
    header: field === undefined ? null : { zh: field.header, en: field.en },
    cells: [...new Set(cells)],
    old: factShown(fact, old, unmask),
    new: factShown(fact, now, unmask),
  };
}

function factShown(name: string, nominee: ContractNominee | undefined, unmask: boolean): ShownFact | null {
  const fact = nominee?.facts[name];
  if (fact === undefined) return null;
  if ('unknown' in fact) return { unknown: fact.unknown };
  return { value: maskDeep(fact.value, (text) => privacy(unmask).field(name, text)) };
}

function masked({ file, sheet, row }: Pick<RowDifference, 'file' | 'sheet' | 'row'>, unmask: boolean) {
  const { text } = privacy(unmask);
  return { file: text(file), sheet: text(sheet), row };
}

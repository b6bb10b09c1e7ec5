import type { Finding } from '../model/finding.js';
import type { CriterionResult, Excepted, VerdictStatus } from '../model/outcome.js';
import type { InputReport, NomineeReport, QuotaReport, Report, SchemeReport } from '../model/report.js';
import type { Criterion, Quota } from '../model/scheme.js';
import { oncePer } from '../text/words.js';
import type { Lang } from './lang.js';
import type { Frame } from './messages/frame.js';
import { byText } from './order.js';

/** A verdict in words, and what it is if the exceptions hold. */
export function verdictText(status: VerdictStatus, excepted: Excepted | undefined, frame: Frame): string {
  const other = exceptedText({ status, excepted }, frame);
  return `${frame.verdict[status]}${other === '' ? '' : frame.line.bracket(other)}`;
}

/** What a verdict is if the exceptions hold; '' where they change nothing. */
export function exceptedText(
  { status, excepted }: { status: VerdictStatus; excepted?: Excepted | undefined },
  { verdict, waivers }: Frame,
): string {
  return excepted === undefined || excepted.status === status
    ? ''
    : waivers.otherwise(verdict[excepted.status]);
}

/** The word for an id, or the id itself. Only the table's own words: an id may come out of a file (`constructor`). */
export function wordIn(words: Record<string, string>, id: string, otherwise = id): string {
  return Object.hasOwn(words, id) ? (words[id] ?? otherwise) : otherwise;
}

const criteriaById = oncePer(
  ({ criteria }: SchemeReport) => new Map(criteria.map((criterion) => [criterion.id, criterion])),
);

export function schemeOf(report: Report, id: string | null): SchemeReport | undefined {
  return report.schemes.find((scheme) => scheme.id === id);
}

export function criterionOf(report: Report, { scheme, criterion }: Finding): Criterion | undefined {
  const rules = schemeOf(report, scheme);
  return rules === undefined || criterion === null ? undefined : criteriaById(rules).get(criterion);
}

export function quotaOf(report: Report, scheme: string | null, id: string | null): Quota | undefined {
  return schemeOf(report, scheme)?.quotaRules.find((quota) => quota.id === id);
}

/** The tally that a finding tells of. */
export function tallyOf({ quotas }: Report, { scheme, criterion, args }: Finding): QuotaReport | undefined {
  return quotas.find(
    (quota) => quota.scheme === scheme && quota.id === criterion && quota.group === args.group,
  );
}

const nomineesByKey = oncePer(({ nominees }: Report) => new Map(nominees.map((one) => [one.key, one])));

/** Where a finding is shown: that of a group, which has no place of its own, at the cell that put the first row into it. */
export function shownAt(report: Report, finding: Finding): Finding['at'] {
  const first = finding.at.file === null ? tallyOf(report, finding)?.first : undefined;
  const nominee = first === undefined ? undefined : nomineesByKey(report).get(first);
  if (nominee === undefined) return finding.at;
  const { file, sheet, row, facts } = nominee;
  const by = quotaOf(report, finding.scheme, finding.criterion)?.by ?? [];
  const cell = by.flatMap((fact) => facts[fact]?.cells ?? [])[0] ?? null;
  return { file, sheet, row, cell, field: null };
}

/** A nominee's result of a criterion; undefined where it was not judged. */
export function resultOf(
  nominee: NomineeReport,
  finding: Pick<Finding, 'scheme' | 'criterion'>,
): CriterionResult | undefined {
  return nominee.verdicts
    .find(({ scheme }) => scheme === finding.scheme)
    ?.criteria.find(({ id }) => id === finding.criterion);
}

/** Whether the sheet can decide a criterion: evidence and notes say nothing in a matrix. */
export function isDecided({ strength }: CriterionResult): boolean {
  return strength !== 'evidence' && strength !== 'note';
}

/** Header of a form field in the language; '' where the finding has no field. */
export function headerOf(report: Report, field: string | null, lang: Lang): string {
  const found = report.fields.find(({ id }) => id === field);
  if (found === undefined) return '';
  return lang === 'zh' ? found.header : found.en;
}

/** Inputs by name; the first of a name wins. */
const inputsByName = oncePer(
  ({ inputs }: Report) => new Map([...inputs].reverse().map((input) => [input.file, input])),
);

/** The input of this name; undefined for a file that is none. */
export function inputOf(report: Report, file: string): InputReport | undefined {
  return inputsByName(report).get(file);
}

/** Nominees by file, sheet and row. */
const nomineesByPlace = oncePer(({ nominees }: Report) => {
  const byFile = new Map<string, Map<string, Map<number, NomineeReport>>>();
  for (const nominee of nominees)
    mapUnder(mapUnder(byFile, nominee.file), nominee.sheet).set(nominee.row, nominee);
  return byFile;
});

/** The map under a key: a new one where there is none yet. */
function mapUnder<K, V>(maps: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<K, V>();
  maps.set(key, made);
  return made;
}

/** The nominee in whose row a finding lies; undefined for a finding about a file, a sheet or a group. */
export function nomineeOf(report: Report, { at }: Finding): NomineeReport | undefined {
  if (at.file === null || at.row === null) return undefined;
  return nomineesByPlace(report)
    .get(at.file)
    ?.get(at.sheet ?? '')
    ?.get(at.row);
}

/** The name of a scheme without the edition in brackets behind it. */
export function shortName(name: string): string {
  return name.replace(/\s*[（(][^（()）]*[）)]\s*$/u, '') || name;
}

/**
 * Short name by scheme id: the name without what stands in brackets (the edition), as long as that tells the schemes of
 * the report apart; else the whole name.
 */
export function shortNames(report: Report, lang: Lang): Map<string, string> {
  const names = report.schemes.map(({ id, names }) => ({
    id,
    full: names[lang],
    short: shortName(names[lang]),
  }));
  return new Map(
    names.map(({ id, full, short }) => [
      id,
      names.filter((other) => other.short === short).length === 1 ? short : full,
    ]),
  );
}

/** Whether nominees stand in several sheets, so that a row is known only with its file and sheet. */
export function severalSheets({ nominees }: Pick<Report, 'nominees'>): boolean {
  const [first] = nominees;
  return nominees.some(({ file, sheet }) => file !== first?.file || sheet !== first.sheet);
}

/** Quotas by scheme as the report lists them, then id and group. */
export function sortedQuotas(report: Report): QuotaReport[] {
  const order = new Map(report.schemes.map(({ id }, index) => [id, index]));
  const rank = ({ scheme }: QuotaReport) => order.get(scheme) ?? order.size;
  return [...report.quotas].sort(
    (a, b) => rank(a) - rank(b) || byText(a.id, b.id) || byText(a.group, b.group),
  );
}

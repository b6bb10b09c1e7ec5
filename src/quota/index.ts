import type { Fact } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { VerdictStatus } from '../model/outcome.js';
import type { QuotaReport, QuotaStatus } from '../model/report.js';
import type { Cap, Quota } from '../model/scheme.js';
import { pushTo } from '../text/grouped.js';
import { compareKey } from '../text/normalise.js';
import { idOf, labelOf, labelsOf, spellings, textsOf } from './labels.js';
import { type CountUnknown, unknownOf } from './unknown.js';

/** A submitted nominee as the tally sees it. */
export interface Submission {
  /** The row: `file!sheet!row`. */
  key: string;
  /** Rows surely of one person share `sure`; rows that may be of one person share `maybe`. */
  person: { sure: string; maybe: string };
  facts: Record<string, Fact>;
  status: VerdictStatus;
}

export interface Tally {
  quotas: QuotaReport[];
  findings: Finding[];
}

/** A group of submissions that share one cap; null where the document sets none that is known to apply. */
interface Group {
  label: string;
  rule: Cap | null;
  submissions: Submission[];
}

/** What might belong to a group besides its own submissions. */
interface Possible {
  /** Persons of no known group, and those of them who are not counted already. */
  unknown: { all: number; further: number };
  /** Submissions of groups that may be the same one. */
  alike: Submission[];
  /** Names of those groups. */
  names: string[];
  /** Some of them are sent by a whole of which the group is a part. */
  whole: boolean;
}

/** A submission with its group's label, or null where it might belong to any group. */
interface Placed {
  submission: Submission;
  label: string | null;
}

/** All submissions as a group asks for them, so that none of them is looked at anew for each group. */
interface Placings {
  byLabel: Map<string, Placed[]>;
  /** By every label that they may come to have, in one spelling. */
  sharing: Map<string, Placed[]>;
  countUnknown: CountUnknown;
}

/**
 * Counts distinct persons by group against the caps of one quota. A nominee whose group is not known might belong to
 * any of them, so a group that these could push over its cap is undetermined; so is one that could be pushed over by a
 * group that may be the same, and one whose rows may or may not be of the same persons. `keyOf`: the same for two
 * spellings of one name.
 */
export function tally(
  quota: Quota,
  scheme: string,
  submissions: Submission[],
  keyOf: (name: string) => string = compareKey,
): Tally {
  const written = submissions.map(({ facts }) => labelOf(facts, quota));
  const spelt = spellings(written, keyOf);
  const placed = submissions.map((submission, i) => ({ submission, label: spelt(written[i] ?? null) }));
  const placings = placingsOf(quota, placed, spelt, keyOf);
  const groups = groupsOf(quota, placed);
  const reports = groups
    .map((group) => {
      const possible = possibleFor(group, quota, placings, spelt);
      return { report: reportOf(group, quota, scheme, possible), possible };
    })
    .filter(({ report: { count, cap } }) => quota.list !== 'over' || (cap !== null && count > cap))
    .filter(({ report: { count, status } }) => count > 0 || status !== 'within')
    .sort((a, b) => (a.report.group < b.report.group ? -1 : 1));
  const left = unplaced(quota, scheme, submissions, groups);
  return {
    quotas: [...left.quotas, ...reports.map(({ report }) => report)],
    findings: [
      ...left.findings,
      ...reports.flatMap(({ report, possible }) => findingOf(report, quota, possible)),
    ],
  };
}

/** As many rows as one finding names. */
const MOST_ROWS = 200;

/**
 * Those who are in no group, as a group without a name: otherwise nothing would say that the figures of the others may not
 * be all, and where nobody is in a group there would be no figure at all.
 */
function unplaced(quota: Quota, scheme: string, submissions: Submission[], groups: Group[]): Tally {
  if (quota.unplaced === undefined) return { quotas: [], findings: [] };
  const { except = [], only } = quota.unplaced;
  const placed = new Set(groups.flatMap((group) => group.submissions));
  const left = submissions.filter((submission) => {
    const category = idOf(submission.facts[quota.category ?? '']) ?? '';
    return (
      !placed.has(submission) && !except.includes(category) && (only === undefined || only.includes(category))
    );
  });
  if (left.length === 0) return { quotas: [], findings: [] };
  const nowhere = { unknown: { all: 0, further: 0 }, alike: [], names: [], whole: false };
  const report = reportOf({ label: '', rule: null, submissions: left }, quota, scheme, nowhere);
  const finding = newFinding({
    code: 'quota.unplaced',
    severity: 'review',
    scheme,
    criterion: quota.id,
    clause: quota.clause,
    args: {
      group: '',
      count: report.count,
      rows: left.slice(0, MOST_ROWS).map(({ key }) => key),
      // Whose categories are named is not one that the document has no number for.
      ...(only === undefined ? {} : { capped: 'yes' }),
      remarkZh: quota.unplaced.zh,
      remarkEn: quota.unplaced.en,
    },
  });
  return { quotas: [report], findings: [finding] };
}

/** A label in the spelling under which it is counted. */
type Spelt = (label: string | null) => string | null;

function placingsOf(quota: Quota, placed: Placed[], spelt: Spelt, keyOf: (name: string) => string): Placings {
  const byLabel = new Map<string, Placed[]>();
  for (const each of placed) if (each.label !== null) pushTo(byLabel, each.label, each);
  const nowhere = placed.filter(({ label }) => label === null).map(({ submission }) => submission);
  return { byLabel, sharing: byLabels(quota, placed, spelt), countUnknown: unknownOf(quota, nowhere, keyOf) };
}

/** Submissions by every label that they may come to have; none without `perhaps`. */
function byLabels(quota: Quota, placed: Placed[], spelt: Spelt): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const each of quota.perhaps === undefined ? [] : placed) {
    if (each.label === null) continue;
    for (const label of labelsOf(each.submission.facts, quota)) pushTo(found, spelt(label) ?? label, each);
  }
  return found;
}

/**
 * Groups with at least one submission, and the parts of one of which somebody is sent as by the whole; a row with `members`
 * takes in those groups.
 */
function groupsOf(quota: Quota, placed: Placed[]): Group[] {
  const groups = new Map<string, Group>();
  const add = (name: string, rule: Cap | null, submission: Submission): void => {
    const group = groups.get(name) ?? { label: name, rule, submissions: [] };
    group.submissions.push(submission);
    groups.set(name, group);
  };
  for (const { submission, label } of placed) {
    if (label === null) continue;
    const key = quota.category === undefined ? label : idOf(submission.facts[quota.category]);
    if (quota.uncapped && (key === null || quota.uncapped.includes(key))) add(label, null, submission);
    for (const rule of quota.caps) {
      const takes = rule.group === '*' || rule.group === key || (key !== null && rule.members?.includes(key));
      if (takes) add(rule.members === undefined ? label : rule.group, rule, submission);
    }
  }
  const labels = new Set(placed.map(({ label }) => label));
  const parts = quota.caps.filter(
    ({ group, within }) => within !== undefined && labels.has(within) && !groups.has(group),
  );
  return [...groups.values(), ...parts.map((rule) => ({ label: rule.group, rule, submissions: [] }))];
}

function possibleFor({ rule, submissions }: Group, quota: Quota, placings: Placings, spelt: Spelt): Possible {
  const own = new Set(submissions);
  const names = new Set(submissions.flatMap(({ facts }) => textsOf(facts[quota.alike ?? ''])));
  // Who is sent by the whole of which this group is a part, not said which part.
  const whole = rule?.within === undefined ? [] : (placings.byLabel.get(rule.within) ?? []);
  // Rows of one group have the same values, and may stand for the same others.
  const labels = submissions.slice(0, 1).flatMap(({ facts }) => labelsOf(facts, quota));
  const candidates = [
    ...whole,
    ...[...names].flatMap((name) => placings.byLabel.get(spelt(name) ?? name) ?? []),
    ...labels.flatMap((label) => placings.sharing.get(spelt(label) ?? label) ?? []),
  ];
  const alike = [...new Set(candidates)].filter(({ submission }) => !own.has(submission));
  const persons = [...submissions, ...alike.map(({ submission }) => submission)].map(
    ({ person }) => person.sure,
  );
  return {
    unknown: placings.countUnknown(submissions, new Set(persons)),
    alike: alike.map(({ submission }) => submission),
    names: [...new Set(alike.flatMap(({ label }) => label ?? []))].sort(),
    whole: whole.length > 0,
  };
}

function reportOf(
  { label, rule, submissions }: Group,
  quota: Quota,
  scheme: string,
  possible: Possible,
): QuotaReport {
  return {
    scheme,
    id: quota.id,
    group: label,
    count: most(submissions),
    cap: rule?.cap ?? null,
    strength: rule?.strength ?? quota.strength,
    status: statusOf(submissions, rule, possible, quota.over === 'ask'),
    clause: quota.clause,
    notIneligible: most(submissions.filter(({ status }) => status !== 'ineligible')),
    ...firstOf(submissions),
  };
}

function firstOf([first]: Submission[]): Pick<QuotaReport, 'first'> {
  return first === undefined ? {} : { first: first.key };
}

function statusOf(
  submissions: Submission[],
  rule: Cap | null,
  { unknown, alike }: Possible,
  ask: boolean,
): QuotaStatus {
  if (rule === null) return 'undetermined';
  const over = ask ? 'undetermined' : 'exceeded';
  if (fewest(submissions) > rule.cap) return over;
  const atMost = ask ? most(submissions) : most([...submissions, ...alike]) + unknown.further;
  return atMost > rule.cap ? 'undetermined' : 'within';
}

/** Distinct persons if every row that may be somebody else's is. */
function most(submissions: Submission[]): number {
  return new Set(submissions.map(({ person }) => person.sure)).size;
}

/** Distinct persons if every two rows that may be one person's are. */
function fewest(submissions: Submission[]): number {
  return new Set(submissions.map(({ person }) => person.maybe)).size;
}

function findingOf(report: QuotaReport, quota: Quota, { unknown, alike, names, whole }: Possible): Finding[] {
  if (report.status === 'within') return [];
  const remark = quota.remarks?.find(({ group }) => group === report.group)?.text;
  return [
    newFinding({
      code: codeOf(report, quota),
      severity: severityOf(report),
      scheme: report.scheme,
      criterion: report.id,
      clause: report.clause,
      args: {
        group: report.group,
        count: report.count,
        cap: report.cap ?? '',
        unknown: unknown.all,
        ...(names.length > 0 ? { alike: most(alike), alikeUnits: names } : {}),
        ...(whole ? { whole: 'yes' } : {}),
        remarkZh: remark?.zh ?? '',
        remarkEn: remark?.en ?? '',
      },
    }),
  ];
}

function codeOf({ status, cap }: QuotaReport, quota: Quota): string {
  if (status === 'exceeded') return 'quota.exceeded';
  if (quota.over === 'ask') return 'quota.ask';
  // Of a group by several facts it is not the unit alone that is uncertain.
  return cap !== null && quota.by.length > 1 ? 'quota.undetermined-group' : 'quota.undetermined';
}

function severityOf({ status, strength }: QuotaReport): Finding['severity'] {
  if (status !== 'exceeded') return 'review';
  return strength === 'mandatory' ? 'error' : 'warning';
}

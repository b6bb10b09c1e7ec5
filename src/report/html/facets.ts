import type { Finding } from '../../model/finding.js';
import type { NomineeReport } from '../../model/report.js';
import { grouped } from '../../text/grouped.js';
import { clauseInWords } from '../clause-words.js';
import { STATUSES } from '../findings.js';
import { criterionOf, nomineeOf } from '../lookup.js';
import type { PageWords } from '../messages/page.js';
import { byText } from '../order.js';
import type { SheetContext } from '../sheets/context.js';
import { VERDICT_SIGN } from '../signs.js';

/** One thing to filter by: the token that nominees carry, and its name. Tokens hold nothing out of a file or the pack. */
export interface Option {
  token: string;
  label: string;
}

export interface OptionGroup {
  label: string;
  options: Option[];
}

export interface Facets {
  verdicts: OptionGroup[];
  units: OptionGroup[];
  clauses: OptionGroup[];
  /** Tokens by nominee. */
  tokens: Map<NomineeReport, string[]>;
}

/** As much of a requirement's title as fits a list. */
const TITLE = 28;

type Context = SheetContext & { words: PageWords };

/** What the nominees of a report can be filtered by. Only what occurs is offered. */
export function facetsOf(context: Context): Facets {
  const tokens = new Map<NomineeReport, string[]>(context.report.nominees.map((nominee) => [nominee, []]));
  const carry = (nominee: NomineeReport, token: string) => tokens.get(nominee)?.push(token);
  return {
    verdicts: verdictGroups(context, carry),
    units: unitGroups(context, carry),
    clauses: clauseGroups(context, carry),
    tokens,
  };
}

type Carry = (nominee: NomineeReport, token: string) => void;

function verdictGroups({ report, frame, names, words }: Context, carry: Carry): OptionGroup[] {
  const used = new Set<string>();
  const give = (nominee: NomineeReport, token: string) => {
    used.add(token);
    carry(nominee, token);
  };
  for (const nominee of report.nominees) {
    for (const status of new Set(nominee.verdicts.map((verdict) => verdict.status)))
      give(nominee, `v-${status}`);
    for (const [index, { id }] of report.schemes.entries()) {
      const verdict = nominee.verdicts.find(({ scheme }) => scheme === id);
      if (verdict !== undefined) give(nominee, `v${index}-${verdict.status}`);
    }
  }
  const group = (label: string, prefix: string): OptionGroup => ({
    label,
    options: STATUSES.map((status) => ({
      token: `${prefix}-${status}`,
      label: `${VERDICT_SIGN[status]} ${frame.verdict[status]}`,
    })).filter(({ token }) => used.has(token)),
  });
  const schemes = report.schemes.map(({ id }, index) => group(names.get(id) ?? id, `v${index}`));
  return (schemes.length === 1 ? schemes : [group(words.filter.someScheme, 'v'), ...schemes]).filter(
    ({ options }) => options.length > 0,
  );
}

function unitGroups({ report, hide, words }: Context, carry: Carry): OptionGroup[] {
  const group = (label: string, field: 'employer' | 'recommender'): OptionGroup => {
    const units = grouped(report.nominees, ({ clean }) => hide.text(clean[field] ?? '').trim());
    units.delete('');
    const options = [...units]
      .sort(([a], [b]) => byText(a, b))
      .map(([unit, nominees], index) => {
        const token = `${field}-${index}`;
        for (const nominee of nominees) carry(nominee, token);
        return { token, label: unit };
      });
    return { label, options };
  };
  return [group(words.filter.recommender, 'recommender'), group(words.filter.employer, 'employer')].filter(
    ({ options }) => options.length > 0,
  );
}

/** Clauses that a finding of some nominee rests on, a note apart; and findings that rest on none. */
function clauseGroups({ report, lang, names, frame, words }: Context, carry: Carry): OptionGroup[] {
  const cited = new Map<string, { finding: Finding; nominees: Set<NomineeReport> }>();
  for (const finding of report.findings) {
    const nominee = nomineeOf(report, finding);
    if (nominee === undefined || finding.severity === 'note') continue;
    const key = finding.criterion === null ? '' : JSON.stringify([finding.scheme, finding.criterion]);
    const entry = cited.get(key) ?? { finding, nominees: new Set() };
    entry.nominees.add(nominee);
    cited.set(key, entry);
  }
  const groups = [null, ...report.schemes].map((scheme, place): OptionGroup => {
    const label = scheme === null ? frame.heading.wholeFiles : (names.get(scheme.id) ?? scheme.id);
    const ids = scheme === null ? [null] : scheme.criteria.map(({ id }) => id);
    const options = ids.flatMap((id, index) => {
      const entry = cited.get(id === null ? '' : JSON.stringify([scheme?.id, id]));
      if (entry === undefined) return [];
      const token = `c${place}-${index}`;
      for (const nominee of entry.nominees) carry(nominee, token);
      if (id === null) return [{ token, label: words.filter.cells }];
      const { clause } = entry.finding;
      const title = cut(criterionOf(report, entry.finding)?.title[lang] ?? '');
      return [{ token, label: [id, clauseInWords(clause ?? '', lang), title].filter(Boolean).join(' ') }];
    });
    return { label, options };
  });
  return groups.filter(({ options }) => options.length > 0);
}

function cut(title: string): string {
  const characters = [...title];
  return characters.length <= TITLE ? title : `${characters.slice(0, TITLE - 1).join('')}…`;
}

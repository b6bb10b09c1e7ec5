import type { Finding } from '../../model/finding.js';
import type { Report, SchemeReport } from '../../model/report.js';
import type { Criterion, Quota } from '../../model/scheme.js';
import { clauseInWords } from '../clause-words.js';
import { aboutCode } from '../codes.js';
import type { TextOptions } from '../formats.js';
import { criterionOf, quotaOf, schemeOf } from '../lookup.js';
import { formatWords } from '../messages/format-words.js';
import { frameOf } from '../messages/index.js';
import { byText } from '../order.js';
import { levelOf } from './level.js';
import { message } from './text.js';

/** `id-number.checksum`; of a requirement `criterion.unmet/national-2024/N-04`: a rule of SARIF for each of them. */
export function ruleIdOf({ code, scheme, criterion }: Finding): string {
  return scheme === null || criterion === null ? code : `${code}/${scheme}/${criterion}`;
}

export interface Rules {
  /** `tool.driver.rules`. */
  list: Record<string, unknown>[];
  /** Index in the list by id. */
  indexes: Map<string, number>;
}

const LEVELS = ['error', 'warning', 'note', 'none'];

/** A rule for every kind of finding that the report holds, by id. */
export function rulesOf(report: Report, options: TextOptions): Rules {
  const found = new Map<string, { finding: Finding; level: string }>();
  for (const finding of report.findings) {
    const id = ruleIdOf(finding);
    const { level } = levelOf(finding);
    const before = found.get(id);
    if (before === undefined) found.set(id, { finding, level });
    else if (LEVELS.indexOf(level) < LEVELS.indexOf(before.level)) before.level = level;
  }
  const sorted = [...found].sort(([a], [b]) => byText(a, b));
  return {
    list: sorted.map(([id, { finding, level }]) => ({
      id,
      ...about(finding, report, options),
      defaultConfiguration: { level },
    })),
    indexes: new Map(sorted.map(([id], index): [string, number] => [id, index])),
  };
}

/** What is known of a rule whatever was found: of a requirement its title, document, advice and papers. */
function about(finding: Finding, report: Report, options: TextOptions): Record<string, unknown> {
  const scheme = schemeOf(report, finding.scheme);
  const rule = criterionOf(report, finding) ?? quotaOf(report, finding.scheme, finding.criterion);
  if (scheme === undefined || rule === undefined) return check(finding.code, options);
  return requirement(scheme, rule, report, options);
}

/** A check that rests on no single requirement. GitHub wants all three texts of every rule. */
function check(code: string, { lang }: TextOptions): Record<string, unknown> {
  const see = formatWords(lang).see(code);
  const said = aboutCode(code, lang);
  if (said === undefined)
    return { shortDescription: message(code), fullDescription: message(see), help: message(see) };
  return {
    shortDescription: message(said.title),
    fullDescription: message(said.about),
    help: message(frameOf(lang).line.sentences(said.todo, see)),
  };
}

function requirement(
  scheme: SchemeReport,
  rule: Criterion | Quota,
  { schemes }: Report,
  { lang }: TextOptions,
): Record<string, unknown> {
  const { line, strength, heading } = frameOf(lang);
  const { source, id, names } = scheme;
  const basis = formatWords(lang).basis(source.title, clauseInWords(rule.clause, lang));
  const papers = 'evidence' in rule ? (rule.evidence ?? []).map((paper) => paper[lang]) : [];
  const evidence =
    papers.length === 0 ? '' : `${heading.evidence}${line.colon}${papers.join(line.sentenceJoin)}`;
  const help = [rule.advice?.[lang] ?? '', evidence].filter((part) => part !== '');
  return {
    shortDescription: message(`${rule.id} ${rule.title[lang]}`),
    fullDescription: message(
      line.sentences(
        `${names[lang]}${line.colon}${rule.title[lang]}${line.bracket(strength[rule.strength])}`,
        basis,
      ),
    ),
    help: message([...help, formatWords(lang).see(rule.id)].reduce(line.sentences)),
    relationships: [
      {
        target: {
          id: rule.clause,
          toolComponent: { name: id, index: schemes.findIndex((each) => each.id === id) },
        },
        kinds: ['relevant'],
      },
    ],
    properties: { scheme: id, criterion: rule.id, clause: rule.clause, strength: rule.strength },
  };
}

/** The documents as taxonomies: each clause that a requirement or a quota rests on is a taxon. */
export function taxonomiesOf({ schemes }: Report, { lang }: TextOptions): Record<string, unknown>[] {
  return schemes.map(({ id, names, source, criteria, quotaRules }) => {
    const clauses = [...criteria, ...quotaRules].map(({ clause }) => clause);
    return {
      name: id,
      fullName: names[lang],
      organization: source.issuer,
      releaseDateUtc: source.date,
      shortDescription: message(source.title),
      isComprehensive: false,
      taxa: [...new Set(clauses)].sort(byText).map((clause) => ({ id: clause })),
    };
  });
}

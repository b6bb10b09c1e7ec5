import type { Args, Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Criterion, Evidence, Quota } from '../../model/scheme.js';
import type { Lang } from '../lang.js';
import { criterionOf, quotaOf, schemeOf, tallyOf, wordIn } from '../lookup.js';
import { maskedArgs, privacy } from '../privacy.js';
import { listArg } from './args.js';
import { frame as enFrame } from './en/frame.js';
import { messages as en } from './en/index.js';
import type { Frame } from './frame.js';
import type { Message, Messages } from './types.js';
import { frame as zhFrame } from './zh/frame.js';
import { messages as zh } from './zh/index.js';

const MESSAGES: Record<Lang, Messages> = { zh, en };
const FRAMES: Record<Lang, Frame> = { zh: zhFrame, en: enFrame };

/** The fixed words of the renderers in a language. */
export function frameOf(lang: Lang): Frame {
  return FRAMES[lang];
}

/**
 * Words a finding: what is wrong, and what to do. Texts of the rule pack (title, question, advice, evidence) are
 * looked up by the finding's scheme and criterion. A code without wording is shown as it is, with its arguments.
 * Personal data is masked unless `unmask`.
 */
export function messageOf(finding: Finding, report: Report, lang: Lang, unmask = false): Message {
  return messageOfAll([finding], report, lang, unmask);
}

/** One wording for several findings that say the same of several criteria: titles, advice and evidence are united. */
export function messageOfAll(findings: Finding[], report: Report, lang: Lang, unmask = false): Message {
  const [first] = findings;
  if (first === undefined) return { what: '', todo: '' };
  const rules = findings.flatMap((finding) => ruleOf(finding, report) ?? []);
  const join = frameOf(lang).line.sentenceJoin;
  // Texts of the rule pack hold nobody's data: only what came out of cells is masked.
  const args = maskedArgs(first, privacy(unmask));
  Object.assign(args, asked(first, lang), readingArgs(first, report, lang));
  args.title = distinct(rules.map(({ title }) => title[lang])).join(join);
  args.advice = distinct(rules.map(({ advice }) => advice?.[lang] ?? '')).join(join);
  args.evidence = distinct(rules.flatMap((rule) => evidenceOf(rule).map((paper) => paper[lang])));
  if (ruleOf(first, report) !== undefined) args.strength = strengthOf(first, report);
  return wording(first.code, args, lang);
}

/** Each text once, without empty ones. */
function distinct(texts: string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

/** Words a code that has no finding: the problem of a file that could not be read, an option that is wrong. */
export function wording(code: string, args: Args, lang: Lang): Message {
  const word = Object.hasOwn(MESSAGES[lang], code) ? MESSAGES[lang][code] : undefined;
  if (word === undefined) return { what: bare(code, args), todo: '' };
  try {
    return word(args);
  } catch {
    return { what: bare(code, args), todo: '' };
  }
}

/** Every code that has wording in a language. */
export function wordedCodes(lang: Lang): string[] {
  return Object.keys(MESSAGES[lang]);
}

function bare(code: string, args: Args): string {
  const entries = Object.entries(args).filter(([, value]) => value !== '' && String(value) !== '');
  return [code, ...entries.map(([key, value]) => `${key}=${String(value)}`)].join(' ');
}

function ruleOf(finding: Finding, report: Report): Criterion | Quota | undefined {
  return criterionOf(report, finding) ?? quotaOf(report, finding.scheme, finding.criterion);
}

function evidenceOf(rule: Criterion | Quota): Evidence[] {
  return 'evidence' in rule ? (rule.evidence ?? []) : [];
}

/** What a finding asks, in the language: its arguments hold both. */
function asked({ args }: Finding, lang: Lang): Args {
  const given = (name: string) => String(args[`${name}${lang === 'zh' ? 'Zh' : 'En'}`] ?? '');
  return { question: given('question'), remark: given('remark'), lacking: given('lacking') };
}

/** What a finding about readings says of them: each question with the option, who can answer, and what would come out. */
function readingArgs({ scheme, args }: Finding, report: Report, lang: Lang): Args {
  const rules = args.readings === undefined ? undefined : schemeOf(report, scheme);
  if (rules === undefined) return {};
  const { verdict, quotaStatus } = frameOf(lang);
  const word = (name: string) => {
    const status = String(args[name] ?? '');
    return wordIn(verdict, status, wordIn(quotaStatus, status));
  };
  return {
    texts: listArg(args, 'readings').flatMap((text) => {
      const [name = '', option = ''] = text.split('=');
      const reading = rules.readingRules.find((each) => each.name === name);
      return [reading?.question[lang] ?? name, reading?.options[option]?.[lang] ?? option];
    }),
    issuer: rules.source.issuer,
    flags: listArg(args, 'readings').map((text) => `--reading ${rules.id}/${text}`),
    statusWord: word('status'),
    otherWord: word('other'),
  };
}

/** Strength of a requirement: of a quota, as a reading decided it for the group. */
function strengthOf(finding: Finding, report: Report): string {
  const rule = criterionOf(report, finding);
  if (rule !== undefined) return rule.strength;
  const tallied = tallyOf(report, finding);
  return tallied?.strength ?? (finding.severity === 'error' ? 'mandatory' : 'in-principle');
}

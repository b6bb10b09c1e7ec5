import type { Fact, Term } from '../model/fact.js';
import type { CriterionResult, Proof, Strength } from '../model/outcome.js';
import type { NomineeReport, Report, SchemeReport } from '../model/report.js';
import type { Criterion, Quota, Reading, Scheme } from '../model/scheme.js';
import type { Bilingual } from '../model/text.js';
import { type Dictionary, type Said, sayExpression, sayTest, wordOf } from './expression-words.js';
import type { Lang } from './lang.js';
import { hanging, oneLine, widest, widthOf } from './layout.js';
import { wordIn } from './lookup.js';
import { frameOf, wording } from './messages/index.js';
import { byAddress, sortedCells } from './order.js';
import { OUTCOME_SIGN, type Paint, paint, VERDICT_SIGN } from './paint.js';
import { maskDeep, type Privacy, privacy } from './privacy.js';
import { factText, valueText } from './values.js';

export interface ExplainOptions {
  lang: Lang;
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  unmask?: boolean;
  /** Vocabulary terms by fact name or item field (`skillGrade`, `event` …): ids are shown as they are without them. */
  terms?: Record<string, Term[]>;
}

/** What a criterion's explanation needs of a scheme: a `Scheme` of the pack or a `SchemeReport` of a run. */
interface ExplainedScheme {
  id: string;
  names: Scheme['names'];
  source: Scheme['source'];
  readings: Reading[];
}

function explainedScheme(scheme: Scheme | SchemeReport): ExplainedScheme {
  const { id, names, source } = scheme;
  return { id, names, source, readings: 'readingRules' in scheme ? scheme.readingRules : scheme.readings };
}

interface Context extends Dictionary {
  width: number;
  hide: Privacy;
  brush: Paint;
}

function contextOf(options: ExplainOptions, readings: Reading[]): Context {
  const { lang, width, color, unmask = false, terms = {} } = options;
  return {
    lang,
    frame: frameOf(lang),
    width: Math.max(40, width),
    hide: privacy(unmask),
    brush: paint(color),
    terms,
    readings,
    said: new Set(),
  };
}

/**
 * One nominee from cells to verdicts: each fact with its cell, value and the steps that read it; then each scheme's
 * criteria with the proof in words. Ends with a line break.
 */
export function renderExplainNominee(
  report: Report,
  nominee: NomineeReport,
  options: ExplainOptions,
): string {
  const context = contextOf({ ...options, terms: report.terms }, []);
  const { frame, brush, hide, lang } = context;
  const who = oneLine(`${frame.line.row(nominee.row)} ${hide.text(nominee.name)}`.trim());
  const place = oneLine(` · ${hide.text(nominee.file)} / ${hide.text(nominee.sheet)}`);
  // In the order of the sheet's columns, so that the sheet can be read along.
  const facts = Object.entries(nominee.facts)
    .sort(([, a], [, b]) => byAddress(a.cells[0] ?? null, b.cells[0] ?? null))
    .flatMap(([name, fact]) => factLines(name, fact, context));
  const schemes = nominee.verdicts.map(({ scheme, status, criteria }) => {
    const rules = report.schemes.find(({ id }) => id === scheme);
    const inner: Context = { ...context, readings: rules?.readingRules ?? [] };
    const verdict = brush.verdict[status](`${VERDICT_SIGN[status]} ${frame.verdict[status]}`);
    const name = rules?.names[lang] ?? scheme;
    const asOf = rules === undefined ? '' : ` · ${frame.line.asOf(rules.asOf, frame.asOfWhy[rules.asOfWhy])}`;
    return [
      `${brush.strong(name)}${brush.dim(asOf)}    ${verdict}`,
      ...criteria.flatMap((result) =>
        criterionLines(
          result,
          rules?.criteria.find(({ id }) => id === result.id),
          inner,
        ),
      ),
    ];
  });
  const head = `${brush.strong(who)}${brush.dim(place)}`;
  return joined([[head], [brush.strong(frame.heading.facts), ...facts], ...schemes]);
}

function factLines(name: string, fact: Fact, context: Context): string[] {
  const { frame, hide, width, brush } = context;
  const cells = fact.cells.length === 0 ? '' : ` ${sortedCells(fact.cells).join(' ')}`;
  const label = `${wordIn(frame.facts, name)}${cells}`;
  const value = factText(name, fact, frame, hide);
  const lines = hanging(`  ${label}  `, value, width, 6);
  const steps = fact.steps.flatMap(({ step, from, to }) =>
    hanging(
      '      ',
      frame.line.step(wordIn(frame.steps, step), hide.field(name, from), hide.field(name, to)),
      width,
    ).map((line) => brush.dim(line)),
  );
  return [...lines, ...steps];
}

function criterionLines(result: CriterionResult, rule: Criterion | undefined, context: Context): string[] {
  const { frame, brush, width, lang } = context;
  const sign = OUTCOME_SIGN[result.outcome];
  const head = `  ${sign} ${result.id} `;
  const title = rule?.title[lang] ?? '';
  const tail = [frame.strength[result.strength], result.clause, frame.outcome[result.outcome]].join(' · ');
  const [first = '', ...rest] = hanging(head, `${title}${frame.line.bracket(tail)}`, width, 6);
  const painted = first.replace(sign, (text) => brush.outcome[result.outcome](text));
  return [painted, ...rest, ...proofLines(result.proof, 3, { ...context, said: new Set() })];
}

/** A proof as indented lines: sign, what was asked, what the cells say, where; then the parts it rests on. */
function proofLines(proof: Proof, depth: number, context: Context): string[] {
  const { frame, brush, width, hide, lang } = context;
  const { line } = frame;
  const mask = (text: string) => hide.field(proof.of ?? proof.op, text);
  const indent = '  '.repeat(depth);
  const sign = OUTCOME_SIGN[proof.outcome];
  const cells = proof.cells.length === 0 ? '' : line.bracket(sortedCells(proof.cells).join(' '));
  // A named requirement is spelt out at its first use in a criterion.
  const repeated = proof.op === 'use' && context.said.has(proof.of ?? '');
  if (proof.op === 'use') context.said.add(proof.of ?? '');
  const children = repeated ? [] : (proof.children ?? []);
  const isLeaf = (proof.children ?? []).length === 0;
  const found = isLeaf ? foundText(proof, context) : '';
  const why = whyText(proof, context);
  const parts = [found === '' ? '' : line.found(found), why].filter((part) => part !== '');
  const tail = parts.length === 0 ? '' : ` — ${parts.join(line.sentenceJoin)}`;
  const text = `${mask(repeated ? frame.says.above(sayProof(proof, context)) : sayProof(proof, context))}${tail}${isLeaf ? cells : ''}`;
  const [first = '', ...rest] = hanging(`${indent}${sign} `, text, width, widthOf(indent) + 4);
  const remarks = (proof.remarks ?? []).flatMap(({ code, args }) =>
    hanging(
      `${indent}  ℹ `,
      wording(code, maskDeep(args, hide.text) as typeof args, lang).what,
      width,
      widthOf(indent) + 4,
    ),
  );
  return [
    first.replace(sign, (text) => brush.outcome[proof.outcome](text)),
    ...rest,
    ...remarks.map((remark) => brush.dim(remark)),
    ...children.flatMap((child) => proofLines(child, depth + 1, context)),
  ];
}

function sayProof(proof: Proof, context: Context): string {
  const { frame, lang, readings } = context;
  const { op, of, expected, found } = proof;
  if (op === 'reading') {
    const option = String(expected ?? '');
    const rule = readings.find(({ name }) => name === of);
    return frame.says.chosen(of ?? '', rule?.options[option]?.[lang] ?? option);
  }
  if (op === 'use') return (expected as Bilingual)[lang];
  if (op === 'ask') return proof.why === 'question' ? (frame.operators.ask ?? op) : frame.says.settled;
  if ((op === 'any' || op === 'all') && proof.children?.length === 0) {
    return op === 'any' ? frame.says.never : frame.says.always;
  }
  if (op === 'present') return sayTest(op, of, expected ?? Object.keys((found as object) ?? {}), context);
  if (op === 'complete' || op === 'retirementAge') return sayTest(op, of, expected, context);
  if (expected !== undefined && typeof expected === 'object') return sayTest(op, of, expected, context);
  if (of !== undefined && proof.children === undefined) return wordIn(frame.facts, of);
  return wordIn(frame.operators, op);
}

function foundText({ op, of, found, why }: Proof, context: Context): string {
  const { frame, hide } = context;
  if (found === undefined || why === 'question') return '';
  if (op === 'present' || op === 'complete') {
    return Object.entries(found as Record<string, string>)
      .map(([field, state]) => `${wordIn(frame.facts, field)} ${wordIn(frame.why, state)}`)
      .join(frame.line.listSeparator);
  }
  if (op === 'length' && typeof found === 'object' && found !== null && 'characters' in found) {
    const { characters, words } = found as { characters: number; words: number };
    return frame.says.characters(String(characters), String(words));
  }
  if (Array.isArray(found)) {
    return found.length === 0
      ? frame.says.nothing
      : found.map((item) => itemText(item, context)).join(frame.line.sentenceJoin);
  }
  // What the cell says, never an id: a text that happens to spell one keeps its own words.
  return typeof found === 'string' ? hide.field(of, found) : valueText(found, of, frame, hide);
}

/** `✓ text`: an item of a list fact with the outcome that it had. */
function itemText(item: unknown, { frame, hide }: Context): string {
  const { outcome } = (item ?? {}) as { outcome?: CriterionResult['outcome'] };
  const sign = outcome === undefined ? '' : `${OUTCOME_SIGN[outcome]} `;
  return `${sign}${valueText(item, undefined, frame, hide)}`;
}

function whyText({ why, found, op, children }: Proof, { frame, lang, hide }: Context): string {
  if (why === undefined || (op === 'evidence' && children === undefined)) return '';
  if (why === 'question' && typeof found === 'object' && found !== null && lang in found) {
    return hide.text(String((found as Record<string, unknown>)[lang]));
  }
  return hide.text(wordIn(frame.why, why));
}

/**
 * One criterion or quota: title, clause and document, strength, the requirement in words, documents that show it,
 * readings that touch it, advice. Ends with a line break.
 */
export function renderExplainCriterion(
  scheme: Scheme | SchemeReport,
  rule: Criterion | Quota,
  options: ExplainOptions,
): string {
  const explained = explainedScheme(scheme);
  const context = contextOf(options, explained.readings);
  return joined(
    'caps' in rule ? explainQuota(explained, rule, context) : explainCriterion(explained, rule, context),
  );
}

function explainCriterion(scheme: ExplainedScheme, criterion: Criterion, context: Context): string[][] {
  const { frame, lang } = context;
  const { when, require, evidence = [], advice, about = 'nominee' } = criterion;
  const says = require
    ? saidLines(sayExpression(require, context), 1, context)
    : [`  ${frame.operators.evidence}`];
  return [
    headOf(scheme, criterion, context, [[frame.heading.applies, wordIn(frame.heading.about, about)]]),
    section(
      frame.operators.when ?? '',
      when ? saidLines(sayExpression(when, context), 1, context) : [],
      context,
    ),
    section(frame.heading.requirement, says, context),
    section(
      frame.heading.evidence,
      evidence.flatMap((item) => hanging('  · ', item[lang], context.width)),
      context,
    ),
    ...tailOf(criterion, advice?.[lang], context),
  ];
}

function explainQuota(scheme: ExplainedScheme, quota: Quota, context: Context): string[][] {
  const { frame, lang, width } = context;
  const { says, line } = frame;
  const { by } = quota;
  const grouped = by.map((name) => wordIn(frame.facts, name)).join(line.listSeparator);
  const caps = quota.caps.map(({ group, cap, strength, within }) => {
    const label = group === '*' ? says.everyGroup : wordOf(quota.category ?? by[0] ?? '', group, context);
    const notes = [
      strength === undefined ? '' : frame.strength[strength],
      within === undefined ? '' : says.part(within),
    ].filter((note) => note !== '');
    return `${says.cap(label, String(cap))}${notes.length === 0 ? '' : line.bracket(notes.join(line.listSeparator))}`;
  });
  if (quota.total !== undefined) caps.push(says.total(String(quota.total)));
  return [
    headOf(scheme, quota, context, []),
    section(frame.heading.requirement, hanging('  ', says.groupedBy(grouped), width), context),
    section(frame.heading.caps, hanging('  ', caps.join(line.sentenceJoin), width), context),
    section(
      frame.heading.remarks,
      (quota.remarks ?? []).flatMap(({ group, text }) =>
        hanging('  · ', `${group}${line.colon}${text[lang]}`, width),
      ),
      context,
    ),
    ...tailOf(quota, quota.advice?.[lang], context),
  ];
}

/** Id and title; below it clause, document and strength. */
function headOf(
  scheme: ExplainedScheme,
  rule: { id: string; clause: string; title: Criterion['title']; strength: Strength },
  { frame, lang, width, brush }: Context,
  more: [string, string][],
): string[] {
  const { source, names } = scheme;
  const document = frame.line.sourceLine(
    source.title,
    source.issuer,
    source.number ?? frame.line.noNumber,
    source.date,
  );
  const rows: [string, string][] = [
    [frame.workbook.sources.scheme, `${names[lang]}${frame.line.bracket(scheme.id)}`],
    [frame.heading.clause, rule.clause],
    [frame.heading.source, document],
    [frame.heading.strength, frame.strength[rule.strength]],
    ...more,
  ];
  const label = widest(rows.map(([name]) => name));
  const [title = '', ...rest] = hanging(`${rule.id}  `, rule.title[lang], width);
  return [
    brush.strong(title),
    ...rest.map((line) => brush.strong(line)),
    ...rows.flatMap(([name, text]) => {
      const start = `  ${name}${' '.repeat(label - widthOf(name) + 2)}`;
      return hanging(start, text, width);
    }),
  ];
}

/** Readings that touch a rule, and what to do. */
function tailOf(rule: Criterion | Quota, advice: string | undefined, context: Context): string[][] {
  const { frame, lang, width, readings } = context;
  const touched = readings.filter(({ name }) => rule.readings?.includes(name));
  const lines = touched.flatMap((reading) => [
    ...hanging(
      '  · ',
      `${reading.name}${frame.line.bracket(reading.ambiguity)} ${reading.question[lang]}`,
      width,
    ),
    ...Object.entries(reading.options).flatMap(([option, text]) =>
      hanging(`      ${option}  `, frame.says.option(text[lang], option === reading.default), width),
    ),
  ]);
  return [
    section(frame.heading.readings, lines, context),
    section(frame.heading.advice, advice === undefined ? [] : hanging('  → ', advice, width), context),
  ];
}

function section(title: string, lines: string[], { brush }: Context): string[] {
  return lines.length === 0 ? [] : [brush.strong(title), ...lines];
}

function saidLines({ text, children }: Said, depth: number, context: Context): string[] {
  const indent = '  '.repeat(depth);
  return [
    ...hanging(`${indent}· `, text, context.width),
    ...children.flatMap((child) => saidLines(child, depth + 1, context)),
  ];
}

function joined(sections: string[][]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

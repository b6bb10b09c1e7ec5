import type { Contest, ContestCriterion } from '../../model/contest.js';
import type { Strength } from '../../model/outcome.js';
import type { SchemeReport } from '../../model/report.js';
import type { Criterion, Quota, Reading, Scheme } from '../../model/scheme.js';
import { clauseInWords } from '../clause-words.js';
import { paperText } from '../evidence.js';
import { type Said, sayExpression, wordOf } from '../expression-words.js';
import { hanging, widest, widthOf } from '../layout.js';
import { wordIn } from '../lookup.js';
import { type Context, contextOf, type ExplainOptions, joined, section } from './context.js';
import { readingLines } from './readings.js';

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

/** One requirement of a contest: what decides it stands in the contest's own sections. Ends with a line break. */
export function renderExplainContestRule(
  contest: Contest,
  rule: ContestCriterion,
  options: ExplainOptions,
): string {
  const { id, names, source, readings } = contest;
  const context = contextOf(options, readings);
  return joined([
    headOf({ id, names, source, readings }, rule, context, []),
    evidenceLines(rule, context),
    ...tailOf(rule, rule.advice?.[options.lang], context),
  ]);
}

function explainCriterion(scheme: ExplainedScheme, criterion: Criterion, context: Context): string[][] {
  const { frame, lang } = context;
  const { when, require, advice, about = 'nominee' } = criterion;
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
    evidenceLines(criterion, context),
    ...tailOf(criterion, advice?.[lang], context),
  ];
}

function evidenceLines({ evidence = [] }: Pick<Criterion, 'evidence'>, context: Context): string[] {
  const lines = evidence.flatMap((item) => hanging('  · ', paperText(item, context.lang), context.width));
  return section(context.frame.heading.evidence, lines, context);
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
  const document = frame.line.sourceLine(source);
  const rows: [string, string][] = [
    [frame.workbook.sources.scheme, `${names[lang]}${frame.line.bracket(scheme.id)}`],
    [frame.heading.clause, clauseInWords(rule.clause, lang)],
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
function tailOf(rule: Pick<Criterion, 'readings'>, advice: string | undefined, context: Context): string[][] {
  const { frame, width, readings } = context;
  const touched = readings.filter(({ name }) => rule.readings?.includes(name));
  const lines = readingLines(touched, context);
  return [
    section(frame.heading.readings, lines, context),
    section(frame.heading.advice, advice === undefined ? [] : hanging('  → ', advice, width), context),
  ];
}

function saidLines({ text, children }: Said, depth: number, context: Context): string[] {
  const indent = '  '.repeat(depth);
  return [
    ...hanging(`${indent}· `, text, context.width),
    ...children.flatMap((child) => saidLines(child, depth + 1, context)),
  ];
}

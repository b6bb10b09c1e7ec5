import type { AgainstBatch, AuditLine, AuditReport, BatchAudit } from '../../model/audit.js';
import type { Lang } from '../lang.js';
import { hanging } from '../layout.js';
import { auditWords } from '../messages/audit-words.js';
import { frameOf } from '../messages/index.js';
import { type Paint, paint } from '../paint.js';
import { problemLine } from '../problem.js';
import { renderRulesDiff } from '../rules-diff.js';
import { flippedIn, peopleFlipped } from './flipped.js';
import { requirementText, rowPlace, rowTexts } from './row-words.js';
import { allConfirmed, archiveProblems, inputsText } from './view.js';

export interface AuditOptions {
  lang: Lang;
  width: number;
  color: boolean;
  unmask: boolean;
}

/** Rows of one batch on the screen; the JSON has them all. */
const MOST_ROWS = 20;

const SIGN = { replayed: '✓', differs: '✖', undone: '?' } as const;
const WEIGHT = { cannot: '?', differs: '✖', note: 'ℹ' } as const;

/** What the audit found: each batch with what differs and why, the archive as a whole, the newest seals, a total. */
export function renderAudit(report: AuditReport, options: AuditOptions): string {
  const { lang, width } = options;
  const words = auditWords(lang);
  const brush = paint(options.color);
  const { said, heads, summary, against } = report;
  const blocks = [
    ...report.batches.map((batch) => batchLines(batch, options, brush)),
    ...(said.length === 0
      ? []
      : [[brush.strong(words.archive), ...said.flatMap((line) => lineOf(line, options, brush))]]),
    ...(heads.length === 0
      ? []
      : [
          [
            brush.strong(words.heads),
            ...heads.flatMap(({ file, sha256, confirmed }) => [
              `  ${problemText(file)}  ${sha256}`,
              ...(confirmed ? [`  ✓ ${words.headConfirmed}`] : []),
            ]),
            ...(allConfirmed(report)
              ? []
              : hanging('  ', words.headsAdvice, width).map((line) => brush.dim(line))),
          ],
        ]),
    ...(against === null
      ? []
      : [
          [
            brush.strong(words.against(against.rules)),
            ...against.batches.flatMap((batch) => againstLines(batch, options)),
          ],
        ]),
    hanging(
      '',
      `${words.total(summary, archiveProblems(report))}${summary.exitCode === 0 ? words.clean : ''}`,
      width,
    ),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function batchLines(batch: BatchAudit, options: AuditOptions, brush: Paint): string[] {
  const { lang, width } = options;
  const words = auditWords(lang);
  const { seal, state, day, nominees, schemes, said, rows, quotas, rules } = batch;
  const colour = {
    replayed: brush.verdict.eligible,
    differs: brush.verdict.ineligible,
    undone: brush.verdict.review,
  };
  const head = `${SIGN[state]} ${problemText(seal.file)}  ${words.state[state]}`;
  const about = words.batch(
    day,
    nominees,
    schemes.map(({ id }) => id),
  );
  const frame = frameOf(lang);
  return [
    colour[state](head),
    ...hanging('  ', [about, inputsText(batch, lang)].filter((text) => text !== '').join(' · '), width).map(
      (line) => brush.dim(line),
    ),
    ...said.flatMap((line) => lineOf(line, options, brush)),
    ...(rows.length === 0 ? [] : [`  ${words.rows(rows.length)}`]),
    ...rows
      .slice(0, MOST_ROWS)
      .flatMap((row) =>
        hanging(
          '    ',
          `${rowPlace(row, lang)}${frame.line.colon}${rowTexts(row, lang).join(frame.line.sentenceJoin)}`,
          width,
          6,
        ),
      ),
    ...(rows.length > MOST_ROWS ? [`    ${words.more(rows.length - MOST_ROWS)}`] : []),
    ...(quotas.length === 0 ? [] : [`  ${words.quotas}`]),
    ...quotas.flatMap((quota) => hanging('    ', requirementText(quota, lang), width)),
    ...(rules === null || rules.length === 0
      ? []
      : [
          `  ${words.changedRules}`,
          ...indented(renderRulesDiff(rules, [], { ...options, width: width - 4 }), 4),
        ]),
  ];
}

function againstLines(batch: AgainstBatch, options: AuditOptions): string[] {
  const { seal, alone, said } = batch;
  const { lang, width } = options;
  const words = auditWords(lang);
  const count = peopleFlipped(batch);
  const told = said.length > 0 ? [] : [count === 0 ? words.agrees : words.flips(count)];
  return [
    ...hanging('  ', [problemText(seal.file), ...told].join('  '), width, 4),
    ...said.flatMap((line) => hanging('    ', problemLine(line, lang), width)),
    ...(alone.length === 0
      ? []
      : hanging('    ', words.alone(alone.map(({ id, names }) => `${names[lang]} ${id}`)), width)),
    ...flippedIn(batch).flatMap(({ diff, others }, index) => [
      ...(index === 0 ? [] : ['']),
      ...indented(renderRulesDiff([diff], [], { ...options, width: width - 4 }), 4),
      ...(others === 0 ? [] : hanging('      ', words.otherChanges(others), width)),
    ]),
  ];
}

function lineOf(line: AuditLine, { lang, width }: AuditOptions, brush: Paint): string[] {
  const colour = { cannot: brush.severity.review, differs: brush.severity.error, note: brush.severity.note };
  const [first = '', ...others] = hanging(`  ${WEIGHT[line.weight]} `, problemLine(line, lang), width);
  return [colour[line.weight](first), ...others];
}

/** A path on one line, as any text of ours that names a file. */
function problemText(file: string): string {
  return problemLine({ code: '', args: {}, file }, 'en').replace(/: $/u, '');
}

function indented(text: string, by: number): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`));
}

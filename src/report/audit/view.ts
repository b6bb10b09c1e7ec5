import type { AgainstBatch, AuditLine, AuditReport, AuditWeight, BatchAudit } from '../../model/audit.js';
import type { VerdictStatus } from '../../model/outcome.js';
import type { Bilingual } from '../../model/text.js';
import { maskText } from '../../text/mask.js';
import { clauseInWords } from '../clause-words.js';
import { STATUSES } from '../findings.js';
import type { Lang } from '../lang.js';
import { oneLine } from '../layout.js';
import { shortName } from '../lookup.js';
import { auditPageWords } from '../messages/audit-page-words.js';
import { auditWords } from '../messages/audit-words.js';
import { frameOf, wording } from '../messages/index.js';
import { withHashesAside } from '../problem.js';
import { renderRulesDiff } from '../rules-diff.js';
import { VERDICT_SIGN } from '../signs.js';
import { flippedIn, peopleFlipped } from './flipped.js';
import { rowPlace, rowTexts } from './row-words.js';

/** What the page and the workbook of an audit show alike: texts, without any layout. */

export interface AuditView {
  report: AuditReport;
  lang: Lang;
  unmask: boolean;
  /** Names of schemes by id; one that is not there is called by its id. */
  names: ReadonlyMap<string, Bilingual>;
}

export const STATE_SIGN = { replayed: '✓', differs: '✖', undone: '?' } as const;
export const STATE_TONE = { replayed: 'good', differs: 'bad', undone: 'ask' } as const;
export const WEIGHT_SIGN = { cannot: '?', differs: '✖', note: 'ℹ' } as const;
export const WEIGHT_TONE = { cannot: 'ask', differs: 'bad', note: 'muted' } as const;

/** How many explanations stand beside a batch; all of them are told of below. */
const MOST_BESIDE = 3;

/** How many things are wrong with the archive as a whole. */
export function archiveProblems({ said }: AuditReport): number {
  return said.filter(({ weight }) => weight !== 'note').length;
}

/** Whether nothing can have been taken away after the newest seals: the hash of each was given. */
export function allConfirmed({ heads }: AuditReport): boolean {
  return heads.every(({ confirmed }) => confirmed);
}

/** The verdict on the archive: what the exit code says, in words. */
export function verdictOf({ report, lang }: AuditView) {
  const words = auditPageWords(lang);
  const { summary, said } = report;
  const own = said.filter(({ weight }) => weight !== 'note').map((line) => detailOf(line, lang));
  const { colon } = frameOf(lang).line;
  const state = (['replayed', 'differs', 'undone'] as const)[summary.exitCode];
  return {
    tone: STATE_TONE[state],
    title: `${STATE_SIGN[state]} ${words.verdict[summary.exitCode]}`,
    text: words.because(summary, own.length),
    archive: [
      ...own.slice(0, MOST_BESIDE).map(({ place, what }) => joined(place, what, colon)),
      ...(own.length > MOST_BESIDE ? [words.more(own.length - MOST_BESIDE)] : []),
    ],
    meaning:
      summary.exitCode === 0 && allConfirmed(report) ? words.allConfirmed : words.meaning[summary.exitCode],
    made: words.made(report.today, report.tool.version),
  };
}

/** A batch in a line. */
export function batchTexts(batch: BatchAudit, view: AuditView) {
  const { lang, names } = view;
  const { line } = frameOf(lang);
  return {
    state: `${STATE_SIGN[batch.state]} ${auditWords(lang).state[batch.state]}`,
    tone: STATE_TONE[batch.state],
    seal: safe(batch.seal.file),
    inputs: inputsText(batch, lang),
    day: batch.day,
    schemes: batch.schemes
      .map(({ id, asOf }) => `${schemeName(id, names, lang)}${line.bracket(asOf)}`)
      .join('\n'),
    people: batch.nominees,
    verdicts: batch.schemes.map(({ id }) => verdictCounts(id, batch, view)).join('\n'),
    why: shortly(batch, lang),
  };
}

/** How many files of a batch are named; the audit as JSON has them all. */
const MOST_INPUTS = 5;

/** What a batch is of: its tables where they lie, for many batches have one of the same name; those that are gone as they were sealed. */
export function inputsText({ files }: BatchAudit, lang: Lang): string {
  const { listSeparator } = frameOf(lang).line;
  const names = files.filter(({ kind }) => kind === 'input').map(({ file, path }) => safe(path ?? file));
  const named = names.slice(0, MOST_INPUTS).join(listSeparator);
  return names.length <= MOST_INPUTS ? named : auditWords(lang).inputs(named, names.length);
}

/** What differs in a batch, in a few lines: causes as they are told, everything else as numbers. */
function shortly({ said, rows, quotas, rules }: BatchAudit, lang: Lang): string[] {
  const words = auditPageWords(lang);
  const told = said.filter(({ weight }) => weight !== 'note').map((one) => detailOf(one, lang));
  const { colon } = frameOf(lang).line;
  const flipped = rows.filter(({ verdicts }) => verdicts.length > 0).length;
  const changes = rules?.reduce((sum, diff) => sum + diff.changes.length, 0) ?? 0;
  return [
    ...told.slice(0, MOST_BESIDE).map(({ place, what }) => joined(place, what, colon)),
    ...(told.length > MOST_BESIDE ? [words.more(told.length - MOST_BESIDE)] : []),
    ...(rows.length > 0 ? [words.rowsDiffer(rows.length, flipped)] : []),
    ...(quotas.length > 0 ? [words.quotasDiffer(quotas.length)] : []),
    ...(changes > 0 ? [words.rulesDiffer(changes)] : []),
  ];
}

/** One thing that is told of a batch, or of the archive. */
export interface Detail {
  weight: AuditWeight;
  /** What it is about, in a word. */
  kind: string;
  place: string;
  what: string;
  todo: string;
}

/** Everything that there is to say of a batch: what was said, then rows, quotas and requirements that differ. */
export function detailsOf(
  { said, rows, quotas, rules }: BatchAudit,
  { lang, unmask }: Pick<AuditView, 'lang' | 'unmask'>,
): Detail[] {
  const words = auditPageWords(lang);
  const differs = (kind: string, place: string, what: string): Detail => ({
    weight: 'differs',
    kind,
    place: safe(place),
    what: unmask ? what : maskText(what),
    todo: '',
  });
  const changes = rules === null || rules.length === 0 ? [] : diffTexts(rules, lang, unmask);
  return [
    ...said.map((one) => detailOf(one, lang)),
    ...rows.map((row) =>
      differs(words.row, rowPlace(row, lang), rowTexts(row, lang).map(oneLine).join('\n')),
    ),
    ...quotas.map(({ scheme, id, clause }) =>
      differs(
        words.quota,
        `${scheme} ${id}`,
        `${auditWords(lang).quotas.replace(/[：:]\s*$/u, '')} ${clauseInWords(clause, lang)}`.trim(),
      ),
    ),
    ...changes.map(({ text }) => differs(words.rules, '', text)),
  ];
}

/** A line about a file or the archive. */
export function detailOf({ weight, code, args, file }: AuditLine, lang: Lang): Detail {
  const { told, restored } = withHashesAside(args);
  const { what, todo } = wording(code, told, lang);
  const kind = auditPageWords(lang).weight[weight];
  return { weight, kind, place: safe(file ?? ''), what: restored(safe(what)), todo: restored(safe(todo)) };
}

/** What the part about other rules is called; '' where there is none. */
export function againstTitle({ report, lang }: AuditView): string {
  return report.against === null ? '' : safe(auditWords(lang).against(report.against.rules));
}

/** What other rules would have said of a batch: what is said of it, and for each scheme that changes a verdict a title with its texts. */
export function againstTexts(
  batch: AgainstBatch,
  { lang, unmask }: AuditView,
): { said: string[]; schemes: { title: string; texts: Told[] }[] } {
  const words = auditWords(lang);
  const { alone, said } = batch;
  const flipped = flippedIn(batch);
  const told = said.map((line) => detailOf(line, lang).what);
  const sum = flipped.length === 0 ? words.agrees : words.flips(peopleFlipped(batch));
  return {
    said: [
      ...(told.length > 0 ? told : [sum]),
      ...(alone.length === 0 ? [] : [words.alone(alone.map(({ id, names }) => `${names[lang]} ${id}`))]),
    ],
    schemes: flipped.map(({ diff, others }) => {
      const [title, ...texts] = diffTexts([diff], lang, unmask);
      const more = others === 0 ? [] : [{ depth: 0, text: words.otherChanges(others) }];
      return { title: title?.text ?? '', texts: [...texts, ...more] };
    }),
  };
}

/** A text, and how far it stands below the one that it belongs to. */
export interface Told {
  depth: number;
  text: string;
}

/** Signs that the terminal indents by for each level, at most. */
const INDENT = 4;

/** Changes of rules as the terminal has them, a text a line. */
function diffTexts(diffs: Parameters<typeof renderRulesDiff>[0], lang: Lang, unmask: boolean): Told[] {
  return renderRulesDiff(diffs, [], { lang, width: Number.MAX_SAFE_INTEGER, color: false, unmask })
    .split('\n')
    .map((line) => ({ depth: Math.ceil(line.search(/\S|$/u) / INDENT), text: line.trim() }))
    .filter(({ text }) => text !== '');
}

function schemeName(id: string, names: AuditView['names'], lang: Lang): string {
  const name = names.get(id)?.[lang];
  return name === undefined ? id : shortName(name);
}

/** Best first, with signs, none broken over two lines; a verdict that nobody has is left out. */
function verdictCounts(id: string, { verdicts, schemes }: BatchAudit, { lang, names }: AuditView): string {
  const counts = verdicts[id];
  if (counts === undefined) return '';
  const { verdict, line } = frameOf(lang);
  const texts = [...STATUSES]
    .reverse()
    .filter((status: VerdictStatus) => counts[status] > 0)
    .map((status: VerdictStatus) =>
      `${VERDICT_SIGN[status]} ${verdict[status]} ${counts[status]}`.replaceAll(' ', '\u00A0'),
    );
  const named = schemes.length > 1 ? `${schemeName(id, names, lang)}${line.colon}` : '';
  return `${named}${texts.join('  ')}`;
}

function joined(place: string, what: string, colon: string): string {
  return place === '' ? what : `${place}${colon}${what}`;
}

/** A text out of an archive on one line, without anybody's number. */
export function safe(text: string): string {
  return maskText(oneLine(text));
}

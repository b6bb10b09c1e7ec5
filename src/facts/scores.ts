import type { Fact, Facts } from '../model/fact.js';
import type { Args, Finding, Severity } from '../model/finding.js';
import { isStruckOut } from '../model/struck.js';
import type { TableRow } from '../model/table.js';
import type { ScoresVocabulary } from '../model/vocabulary/scores.js';
import { hasDigitSigns } from '../text/chinese-number.js';
import { type Decimal, parseDecimal, plainNumber } from '../text/decimal.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
import { cellFinding, type FactContext, type FactReader, known, readField, unknown } from './context.js';
import { fieldNames } from './terms.js';
import { oncePer, quote, trailing } from './words.js';

type ScoreField = 'theory' | 'skill' | 'total';

/** What a cell of points says. */
type Points =
  | { says: 'points'; decimal: Decimal; text: string; changed: boolean }
  | { says: 'absent' | 'nothing' | 'unread'; text: string }
  | { says: 'no-column'; text: '' };

/** A score sheet's text is longer than this only where it is none. */
const LONGEST = 40;

const wordsOf = oncePer(({ points, absent, inDoubt }: ScoresVocabulary) => ({
  units: points.units.map((word) => word.normalize('NFKC')),
  absent: absent.map(compareKey),
  // Behind other words an absence may also be another day's or part's (因病缺考, 未缺考).
  inDoubt: [...(inDoubt ?? []), ...absent].map(compareKey),
}));

const PARTS = ['theory', 'skill'] as const;
const ALL = [...PARTS, 'total'] as const;
/** Where it may stand that a result does not count. */
const REMARKS = ['remark', 'rank', ...ALL] as const;

/**
 * Facts `theory`, `skill`, `total` (whole units of `text/decimal`, never a floating number; `null`: not written),
 * `totalDigits` (digits behind the point that the organiser's total has), `absent` (whether the row says that the person did
 * not take part; unknown where it says so of one part or beside both, or that the result may not count) and `absentPart`
 * (the one part that the person did not take part in). Who is struck through may be withdrawn, and so may a score. A text
 * is a number or is asked about; digits beyond those that are kept are rounded and
 * told.
 */
export const scores: FactReader = (row, context) => {
  const points = {
    theory: pointsOf(row, 'theory', context),
    skill: pointsOf(row, 'skill', context),
    total: pointsOf(row, 'total', context),
  };
  const scored = PARTS.filter((part) => points[part].says === 'points');
  const marked = ALL.some((part) => points[part].says === 'absent') || saysAbsent(row, 'remark', context);
  const away = marked && scored.length === 0;
  const cells = (...fields: readonly string[]) =>
    fields.flatMap((field) => readField(row, field, context).cells);
  const missed = marked && scored.length === 1 ? PARTS.find((part) => !scored.includes(part)) : undefined;
  const adjusted = isAdjusted(row, context);
  const [theory, skill] = PARTS.map((part) =>
    adjusted || row.cells[part]?.struck !== undefined
      ? unknown('ambiguous', cells(part, 'adjustment'))
      : pointsFact(points[part], away || part === missed, cells(part)),
  ) as [Fact<number | null>, Fact<number | null>];
  const tookPart = ALL.some((part) => isScore(points[part]));
  const leftOut = PARTS.find((part) => !isScore(points[part]) && points[part].says !== 'no-column');
  const doubt = away ? undefined : REMARKS.find((field) => saysInDoubt(row, field, context));
  const contradicted = marked && scored.length === PARTS.length;
  // Without a word of it, a blank cell may be an absence that nobody wrote down.
  const open = !away && (!tookPart || leftOut !== undefined);
  const absent = open ? unknown('blank', cells(...PARTS)) : known(away, cells(...PARTS));
  const facts: Facts = {
    theory,
    skill,
    total: pointsFact(points.total, true, cells('total')),
    totalDigits: known(points.total.says === 'points' ? points.total.decimal.digits : null, cells('total')),
    absent:
      doubt !== undefined || contradicted || missed !== undefined || (!away && isStruckOut(row))
        ? unknown('ambiguous', cells(...PARTS, ...REMARKS))
        : absent,
    absentPart: known(missed ?? null, cells(...PARTS)),
  };
  return { facts, findings: told(points, { marked, missed, doubt, adjusted }, row, context), clean: {} };
};

function told(
  points: Record<ScoreField, Points>,
  {
    marked,
    missed,
    doubt,
    adjusted,
  }: {
    marked: boolean;
    missed: (typeof PARTS)[number] | undefined;
    doubt: (typeof REMARKS)[number] | undefined;
    adjusted: boolean;
  },
  row: TableRow,
  context: FactContext,
): Finding[] {
  const say = (field: string, code: string, severity: Severity, args: Args = {}) =>
    cellFinding(row, field, context, code, severity, { ...fieldNames(context, field), ...args });
  const both = PARTS.every((part) => points[part].says === 'points');
  return [
    ...PARTS.filter((part) => points[part].says === 'nothing' && !marked).map((part) =>
      say(part, 'score.blank', 'error'),
    ),
    ...(missed === undefined ? [] : [say(missed, 'score.part-absent', 'review')]),
    ...(adjusted
      ? [
          say('adjustment', 'score.adjusted', 'review', {
            text: quote(pointsOf(row, 'adjustment', context).text),
          }),
        ]
      : []),
    ...(marked && both ? [say('remark', 'score.absent-with-scores', 'review')] : []),
    ...(doubt === undefined
      ? []
      : [say(doubt, 'score.in-doubt', 'review', { text: quote(textOf(row, doubt, context)) })]),
    ...ALL.flatMap((field) => {
      const each = points[field];
      const text = quote(each.text);
      if (each.says === 'unread') return [say(field, 'score.unreadable', 'error', { text })];
      if (each.says !== 'points') return [];
      return [
        ...(each.changed ? [say(field, 'score.repaired', 'note', { text })] : []),
        ...(each.decimal.lost ? [say(field, 'score.rounded', 'note', { text })] : []),
      ];
    }),
  ];
}

/** Points, or a text with a figure in it: a score that was written badly. Any other may as well say that there is none (病假). */
function isScore({ says, text }: Points): boolean {
  return says === 'points' || (says === 'unread' && hasDigitSigns(text.normalize('NFKC'), 1));
}

function pointsFact(points: Points, optional: boolean, cells: string[]): Fact<number | null> {
  if (points.says === 'points') return known(points.decimal.units, cells);
  if (points.says === 'no-column') return unknown('no-column', cells);
  if (points.says === 'unread') return unknown('unreadable', cells);
  return optional ? known(null, cells) : unknown('blank', cells);
}

function pointsOf(row: TableRow, id: ScoreField | 'adjustment', context: FactContext): Points {
  const field = readField(row, id, context);
  const { scores: vocabulary } = context.vocabulary;
  switch (field.state) {
    case 'no-column':
      return { says: 'no-column', text: '' };
    case 'blank':
    case 'none':
      return { says: 'nothing', text: '' };
    case 'filled':
      return pointsIn(
        field.cell.kind === 'number' && !field.text.includes('%')
          ? plainNumber(Number(field.cell.raw))
          : field.text,
        vocabulary,
      );
    default:
      return { says: 'unread', text: field.text };
  }
}

function pointsIn(text: string, vocabulary: ScoresVocabulary): Points {
  if (text.length > LONGEST) return { says: 'unread', text };
  const { units, absent } = wordsOf(vocabulary);
  if (isAbsent(compareKey(text), absent)) return { says: 'absent', text };
  const plain = withoutSpaces(text.normalize('NFKC'));
  const unit = trailing(plain, units);
  const decimal = parseDecimal(unit === undefined ? plain : plain.slice(0, -unit.length));
  return decimal === null
    ? { says: 'unread', text }
    : { says: 'points', decimal, text, changed: unit !== undefined };
}

/** Points added or taken off: the notice knows none, and to which part they would belong it does not say. */
function isAdjusted(row: TableRow, context: FactContext): boolean {
  const points = pointsOf(row, 'adjustment', context);
  return points.says === 'points'
    ? points.decimal.units !== 0
    : points.text !== '' && points.says !== 'nothing';
}

function saysAbsent(row: TableRow, id: string, context: FactContext): boolean {
  const field = readField(row, id, context);
  if (field.state !== 'filled' || field.text.length > LONGEST) return false;
  return isAbsent(compareKey(field.text), wordsOf(context.vocabulary.scores).absent);
}

/** Whether a text says that the result may not count (取消成绩, 因病缺考): the word anywhere in it, but no plain absence. */
function saysInDoubt(row: TableRow, id: string, context: FactContext): boolean {
  const { absent, inDoubt } = wordsOf(context.vocabulary.scores);
  const key = compareKey(textOf(row, id, context));
  return !isAbsent(key, absent) && inDoubt.some((word) => key.includes(word));
}

function textOf(row: TableRow, id: string, context: FactContext): string {
  const field = readField(row, id, context);
  return field.state === 'filled' || field.state === 'pointer' ? field.text : '';
}

/** The word itself, or a remark that begins with it (缺考（病假）). */
function isAbsent(key: string, words: string[]): boolean {
  return words.some((word) => key.startsWith(word));
}

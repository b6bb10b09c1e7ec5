import type { Cell } from '../model/cell.js';
import type { Contest } from '../model/contest.js';
import type { Facts, FactValue, KnownFact, Step, Unknown, UnknownFact } from '../model/fact.js';
import type { Args, Finding, Repair, Severity } from '../model/finding.js';
import type { Form, FormField } from '../model/form.js';
import { newFinding } from '../model/new-finding.js';
import type { TableRow } from '../model/table.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { cellAddress } from '../text/address.js';
import { compareKey, singleSpaced } from '../text/normalise.js';
import { buildLexicon, scan } from './lexicon.js';
import { oncePer } from './words.js';

/** What a fact reader may know besides the row. The same object serves every row of a table. */
export interface FactContext {
  form: Form;
  vocabulary: Vocabulary;
  /** Editions of contests that issue certificates. */
  contests: Contest[];
  /** 1-based column by field id, of the table that the row belongs to. */
  columns: Record<string, number>;
  /** The texts of the table were numbers for a while (`wereNumbers`): trailing zeros may be lost. */
  wereNumbers?: boolean;
}

/** What a fact reader gives back: facts by name, what to tell the user, cleaned text by field. */
export interface FactResult {
  facts: Facts;
  findings: Finding[];
  clean: Record<string, string>;
}

/** One kind of fact: a row in, facts out. Pure; never throws. */
export type FactReader = (row: TableRow, context: FactContext) => FactResult;

/** One column of one row, before any meaning is read into it. */
export type FieldText =
  | { state: 'no-column'; cells: [] }
  /** Nothing in the cell. */
  | { state: 'blank'; cells: string[] }
  /** A word such as 无 or a sign such as — : written, and meaning "none". */
  | { state: 'none'; cells: string[]; text: string }
  /** 同上, 见附件: points elsewhere; or `pending`, as with 待补 and ？？？: what it should say is not written. */
  | { state: 'pointer'; cells: string[]; text: string; cell: Cell; pending: boolean }
  /** #N/A, or a formula without a value. */
  | { state: 'error'; cells: string[]; text: string }
  | FilledField;

export interface FilledField {
  state: 'filled';
  cells: string[];
  text: string;
  cell: Cell;
}

/** The row that is being read: its fields are asked for by several readers and checks. */
let latest: { row: TableRow; context: FactContext; fields: Map<string, FieldText> } | undefined;

/** Reads a field of a row. `text` is what the sheet shows, white space reduced to single spaces. */
export function readField(row: TableRow, field: string, context: FactContext): FieldText {
  if (latest?.row !== row || latest.context !== context) latest = { row, context, fields: new Map() };
  const known = latest.fields.get(field);
  if (known !== undefined) return known;
  const read = freshField(row, field, context);
  latest.fields.set(field, read);
  return read;
}

function freshField(row: TableRow, field: string, context: FactContext): FieldText {
  const { form, columns } = context;
  const column = columns[field];
  if (column === undefined) return { state: 'no-column', cells: [] };
  const cells = [cellAddress(row.row, column)];
  const cell = row.cells[field];
  const text = cell === undefined ? '' : singleSpaced(cell.shown);
  if (cell === undefined || text === '') return { state: 'blank', cells };
  if (cell.kind === 'error') return { state: 'error', cells, text };
  const kind = specialKind(text, form, wordedFields(form).has(field));
  // A column of listed words is read by its list, which may know the word (sex: 未知, migrant worker: √) and asks about others.
  const isListed = context.vocabulary.terms.lists[field] !== undefined || signFields(form).has(field);
  switch (kind === 'pending' && isListed ? undefined : kind) {
    case 'hint':
      return { state: 'blank', cells };
    case 'empty':
      return { state: 'none', cells, text };
    case 'pointer':
      return { state: 'pointer', cells, text, cell, pending: false };
    case 'pending':
      return { state: 'pointer', cells, text, cell, pending: true };
    default:
      return { state: 'filled', cells, text, cell };
  }
}

const signFields = oncePer(
  ({ fields }: Form) => new Set(fields.filter(({ signs }) => signs).map(({ id }) => id)),
);

const wordedFields = oncePer(
  ({ fields }: Form) => new Set(fields.filter(({ worded }) => worded).map(({ id }) => id)),
);

type SpecialKind = 'hint' | 'empty' | 'pointer' | 'pending';

/**
 * A text without a letter or a figure is one sign for nothing over and over (-----), or says nothing (？？？, □□). `worded`: neither
 * does one without a letter (0).
 */
function specialKind(text: string, form: Form, worded: boolean): SpecialKind | undefined {
  const words = specialWords(form);
  const key = compareKey(text);
  const kind = words.get(key) ?? (onlyPoints(key, form) ? 'pointer' : undefined);
  if (kind !== undefined || form.pendingWords === undefined || /\p{L}/u.test(key)) return kind;
  if (/\p{N}/u.test(key)) return worded ? 'pending' : undefined;
  return [...key].every((sign) => words.get(sign) === 'empty') ? 'empty' : 'pending';
}

/** Words of a form that stand for something other than a value, by their key, and by the keys of （同上） and 无。 */
const specialWords = oncePer((form: Form): Map<string, SpecialKind> => {
  const keyed = (words: string[], kind: SpecialKind) =>
    words.map((word) => [compareKey(word), kind] as const);
  const words = [
    ...keyed(form.pendingWords ?? [], 'pending'),
    ...keyed(form.pointerWords, 'pointer'),
    ...keyed(form.emptyWords, 'empty'),
    ...keyed(form.hintWords, 'hint'),
  ];
  const dressed = words.flatMap(([key, kind]) => dressedKeys(key).map((each) => [each, kind] as const));
  // What is a word by itself is that word, whatever it is another one with a full stop.
  return new Map([...dressed, ...words]);
});

/** A text that only points elsewhere is not longer. */
const LONGEST_POINTER = 30;

const pointersOf = oncePer(({ pointers }: Form) => {
  const { verbs = [], things = [] } = pointers ?? {};
  return buildLexicon([
    ...verbs.map((word) => [word, 'verb'] as const),
    ...things.map((word) => [word, 'thing'] as const),
  ]);
});

/** Whether a text consists of words that point elsewhere, and numbers: 获奖证书见附件3. */
function onlyPoints(key: string, form: Form): boolean {
  if (form.pointers === undefined || key.length > LONGEST_POINTER) return false;
  const tokens = scan(key, pointersOf(form));
  const verb = tokens.some((token) => token.type === 'word' && token.value === 'verb');
  return verb && tokens.every(({ type }) => type !== 'text');
}

/** A word with brackets around it, one of them or both, and a full stop behind it. */
function dressedKeys(key: string): string[] {
  if (/[()]/u.test(key)) return [];
  return ['', '('].flatMap((open) =>
    ['', ')'].flatMap((close) => ['', '。', '.'].map((stop) => `${open}${key}${close}${stop}`)),
  );
}

/** The fact for a field that is not filled, by its state. An optional column that holds "none" is known to be empty. */
export function unfilled(
  field: FieldText & { state: Exclude<FieldText['state'], 'filled'> },
  rule: Pick<FormField, 'optional'>,
): KnownFact<null> | UnknownFact {
  switch (field.state) {
    case 'no-column':
      return unknown('no-column', []);
    case 'blank':
    case 'none':
      return rule.optional ? known(null, field.cells) : unknown('blank', field.cells);
    case 'pointer':
      return unknown('ambiguous', field.cells);
    case 'error':
      return unknown('unreadable', field.cells);
  }
}

const fieldsById = oncePer(({ fields }: Form) => new Map(fields.map((field) => [field.id, field])));

export function hasField(form: Form, id: string): boolean {
  return fieldsById(form).has(id);
}

export function formField(form: Form, id: string): FormField {
  const field = fieldsById(form).get(id);
  if (field === undefined) throw new Error(`form ${form.id} has no field ${id}`);
  return field;
}

/** One for all facts that needed no step. */
const NO_STEPS: Step[] = [];

export function known<T extends FactValue>(
  value: T,
  cells: string[],
  steps: Step[] = NO_STEPS,
): KnownFact<T> {
  return { known: true, value, cells, steps };
}

export function unknown(why: Unknown, cells: string[], steps: Step[] = NO_STEPS): UnknownFact {
  return { known: false, why, cells, steps };
}

/** A finding about one cell of a row. */
export function cellFinding(
  row: TableRow,
  field: string,
  context: FactContext,
  code: string,
  severity: Severity,
  args: Args = {},
  repair: Repair | null = null,
): Finding {
  const column = context.columns[field];
  const cell = column === undefined ? null : cellAddress(row.row, column);
  const { file, sheet } = row;
  return newFinding({ code, severity, at: { file, sheet, row: row.row, cell, field }, args, repair });
}

import type { Form, FormField } from '../../model/form.js';
import type { Scheme } from '../../model/scheme.js';
import type { FormTemplate } from '../../model/template.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { columnLetters } from '../../text/address.js';
import type { Lang } from '../lang.js';
import { frameOf } from '../messages/index.js';
import { CREATOR, TEMPLATE_MARK } from '../own-files.js';
import { pagesFor } from '../xlsx/page.js';
import { type OutCell, type OutSheet, type OutValidation, writeWorkbook } from '../xlsx-writer.js';
import { choicesOf } from './lists.js';
import { demandOf, limitOf, noteOf } from './notes.js';

/** What a blank form is made of. */
export interface TemplateInput {
  form: Form;
  scheme: Scheme;
  vocabulary: Vocabulary;
  /** SHA-256 of the scheme and all that it relies on. */
  hash: string;
  tool: { name: string; version: string };
}

// Rows of the sheet, 0-based.
const TITLE = 0;
const HEADER = 1;
const EXAMPLE = 2;
const FIRST = 3;

/** Columns that stay in sight: number and name. */
const FROZEN = 2;
/** Values of one or two words stand in the middle of narrow columns. */
const NARROW = 12;

/**
 * The blank form of a scheme as a workbook: title, the official columns, the example row, and rows
 * to be filled in, with lists to choose from, formats and limits; the lists stand on a hidden sheet without column names, so that
 * nobody takes it for a table. Its properties name the scheme and the version of the rules. The same pack gives the same bytes.
 */
export async function renderTemplate(input: TemplateInput, { lang }: { lang: Lang }): Promise<Uint8Array> {
  const { form, scheme, vocabulary, hash, tool } = input;
  const words = frameOf(lang).template;
  const template: FormTemplate = form.template ?? { rows: 1, numbered: 0, columns: {} };
  const choices = form.fields.map((field) => choicesOf(field, form, scheme, vocabulary));
  const lists = choices.filter((list) => list.length > 0);
  const widths = form.fields.map(({ width }) => width + 1);
  const last = form.fields.length - 1;
  const end = FIRST + template.rows;
  const empty = form.fields.slice(1).map(() => null);
  const title = scheme.template?.title ?? form.names.zh;
  const rows = [
    [
      {
        value: title,
        tone: 'title' as const,
        align: 'center' as const,
        comment: aboutOf(input, lang),
      },
      ...empty,
    ],
    form.fields.map((field, index): OutCell => {
      const { required, others } = demandOf(scheme, field.id);
      return {
        value: field.header,
        tone: required || others.length > 0 ? 'head' : 'section',
        align: 'center',
        middle: true,
        comment: noteOf(field, form, scheme, choices[index] ?? [], lang),
      };
    }),
    form.fields.map(
      (field): OutCell => ({
        ...styleOf(field, template),
        tone: 'muted',
        value: exampleOf(field, form, scheme),
      }),
    ),
    ...Array.from({ length: template.rows }, (_, row) =>
      form.fields.map((field): OutCell => {
        const numbered = row < template.numbered;
        return {
          ...styleOf(field, template),
          value: numbered && field === form.fields[0] ? row + 1 : '',
          tone: numbered ? 'plain' : 'bare',
        };
      }),
    ),
  ];
  const range = (from: number, column: number) =>
    `${columnLetters(column + 1)}${from + 1}:${columnLetters(column + 1)}${end}`;
  const validations = form.fields.flatMap((field, column) => {
    const at = lists.indexOf(choices[column] ?? []);
    const values = at < 0 ? null : listRange(words.lists, at, lists[at]?.length ?? 0);
    return validationsOf(
      field,
      input,
      { range: range(FIRST, column), first: `${columnLetters(column + 1)}${FIRST + 1}`, values },
      lang,
    );
  });
  const sheet: OutSheet = {
    name: words.sheet,
    rows,
    widths,
    frozen: { rows: HEADER + 1, columns: FROZEN },
    pagesWide: pagesFor(widths, FROZEN),
    merges: [{ top: TITLE, left: 0, bottom: TITLE, right: firstPage(widths) - 1 }],
    validations,
    ruled: {
      range: `A${FIRST + 1}:${columnLetters(last + 1)}${end}`,
      formula: `COUNTA($A${FIRST + 1}:$${columnLetters(last + 1)}${FIRST + 1})>0`,
    },
    growFrom: EXAMPLE,
    footer: [title, '', frameOf(lang).workbook.page],
  };
  return writeWorkbook({
    title,
    creator: CREATOR,
    mark: TEMPLATE_MARK,
    says: frameOf(lang).book.cut,
    properties: {
      'craftsman.pack': hash,
      'craftsman.scheme': scheme.id,
      'craftsman.version': tool.version,
    },
    sheets: [sheet, listSheet(words.lists, lists)],
  });
}

/** How many columns stand on the first page: the title belongs there. */
function firstPage(widths: number[]): number {
  const beyond = widths.findIndex((_, column) => pagesFor(widths.slice(0, column + 1), FROZEN) > 1);
  return beyond > 0 ? beyond : widths.length;
}

/** How a cell of a column looks: text stays text, short values stand in the middle. */
function styleOf(
  { id, width, text, personal }: FormField,
  { columns }: FormTemplate,
): Omit<OutCell, 'value'> {
  const { value, list } = columns[id] ?? {};
  const asText = text === true || personal === true || value === 'year-month' || list !== undefined;
  return { text: asText, align: width <= NARROW ? 'center' : 'left' };
}

/** The example of the document; a hint on a limit only where the scheme sets one. */
function exampleOf({ id }: FormField, { template, hintWords }: Form, scheme: Scheme): string | number {
  const example = template?.columns[id]?.example ?? '';
  return hintWords.includes(String(example)) && limitOf(scheme, id) === null ? '' : example;
}

interface Target {
  range: string;
  /** Address of its first cell. */
  first: string;
  /** Where the words to choose from stand; null: none. */
  values: string | null;
}

function validationsOf(
  { id, header, en }: FormField,
  { form, scheme }: TemplateInput,
  { range, first, values }: Target,
  lang: Lang,
): OutValidation[] {
  const words = frameOf(lang).template;
  const { value, length, fit = 'ask', note } = form.template?.columns[id] ?? {};
  const limit = limitOf(scheme, id)?.limit;
  const title = lang === 'zh' ? header : en;
  const otherwise =
    fit === 'must' ? ('stop' as const) : fit === 'ask' ? ('warning' as const) : ('nothing' as const);
  const made = (rule: OutValidation['rule'], message: string, prompt?: string): OutValidation[] => [
    { range, rule, otherwise, title, message, ...(prompt === undefined ? {} : { prompt }) },
  ];
  if (values !== null)
    return made({ type: 'list', values }, fit === 'must' ? words.notListed : words.notListedAsk);
  if (value === 'year-month')
    return made({ type: 'formula', formula: yearMonth(first) }, words.notYearMonth, note?.[lang]);
  if (value === 'years') return made({ type: 'number', min: 0 }, words.notYears, note?.[lang]);
  if (length !== undefined)
    return made(
      { type: 'length', ...length },
      length.min === length.max ? words.notLength(length.min) : words.notBetween(length.min, length.max),
      note?.[lang],
    );
  return limit === undefined ? [] : made({ type: 'length', min: 0, max: limit }, words.tooLong(limit));
}

/** `1980.6` or `1980.10`: four digits, a dot, a month. */
function yearMonth(cell: string): string {
  const month = `VALUE(MID(${cell},6,2))`;
  const parts = [
    `OR(LEN(${cell})=6,LEN(${cell})=7)`,
    `MID(${cell},5,1)="."`,
    `ISNUMBER(VALUE(LEFT(${cell},4)))`,
    `${month}>=1`,
    `${month}<=12`,
  ];
  return `AND(${parts.join(',')})`;
}

function listRange(sheet: string, column: number, length: number): string {
  const letters = columnLetters(column + 1);
  return `'${sheet}'!$${letters}$1:$${letters}$${length}`;
}

function listSheet(name: string, lists: string[][]): OutSheet {
  const height = lists.reduce((most, list) => Math.max(most, list.length), 0);
  return {
    name,
    hidden: true,
    rows: Array.from({ length: height }, (_, row) =>
      lists.map((list): OutCell | null =>
        list[row] === undefined ? null : { value: list[row], text: true },
      ),
    ),
    widths: lists.map(() => 26),
    frozen: { rows: 0, columns: 0 },
    pagesWide: 1,
    footer: ['', name, ''],
  };
}

/** What is said at the title: whose form it is, what is assumed, and the version of the rules. */
function aboutOf({ scheme, hash, tool }: TemplateInput, lang: Lang): string {
  const words = frameOf(lang).template;
  const { line } = frameOf(lang);
  const { source } = scheme;
  return [
    words.help,
    words.basis(line.sourceLine(source)),
    ...(scheme.assumptions ?? []).map((text) => words.assumption(text[lang])),
    words.version(scheme.id, hash.slice(0, 12), tool.version),
  ].join('\n');
}

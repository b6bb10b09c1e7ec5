import type { Cell } from '../../model/cell.js';
import type { Fact, Item } from '../../model/fact.js';
import type { NomineeReport, Report } from '../../model/report.js';
import { isItem } from '../../model/values.js';
import { hanging, padEnd, widest, widthOf } from '../layout.js';
import { headerOf, wordIn } from '../lookup.js';
import { byAddress } from '../order.js';
import { cellSpans } from './cells.js';
import { valuesOf } from './chain.js';
import { columnText } from './column.js';
import type { Context } from './context.js';

/** A filled column of the nominee's row. */
export interface Column {
  field: string;
  address: string;
  label: string;
  cell: Cell;
}

/** Labels are padded to the widest, but no further than this. */
const MOST_LABEL = 24;

/**
 * The row as the sheet can be read along: each filled column with its cell, what stands there, the steps, what was read
 * out of it and what is wrong with it; then what several columns give together, and the columns without text.
 */
export function columnLines(report: Report, nominee: NomineeReport, context: Context): string[] {
  const { brush } = context;
  const label = (field: string): string => {
    const header = headerOf(report, field, context.lang);
    const fits = header !== '' && widthOf(header) <= MOST_LABEL;
    return fits ? header : wordIn(context.frame.facts, field);
  };
  const columns = filledColumns(nominee, label);
  const addressWidth = widest(columns.map(({ address }) => address));
  const labelWidth = Math.min(MOST_LABEL, widest(columns.map((column) => column.label)));
  const facts = Object.entries(nominee.facts);
  const lines = columns.flatMap((column) => {
    const { address } = column;
    const head = `  ${padEnd(address, addressWidth)}  ${padEnd(column.label, labelWidth)}  `;
    const own = facts.filter(([name, fact]) => homeOf(name, fact, columns).includes(address));
    const [first = '', ...rest] = columnText(column, own, head, { report, nominee }, context);
    return [first.replace(address, (text) => brush.dim(text)), ...rest];
  });
  return [...lines, ...together(nominee, columns, context), ...emptyColumns(nominee, label, context)];
}

function filledColumns({ columns, cells }: NomineeReport, label: (field: string) => string): Column[] {
  return Object.entries(columns)
    .flatMap(([field, { cell: address }]) => {
      const cell = cells[field];
      return address === null || cell === undefined ? [] : [{ field, address, label: label(field), cell }];
    })
    .sort((a, b) => byAddress(a.address, b.address));
}

/** The columns that a fact is shown under: those of its items; else its one cell, or the one it is named after. */
function homeOf(name: string, fact: Fact, columns: Column[]): string[] {
  const items = itemsOf(fact);
  if (items.length > 0) return items.map(({ cell }) => cell);
  if (new Set(fact.cells).size === 1) return fact.cells.slice(0, 1);
  const own = columns.find(({ field, address }) => field === name && fact.cells.includes(address));
  const value = fact.known ? fact.value : null;
  return own === undefined || value === null || Array.isArray(value) ? [] : [own.address];
}

/** The items of a list fact; none of any other. */
export function itemsOf(fact: Fact): Item[] {
  return fact.known && Array.isArray(fact.value) ? fact.value.filter(isItem) : [];
}

/** Facts that rest on several columns and belong under none of them. */
function together(nominee: NomineeReport, columns: Column[], context: Context): string[] {
  const { frame, width, brush, hide } = context;
  const filled = new Set(columns.map(({ address }) => address));
  const lines = Object.entries(nominee.facts)
    .filter(([name, fact]) => homeOf(name, fact, columns).every((cell) => !filled.has(cell)))
    .filter(([, fact]) => fact.cells.some((cell) => filled.has(cell)))
    .flatMap(([name, fact]) => {
      const label = `    ${wordIn(frame.facts, name)}${frame.line.bracket(cellSpans(fact.cells))}  `;
      const steps = fact.steps.map(({ step, from, to }) =>
        frame.line.step(wordIn(frame.steps, step), hide.cell(name, from), hide.cell(name, to)),
      );
      return [
        ...valuesOf(name, fact, nominee, context).flatMap(({ text }) => hanging(label, text, width, 6)),
        ...steps.flatMap((text) => hanging('      ', text, width, 8)),
      ];
    });
  return lines.length === 0 ? [] : [`  ${brush.strong(frame.explain.together)}`, ...lines];
}

/** Columns without text, and columns that the sheet does not have: a line each. */
function emptyColumns(
  { columns, cells }: NomineeReport,
  label: (field: string) => string,
  { frame, width, brush }: Context,
): string[] {
  const names = (inSheet: boolean): string =>
    Object.entries(columns)
      .filter(([field, { cell }]) => cells[field] === undefined && (cell !== null) === inSheet)
      .sort(([, a], [, b]) => byAddress(a.cell, b.cell))
      .map(([field, { cell }]) => (cell === null ? label(field) : `${label(field)} ${cell}`))
      .join(frame.line.listSeparator);
  const said: [string, (names: string) => string][] = [
    [names(true), frame.explain.blank],
    [names(false), frame.explain.missing],
  ];
  return said
    .filter(([list]) => list !== '')
    .flatMap(([list, say]) => hanging('  ', say(list), width, 4).map((line) => brush.dim(line)));
}

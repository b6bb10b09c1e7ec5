import type { Cell, SheetRow } from '../model/cell.js';
import type { Form } from '../model/form.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
import { oncePer } from '../text/words.js';
import { hasFooterShape, shapeOf } from './shape.js';

/** Digits of a telephone number, a hyphen, brackets or a cross between them. */
const TELEPHONE = /(?<![0-9])[0-9](?:[-()+*]?[0-9]){6,13}(?![0-9])/u;
const ID_NUMBER = /[0-9]{15}/u;
const E_MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;
/** Letters left of a telephone number: 转 before an extension, 电话 before it. */
const MOST_LETTERS = 4;

/** Whether a footer asks for somebody: 填表人, 联系人. */
export function asksForPerson({ cells }: SheetRow, form: Form): boolean {
  return cells.some((cell) => personLabel(cell, form) !== null);
}

/**
 * Who filled in the form, or whom to ask, below the labels for it: with a telephone number, a date or nothing beside the name.
 * `labels`: the last footer row above that asks for somebody. What stands in a column that a nominee needs makes it a nominee.
 */
export function isContact(
  row: SheetRow,
  cells: Record<string, Cell>,
  labels: SheetRow | undefined,
  form: Form,
): boolean {
  if (labels === undefined || row.cells.length > form.footer.maxCells) return false;
  if (cells.seq?.kind === 'number' || shapeOf(cells.seq?.shown ?? 'x') === '') return false;
  if (cells.phone !== undefined || row.cells.some(holdsId)) return false;
  const labelled = new Map(labels.cells.map((cell) => [cell.column, cell]));
  const open = row.cells.filter((cell) => !isDetail(cell, form));
  const below = (cell: Cell) => {
    const label = labelled.get(cell.column);
    return label !== undefined && personLabel(label, form) === '';
  };
  if (open.length === 0 || !open.every(isNameLike)) return false;
  const [name] = open;
  // 填表人 above it, nothing else in the label's cell; or one name with its telephone number.
  if (open.every(below)) return true;
  return open.length === 1 && (name === cells.name || name === cells.seq) && row.cells.some(isTelephone);
}

/** 王晓燕（联系人） with nothing but a telephone number beside it. */
export function isNamedContact(
  row: SheetRow,
  { name, seq, phone }: Record<string, Cell>,
  form: Form,
): boolean {
  const cell = name ?? seq;
  if (cell === undefined || phone !== undefined) return false;
  const inner = /\(([^()]+)\)$/u.exec(compareKey(cell.shown))?.[1] ?? '';
  if (!(form.footer.people?.clerks ?? []).some((word) => compareKey(word) === inner)) return false;
  return row.cells.every((each) => !holdsId(each) && (each === cell || isDetail(each, form)));
}

/** Labels for somebody's name, as comparison keys. */
export const labelsOf = oncePer(({ footer: { people } }: Form): string[] =>
  people === undefined ? [] : [...people.clerks, ...people.signers].map(compareKey),
);

/** What stands behind the label in its own cell, '' for nothing; null where the cell is no label of a person. */
function personLabel({ shown }: Cell, form: Form): string | null {
  const key = compareKey(shown);
  const label = labelsOf(form).find((word) => key.startsWith(word));
  return label === undefined ? null : key.slice(label.length).replace(/[\p{P}\p{S}]/gu, '');
}

function isDetail(cell: Cell, form: Form): boolean {
  return (
    isTelephone(cell) ||
    E_MAIL.test(compareKey(cell.shown)) ||
    cell.kind === 'date' ||
    hasFooterShape(cell, form)
  );
}

function isTelephone({ shown }: Cell): boolean {
  const key = compareKey(shown);
  const letters = key.replace(/[0-9\p{P}\p{S}]/gu, '');
  return TELEPHONE.test(key) && !ID_NUMBER.test(key) && [...letters].length <= MOST_LETTERS;
}

function holdsId({ kind, shown }: Cell): boolean {
  return ID_NUMBER.test(withoutSpaces(shown.normalize('NFKC'))) && (kind === 'text' || kind === 'number');
}

/** Nothing but letters: no figure and no sentence. */
function isNameLike({ kind, shown }: Cell): boolean {
  return kind === 'text' && /^[\p{L}·•\s]{2,20}$/u.test(shown.normalize('NFKC').trim());
}

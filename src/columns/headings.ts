import type { Cell, SheetRow } from '../model/cell.js';
import type { Form } from '../model/form.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';
import { shapeOf } from './shape.js';

/** Between the parts of a name that are written in full, which may be as long as it likes. */
export const NAME_DOT = /[·•・‧．･]/u;

const NUMERAL = `[${NUMERAL_CLASS}]+`;
/** 一、 （二） 3. 第四、 before a heading. */
const NUMBER_BEFORE = new RegExp(`^(?:[(（]${NUMERAL}[)）][、.．]?|第?${NUMERAL}[、.．:：)）])`, 'u');
/** How many people there are, and a colon, behind it: （5人）：, ：共5人 */
const COUNT_BEHIND = new RegExp(`(?:[(（:：\\s]+[共计]*${NUMERAL}[人名个位][)）]?)?[:：]*$`, 'u');
/** 5人, 共5名, in a cell of its own */
const COUNT_BESIDE = new RegExp(`^[共计]*${NUMERAL}[人名个位]$`, 'u');
/** What may stand between a name and something else. */
const BETWEEN = /[\s,，、;；:：/|（()）\-—]/u;
const PLAIN_NUMBER = /^[0-9]+$/u;

/**
 * A line above a group of people, alone in the column of the numbers, of the names or of the units. When in doubt it is none: a row
 * too many is reported by the checks that follow, somebody set aside would be lost.
 */
export function isHeading({ cells }: SheetRow, own: Record<string, Cell>, form: Form): boolean {
  const { seq, name } = own;
  const [only] = cells;
  const cell = name ?? seq ?? (only !== undefined && isUnits(only, own, form) ? only : undefined);
  if (cell === undefined || cell.kind !== 'text') return false;
  const beside = cells.filter((each) => each !== cell && each !== seq);
  if (!beside.every(({ shown }) => COUNT_BESIDE.test(compareKey(shown)))) return false;
  // 3 海淀区总工会 may be the third person, with the unit where the name should be.
  if (name !== undefined && seq !== undefined && isPlainNumber(seq)) return false;
  return saysHeading(cell.shown, form);
}

function isUnits(cell: Cell, own: Record<string, Cell>, { fields }: Form): boolean {
  return fields.some(({ id, aboutUnit }) => aboutUnit === true && own[id] === cell);
}

/** Whether a text is a heading, a number before it and a count behind it aside. */
export function saysHeading(written: string, { headings }: Form): boolean {
  if (headings === undefined) return false;
  const { words, shapes, endings, longestName } = headings;
  const plain = written.normalize('NFKC').trim();
  const bare = /^\([^()]*\)$/u.test(plain) ? plain.slice(1, -1) : plain;
  const text = bare.replace(NUMBER_BEFORE, '').trim().replace(COUNT_BEHIND, '');
  // 张三 海淀区总工会: a person with the unit in one cell.
  if (text === '' || BETWEEN.test(text) || NAME_DOT.test(text)) return false;
  const key = compareKey(text);
  if (words.some((word) => compareKey(word) === key)) return true;
  // 组 alone, and 一组 where the number is not taken for one before the heading.
  if (shapeOf(text) !== key && shapes.includes(shapeOf(text))) return true;
  return [...text].length > longestName && endings.some((word) => key.endsWith(compareKey(word)));
}

function isPlainNumber({ kind, shown }: Cell): boolean {
  return kind === 'number' || PLAIN_NUMBER.test(shown.normalize('NFKC').trim());
}

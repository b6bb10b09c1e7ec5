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
/** How many people there are, and a colon, behind it: （5人）： */
const COUNT_BEHIND = new RegExp(`(?:[(（][共计]*${NUMERAL}[人名个位][)）])?[:：]*$`, 'u');
/** What may stand between a name and something else. */
const BETWEEN = /[\s,，、;；:：/|（()）\-—]/u;
const PLAIN_NUMBER = /^[0-9]+$/u;

/**
 * A line above a group of people, alone in the column of the numbers or of the names. When in doubt it is none: a row too many is
 * reported by the checks that follow, somebody set aside would be lost.
 */
export function isHeading(
  { cells }: SheetRow,
  { seq, name }: Record<string, Cell>,
  { headings }: Form,
): boolean {
  const cell = name ?? seq;
  if (headings === undefined || cell === undefined || cell.kind !== 'text') return false;
  if (cells.some((each) => each !== seq && each !== name)) return false;
  // 3 海淀区总工会 may be the third person, with the unit where the name should be.
  if (name !== undefined && seq !== undefined && isPlainNumber(seq)) return false;
  const written = cell.shown.normalize('NFKC').trim();
  const text = written.replace(NUMBER_BEFORE, '').trim().replace(COUNT_BEHIND, '');
  return saysHeading(text, headings);
}

function saysHeading(text: string, { words, shapes, endings, longestName }: NonNullable<Form['headings']>) {
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

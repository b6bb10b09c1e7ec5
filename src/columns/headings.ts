import type { Cell, SheetRow } from '../model/cell.js';
import type { Form, PlaceNames } from '../model/form.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';
import { leading } from '../text/words.js';
import { shapeOf } from './shape.js';

/** Between the parts of a name that are written in full, which may be as long as it likes. */
export const NAME_DOT = /[·•・‧．･]/u;

const NUMERAL = `[${NUMERAL_CLASS}]+`;
/** 一、 （二） 3. before a heading. */
const NUMBER_BEFORE = new RegExp(`^(?:[(（]${NUMERAL}[)）][、.．]?|${NUMERAL}[、.．:：)）])`, 'u');

const NUMERALS = new RegExp(`^${NUMERAL}$`, 'u');
/** What stands behind a heading: in brackets, behind a colon or a space. */
const BEHIND = /^(.*?)[(:\s]+([^():\s]+)\)?:*$/u;
/** In characters: longer texts are remarks. */
const LONGEST = 60;

/** 3人, 共3名; a bare figure is none. */
export function isCount(text: string, { headings }: Form): boolean {
  if (headings === undefined) return false;
  const key = compareKey(text);
  const { lead, units } = headings.counts;
  return ['', ...lead].some((word) =>
    units.some(
      (unit) =>
        key.startsWith(word) && key.endsWith(unit) && NUMERALS.test(key.slice(word.length, -unit.length)),
    ),
  );
}

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
  const cell = name ?? seq ?? (only !== undefined && isAboutUnit(only, own, form) ? only : undefined);
  if (cell === undefined || cell.kind !== 'text') return false;
  if (!cells.every((each) => each === cell || each === seq || isCount(each.shown, form))) return false;
  // 3 海淀区总工会 may be the third person, with the unit where the name should be.
  if (name !== undefined && seq !== undefined && isPlainNumber(seq)) return false;
  return saysHeading(cell.shown, form, cells.length > (seq === undefined || seq === cell ? 1 : 2));
}

/** Whether a cell says where a person belongs, not who it is. */
export function isAboutUnit(cell: Cell, own: Record<string, Cell>, { fields }: Form): boolean {
  return fields.some(({ id, aboutUnit }) => aboutUnit === true && own[id] === cell);
}

/** 一、 （二） 3. before a text left out. */
export function withoutNumber(text: string): string {
  return text.replace(NUMBER_BEFORE, '').trim();
}

/** Whether a text is a heading, a number before it and a count behind it aside. `counted`: the count stands in a cell beside it. */
export function saysHeading(written: string, form: Form, counted = false): boolean {
  const { headings } = form;
  if (headings === undefined || written.length > LONGEST) return false;
  const { words, shapes, endings, longestName } = headings;
  const plain = written.normalize('NFKC').trim();
  const bare = /^\([^()]*\)$/u.test(plain) ? plain.slice(1, -1) : plain;
  const named = withoutNumber(bare);
  const text = withoutCount(named, form);
  // 张三 海淀区总工会: a person with the unit in one cell.
  if (text === '' || BETWEEN.test(text) || NAME_DOT.test(text)) return false;
  const key = compareKey(text);
  if (words.some((word) => compareKey(word) === key)) return true;
  // 云南 alone may be somebody's name; with its mark (云南省) or a number of people behind it, it is none.
  if (isPlace(key, headings.places ?? [], counted || text !== named.replace(/:+$/u, ''))) return true;
  // 组 alone, and 一组 where the number is not taken for one before the heading.
  if (shapeOf(text) !== key && shapes.includes(shapeOf(text))) return true;
  return [...text].length > longestName && endings.some((word) => key.endsWith(compareKey(word)));
}

/** 河北省, 河北省石家庄市: names of places, each with a mark for what it is; one alone does without where it is `counted`. */
function isPlace(key: string, places: PlaceNames[], counted: boolean): boolean {
  return places.some(({ names, marks }) =>
    names.some((name) => {
      if (!key.startsWith(name)) return false;
      const rest = key.slice(name.length);
      if (rest === '') return counted;
      const mark = leading(rest, marks);
      return mark !== undefined && (mark === rest || isPlace(rest.slice(mark.length), places, counted));
    }),
  );
}

function withoutCount(text: string, form: Form): string {
  const [, before = '', behind = ''] = BEHIND.exec(text) ?? [];
  return isCount(behind, form) ? before : text.replace(/:+$/u, '');
}

function isPlainNumber({ kind, shown }: Cell): boolean {
  return kind === 'number' || PLAIN_NUMBER.test(shown.normalize('NFKC').trim());
}

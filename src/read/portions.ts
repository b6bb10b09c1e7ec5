import { bytesOf, namedPart, type Part, SHEET } from './parts.js';

/** The parts that portions differ in: sheets with their rows, and the texts that these name. */
interface Divided {
  sheets: Rows[];
  texts: Texts | null;
  others: Part[];
}

/** A sheet, and where portions of its rows begin; at last, where they end. */
interface Rows {
  part: Part;
  places: number[];
  /** The last row that was taken. */
  row: string;
}

/** The texts of a workbook, and where each begins; at last, where they end. */
interface Texts {
  part: Part;
  places: number[];
}

/** Bytes that each portion may repeat: little beside what it has of its own. */
const REPEATED = 4 * 1024 * 1024;

/**
 * The parts of a workbook as those of several, each with `portion` bytes of its rows and the texts that these name; none where no sheet
 * has more than `from`. Throws where the parts are written in a way that might not be understood.
 */
export function* portionsOf(
  parts: Part[],
  { from, portion }: { from: number; portion: number },
): Generator<Part[]> {
  const sheets = parts.filter(({ name }) => SHEET.test(name));
  if (sheets.every(({ content }) => content.length <= from)) return;
  const divided = divide(parts, sheets, portion);
  const count = Math.max(...divided.sheets.map(({ places }) => places.length - 1));
  if (count === 1) return;
  for (let index = 0; index < count; index += 1) yield portionOf(divided, index);
}

function divide(parts: Part[], sheets: Part[], size: number): Divided {
  const texts = namedPart(parts, 'sharedStrings');
  const others = parts.filter((part) => part !== texts && !sheets.includes(part));
  const divided = {
    sheets: sheets.map((part) => ({ part, places: rowsIn(part, size), row: '0' })),
    texts: texts === undefined ? null : { part: texts, places: textsIn(texts) },
    others,
  };
  const sizes = [
    ...others.map(({ content }) => content.length),
    ...divided.sheets.map(
      ({ part, places: [from = 0, ...more] }) => part.content.length - ((more.at(-1) ?? 0) - from),
    ),
  ];
  if (sizes.reduce((sum, bytes) => sum + bytes, 0) > REPEATED) throw odd();
  if (others.some((part) => STRAY.test(textBetween(part, 0, part.content.length)))) throw odd();
  return divided;
}

/** Rows or texts where they are not looked for, and so not divided. */
const STRAY = /sheetData|si>/u;

function rowsIn(part: Part, size: number): number[] {
  const xml = bytesOf(part);
  guardMarkup(xml);
  const empty = xml.includes(NO_ROWS);
  const opening = empty ? NO_ROWS : ROWS;
  const from = xml.indexOf(opening) + opening.length;
  const end = empty ? from : xml.indexOf(END_OF_ROWS);
  const before = textBetween(part, 0, from - opening.length);
  const after = textBetween(part, empty ? end : end + END_OF_ROWS.length, xml.length);
  if (from < opening.length || end < from || STRAY.test(before) || STRAY.test(after)) throw odd();
  const places = [from];
  for (let at = xml.indexOf(ROW, from + size); at !== -1; at = xml.indexOf(ROW, at + size)) places.push(at);
  return [...places, end];
}

const [ROWS, END_OF_ROWS, NO_ROWS, ROW] = ['<sheetData>', '</sheetData>', '<sheetData/>', '<row '];

function textsIn(part: Part): number[] {
  const xml = bytesOf(part);
  guardMarkup(xml);
  const places: number[] = [];
  for (let at = xml.indexOf(TEXT); at !== -1; at = xml.indexOf(TEXT, at + 1)) {
    // One that begins otherwise, or whatever else stands between, would make the numbers of those behind it wrong.
    const follows = (places.length === 0 ? FIRST : NEXT).test(textBetween(part, places.at(-1), at));
    if (!follows || xml[at + TEXT.length] !== END_OF_TAG) throw odd();
    places.push(at);
  }
  return [...places, xml.lastIndexOf('</sst>')];
}

const TEXT = Buffer.from('<si');
const END_OF_TAG = '>'.charCodeAt(0);
/** What the first text of a workbook follows, and every other. */
const [FIRST, NEXT] = [/<sst[^<]*$/u, /<\/si>\s*$/u];

/** Comments, texts that stand as they are, and instructions may hold what looks like a tag. */
function guardMarkup(xml: Buffer): void {
  // The first instruction says what the text is written in; a mark may stand before it.
  if (xml.includes('<!') || xml.indexOf('<?', LONGEST_MARK + 1) !== -1) throw odd();
}

const LONGEST_MARK = 3;

/** What holds another way of saying something, or what is for some programs only; a tag inside of an attribute. */
const ODD = /AlternateContent|extLst|sheetData|<\/?\w+:|="[^"<]*<|='[^'<]*</u;

/** Attributes behind the place of a row or cell: none says anew where it stands, or of what kind it is. */
const MORE = String.raw`(?: +(?![rt]=)[\w:]+="[^"<>&]*")*`;
/**
 * As programs write them, a row with its number, and a cell with the number of its row, its kind and the number of its text; of any
 * other, only how it begins.
 */
const ROW_OR_CELL = new RegExp(
  String.raw`<row(?: +r="(\d+)"${MORE} */?>)?|<c(?=[\s/>])(?: +r="[A-Z]+(\d+)"${MORE}(?: +t="(\w+)"${MORE})? *(?:/>|>\s*(?:<v>(\d+)</v>\s*</c>)?))?`,
  'gu',
);

/** `divided` is changed: of each sheet, which row was the last. */
function portionOf({ sheets, texts, others }: Divided, index: number): Part[] {
  const numbers = new Map<string, number>();
  const renumbered = (tag: string, text?: string) => {
    if (text === undefined || texts === null) throw odd();
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return tag.replace(`<v>${text}`, `<v>${number}`);
  };
  const changed = sheets.map((sheet) => {
    const { part, places } = sheet;
    const rows = textBetween(part, places[index], places[index + 1]);
    if (ODD.test(rows)) throw odd();
    const replaced = rows.replace(
      ROW_OR_CELL,
      (tag, row?: string, of?: string, kind?: string, text?: string) => {
        if (row === undefined) {
          if (of !== sheet.row) throw odd();
          return kind === 's' ? renumbered(tag, text) : tag;
        }
        if (Number(row) <= Number(sheet.row)) throw odd();
        sheet.row = row;
        return tag;
      },
    );
    return withBetween(part, places, replaced);
  });
  if (texts === null) return [...others, ...changed];
  const { part, places } = texts;
  const named = Array.from(numbers.keys(), (text) => {
    const item = textBetween(part, places[Number(text)], places[Number(text) + 1]);
    if (item === '' || ODD.test(item)) throw odd();
    return item;
  });
  return [...others, ...changed, withBetween(part, places, named.join(''))];
}

/** Byte by byte, so that nothing is lost where it is put together again. */
function textBetween(part: Part, from = 0, to = from): string {
  return bytesOf(part).toString('latin1', from, to);
}

/** The part with other content in the place of all that lies there. */
function withBetween(part: Part, places: number[], inside: string): Part {
  const bytes = bytesOf(part);
  const content = Buffer.concat([
    bytes.subarray(0, places[0]),
    Buffer.from(inside, 'latin1'),
    bytes.subarray(places.at(-1)),
  ]);
  return { ...part, content };
}

function odd(): Error {
  return new Error('not as programs write it');
}

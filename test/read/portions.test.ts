import { readdirSync, readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { storeZip } from '../../src/bytes/zip.js';
import { openContainer, plainParts } from '../../src/read/container.js';
import { readOoxml } from '../../src/read/hucre.js';
import { readInPortions } from '../../src/read/in-portions.js';
import { LIMITS, type Limits } from '../../src/read/limits.js';
import type { Part } from '../../src/read/parts.js';
import { type Piece, take, withPieces } from '../../src/read/pieces.js';

const read = async (parts: Part[]) => readOoxml(await storeZip(parts));

const sheet = 'sheet1.xml';
const texts = 'sharedStrings.xml';

interface Options {
  /** Bytes of rows that are read at a time. */
  size?: number;
  limits?: Partial<Limits>;
  edit?: (part: Part) => Part;
}

/** What is read of a workbook as it is and in portions, and how many of these were read; `asItIs`: whether it was read as it is in the end. */
async function bothWays(bytes: Uint8Array, { size = 100, limits = {}, edit = (part) => part }: Options = {}) {
  const container = await openContainer(bytes, LIMITS);
  const parts = (await plainParts(container)).map(edit);
  const whole = await read(parts);
  const pieces: Piece[] = [];
  let portions = 0;
  let asItIs = false;
  const workbook = await readInPortions(parts, {
    read: (some) => {
      portions += 1;
      asItIs = some === parts;
      return read(some);
    },
    limits: { ...LIMITS, ...limits },
    give: (given) => take(pieces, given),
    sizes: { from: size, portion: size },
  });
  const joined = withPieces({ ok: true, workbook }, pieces);
  return { whole: { ok: true, workbook: whole }, joined, portions, asItIs };
}

function edited(name: string, from: string | RegExp, to: string) {
  return (part: Part): Part => {
    if (!part.name.endsWith(name)) return part;
    const text = Buffer.from(part.content).toString();
    expect(text).toMatch(from);
    return { ...part, content: Buffer.from(text.replace(from, to)) };
  };
}

/** Two sheets: one with texts, numbers, dates, a strike, a comment, hidden rows and columns, a merge; and one that is shorter. */
function sample(): Promise<Uint8Array> {
  const cells = new Map(
    Object.entries({
      '3,1': { value: '李四', style: { font: { strikethrough: true } } },
      '4,1': { value: '王五', comment: { text: '待核' } },
      '5,2': { value: 45000.5, style: { numFmt: '0.00' } },
      '6,3': { value: new Date('2024-05-01'), style: { numFmt: 'yyyy-mm-dd' } },
      '7,1': { value: '', richText: [{ text: '赵' }, { text: '六', font: { strikethrough: true } }] },
    }),
  );
  const rows = Array.from({ length: 9 }, (_, index) => [`第${index}行`, '同一个词', index, null, '末列']);
  return writeXlsx({
    sheets: [
      {
        name: '长表',
        rows,
        cells,
        rowDefs: new Map([[5, { hidden: true }]]),
        columns: [{}, {}, { hidden: true }],
        merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
      },
      { name: '短表', rows: rows.slice(0, 2) },
      { name: '空表', rows: [] },
    ],
  });
}

describe('rows that are read in portions are those that are read at once', () => {
  const files = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xlsx'),
  );

  it.each(files)('%s', async (file) => {
    const both = await bothWays(readFileSync(`fixtures/${file}`), { size: 2000 }).catch(() => null);
    expect(both?.joined).toEqual(both?.whole);
  });

  it.each([
    ['row by row', 100, 9],
    ['a few at a time', 1000, 2],
    ['all at once where they are few', 100_000, 1],
  ])('%s', async (_, size, portions) => {
    const both = await bothWays(await sample(), { size });
    expect(both.joined).toEqual(both.whole);
    expect(both.portions).toBe(portions);
  });

  it.each<[string, string, string | RegExp, string]>([
    [
      'formulas of which one says what the others are',
      sheet,
      /(r="C[56]"[^>]*>)/gu,
      '$1<f t="shared" si="0"/>',
    ],
    ['a mark before everything', sheet, /^/u, '\uFEFF'],
    ['an attribute of a name with a prefix', sheet, 'r="A5" t="s"', 'r="A5" t="s" xml:space="preserve"'],
    ['rows, cells and numbers of texts in lines of their own', sheet, /(<row |<c |<v>|<\/c>)/gu, '\n  $1'],
    ['texts in lines of their own', texts, /(<si>|<t>|<\/si>)/gu, '\n  $1'],
  ])('%s', async (_, name, from, to) => {
    const both = await bothWays(await sample(), { edit: edited(name, from, to) });
    expect(both.joined).toEqual(both.whole);
    expect(both.asItIs).toBe(false);
  });

  it('a limit of cells counts those of all portions', async () => {
    const refused = bothWays(await sample(), { limits: { cells: 30 } });
    await expect(refused).rejects.toMatchObject({
      problem: { code: 'file.too-large', args: { limit: 'cells' } },
    });
  });
});

describe('in doubt a workbook is read as it is', () => {
  it.each<[string, string, string | RegExp, string]>([
    ['a comment that holds what looks like a row', sheet, '<sheetData>', '<sheetData><!-- <row r="1"> -->'],
    ['texts that stand as they are', texts, '<t>第3行</t>', '<t><![CDATA[<si>第3行]]></t>'],
    ['an instruction', texts, '<si>', '<?x <si> ?><si>'],
    ['a text that begins otherwise', texts, '<si>', '<si xml:space="preserve">'],
    ['a text without content', texts, '<si>', '<si/><si>'],
    [
      'two ways of saying something',
      texts,
      '<t>第3行</t>',
      '<mc:AlternateContent><t>第3行</t></mc:AlternateContent>',
    ],
    ['a text with a prefix', texts, /<si>(<t>第3行<\/t>)<\/si>/u, '<x:si>$1</x:si>'],
    ['a cell with a prefix', sheet, /<c (r="A5".*?)<\/c>/u, '<x:c $1</x:c>'],
    ['a row with a prefix', sheet, /<row (r="5".*?)<\/row>/u, '<x:row $1</x:row>'],
    [
      'rows at two places',
      sheet,
      '</sheetData>',
      '$&<sheetData ><row r="20"><c r="A20"><v>1</v></c></row></sheetData>',
    ],
    ['a row that is hidden by another', sheet, '</sheetData>', '<row r="3" hidden="1"/>$&'],
    ['a cell that is emptied by a later row', sheet, /(<row r="8".*?)<\/row>/u, '$1<c r="A2"/></row>'],
    ['a cell of two kinds', sheet, 'r="B5" t="s"', '$& t="n"'],
    ['a cell of two numbers', sheet, /(r="B5" t="s"><v>\d+<\/v>)/u, '$1<v>1</v>'],
    ['a text of a cell that has none', sheet, /r="B5" t="s"><v>\d+<\/v>/u, 'r="B5" t="s">'],
    ['a tag inside of an attribute', sheet, 'r="C5"', `r="C5" x='<row r="6"'`],
    ['a row without its number', sheet, '<row r="5"', '<row'],
    ['a cell of another row', sheet, 'r="A5"', 'r="G9"'],
    ['a cell of a row before', sheet, 'r="A5"', 'r="G2"'],
    ['rows in another order', sheet, /<row r="3".*?<\/row>(<row r="4".*?<\/row>)/u, '$1$&'],
    ['single quotes', sheet, 'r="A5" t="s"', 'r="A5" t=\'s\''],
    ['a kind with a reference', sheet, 'r="A5" t="s"', 'r="A5" t="&#115;"'],
    ['a space before the number of a text', sheet, /(r="A5"[^>]*><v)>/u, '$1 >'],
    ['a text that there is not', sheet, /(r="A5"[^>]*><v>)\d+/u, '$1999'],
    [
      'texts that the workbook names twice',
      'workbook.xml.rels',
      /<Relationship [^>]*sharedStrings[^>]*>/u,
      '$&$&',
    ],
  ])('%s', async (_, name, from, to) => {
    const both = await bothWays(await sample(), { edit: edited(name, from, to) });
    expect(both.joined).toEqual(both.whole);
    expect(both.asItIs).toBe(true);
  });
});

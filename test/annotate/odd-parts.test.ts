import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { copyZip } from '../../src/bytes/zip-copy.js';
import {
  cellsWithFindings,
  checked,
  countsOf,
  FIXTURES,
  fixture,
  marked,
  partsOf,
  partText,
  reportText,
} from './support.js';

/** Workbooks whose parts are written in ways that programs allow themselves, made of one that is fine. */

const COMMENTS = `${FIXTURES}/openpyxl-comments.xlsx`;
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
const VML = 'xl/drawings/commentsDrawing1.vml';
const COMMENT_PART = 'xl/comments/comment1.xml';

/** The workbook with another content of some parts. */
async function altered(change: (name: string, text: string) => string, path = COMMENTS) {
  const bytes = readFileSync(path);
  const changed = new Map<string, Uint8Array>();
  for (const [name, { content }] of await partsOf(bytes)) {
    const [old, now] = [content.toString(), change(name, content.toString())];
    if (now !== old) changed.set(name, Buffer.from(now));
  }
  expect(changed.size).toBeGreaterThan(0);
  return checked(await copyZip(bytes, changed, []));
}

const only = (part: string, change: (text: string) => string) => (name: string, text: string) =>
  name === part ? change(text) : text;

const singleQuoted = (text: string) =>
  text.replace(/<[^>]*>/gu, (tag) => tag.replace(/="([^"']*)"/gu, "\n = '$1'"));

describe('every comment has its box, and every cell with a finding its comment', () => {
  const CASES: [string, (name: string, text: string) => string][] = [
    ['attributes of the sheet in single quotes', only('xl/worksheets/sheet1.xml', singleQuoted)],
    ['attributes of the drawing in single quotes', only(VML, singleQuoted)],
    [
      'attributes of sheet, comments, styles and their lists in single quotes',
      (name, text) => (/\.(?:xml|vml|rels)$/u.test(name) ? singleQuoted(text) : text),
    ],
    ['a drawing that is not there', only(RELS, (text) => text.replace('commentsDrawing1', 'gone'))],
    ['a drawing of no relationship', only(RELS, (text) => text.replace('"anysvml"', '"other"'))],
    ['an empty drawing', only(VML, () => '')],
    ['a drawing without shapes', only(VML, () => '<xml><br><p>not closed</xml>')],
  ];

  it.each(CASES)('%s', async (name, change) => {
    const original = await altered(change);
    const copy = await marked(original);
    expect(copy.how).toBe('kept');
    const parts = await partsOf(copy.bytes);
    // What nothing leads to any more lies there still.
    if (/not there|no relationship/u.test(name)) parts.delete(VML);
    const { comments, marks, boxes } = countsOf(parts);
    expect(marks).toBe(cellsWithFindings(original).size);
    expect(boxes).toBe(comments);
    const again = await marked(await checked(copy.bytes));
    const counted = await partsOf(again.bytes);
    if (/not there|no relationship/u.test(name)) counted.delete(VML);
    expect(countsOf(counted)).toEqual({ comments, marks, boxes });
    expect(reportText(await checked(again.bytes))).toBe(reportText(original));
  });

  it('the numbers of new boxes are new, however the old ones are quoted', async () => {
    const { bytes } = await marked(await altered(only(VML, singleQuoted)));
    const ids = [...(await partText(bytes, VML)).matchAll(/\bid\s*=\s*["'](_x0000_\w\d+)/gu)].map(
      ([, id]) => id,
    );
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('a list of comments that is not there is made once, and found the next time', async () => {
    const original = await altered(only(RELS, (text) => text.replace('/comment1.xml', '/gone.xml')));
    const first = await marked(original);
    const second = await marked(await checked(first.bytes));
    for (const { bytes } of [first, second]) {
      expect((await partText(bytes, RELS)).match(/relationships\/comments"/gu)).toHaveLength(1);
      const parts = await partsOf(bytes);
      parts.delete(COMMENT_PART);
      expect(countsOf(parts).marks).toBe(cellsWithFindings(original).size);
    }
  });

  it('a drawing that is replaced is named once', async () => {
    const { bytes } = await marked(await altered(CASES[3]?.[1] ?? only('', String)));
    expect((await partText(bytes, 'xl/worksheets/sheet1.xml')).match(/<legacyDrawing /gu)).toHaveLength(1);
    const rels = await partText(bytes, RELS);
    expect(rels.match(/vmlDrawing"/gu)).toHaveLength(1);
    expect(rels).not.toContain('gone.vml');
  });
});

it('a style sheet that is named but not there gets one entry among the types, and one relationship', async () => {
  const book = 'xl/_rels/workbook.xml.rels';
  // The types name xl/styles.xml, which our new part would be called; it lies there under another name.
  const types = '[Content_Types].xml';
  const original = await altered((name, text) => {
    if (name === book) return text.replace(/styles\.xml/u, 'gone.xml');
    if (name === types) return text.replace('/xl/styles.xml', '/xl/styles2.xml');
    return text;
  });
  const { bytes } = await marked(original);
  const text = await partText(bytes, types);
  expect(text.match(/PartName="\/xl\/styles2\.xml"/gu)).toHaveLength(1);
  expect((await partText(bytes, book)).match(/\/styles"/gu)).toHaveLength(1);
  expect(await partText(bytes, 'xl/styles2.xml')).toContain('F9C9AE');
});

describe('what looks like ours and is not', () => {
  const LIST = '问题清单 craftsman';

  it.each([LIST, 'Problems craftsman'])(
    'a sheet of nominees called “%s” is read, and marked',
    async (name) => {
      const original = await altered(
        only('xl/workbook.xml', (text) => text.replace('name="推荐汇总表"', `name="${name}"`)),
      );
      expect(original.report.nominees.length).toBe((await fixture(COMMENTS)).report.nominees.length);
      const lang = name === LIST ? 'zh' : 'en';
      const { bytes } = await marked(original, lang);
      expect((await readXlsx(bytes)).sheets.map((sheet) => sheet.name)).toEqual([`${name} 2`, name]);
      expect(reportText(await checked(bytes))).toBe(reportText(original));
      const again = await marked(await checked(bytes), lang === 'zh' ? 'en' : 'zh');
      expect((await readXlsx(again.bytes)).sheets.map((sheet) => sheet.name)).toEqual([`${name} 2`, name]);
    },
  );

  it('a CSV of that name too', async () => {
    const bytes = readFileSync('fixtures/clients/libreoffice/sheet.utf8.csv');
    const original = await checked(bytes, `${LIST}.csv`);
    expect(original.report.nominees.length).toBeGreaterThan(0);
    expect((await checked((await marked(original)).bytes)).report.nominees).toHaveLength(
      original.report.nominees.length,
    );
  });

  it.each([
    '请看\n==== craftsman ====\n下面是我写的',
    '==== craftsman ====',
    '==== craftsman ====\n已核对 ✖ 错误',
  ])('a clerk’s comment with our line in it stays: %j', async (own) => {
    const original = await altered(only(COMMENT_PART, (text) => text.replace('号码请本人再核对一遍', own)));
    const cell = ({ read }: typeof original) =>
      read.read.ok
        ? read.read.workbook.sheets[0]?.rows
            .flatMap(({ cells }) => cells)
            .find(({ row, column }) => row === 7 && column === 8)
        : undefined;
    expect(cell(original)?.comment).toBe(own);
    const first = await checked((await marked(original)).bytes);
    expect(cell(first)?.comment).toBe(own);
    const again = await marked(first);
    expect(cell(await checked(again.bytes))?.comment).toBe(own);
    const said =
      (await readXlsx(again.bytes, { readStyles: true })).sheets[1]?.cells?.get('6,7')?.comment?.text ?? '';
    expect(said.split('身份证号的校验码不符')).toHaveLength(2);
  });
});

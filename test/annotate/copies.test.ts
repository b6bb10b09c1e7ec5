import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.js';
import { sealOf } from '../../src/bytes/seal.js';
import { copyZip } from '../../src/bytes/zip-copy.js';
import {
  checked,
  FIXTURES,
  fixture,
  marked,
  markedFixture,
  partsOf,
  partText,
  reportText,
} from './support.js';

const COMMENTS = `${FIXTURES}/openpyxl-comments.xlsx`;
const OWN_COLUMN = 33;

async function book(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets;
}

describe('what a copy says', () => {
  it('a first sheet with every problem and a link to its cell', async () => {
    const [list, sheet] = await book((await markedFixture(COMMENTS)).bytes);
    expect([list?.name, sheet?.name]).toEqual(['问题清单 craftsman', '推荐汇总表']);
    const row = list?.rows.findIndex((cells) => cells[2] === 'H7') ?? -1;
    expect(list?.rows[row]?.slice(0, 6)).toEqual([
      '✖ 错误',
      '推荐汇总表',
      'H7',
      '身份证号',
      '郑丽娟',
      '身份证号的校验码不符，至少有一位写错。',
    ]);
    expect(list?.cells?.get(`${row},2`)?.hyperlink?.location).toBe("'推荐汇总表'!H7");
  });

  it('a fill and a comment at the cell: what, what to do; its format stays', async () => {
    const original = await book(readFileSync(COMMENTS));
    const [, sheet] = await book((await markedFixture(COMMENTS)).bytes);
    const cell = sheet?.cells?.get('6,7');
    expect(cell?.style?.fill).toMatchObject({ pattern: 'solid', fgColor: { rgb: 'F9C9AE' } });
    expect(cell?.style?.numFmt).toBe('@');
    expect(cell?.style?.border).toEqual(original[0]?.cells?.get('6,7')?.style?.border);
    expect(cell?.comment?.text).toMatch(
      /^号码请本人再核对一遍\n==== craftsman ====\n✖ 错误：身份证号的校验码不符.*\n→ 请对照身份证逐位核对后更正。/u,
    );
    // A blank cell has nothing but the comment.
    expect(sheet?.cells?.get('6,15')?.value ?? null).not.toBe('');
    expect(sheet?.cells?.get('0,0')?.comment?.text).toBe('请勿删除');
  });

  it('the clause behind it', async () => {
    const [, sheet] = await book((await markedFixture(COMMENTS)).bytes);
    expect(sheet?.cells?.get('4,15')?.comment?.text).toMatch(
      /不符合必须条件：.*满5年.*（依据 B-05 三 第1段）/u,
    );
  });

  it('a column right of the table, the worst first', async () => {
    const [, sheet] = await book((await markedFixture(COMMENTS)).bytes);
    expect(sheet?.rows[2]?.[OWN_COLUMN - 1]).toBe('问题（craftsman）');
    expect(sheet?.rows[6]?.[OWN_COLUMN - 1]).toMatch(/^✖ H7 身份证号：.+\n\? /u);
    expect(sheet?.columns?.[OWN_COLUMN - 1]?.width).toBeGreaterThan(50);
  });

  it('the column keeps clear of what floats beside the table, and of a sheet full to its edge', async () => {
    const drawn = await markedFixture(`${FIXTURES}/libreoffice-drawn.xlsx`);
    const sheet = (await book(drawn.bytes)).find(({ name }) => name === '推荐汇总表');
    expect(sheet?.rows[2]?.[OWN_COLUMN - 1]).toBe('问题（craftsman）');
    const stray = await markedFixture('fixtures/clients/handmade/stray-cell.xlsx');
    expect(stray.full).toEqual(['推荐汇总表']);
  });

  it('never shows an ID number or a phone in a comment, the column or the list', async () => {
    const { bytes } = await markedFixture(COMMENTS);
    const [list, sheet] = await book(bytes);
    const said = [
      ...(list?.rows.flat() ?? []),
      ...(sheet?.rows.map((row) => row[OWN_COLUMN - 1]) ?? []),
      ...[...(sheet?.cells?.values() ?? [])].map(({ comment }) => comment?.text),
    ];
    expect(JSON.stringify(said)).not.toMatch(/119900\d{8}|139000\d{5}/u);
  });

  it('names that belong to one sheet, and the sheet in front, keep to their sheet', async () => {
    const { bytes } = await markedFixture(`${FIXTURES}/openpyxl-drawn.xlsx`);
    const xml = await partText(bytes, 'xl/workbook.xml');
    expect(xml).toMatch(/<definedName name="本页年限" localSheetId="2"|localSheetId="2" name="本页年限"/u);
    expect(xml).toContain('activeTab="2"');
  });

  it('a sheet that is protected is marked as well, and stays protected', async () => {
    const { bytes } = await markedFixture(`${FIXTURES}/openpyxl-guarded.xlsx`);
    expect(await partText(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<sheetProtection[^>]*sheet="1"/u);
    expect(await partText(bytes, 'xl/workbook.xml')).toContain('lockStructure="1"');
  });
});

describe('an annotated copy is known again', () => {
  it('as the copy of its original, as long as nobody has saved it since', async () => {
    const original = await fixture(COMMENTS);
    const { bytes } = await marked(original);
    expect(await sealOf(bytes)).toEqual({ original: original.read.sha256 });
    expect(await sealOf(original.bytes)).toBeNull();
    expect(await sealOf(new TextEncoder().encode('not a workbook'))).toBeNull();
    expect(await sealOf(readFileSync(`${FIXTURES}/resaved/libreoffice.xlsx`))).toBeNull();
  });

  it('also where the file that it was made of has a seal of its own', async () => {
    const first = await checked((await markedFixture(COMMENTS)).bytes);
    expect(await sealOf((await marked(first)).bytes)).toEqual({ original: first.read.sha256 });
  });

  it.each(['libreoffice.xlsx', 'openpyxl.xlsx', 'gnumeric.xlsx', 'libreoffice.xls', 'libreoffice.ods'])(
    'our marks do not count after another program saved the copy: %s',
    async (name) => {
      const original = await fixture(COMMENTS);
      const ending = name.replace(/^.*\./u, '');
      const saved = await checked(readFileSync(`${FIXTURES}/resaved/${name}`), `sheet.${ending}`);
      const text = reportText(saved)
        .replace(`"format": "${ending}"`, '"format": "xlsx"')
        .replaceAll(`sheet.${ending}`, 'sheet.xlsx');
      expect(text).toBe(reportText(original));
    },
  );

  it.each(['libreoffice.xlsx', 'openpyxl.xlsx', 'gnumeric.xlsx'])(
    'annotated again after another program saved it, it has one list, one column and one text a cell: %s',
    async (name) => {
      const saved = await fixture(`${FIXTURES}/resaved/${name}`);
      const { bytes, how } = await marked(saved);
      expect(how).toBe('kept');
      const sheets = await book(bytes);
      expect(sheets.map((sheet) => sheet.name)).toEqual(['问题清单 craftsman', '推荐汇总表']);
      expect(sheets[1]?.rows[2]?.slice(OWN_COLUMN - 1)).toEqual(['问题（craftsman）']);
      const said = sheets[1]?.cells?.get('6,7')?.comment?.text ?? '';
      expect(said.split('==== craftsman ====')).toHaveLength(2);
      expect(said).toMatch(/^号码请本人再核对一遍\n/u);
      expect(reportText(await checked(bytes))).toBe(reportText(await fixture(COMMENTS)));
    },
  );

  it('what has been put right loses its marks, and has its own look back', async () => {
    const { bytes } = await markedFixture(COMMENTS);
    const saved = await checked(bytes);
    // Somebody corrects the ID number: the report says nothing of that cell any more.
    const findings = saved.report.findings.filter(({ at }) => at.cell !== 'H7' && at.cell !== 'P5');
    const [, sheet] = await book((await marked({ ...saved, report: { ...saved.report, findings } })).bytes);
    expect(sheet?.cells?.get('6,7')?.comment?.text).toBe('号码请本人再核对一遍');
    expect(sheet?.cells?.get('6,7')?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFFF00' } });
    expect(sheet?.cells?.get('4,15')?.comment).toBeUndefined();
    expect(sheet?.cells?.get('4,15')?.style?.fill?.type === undefined).toBe(true);
  });
});

describe('a file that is no .xlsx', () => {
  const values = async (bytes: Uint8Array) => (await book(bytes))[1]?.rows[4]?.slice(1, 8);

  it.each([
    'libreoffice/marked.xls',
    'libreoffice/sheet.ods',
    'sheetjs/sheet.xlsb',
    'libreoffice/sheet.utf8.csv',
  ])('is made anew of what was read: %s', async (name) => {
    const original = await checked(readFileSync(`fixtures/clients/${name}`), name.replace(/^.*\//u, ''));
    const { bytes, how } = await marked(original);
    expect(how).toBe('other-format');
    expect((await values(bytes))?.[0]).toMatch(/王䶮/u);
    expect((await values(bytes))?.[6]).toBe('119900198010150117');
    const again = await checked(bytes);
    const names = ({ report }: typeof again) => report.nominees.map(({ row, name }) => [row, name]);
    expect(names(again)).toEqual(names(original));
    const verdicts = ({ report }: typeof again) => report.summary.verdicts;
    expect(verdicts(again)).toEqual(verdicts(original));
  });

  it('keeps hidden rows and columns, merged cells, comments and what is struck through', async () => {
    const original = await checked(readFileSync('fixtures/clients/libreoffice/marked.xls'));
    const codes = async (file: typeof original) =>
      file.report.findings
        .map(({ code, at }) => `${code} ${at.cell ?? at.row}`)
        .filter((text) => /hidden|merged|comment|row\.struck/u.test(text));
    expect(await codes(await checked((await marked(original)).bytes))).toEqual(await codes(original));
    expect((await codes(original)).length).toBeGreaterThan(3);
  });

  it('our words beside a row that is struck through are not', async () => {
    const { bytes } = await marked(await checked(readFileSync('fixtures/clients/libreoffice/marked.xls')));
    const [, sheet] = await book(bytes);
    expect(sheet?.cells?.get(`6,${OWN_COLUMN - 2}`)?.style?.font?.strikethrough).toBe(true);
    expect(sheet?.cells?.get(`6,${OWN_COLUMN - 1}`)?.value).toMatch(/删除线/u);
    expect(sheet?.cells?.get(`6,${OWN_COLUMN - 1}`)?.style?.font?.strikethrough ?? false).toBe(false);
  });

  it('with a password: the copy has none', async () => {
    const sheets = (await readXlsx(readFileSync(COMMENTS))).sheets.map(({ name, rows }) => ({ name, rows }));
    const locked = await writeXlsx({ sheets, encryption: { password: 'secret', spinCount: 1000 } });
    const original = await checked(locked, 'sheet.xlsx', 'secret');
    const { bytes, how } = await marked(original);
    expect(how).toBe('encrypted');
    expect((await book(bytes))[0]?.name).toBe('问题清单 craftsman');
  });
});

describe('a conversation at a cell', () => {
  const PARTS = ['xl/threadedComments/threadedComment1.xml', 'xl/persons/person.xml'] as const;

  it('gets our words as a reply, once', async () => {
    const first = await markedFixture(`${FIXTURES}/handmade-threaded.xlsx`);
    const second = await marked(await checked(first.bytes));
    for (const { bytes } of [first, second]) {
      const [talk, persons] = [await partText(bytes, PARTS[0]), await partText(bytes, PARTS[1])];
      expect(talk.match(/<threadedComment /gu)).toHaveLength(2);
      expect(talk).toMatch(
        /parentId="\{8A2D5B10-0F5E-4C55-9D9E-0C8B6C1A0001\}"><text>✖ 错误：身份证号的校验码不符/u,
      );
      expect(persons.match(/<person /gu)).toHaveLength(2);
    }
  });
});

describe('a drawing with a form control', () => {
  it('keeps it, with its open tags; her box grows at its place, ours come behind', async () => {
    const path = `${FIXTURES}/handmade-controls.xlsx`;
    const { bytes } = await markedFixture(path);
    const vml = await partText(bytes, 'xl/drawings/commentsDrawing1.vml');
    expect(vml).toContain('已审核<br></font>');
    const ids = [...vml.matchAll(/ id="(_x0000_s\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const comments = await partText(bytes, 'xl/comments/comment1.xml');
    expect(ids.length - 1).toBe(comments.match(/<comment /gu)?.length);
  });
});

describe('cells that are merged', () => {
  it('carry what is said of a covered cell at the cell to be seen, though its row has nothing to say', async () => {
    const original = await fixture(`${FIXTURES}/openpyxl-drawn.xlsx`);
    const { report } = original;
    // AE4:AE5 are one; of row 4 nothing is said but this.
    const rows = report.findings.filter(({ at }) => at.row !== 4 && at.cell !== 'AE5');
    const [some] = rows.filter(({ at }) => at.row === 5 && at.cell !== null);
    if (some === undefined) throw new Error('nothing is said of row 5');
    const findings = [...rows, { ...some, at: { ...some.at, cell: 'AE5' } }];
    const { bytes } = await marked({ ...original, report: { ...report, findings } });
    const xml = await partText(bytes, 'xl/worksheets/sheet2.xml');
    expect(xml.match(/r="AE4"/gu)).toHaveLength(1);
    const comments = [...(await partsOf(bytes))]
      .find(([name]) => /comments\d*\.xml$/u.test(name))?.[1]
      .content.toString();
    expect(comments).toContain('ref="AE4"');
    expect(comments).not.toContain('ref="AE5"');
  });
});

describe('a file that cannot be marked in place', () => {
  it('is made anew, and says so', async () => {
    const vml = Buffer.from('\ufeff<xml></xml>', 'utf16le');
    const odd = await copyZip(
      readFileSync(COMMENTS),
      new Map([['xl/drawings/commentsDrawing1.vml', vml]]),
      [],
    );
    const original = await checked(odd);
    const { bytes, how } = await marked(original);
    expect(how).toBe('unusual');
    expect((await checked(bytes)).report.summary.verdicts).toEqual(original.report.summary.verdicts);
  });

  it('but a fault of ours is told, not called an unusual file', async () => {
    const { bytes, read, report } = await fixture(COMMENTS);
    if (!read.read.ok || read.marks === undefined) throw new Error('not read');
    const columns = {
      get: () => {
        throw new TypeError('ours');
      },
    };
    const marks = { ...read.marks, columns: columns as never };
    const { workbook } = read.read;
    await expect(
      annotate({ file: read.file, bytes, workbook, marks }, report, { lang: 'zh', unmask: false }),
    ).rejects.toThrow('ours');
  });

  it('and one whose bytes are cut off after it was read is made anew', async () => {
    const whole = await fixture(COMMENTS);
    const bytes = whole.bytes.slice(0, whole.bytes.length - 400);
    expect((await marked({ ...whole, bytes })).how).toBe('unusual');
  });
});

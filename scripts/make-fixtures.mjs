// Writes the fixture sheets from the YAML files beside them: fixtures/**/*.yaml with `rows` or `sheets` → the same name
// as .xlsx, or as the formats listed under `formats` (xlsx, xls, csv, csv-gb18030). Run with `npm run fixtures`; the
// results are committed. `npm run fixtures -- PATH` writes only those whose path holds PATH.
//
// A sheet: `title` lines, `like` (a preset of fixtures/people.yaml), `base` and `rows` by official column name, `headers`
// (other order or columns), `rename` (column name → what the header row says), `groups` (column name → what a row above
// the header says), `hiddenHeader`, `example`, `numberedBlankRows`, `footer`, `merges` ([AD3:AD5]), `hidden`; `extension`
// for a file that is named otherwise than its format. In a row, `谁` takes a person of fixtures/people.yaml and `隐藏: true`
// hides the row, `删除线: true` strikes it through. A cell may be `{ formula, value? }`, `{ error: '#N/A' }`,
// `{ date: 1980-06-01 }`, `{ struck: 高级技师 }`, `{ comment: 已退休？, value: 王伟 }` or `{ 重复: 焊, 次数: 301 }`. A row with
// `续行: true` holds only what it says.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import XLSX from 'xlsx';
import { parse } from 'yaml';

const form = parse(readFileSync('rules/form/national-2024.yaml', 'utf8'));
const OFFICIAL = form.fields.map(({ header }) => header);
const EXAMPLE = {
  序号: '示例',
  姓名: '张三',
  性别: '男',
  出生年月: '1980.6',
  民族: '汉',
  学历: '大专',
  政治面貌: '中共党员',
  工作单位: '中车XX机车车辆有限公司',
  职务: 'XX车间XX班组成员',
  行业: '制造业',
  工种: '数控装调维修工',
  职称: '高级工程师',
  技术等级: '高级技师',
  何时参加工作: '2007.7',
  生产现场工作年限: 10,
  单位性质: '非公有制',
  人员结构: '一线产业工人',
  是否农民工: '是',
  主要荣誉: '全国劳动模范',
  '技术技能（工匠）奖项': '中华技能大奖 大河大工匠',
  同行高级专家1姓名单位职务: 'XXX, XX 公司首席技师',
  同行高级专家2姓名单位职务: 'XXX, XX 公司首席技师',
  同行高级专家3姓名单位职务: 'XXX, XX 公司首席技师',
  推荐理由: '(300字以内)',
  一句话推荐理由: '(30字以内)',
};
const BUILT = new Date('2024-01-01T00:00:00Z');

/** Bases by name, and persons by name whom a row can ask for with `谁`. */
const { presets, people } = parse(readFileSync('fixtures/people.yaml', 'utf8'), { merge: true });

function person({ 谁, ...row }) {
  if (谁 !== undefined && people[谁] === undefined)
    throw new Error(`no person ${谁} in fixtures/people.yaml`);
  return { ...people[谁], ...row };
}

/** All lines of a sheet: titles, header, example row, nominees, numbered blank rows, footer. */
function lines(sheet) {
  const headers = sheet.headers ?? OFFICIAL;
  const base = { ...presets[sheet.like], ...sheet.base };
  const inOrder = ({ 删除线: struck, ...row }) =>
    headers.map((header) => {
      const value = row[header] ?? null;
      return struck && value !== null ? { struck: value } : value;
    });
  const nominees = sheet.rows.map((row, index) =>
    inOrder(row.续行 ? row : { 序号: index + 1, ...base, ...person(row) }),
  );
  const blanks = Array.from({ length: sheet.numberedBlankRows ?? 0 }, (_, index) =>
    inOrder({ 序号: nominees.length + index + 1 }),
  );
  return [
    ...(sheet.title ?? []).map((text) => [text]),
    ...(sheet.groups ? [headers.map((header) => sheet.groups[header] ?? null)] : []),
    headers.map((header) => sheet.rename?.[header] ?? header),
    ...(sheet.example ? [inOrder(EXAMPLE)] : []),
    ...nominees,
    ...blanks,
    ...(sheet.footer ?? []).map((text) => [text]),
  ].map((line) => line.map((value) => (value === '' ? null : repeated(value))));
}

/** A long text, told by its length. */
function repeated(value) {
  return value?.重复 === undefined ? value : value.重复.repeat(value.次数);
}

/** Rows of a sheet that are to be hidden, from 0. */
function hiddenRows(sheet) {
  const titles = (sheet.title ?? []).length;
  const header = titles + (sheet.groups ? 1 : 0);
  const above = header + 1 + (sheet.example ? 1 : 0);
  const rows = sheet.rows.flatMap((row, index) => (row.隐藏 ? [above + index] : []));
  return sheet.hiddenHeader ? [header, ...rows] : rows;
}

/** What a cell holds in a format that knows plain values only. */
function plain(value) {
  if (value === null || typeof value !== 'object') return value;
  return value.error ?? value.date ?? value.struck ?? value.value ?? null;
}

/** A cell that is more than a plain value, as hucre writes it. */
function special(value) {
  if (value === null || typeof value !== 'object') return null;
  if (value.error !== undefined) return { type: 'error', value: value.error };
  if (value.date !== undefined) {
    const date = new Date(`${value.date}T00:00:00Z`);
    return { type: 'date', value: date, style: { numFmt: 'yyyy-mm-dd' } };
  }
  if (value.struck !== undefined) {
    return { value: value.struck, style: { font: { strikethrough: true } } };
  }
  if (value.comment !== undefined) return { value: value.value, comment: { text: value.comment } };
  return { type: 'formula', formula: value.formula, value: null, formulaResult: value.value };
}

/** `AD3:AD5` → zero-based corners. */
function range(text) {
  const [from, to] = text.split(':').map((address) => XLSX.utils.decode_cell(address));
  return { startRow: from.r, startCol: from.c, endRow: to.r, endCol: to.c };
}

const csvLine = (line) =>
  line
    .map(plain)
    .map((value) =>
      /[",\n]/.test(String(value ?? '')) ? `"${String(value).replaceAll('"', '""')}"` : (value ?? ''),
    )
    .join(',');

const csvText = ([sheet]) => `${lines(sheet).map(csvLine).join('\r\n')}\r\n`;

/** GBK's two-byte part of GB18030; Node decodes it but does not encode it, so the table is turned round. */
function gb18030(text) {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\uFFFD') codes.set(char, [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((char) => {
      if (char < '\x80') return [char.charCodeAt(0)];
      const code = codes.get(char);
      if (code === undefined) throw new Error(`not in GBK: ${char}`);
      return code;
    }),
  );
}

const writers = {
  xlsx: async (sheets) => {
    const bytes = await writeXlsx({
      sheets: sheets.map((sheet) => {
        const all = lines(sheet);
        const cells = all.flatMap((line, row) =>
          line.flatMap((value, column) => {
            const cell = special(value);
            return cell === null ? [] : [[`${row},${column}`, cell]];
          }),
        );
        return {
          name: sheet.name,
          hidden: sheet.hidden ?? false,
          rows: all.map((line) => line.map((value) => (special(value) === null ? value : null))),
          ...(cells.length > 0 ? { cells: new Map(cells) } : {}),
          ...(sheet.merges ? { merges: sheet.merges.map(range) } : {}),
          ...(hiddenRows(sheet).length > 0
            ? { rowDefs: new Map(hiddenRows(sheet).map((row) => [row, { hidden: true }])) }
            : {}),
        };
      }),
      properties: { created: BUILT, modified: BUILT },
    });
    return bytes;
  },
  xls: (sheets) => {
    const book = XLSX.utils.book_new();
    for (const sheet of sheets)
      XLSX.utils.book_append_sheet(
        book,
        XLSX.utils.aoa_to_sheet(lines(sheet).map((line) => line.map(plain))),
        sheet.name,
      );
    return XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
  },
  csv: (sheets) => `\uFEFF${csvText(sheets)}`,
  'csv-gb18030': (sheets) => gb18030(csvText(sheets)),
};

const sources = readdirSync('fixtures', { recursive: true }).filter(
  (path) => path.endsWith('.yaml') && !path.endsWith('expected.yaml'),
);
const [, , only = ''] = process.argv;
for (const file of sources.map((path) => `fixtures/${path.replaceAll('\\', '/')}`).sort()) {
  if (!file.includes(only)) continue;
  const source = parse(readFileSync(file, 'utf8'));
  if (!source?.rows && !source?.sheets) continue;
  const sheets = (source.sheets ?? [source]).map((sheet, index) => ({
    name: `Sheet${index + 1}`,
    like: source.like,
    base: source.base,
    ...sheet,
  }));
  for (const format of source.formats ?? ['xlsx']) {
    const target = file.replace(/\.yaml$/, `.${source.extension ?? format.replace(/-.*/, '')}`);
    writeFileSync(target, await writers[format](sheets));
    console.log(target);
  }
}

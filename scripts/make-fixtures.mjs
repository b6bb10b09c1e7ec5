// Writes the fixture sheets from the YAML files beside them: fixtures/**/*.yaml with `rows` → the same name as .xlsx,
// or as the formats listed under `formats`. Run with `npm run fixtures`; the results are committed.
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

/** All lines of a sheet: titles, header, example row, nominees, numbered blank rows, footer. */
function lines(sheet) {
  const headers = sheet.headers ?? OFFICIAL;
  const inOrder = (row) => headers.map((header) => row[header] ?? null);
  const people = sheet.rows.map((row, index) => inOrder({ 序号: index + 1, ...sheet.base, ...row }));
  const blanks = Array.from({ length: sheet.numberedBlankRows ?? 0 }, (_, index) =>
    inOrder({ 序号: people.length + index + 1 }),
  );
  return [
    ...(sheet.title ?? []).map((text) => [text]),
    headers.map((header) => sheet.rename?.[header] ?? header),
    ...(sheet.example ? [inOrder(EXAMPLE)] : []),
    ...people,
    ...blanks,
    ...(sheet.footer ?? []).map((text) => [text]),
  ].map((line) => line.map((value) => (value === '' ? null : value)));
}

const csvLine = (line) =>
  line
    .map((value) =>
      /[",\n]/.test(String(value ?? '')) ? `"${String(value).replaceAll('"', '""')}"` : (value ?? ''),
    )
    .join(',');

const writers = {
  xlsx: async (sheets) => {
    const bytes = await writeXlsx({
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.hidden ?? false,
        rows: lines(sheet),
      })),
      properties: { created: BUILT, modified: BUILT },
    });
    return bytes;
  },
  xls: (sheets) => {
    const book = XLSX.utils.book_new();
    for (const sheet of sheets)
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines(sheet)), sheet.name);
    return XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
  },
  csv: ([sheet]) => `\uFEFF${lines(sheet).map(csvLine).join('\r\n')}\r\n`,
};

const sources = readdirSync('fixtures', { recursive: true }).filter((path) => path.endsWith('.yaml'));
for (const file of sources.map((path) => `fixtures/${path}`).sort()) {
  const source = parse(readFileSync(file, 'utf8'));
  if (!source?.rows && !source?.sheets) continue;
  const sheets = (source.sheets ?? [source]).map((sheet, index) => ({
    name: `Sheet${index + 1}`,
    base: source.base,
    ...sheet,
  }));
  for (const format of source.formats ?? ['xlsx']) {
    const target = file.replace(/\.yaml$/, `.${format}`);
    writeFileSync(target, await writers[format](sheets));
    console.log(target);
  }
}

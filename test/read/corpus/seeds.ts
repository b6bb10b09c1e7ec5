import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import * as XLSX from 'xlsx';
import type { Seed } from './bytes.js';

const CLIENTS = 'fixtures/clients';
const OTHERS = [
  'fixtures/err/two-sheets/input.xlsx',
  'fixtures/nominees.xlsx',
  'fixtures/ok/beijing-gb18030.csv',
];
/** A larger file only makes the damage thinner. */
const MOST_BYTES = 64 * 1024;
const PASSWORD = 'p';

/** Sound files of every format: what the clients wrote, and what SheetJS and hucre make of a small sheet. */
export async function soundFiles(): Promise<Seed[]> {
  const clients = readdirSync(CLIENTS, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        /\.(?:xlsx|xls|et|xlsb|ods|fods|csv|tsv|html|xml)$/iu.test(path) && !path.includes('.summary.'),
    )
    .map((path) => join(CLIENTS, path).replaceAll('\\', '/'))
    .sort();
  const read = [...clients, ...OTHERS]
    .map((path) => ({ name: path.split('/').slice(-2).join('/'), bytes: readFileSync(path) }))
    .filter(({ bytes }) => bytes.length <= MOST_BYTES);
  return [...read, ...older(), ...markup(), ...encodings(), await encrypted()];
}

const ROWS = [
  ['推荐汇总表'],
  ['序号', '姓名', '性别', '工作年限'],
  [1, '王伟', '男', 12.5],
  [2, '买买提·艾力', '女', 3],
];

function book(): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet(ROWS);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  sheet['!ref'] = 'A1:E4';
  sheet.E3 = { t: 'n', f: 'D3*2', v: 25 };
  const made = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(made, sheet, 'Sheet1');
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet([['代码', true]]), '代码');
  return made;
}

/** Formats that only SheetJS writes here. */
function older(): Seed[] {
  const kinds = ['biff8', 'biff5', 'biff2', 'xlsb', 'xlml', 'fods', 'ods', 'html'] as const;
  return kinds.map((bookType) => ({
    name: `made.${bookType}`,
    bytes: new Uint8Array(XLSX.write(book(), { type: 'buffer', bookType }) as Buffer),
  }));
}

function markup(): Seed[] {
  const cells = (row: unknown[]) => row.map((cell) => `<td rowspan="1" colspan="1">${cell}</td>`).join('');
  const table = `<table>${ROWS.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
  return [
    { name: 'made.html.xls', bytes: Buffer.from(`<html><meta charset="utf-8"><body>${table}</body></html>`) },
  ];
}

function encodings(): Seed[] {
  const text = ROWS.map((row) => row.join('\t')).join('\r\n');
  return [
    { name: 'made.utf16.txt', bytes: Buffer.from(`\ufeff${text}`, 'utf16le') },
    {
      name: 'made.quoted.csv',
      bytes: Buffer.from(ROWS.map((row) => row.map((c) => `"${c}"`).join(',')).join('\n')),
    },
  ];
}

async function encrypted(): Promise<Seed> {
  const sheets = [{ name: 'S', rows: ROWS }];
  const bytes = await writeXlsx({ sheets, encryption: { password: PASSWORD, spinCount: 100 } });
  return { name: 'made.encrypted.xlsx', bytes, password: PASSWORD };
}

// Sheets of invented nominees for the bench, made once for each number of rows and seed and kept in the temporary folder
// of the machine; `node scripts/bench/sheets.mjs 300 10000` makes some and prints where they are. A change of what makes
// them makes new ones.
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { writeXlsxStream } from 'hucre/xlsx';
import { HEADERS, people } from './people.mjs';

const TITLE = ['工匠培育对象推荐汇总表（人物均为虚构）'];
const MADE_BY = ['sheets.mjs', 'people.mjs', 'words.yaml', '../../rules/form/national-2024.yaml'];

/** The folder of all sheets that this version makes. */
export function sheetsFolder() {
  const hash = createHash('sha256');
  for (const path of MADE_BY) hash.update(readFileSync(new URL(path, import.meta.url)));
  const folder = join(tmpdir(), `craftsman-bench-${hash.digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Path of a sheet of so many nominees; made if it is not there. `format`: xlsx or csv. */
export async function sheet(count, { seed = 1, format = 'xlsx', folder = sheetsFolder() } = {}) {
  const path = join(folder, `${count}-${seed}.${format}`);
  if (!existsSync(path)) await make(path, count, seed, WRITERS[format]);
  return path;
}

/** A folder of so many files of so many rows each, all different; made if it is not there. */
export async function folderOf(files, rows, { format = 'xlsx' } = {}) {
  const folder = join(sheetsFolder(), `${files}-files-of-${rows}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making);
  for (let seed = 1; seed <= files; seed++) await sheet(rows, { seed, format, folder: making });
  moved(making, folder);
  return folder;
}

/** Beside its place and then there: a run that is stopped leaves no half of a sheet. */
async function make(path, count, seed, write) {
  const making = `${path}.${process.pid}`;
  await pipeline(write(lines(count, seed)), createWriteStream(making));
  moved(making, path);
}

function moved(from, to) {
  if (existsSync(to)) rmSync(from, { recursive: true });
  else renameSync(from, to);
}

function* lines(count, seed) {
  yield TITLE;
  yield HEADERS;
  yield* people(count, seed);
}

/** As office programs write them: shared strings, and a style on every cell, as the form has borders and wraps. */
const WRITERS = {
  xlsx: (rows) => {
    const thin = { style: 'thin', color: { rgb: '000000' } };
    const style = {
      font: { name: '宋体', size: 11 },
      border: { top: thin, bottom: thin, left: thin, right: thin },
      alignment: { wrapText: true, vertical: 'center' },
    };
    const columns = HEADERS.map(() => ({ width: 14, style }));
    return Readable.fromWeb(writeXlsxStream(rows, { name: 'Sheet1', columns, inlineStrings: false }));
  },
  csv: (rows) => Readable.from(csvLines(rows)),
};

function* csvLines(rows) {
  yield '\uFEFF';
  for (const row of rows) yield `${row.map(csvField).join(',')}\r\n`;
}

function csvField(value) {
  const text = String(value ?? '');
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const size of process.argv.slice(2)) console.log(await sheet(Number(size)));
}

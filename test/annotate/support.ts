import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annotated, annotate } from '../../src/annotate/index.js';
import { type RawPart, zipParts } from '../../src/bytes/zip.js';
import { checkWorkbooks, type ReadInput } from '../../src/check.js';
import { readInputs } from '../../src/inputs.js';
import type { Report } from '../../src/model/report.js';
import { renderJson } from '../../src/report/json.js';
import { cellAddress, parseAddress } from '../../src/text/address.js';
import { bundledPack } from '../support.js';

export const FIXTURES = 'fixtures/annotate';

/** Workbooks in a folder, as paths. */
export function workbooksIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:xls[xm]|xltx)$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** A file that was read and checked. */
export interface Checked {
  bytes: Uint8Array;
  read: ReadInput;
  report: Report;
}

/** The name that every file is checked under, so that reports can be compared. */
const FILE = 'sheet.xlsx';

export async function checked(bytes: Uint8Array, file = FILE, password?: string): Promise<Checked> {
  const [read] = await readInputs([{ file, bytes }], { password });
  if (read === undefined) throw new Error('not read');
  const done = checkWorkbooks([read], bundledPack(), {
    schemes: null,
    asOf: null,
    readings: [],
    today: '2025-06-30',
    failOn: 'ineligible',
    tool: { name: 'craftsman', version: '0.0.0' },
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { bytes, read, report: done.report };
}

export async function marked({ bytes, read, report }: Checked, lang: 'zh' | 'en' = 'zh'): Promise<Annotated> {
  if (!read.read.ok || read.marks === undefined) throw new Error('not read');
  const { file, marks } = read;
  return annotate({ file, bytes, workbook: read.read.workbook, marks }, report, { lang, unmask: false });
}

/** By path: many tests look at the same few files, and none of them changes what it is given. */
const fixtures = new Map<string, { original: Promise<Checked>; copy?: Promise<Annotated> }>();

function known(path: string) {
  const entry = fixtures.get(path) ?? { original: checked(readFileSync(path)) };
  fixtures.set(path, entry);
  return entry;
}

export function fixture(path: string): Promise<Checked> {
  return known(path).original;
}

/** The annotated copy of a fixture, in Chinese. */
export function markedFixture(path: string): Promise<Annotated> {
  const entry = known(path);
  entry.copy ??= entry.original.then((original) => marked(original));
  return entry.copy;
}

/** The report as JSON, without the sum of the bytes. */
export function reportText({ report }: Checked): string {
  const inputs = report.inputs.map((input) => ({ ...input, sha256: null }));
  return renderJson({ ...report, inputs }, { lang: 'zh', unmask: false });
}

export interface Part extends RawPart {
  content: Buffer;
}

/** The parts of a container by name, in its order. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, Part>> {
  const parts = new Map<string, Part>();
  for await (const part of zipParts(bytes))
    parts.set(part.name, { ...part.raw(), content: Buffer.from(await part.unpack()) });
  return parts;
}

export async function partText(bytes: Uint8Array, name: string): Promise<string> {
  return (await partsOf(bytes)).get(name)?.content.toString() ?? '';
}

/** Comments in a workbook, those with words of ours, and boxes of comments in its drawings. */
export function countsOf(parts: Map<string, Part>): { comments: number; marks: number; boxes: number } {
  const texts = (ending: RegExp) =>
    [...parts].flatMap(([name, { content }]) => (ending.test(name) ? [content.toString()] : [])).join('');
  const comments = texts(/comments?\d*\.xml$/u);
  return {
    comments: count(comments, /<(?:\w+:)?comment\s/gu),
    marks: count(comments, /==== craftsman ====/gu),
    boxes: count(texts(/\.vml$/u), /ObjectType\s*=\s*["']Note["']/gu),
  };
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** Cells that the report says something of; those merged into another one count as that one. */
export function cellsWithFindings({ report, read }: Checked): Set<string> {
  const sheets = read.read.ok ? read.read.workbook.sheets : [];
  return new Set(
    report.findings.flatMap(({ at: { sheet, cell } }) => {
      const at = cell === null ? null : parseAddress(cell);
      if (at === null) return [];
      const merges = sheets.find(({ name }) => name === sheet)?.merges ?? [];
      const merge = merges.find(
        ({ top, left, bottom, right }) =>
          top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
      );
      return [`${sheet} ${cellAddress(merge?.top ?? at.row, merge?.left ?? at.column)}`];
    }),
  );
}

import { unmarked } from '../annotate/unmark.js';
import type { ReadResult, Workbook } from '../model/cell.js';
import type { Args } from '../model/finding.js';
import { readInPage } from '../read/in-page.js';
import type { Lang } from '../report/lang.js';
import { byName, type ReadInput } from '../tables.js';
import { hashOf } from '../text/hash.js';
import { craftsmanError } from './error.js';
import { isWorkbook } from './given-workbook.js';
import { isObject } from './options.js';

/**
 * A file to check: the name that the report calls it by, and its bytes (.xlsx or .csv), the text of a .csv, or cells that the
 * program has read itself.
 */
export type CoreFile = { name: string } & ({ bytes: Uint8Array } | { text: string } | { workbook: Workbook });

/** Refuses what is no list of files, and two files of one name: people are told by file, sheet and row. */
export function refuseFiles(files: readonly CoreFile[], lang: Lang): void {
  const refuse = (code: string, args: Args = {}) => craftsmanError([{ code, args }], lang);
  if (!Array.isArray(files)) throw refuse('api.bad-core-file');
  if (files.length === 0) throw refuse('api.no-files');
  if (!files.every(isCoreFile)) throw refuse('api.bad-core-file');
  const names = files.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw refuse('api.same-name', { name: twice });
}

function isCoreFile(value: unknown): value is CoreFile {
  if (!isObject(value) || typeof value.name !== 'string' || value.name === '') return false;
  if ('bytes' in value) return value.bytes instanceof Uint8Array;
  return 'text' in value ? typeof value.text === 'string' : isWorkbook(value.workbook);
}

/** Reads the files by name, as `readInputs` does beside Node's readers: the same bytes once. */
export async function readFiles(given: readonly CoreFile[]): Promise<ReadInput[]> {
  const files: ReadInput[] = [];
  const inOrder = given.map((content) => ({ file: content.name, content })).sort(byName);
  for (const { file, content } of inOrder) {
    const bytes = bytesOf(content);
    const hash = bytes === null ? null : hashOf(bytes);
    const first = hash === null ? undefined : files.find((each) => each.sha256 === hash);
    if (first === undefined) {
      files.push({ file, sha256: hash, ...withoutMarks(await readOne(content, bytes)) });
    } else {
      files.push({ file, sha256: hash, read: first.read, ...(first.read.ok ? { copyOf: first.file } : {}) });
    }
  }
  return files;
}

function bytesOf(file: CoreFile): Uint8Array | null {
  if ('bytes' in file) return file.bytes;
  return 'text' in file ? new TextEncoder().encode(file.text) : null;
}

async function readOne(file: CoreFile, bytes: Uint8Array | null): Promise<ReadResult> {
  if ('workbook' in file) return { ok: true, workbook: file.workbook };
  return readInPage(bytes ?? new Uint8Array(), file.name);
}

function withoutMarks(read: ReadResult): Pick<ReadInput, 'read' | 'marks'> {
  if (!read.ok) return { read };
  const { workbook, marks } = unmarked(read.workbook);
  return { read: { ok: true, workbook }, marks };
}

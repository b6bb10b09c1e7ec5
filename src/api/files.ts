import { type InputFile, readInputs } from '../cli/inputs.js';
import { withoutOwn } from '../cli/own-inputs.js';
import { craftsmanError } from '../core/error.js';
import type { Limits } from '../read/limits.js';
import type { Lang } from '../report/lang.js';

/** A file that a program has in memory: the name that the report calls it by, and its bytes. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** A path of a file, a folder or a pattern such as `data/*.xlsx`; or a file in memory. */
export type FileInput = string | NamedBytes;

/**
 * The files to check, as the command line would take them: tables in folders, without what this program itself wrote.
 * A path that leads nowhere is among them with the reason.
 */
export async function filesOf(given: readonly FileInput[], limits: Limits, lang: Lang): Promise<InputFile[]> {
  const refuse = (code: string, args = {}) => craftsmanError([{ code, args }], lang);
  if (given.length === 0) throw refuse('api.no-files');
  if (!given.every(isFileInput)) throw refuse('api.bad-file');
  const paths = given.filter((each) => typeof each === 'string');
  const named = given.filter((each) => typeof each !== 'string');
  const found = paths.length === 0 ? [] : (await readInputs(paths, limits)).files;
  const files = [
    ...found,
    ...named.map(({ name, bytes }) => ({ file: name, path: '', size: bytes.length, bytes })),
  ];
  const names = files.map(({ file }) => file);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  // People are told by file, sheet and row.
  if (named.length > 0 && twice !== undefined) throw refuse('api.same-name', { name: twice });
  return withoutOwn(files, () => {});
}

/** Whether a value is a path, or a file in memory. */
export function isFileInput(value: unknown): value is FileInput {
  if (typeof value === 'string') return true;
  const { name, bytes } = (value ?? {}) as Partial<NamedBytes>;
  return typeof name === 'string' && name !== '' && bytes instanceof Uint8Array;
}

import { basename, dirname, join, resolve } from 'node:path';
import { originalOf } from '../annotate/own-copy.js';
import { sha256 } from '../bytes/sha256.js';
import type { Problem } from '../model/finding.js';
import { isOwnText } from '../report/formats.js';
import type { Lang } from '../report/lang.js';
import { isOwnFile, isOwnTemplate } from '../report/own-files.js';
import { problemLine } from '../report/problem.js';
import type { InputFile } from './inputs.js';
import { readIfExists, refuse } from './io.js';

/** A file to be written: nothing is written before every target is known to be allowed. */
export interface Target {
  path: string;
  content: () => Promise<Uint8Array | Iterable<string>>;
  /** What is said once it is written; the path is added to it. */
  said: () => Problem[];
}

/** What an earlier run wrote is no input, though `*.xlsx` or a folder may name it: left out, and said so. */
export async function withoutOwnFiles(inputs: InputFile[], lang: Lang): Promise<InputFile[]> {
  const own = await Promise.all(inputs.map(async (input) => 'bytes' in input && isOurs(input.bytes)));
  const kept = inputs.filter((_, index) => !own[index]);
  if (kept.length === 0) throw refuse('file.own-summary', {}, inputs[0]?.file ?? null);
  for (const [index, { file }] of inputs.entries()) {
    if (own[index])
      process.stderr.write(`${problemLine({ code: 'cli.summary-left-out', args: {}, file }, lang)}\n`);
  }
  return kept;
}

/**
 * Of a workbook and its annotated copy only the workbook is checked, and said so: its people would count twice. A copy that
 * somebody has worked on since, or that comes alone, is a file like any other.
 */
export async function withoutOwnCopies(inputs: InputFile[], lang: Lang): Promise<InputFile[]> {
  const originals = await Promise.all(
    inputs.map(async (input) => ('bytes' in input ? originalOf(input.bytes) : null)),
  );
  if (originals.every((original) => original === null)) return inputs;
  const sums = new Map(
    inputs.flatMap((input) => ('bytes' in input ? [[sha256(input.bytes), input.file] as const] : [])),
  );
  return inputs.filter(({ file }, index) => {
    const original = sums.get(originals[index] ?? '');
    if (original === undefined) return true;
    const problem = { code: 'cli.copy-left-out', args: { original }, file };
    process.stderr.write(`${problemLine(problem, lang)}\n`);
    return false;
  });
}

/**
 * Where a workbook goes: beside `first` as `name.<ending>` unless a path is wanted; never over an input, never over a
 * file that this program did not write. `option`: where another place may be asked for.
 */
export async function targetBeside(
  inputs: InputFile[],
  first: string,
  wanted: string | true | undefined,
  { ending, option }: { ending: `${string}.${string}`; option: string },
): Promise<string> {
  const beside = join(dirname(first), `${basename(first).replace(/\.[^.]+$/, '')}.${ending}`);
  const target = typeof wanted === 'string' ? resolve(wanted) : beside;
  if (inputs.some(({ path }) => path === target))
    throw refuse('output.is-input', { option }, basename(target));
  const existing = await readIfExists(target);
  if (existing !== null && !(await isOurs(existing)) && (await originalOf(existing)) === null)
    throw refuse('output.not-ours', { option }, basename(target));
  return target;
}

/** Longer than any opening of a text of ours. */
const OPENING_BYTES = 4096;

async function isOurs(bytes: Uint8Array): Promise<boolean> {
  if ((await isOwnFile(bytes)) || (await isOwnTemplate(bytes))) return true;
  const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, OPENING_BYTES));
  // Most inputs are workbooks, and no text that could be ours needs the formats to be loaded to see that.
  return !start.includes('\0') && isOwnText(start);
}

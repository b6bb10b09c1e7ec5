import { basename, dirname, join, resolve } from 'node:path';
import type { Lang } from '../report/lang.js';
import { isOwnFile } from '../report/own-files.js';
import { problemLine } from '../report/problem.js';
import type { InputFile } from './inputs.js';
import { readIfExists, refuse } from './io.js';

/** A workbook that an earlier run wrote is no input, though `*.xlsx` may name it: left out, and said so. */
export async function withoutOwnFiles(inputs: InputFile[], lang: Lang): Promise<InputFile[]> {
  const own = await Promise.all(inputs.map(async (input) => 'bytes' in input && isOwnFile(input.bytes)));
  const kept = inputs.filter((_, index) => !own[index]);
  if (kept.length === 0) throw refuse('file.own-summary', {}, inputs[0]?.file ?? null);
  for (const [index, { file }] of inputs.entries()) {
    if (own[index])
      process.stderr.write(`${problemLine({ code: 'cli.summary-left-out', args: {}, file }, lang)}\n`);
  }
  return kept;
}

/**
 * Where a workbook goes: beside `first` as `name.<kind>.xlsx` unless a path is wanted; never over an input, never over a
 * file that this program did not write.
 */
export async function targetBeside(
  inputs: InputFile[],
  first: string,
  wanted: string | true | undefined,
  kind: 'summary' | 'ranked',
): Promise<string> {
  const beside = join(dirname(first), `${basename(first).replace(/\.[^.]+$/, '')}.${kind}.xlsx`);
  const target = typeof wanted === 'string' ? resolve(wanted) : beside;
  if (inputs.some(({ path }) => path === target)) throw refuse('summary.is-input', {}, basename(target));
  const existing = await readIfExists(target);
  if (existing !== null && !(await isOwnFile(existing)))
    throw refuse('summary.not-ours', {}, basename(target));
  return target;
}

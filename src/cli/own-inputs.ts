import { sealOf } from '../bytes/seal.js';
import { sha256 } from '../bytes/sha256.js';
import { bytesOf } from '../inputs.js';
import type { Problem } from '../model/finding.js';
import type { Limits } from '../read/limits.js';
import type { Lang } from '../report/lang.js';
import { isOwnResult } from '../report/own-files.js';
import { problemLine } from '../report/problem.js';
import { type InputFile, type Inputs, readInputs } from './inputs.js';
import { refuse } from './io.js';
import { shownPath } from './names.js';
import { openMark } from './open-marks.js';
import { isOwnTextFile } from './outputs.js';
import { say } from './screen.js';

/** Takes a remark about a file. */
type Tell = (problem: Problem & { file: string }) => void;

/** The files that a command works on: those that are named, without what this program itself wrote. */
export async function foreignInputs(paths: string[], limits: Limits, lang: Lang): Promise<Inputs> {
  const { files, leftOut } = await readInputs(paths, limits);
  const tell: Tell = (problem) => process.stderr.write(`${problemLine(problem, lang)}\n`);
  const foreign = await withoutOwn(files, tell);
  await tellOfOpen(foreign, tell);
  return { files: foreign, leftOut };
}

/** Files that are open elsewhere: what was not saved there was not read. */
async function tellOfOpen(files: InputFile[], tell: Tell): Promise<void> {
  for (const { file, path } of files) {
    const mark = path === '' ? null : await openMark(path);
    if (mark !== null) tell({ code: 'cli.open-elsewhere', args: { mark }, file });
  }
}

/** Names that are said of what a folder has besides: enough to see that a sheet is among them. */
const MOST_NAMES = 5;

/** What of the folders was not looked at: somebody's sheet may be among it, under a name that is none of a sheet. */
export function tellLeftOut(leftOut: string[], lang: Lang): void {
  if (leftOut.length === 0) return;
  const args = { count: leftOut.length, files: leftOut.slice(0, MOST_NAMES).map((path) => shownPath(path)) };
  say({ code: 'cli.left-out', args }, lang);
}

/** Files without those that this program wrote; of each that is left out, and of each copy that was changed, `tell` hears. */
export async function withoutOwn(files: InputFile[], tell: Tell): Promise<InputFile[]> {
  const kept = await withoutOwnCopies(await withoutOwnResults(files, tell), tell);
  tellOfChangedCopies(kept, tell);
  return kept;
}

/** Whether bytes are a result that this program wrote: a workbook or a text. */
export async function isOwnOutput(bytes: Uint8Array): Promise<boolean> {
  return (await isOwnResult(bytes)) || isOwnTextFile(bytes);
}

/**
 * What an earlier run wrote is no input, though `*.xlsx` or a folder may name it, and though somebody has saved it since: left
 * out, and said so.
 */
async function withoutOwnResults(inputs: InputFile[], tell: Tell): Promise<InputFile[]> {
  const own: boolean[] = [];
  // One after the other: there may be more of them than memory holds.
  for (const input of inputs) {
    const bytes = atHand(input);
    own.push(bytes !== null && (await isOwnOutput(bytes)));
  }
  const kept = inputs.filter((_, index) => !own[index]);
  if (kept.length === 0) throw refuse('file.own-summary', {}, inputs[0]?.file ?? null);
  for (const [index, { file }] of inputs.entries()) {
    if (own[index]) tell({ code: 'cli.summary-left-out', args: {}, file });
  }
  return kept;
}

/**
 * Of a workbook and its annotated copy only the workbook is checked, and said so: its people would count twice. A copy that
 * somebody has worked on since, or that comes alone, is a file like any other.
 */
async function withoutOwnCopies(inputs: InputFile[], tell: Tell): Promise<InputFile[]> {
  const originals: (string | null)[] = [];
  for (const input of inputs) {
    const bytes = atHand(input);
    originals.push(bytes === null ? null : ((await sealOf(bytes))?.original ?? null));
  }
  if (originals.every((original) => original === null)) return inputs;
  const sums = new Map(
    inputs.flatMap((input) => {
      const bytes = atHand(input);
      return bytes === null ? [] : [[sha256(bytes), input.file] as const];
    }),
  );
  return inputs.filter(({ file }, index) => {
    const original = sums.get(originals[index] ?? '');
    if (original === undefined) return true;
    tell({ code: 'cli.copy-left-out', args: { original }, file });
    return false;
  });
}

/** A copy that was worked on beside the workbook that it is of, told by their names: both are checked, and that is said once. */
function tellOfChangedCopies(inputs: InputFile[], tell: Tell): void {
  const stem = (file: string) => file.replace(/\.[^.]*$/u, '');
  const byStem = new Map(inputs.map(({ file }) => [stem(file), file]));
  for (const { file } of inputs) {
    const original = byStem.get(stem(file).replace(/\.annotated$/u, ''));
    if (original === undefined || original === file) continue;
    tell({ code: 'cli.copy-changed', args: { original }, file });
  }
}

/** The bytes of an input; null where they cannot be had, which is told when it is checked. */
function atHand(input: InputFile): Uint8Array | null {
  const found = bytesOf(input);
  return 'bytes' in found ? found.bytes : null;
}

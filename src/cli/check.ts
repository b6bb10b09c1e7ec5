import { basename, dirname, join, relative, resolve } from 'node:path';
import { jsonChunks } from '../report/json.js';
import { problemLine } from '../report/problem.js';
import type { FailOn } from '../report/summary.js';
import { renderTerminal } from '../report/terminal.js';
import { isOwnSummary, renderSummary } from '../report/workbook.js';
import { type InputFile, readInputs } from './inputs.js';
import { readIfExists, refuse, writeAtomic } from './io.js';
import { runCheck } from './judging.js';
import type { JudgingOptions } from './options.js';
import { readingOptions } from './reading.js';
import { print, printAll, screenWidth, useColor } from './screen.js';
import { TOOL } from './tool.js';

export interface CheckCommandOptions extends JudgingOptions {
  format: 'terminal' | 'json';
  /** Path, or false for `--no-summary`; absent or true: beside the first input. */
  summary?: string | boolean;
  failOn: FailOn;
}

/**
 * `craftsman check`: judges the files, prints the report, writes the summary workbook. Returns the exit code: 2 where
 * some file could not be checked, though the others were.
 */
export async function checkCommand(paths: string[], options: CheckCommandOptions): Promise<number> {
  const reading = await readingOptions(options);
  const { files, leftOut } = await readInputs(paths, reading.limits);
  const inputs = await withoutOwnSummaries(files, options);
  const report = await runCheck(inputs, options, reading, options.failOn);
  const read = inputs.find(({ file }) =>
    report.inputs.some((each) => each.file === file && each.problem === null),
  );
  const summaryPath =
    options.summary === false ? null : await summaryTarget(inputs, read?.path ?? '', options.summary);
  const { lang, unmask } = options;
  const say = (problem: Parameters<typeof problemLine>[0]) =>
    process.stderr.write(`${TOOL.name}: ${problemLine(problem, lang)}\n`);
  if (leftOut > 0) say({ code: 'cli.left-out', args: { count: leftOut } });
  if (summaryPath !== null) await writeAtomic(summaryPath, await renderSummary(report, { lang }));
  if (options.format === 'json') await printAll(jsonChunks(report, { lang, unmask }));
  else {
    print(renderTerminal(report, { lang, unmask, color: useColor(options), width: screenWidth() }));
    if (summaryPath !== null) {
      print(
        problemLine(
          { code: 'cli.summary-written', args: { path: relative(process.cwd(), summaryPath) } },
          lang,
        ),
      );
    }
  }
  for (const { file, problem } of report.inputs) if (problem !== null) say({ ...problem, file });
  return report.summary.exitCode;
}

/** A summary that an earlier run wrote is no input, though `*.xlsx` may name it: left out, and said so. */
async function withoutOwnSummaries(inputs: InputFile[], { lang }: CheckCommandOptions): Promise<InputFile[]> {
  const own = await Promise.all(inputs.map(async (input) => 'bytes' in input && isOwnSummary(input.bytes)));
  const kept = inputs.filter((_, index) => !own[index]);
  if (kept.length === 0) throw refuse('file.own-summary', {}, inputs[0]?.file ?? null);
  for (const [index, { file }] of inputs.entries()) {
    if (own[index])
      process.stderr.write(`${problemLine({ code: 'cli.summary-left-out', args: {}, file }, lang)}\n`);
  }
  return kept;
}

/** Where the summary goes: beside `first`, never over an input, never over a file that this program did not write. */
async function summaryTarget(
  inputs: InputFile[],
  first: string,
  wanted: string | true | undefined,
): Promise<string> {
  const beside = join(dirname(first), `${basename(first).replace(/\.[^.]+$/, '')}.summary.xlsx`);
  const target = typeof wanted === 'string' ? resolve(wanted) : beside;
  if (inputs.some(({ path }) => path === target)) throw refuse('summary.is-input', {}, basename(target));
  const existing = await readIfExists(target);
  if (existing !== null && !(await isOwnSummary(existing)))
    throw refuse('summary.not-ours', {}, basename(target));
  return target;
}

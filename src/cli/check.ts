import { basename, dirname, join, relative, resolve } from 'node:path';
import { jsonChunks } from '../report/json.js';
import { problemLine } from '../report/problem.js';
import type { FailOn } from '../report/summary.js';
import { renderTerminal } from '../report/terminal.js';
import { isOwnSummary, renderSummary } from '../report/workbook.js';
import { readIfExists, readInputs, refuse, writeAtomic } from './io.js';
import { runCheck } from './judging.js';
import type { JudgingOptions } from './options.js';
import { print, printAll, screenWidth, useColor } from './screen.js';

export interface CheckCommandOptions extends JudgingOptions {
  format: 'terminal' | 'json';
  /** Path, or false for `--no-summary`; absent or true: beside the first input. */
  summary?: string | boolean;
  failOn: FailOn;
}

type Inputs = Awaited<ReturnType<typeof readInputs>>;

/** `craftsman check`: judges the files, prints the report, writes the summary workbook. Returns the exit code. */
export async function checkCommand(paths: string[], options: CheckCommandOptions): Promise<number> {
  const inputs = await withoutOwnSummaries(await readInputs(paths), options);
  const summaryPath = options.summary === false ? null : await summaryTarget(inputs, options.summary);
  const report = await runCheck(inputs, options, options.failOn);
  const { lang, unmask } = options;
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
  return report.summary.exitCode;
}

/** A summary that an earlier run wrote is no input, though `*.xlsx` may name it: left out, and said so. */
async function withoutOwnSummaries(inputs: Inputs, { lang }: CheckCommandOptions): Promise<Inputs> {
  const own = await Promise.all(inputs.map(({ bytes }) => isOwnSummary(bytes)));
  const kept = inputs.filter((_, index) => !own[index]);
  if (kept.length === 0) throw refuse('file.own-summary', {}, inputs[0]?.file ?? null);
  for (const [index, { file }] of inputs.entries()) {
    if (own[index])
      process.stderr.write(`${problemLine({ code: 'cli.summary-left-out', args: {}, file }, lang)}\n`);
  }
  return kept;
}

/** Where the summary goes; never over an input, never over a file that this program did not write. */
async function summaryTarget(inputs: Inputs, wanted: string | true | undefined): Promise<string> {
  const [first] = inputs;
  const beside =
    first === undefined
      ? ''
      : join(dirname(first.path), `${basename(first.path).replace(/\.[^.]+$/, '')}.summary.xlsx`);
  const target = typeof wanted === 'string' ? resolve(wanted) : beside;
  if (inputs.some(({ path }) => path === target)) throw refuse('summary.is-input', {}, basename(target));
  const existing = await readIfExists(target);
  if (existing !== null && !(await isOwnSummary(existing)))
    throw refuse('summary.not-ours', {}, basename(target));
  return target;
}

import { relative } from 'node:path';
import { jsonChunks } from '../report/json.js';
import { problemLine } from '../report/problem.js';
import type { FailOn } from '../report/summary.js';
import { renderTerminal } from '../report/terminal.js';
import { renderSummary } from '../report/workbook.js';
import { readInputs } from './inputs.js';
import { writeAtomic } from './io.js';
import { runCheck } from './judging.js';
import type { JudgingOptions } from './options.js';
import { targetBeside, withoutOwnFiles } from './outputs.js';
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
  const inputs = await withoutOwnFiles(files, options.lang);
  const report = await runCheck(inputs, options, reading, options.failOn);
  const read = inputs.find(({ file }) =>
    report.inputs.some((each) => each.file === file && each.problem === null),
  );
  const summaryPath =
    options.summary === false
      ? null
      : await targetBeside(inputs, read?.path ?? '', options.summary, 'summary');
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

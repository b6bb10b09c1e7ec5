import { publicity } from '../publicity/index.js';
import { problemLine } from '../report/problem.js';
import { renderPublicityCsv } from '../report/publicity/csv.js';
import { renderPublicityTerminal } from '../report/publicity/terminal.js';
import type { PublicityView } from '../report/publicity/view.js';
import { renderPublicityWorkbook } from '../report/publicity/workbook.js';
import type { InputFile } from './inputs.js';
import { type Output, Refusal, refuse, writeAll } from './io.js';
import { dateOption, runCheck } from './judging.js';
import { shownPath } from './names.js';
import type { JudgingOptions } from './options.js';
import { refuseHopeless, refuseSamePlace, targetAt, targetForAll } from './outputs.js';
import { foreignInputs, tellLeftOut } from './own-inputs.js';
import { readingOptions } from './reading.js';
import { print, say, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';

export interface PublicityCommandOptions extends Omit<JudgingOptions, 'allReadings' | 'unmask'> {
  columns: string[];
  from?: string;
  to?: string;
  format: 'terminal' | 'csv';
  /** File for the csv instead of the screen. */
  output?: string;
  /** Path, or false for `--no-workbook`; absent or true: where all inputs lie. */
  workbook?: string | boolean;
}

/**
 * `craftsman publicity`: the list to be put up, as a table, as CSV and as a workbook, and its time. What is to be said to the unit
 * goes to standard error, never into the list. 1: something private in a cell, so that no list is made; or the time is too
 * short. 2: a file could not be read, so that people would be missing.
 */
export async function publicityCommand(paths: string[], options: PublicityCommandOptions): Promise<number> {
  const { lang, format, output } = options;
  if (output !== undefined && format === 'terminal')
    throw refuse('usage.output-needs-format', { formats: ['csv'], book: '--workbook' });
  const span = spanOf(options);
  const reading = await readingOptions(options);
  const { files: inputs, leftOut } = await foreignInputs(paths, reading.limits, lang);
  await refuseHopeless(inputs, { '--workbook': options.workbook, '--output': output });
  const judging = { ...options, allReadings: false, unmask: false };
  const { report, pack } = await runCheck(inputs, judging, reading, { failOn: 'never' });
  const lost = report.inputs.flatMap(({ file, problem }) => (problem === null ? [] : [{ ...problem, file }]));
  if (lost.length > 0) throw new Refusal([...lost, { code: 'public.files', args: {} }]);
  const [form] = pack.forms;
  if (form === undefined) throw refuse('pack.no-form');
  const published = publicity(
    report,
    { form, schemes: pack.schemes, vocabulary: pack.vocabulary },
    {
      columns: options.columns,
      span,
    },
  );
  if (!published.ok) throw new Refusal([published.problem]);
  const { list, windows, said, blocked } = published.publicity;
  tellLeftOut(leftOut, lang);
  for (const each of [...blocked, ...said]) say(each, lang);
  if (blocked.length > 0) {
    say({ code: 'public.blocked', args: { count: blocked.length } }, lang);
    return 1;
  }
  const view: PublicityView = { report, list, windows, span, lang };
  const outputs = await targets(view, inputs, options);
  await refuseSamePlace(outputs);
  await writeAll(outputs);
  const written = outputs.map(({ path }) => shownPath(path));
  if (format === 'terminal') {
    print(renderPublicityTerminal(view, { width: screenWidth(), color: useColor(options) }));
    for (const path of written) print(problemLine({ code: 'cli.publicity-written', args: { path } }, lang));
  } else if (output === undefined) print(renderPublicityCsv(view));
  return windows.some(({ verdict }) => verdict === 'short') ? 1 : 0;
}

/** The days of publicity that were asked for; null: none. */
function spanOf(options: PublicityCommandOptions): PublicityView['span'] {
  const from = dateOption(options.from);
  const to = dateOption(options.to);
  if (from === null) {
    if (to !== null) throw refuse('public.to-needs-from');
    return null;
  }
  if (to !== null && to < from) throw refuse('public.backwards', { from, to });
  return { from, to };
}

/** What is to be written where: every place is looked at before anything is written. */
async function targets(
  view: PublicityView,
  inputs: InputFile[],
  { workbook, format, output }: PublicityCommandOptions,
): Promise<Output[]> {
  const outputs: Output[] = [];
  const [first] = inputs;
  if (workbook !== false && first !== undefined) {
    const option = '--workbook';
    const path = await targetForAll(inputs, first, workbook, { ending: 'publicity.xlsx', option });
    outputs.push({ path, option, content: () => renderPublicityWorkbook(view) });
  }
  if (format !== 'terminal' && output !== undefined) {
    const option = '--output';
    const path = await targetAt(inputs, output, option);
    outputs.push({ path, option, content: async () => [renderPublicityCsv(view)] });
  }
  return outputs;
}

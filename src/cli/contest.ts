import { rankContest } from '../contest-rank.js';
import { renderContestJson } from '../report/contest/json.js';
import { renderContestList } from '../report/contest/list.js';
import { renderContestTerminal } from '../report/contest/terminal.js';
import { renderRanking } from '../report/contest/workbook.js';
import { problemLine } from '../report/problem.js';
import type { FailOn } from '../report/summary.js';
import { chooseContest } from '../rules/choose-contest.js';
import { Refusal, writeAll } from './io.js';
import { dateOption } from './judging.js';
import { shownPath } from './names.js';
import type { CommonOptions, ReadingOptions } from './options.js';
import { refuseHopeless, targetForAll } from './outputs.js';
import { foreignInputs, tellLeftOut } from './own-inputs.js';
import { usePack } from './pack.js';
import { readingOptions } from './reading.js';
import { print, say, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';
import { TOOL } from './tool.js';

export interface ContestListCommandOptions extends CommonOptions {
  contest?: string;
}

export interface ContestRankCommandOptions extends CommonOptions, ReadingOptions {
  contest?: string;
  project?: string;
  asOf?: string;
  reading: string[];
  unmask: boolean;
  format: 'terminal' | 'json';
  /** Path, or false for `--no-summary`; absent or true: where all inputs lie. */
  summary?: string | boolean;
  failOn: FailOn;
}

/** `craftsman contest list`: the projects of the contest, with organisers and whether they issue certificates. */
export async function contestListCommand(options: ContestListCommandOptions): Promise<number> {
  const pack = await usePack(options.rules);
  const choice = chooseContest(pack, { contest: options.contest ?? null, readings: [] });
  if (!choice.ok) throw new Refusal([choice.problem]);
  print(
    renderContestList(choice.contest, { lang: options.lang, width: screenWidth(), color: useColor(options) }),
  );
  return 0;
}

/** `craftsman contest rank`: ranks score sheets anew, prints what differs, writes the result workbook. */
export async function contestRankCommand(
  paths: string[],
  options: ContestRankCommandOptions,
): Promise<number> {
  const { lang, unmask } = options;
  const asOf = dateOption(options.asOf);
  const reading = await readingOptions(options);
  const { files: inputs, leftOut } = await foreignInputs(paths, reading.limits, lang);
  await refuseHopeless(inputs, { '--summary': options.summary });
  const ranked = await rankContest(inputs, await usePack(options.rules), {
    ...reading,
    contest: options.contest ?? null,
    project: options.project ?? null,
    asOf,
    readings: options.reading,
    failOn: options.failOn,
    tool: TOOL,
  });
  if (!ranked.ok) throw new Refusal(ranked.problems);
  const { report } = ranked;
  const read = inputs.find(({ file }) =>
    report.inputs.some((each) => each.file === file && each.problem === null),
  );
  const option = '--summary';
  const target =
    options.summary === false || read === undefined
      ? null
      : await targetForAll(inputs, read, options.summary, { ending: 'ranked.xlsx', option });
  tellLeftOut(leftOut, lang);
  if (target !== null)
    await writeAll([{ path: target, option, content: () => renderRanking(report, { lang }) }]);
  if (options.format === 'json') print(renderContestJson(report, { lang, unmask }));
  else {
    print(renderContestTerminal(report, { lang, unmask, color: useColor(options), width: screenWidth() }));
    if (target !== null)
      print(problemLine({ code: 'cli.ranking-written', args: { path: shownPath(target) } }, lang));
  }
  for (const { file, problem } of report.inputs) if (problem !== null) say({ ...problem, file }, lang);
  return report.summary.exitCode;
}

import { type Command, Option } from 'commander';
import type { HelpTexts } from '../report/messages/types.js';
import { below } from './help-layout.js';
import { collect, commonOptions, fileOptions } from './options.js';

/** Adds `contest list` and `contest rank`; gives back every command that it made. */
export function contestCommands(root: Command, help: HelpTexts, exit: (code: number) => void): Command[] {
  const contest = root.command('contest').description(help.contestCommand);
  const list = contest.command('list').description(help.contestList);
  list.addOption(new Option('--contest <id>', help.contestId));
  list.addHelpText('after', below(help.exits.done));
  list.action(async (options) => exit(await (await import('./contest.js')).contestListCommand(options)));
  const rank = contest.command('rank').description(help.contestRank).argument('<files...>', help.scoreFiles);
  for (const option of [
    new Option('--project <project>', help.contestProject),
    new Option('--contest <id>', help.contestId),
    new Option('--as-of <date>', help.contestAsOf),
    new Option('--reading <reading=option>', help.contestReading).argParser(collect).default([], ''),
    new Option('--format <format>', help.format).choices(['terminal', 'json']).default('terminal'),
    new Option('--summary <path>', help.ranking),
    new Option('--no-summary', help.noRanking),
    new Option('--fail-on <level>', help.rankFailOn)
      .choices(['ineligible', 'review', 'explain', 'never'])
      .default('ineligible'),
    new Option('--unmask', help.unmask).default(false, ''),
    ...fileOptions(help),
  ])
    rank.addOption(option);
  rank.addHelpText('after', below(help.exits.findings));
  rank.action(async (files, options) =>
    exit(await (await import('./contest.js')).contestRankCommand(files, options)),
  );
  for (const command of [list, rank]) for (const option of commonOptions(help)) command.addOption(option);
  return [contest, list, rank];
}

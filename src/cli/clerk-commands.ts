import { type Command, Option } from 'commander';
import type { HelpTexts } from '../report/messages/types.js';
import { below } from './help-layout.js';
import { collect, commonOptions, judgingOptions } from './options.js';

/** Options of judging that change nothing that is published. */
const NOT_PUBLISHED = ['--all-readings', '--unmask'];

/** Adds `publicity` and `template`: what a clerk hands out. Gives back every command that it made. */
export function clerkCommands(root: Command, help: HelpTexts, exit: (code: number) => void): Command[] {
  const publicity = root.command('publicity').description(help.publicity).argument('<files...>', help.files);
  for (const option of [
    new Option('--columns <columns>', help.publicityColumns).argParser(collectColumns).default([], ''),
    new Option('--from <date>', help.publicityFrom),
    new Option('--to <date>', help.publicityTo),
    new Option('--format <format>', help.format).choices(['terminal', 'csv']).default('terminal'),
    new Option('--output <path>', help.publicityOutput),
    new Option('--workbook <path>', help.publicityWorkbook),
    new Option('--no-workbook', help.noPublicityWorkbook),
    ...judgingOptions(help).filter(({ long }) => !NOT_PUBLISHED.includes(long ?? '')),
  ])
    publicity.addOption(option);
  publicity.action(async (files, options) =>
    exit(await (await import('./publicity.js')).publicityCommand(files, options)),
  );
  publicity.addHelpText('after', below(help.exits.publicity));
  const template = root
    .command('template')
    .description(help.template)
    .argument('<scheme>', help.templateScheme);
  template.addOption(new Option('--output <path>', help.templateOutput));
  for (const option of commonOptions(help)) template.addOption(option);
  template.action(async (id, options) =>
    exit(await (await import('./template.js')).templateCommand(id, options)),
  );
  template.addHelpText('after', below(help.exits.done));
  return [publicity, template];
}

/** A clerk divides by the comma of her keyboard. */
function collectColumns(value: string, previous: string[] | undefined): string[] {
  return collect(value.replace(/[，、;；]/gu, ','), previous);
}

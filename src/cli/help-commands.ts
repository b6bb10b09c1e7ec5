import { Argument, type Command, Option } from 'commander';
import type { HelpTexts } from '../report/messages/types.js';
import { below } from './help-layout.js';

/** Adds `help` and `completion`; gives back every command that it made. */
export function helpCommands(root: Command, help: HelpTexts, exit: (code: number) => void): Command[] {
  root.helpCommand(false);
  const lang = () => new Option('--lang <lang>', help.lang).choices(['zh', 'en']).default('zh');
  const about = root
    .command('help')
    .description(help.helpCommand)
    .argument('[topic...]', help.helpSubject)
    .addOption(lang());
  about.action(async (subject, options) =>
    exit(await (await import('./help.js')).helpCommand(root, subject, { ...options, heading: help.topics })),
  );
  const completion = root
    .command('completion')
    .description(help.completion)
    .addArgument(new Argument('<shell>', help.shell).choices(['bash', 'zsh', 'fish', 'powershell']))
    .addOption(lang());
  completion.action(async (shell) =>
    exit(await (await import('./completion/index.js')).completionCommand(root, shell)),
  );
  for (const command of [about, completion]) command.addHelpText('after', below(help.exits.done));
  return [about, completion];
}

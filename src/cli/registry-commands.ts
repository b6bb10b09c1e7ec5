import { type Command, Option } from 'commander';
import type { HelpTexts } from '../report/messages/types.js';
import { below } from './help-layout.js';
import { commonOptions } from './options.js';

/** Options of `check` about a registry of earlier batches. */
export function registryOptions({ registry }: HelpTexts): Option[] {
  return [
    new Option('--registry <file>', registry.file),
    new Option('--registry-key <file>', registry.keyFile),
    new Option('--registry-label <text>', registry.label),
    new Option('--registry-read-only', registry.readOnly),
  ];
}

/** Adds `registry key`, `registry merge` and `registry show`; gives back every command that it made. */
export function registryCommands(root: Command, help: HelpTexts, exit: (code: number) => void): Command[] {
  const words = help.registry;
  const registry = root.command('registry').description(words.command);
  const key = registry.command('key').description(words.key).argument('<file>', words.newKey);
  key.action(async (file, options) =>
    exit(await (await import('./registry.js')).registryKeyCommand(file, options)),
  );
  const merge = registry.command('merge').description(words.merge).argument('<files...>', words.files);
  merge.addOption(new Option('--output <file>', words.output));
  merge.action(async (files, options) =>
    exit(await (await import('./registry.js')).registryMergeCommand(files, options)),
  );
  const show = registry.command('show').description(words.show).argument('<file>', words.files);
  show.action(async (file, options) =>
    exit(await (await import('./registry.js')).registryShowCommand(file, options)),
  );
  for (const command of [key, merge, show]) {
    for (const option of commonOptions(help)) if (option.long === '--lang') command.addOption(option);
    command.addHelpText('after', below(words.exits));
  }
  return [registry, key, merge, show];
}

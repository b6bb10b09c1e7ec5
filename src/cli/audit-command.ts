import { type Command, Option } from 'commander';
import type { Lang } from '../report/lang.js';
import { auditPageWords } from '../report/messages/audit-page-words.js';
import { auditWords } from '../report/messages/audit-words.js';
import type { HelpTexts } from '../report/messages/types.js';
import { below } from './help-layout.js';
import { appended, collect, commonOptions, fileOptions } from './options.js';

/** Adds `audit`, and to `check` what writes the seals that it looks at. Gives back every command that it made. */
export function auditCommands(
  root: Command,
  check: Command,
  help: HelpTexts,
  lang: Lang,
  exit: (code: number) => void,
): Command[] {
  const words = auditWords(lang).help;
  const page = auditPageWords(lang).help;
  check.addOption(new Option('--seal', words.seal).default(false, ''));
  check.addOption(new Option('--seal-in <folder>', words.sealIn));
  const audit = root.command('audit').description(words.audit).argument('<archive>', words.archive);
  for (const option of [
    new Option('--against [folder]', words.against),
    new Option('--head <hash>', words.head).argParser(collect).default([], ''),
    new Option('--format <format>', words.format).choices(['terminal', 'json', 'html']).default('terminal'),
    new Option('--output <path>', page.output),
    new Option('--workbook <path>', page.workbook),
    new Option('--registry <file>', words.registry).argParser(appended).default([], ''),
    new Option('--registry-key <file>', words.registryKey).argParser(appended).default([], ''),
    new Option('--unmask', help.unmask).default(false, ''),
    ...fileOptions(help).filter(({ long }) => long !== '--password-file'),
    new Option('--password-file <path>', words.passwordFile).argParser(appended).default([], ''),
    // The rules of an audit are those that were sealed.
    ...commonOptions(help).filter(({ long }) => long !== '--rules'),
  ])
    audit.addOption(option);
  audit.addHelpText('after', below(words.exits));
  audit.action(async (archive, options) =>
    exit(await (await import('./audit.js')).auditCommand(archive, options)),
  );
  return [audit];
}

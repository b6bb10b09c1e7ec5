import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { TEXT_FORMATS } from '../report/formats.js';
import type { Lang } from '../report/lang.js';
import type { HelpTexts } from '../report/messages/types.js';
import { auditCommands } from './audit-command.js';
import { clerkCommands } from './clerk-commands.js';
import { contestCommands } from './contest-commands.js';
import { helpCommands } from './help-commands.js';
import { below, helpLayout } from './help-layout.js';
import { commonOptions, judgingOptions } from './options.js';
import { registryCommands, registryOptions } from './registry-commands.js';
import { running } from './running.js';
import { screenWidth } from './screen-width.js';
import { TOOL, VERSION_OPTIONS } from './tool.js';

/** The commands and options of the program. `exit` is told the exit code of the command that was run. */
export function program(help: HelpTexts, lang: Lang, exit: (code: number) => void): Command {
  const root = new Command(TOOL.name)
    .description(help.program)
    .version(TOOL.version, VERSION_OPTIONS.join(', '), help.version)
    .helpOption('-h, --help', help.helpOption)
    .addHelpText('after', below(help.after))
    .configureHelp(helpLayout(help))
    .configureOutput({ outputError: () => undefined, getOutHelpWidth: screenWidth })
    .exitOverride()
    .hook('preAction', (_, command) => running(command));
  const check = root.command('check').description(help.check).argument('<files...>', help.files);
  for (const option of [
    ...judgingOptions(help),
    new Option('--format <format>', help.checkFormat)
      .choices(['terminal', ...Object.keys(TEXT_FORMATS)])
      .default('terminal'),
    new Option('--output <path>', help.output),
    new Option('--waivers <file>', help.waivers),
    ...registryOptions(help),
    new Option('--summary <path>', help.summary),
    new Option('--no-summary', help.noSummary),
    new Option('--annotate', help.annotate).default(false, ''),
    new Option('--jobs <n>', help.jobs).argParser(upTo(MOST_JOBS)),
    new Option('--fail-on <level>', help.failOn)
      .choices(['ineligible', 'review', 'explain', 'never'])
      .default('ineligible'),
  ])
    check.addOption(option);
  check.action(async (files, options) =>
    exit(await (await import('./check.js')).checkCommand(files, options)),
  );

  const explain = root.command('explain').description(help.explain).argument('<subject>', help.subject);
  explain.addOption(new Option('--row <row>', help.row).argParser(upTo(MOST_ROWS)));
  explain.addOption(new Option('--waivers <file>', help.waiverEntries));
  for (const option of judgingOptions(help)) explain.addOption(option);
  explain.action(async (subject, options) =>
    exit(await (await import('./explain.js')).explainCommand(subject, options)),
  );

  const rules = root.command('rules').description(help.rulesCommand);
  const list = rules.command('list').description(help.rulesList);
  list.addOption(new Option('--as-of <date>', help.listAsOf));
  list.action(async (options) => exit(await (await import('./rules.js')).rulesListCommand(options)));
  const show = rules.command('show').description(help.rulesShow).argument('<scheme>', help.showScheme);
  show.action(async (id, options) =>
    exit(await (await import('./rules-show.js')).rulesShowCommand(id, options)),
  );
  const diff = rules
    .command('diff')
    .description(help.rulesDiff)
    .argument('<from>', help.diffSide)
    .argument('<to>', help.diffSide);
  diff.addOption(new Option('--against <files...>', help.against));
  diff.addOption(
    new Option('--format <format>', help.format).choices(['terminal', 'json']).default('terminal'),
  );
  for (const option of judgingOptions(help)) {
    // The two schemes are the arguments.
    if (option.long !== '--scheme' && option.long !== '--all-readings') diff.addOption(option);
  }
  diff.action(async (from, to, options) =>
    exit(await (await import('./rules-diff.js')).rulesDiffCommand(from, to, options)),
  );
  const lint = rules
    .command('lint')
    .description(help.rulesLint)
    .addArgument(new Argument('[folder]', help.rules));
  lint.action(async (folder, options) =>
    exit(await (await import('./rules.js')).rulesLintCommand(folder, options)),
  );
  const test = rules
    .command('test')
    .description(help.rulesTest)
    .addArgument(new Argument('[folder]', help.rules));
  for (const option of [
    new Option('--mutate', help.mutate).default(false, ''),
    new Option('--only <name>', help.only),
    new Option('--format <format>', help.format).choices(['terminal', 'json']).default('terminal'),
  ])
    test.addOption(option);
  test.action(async (folder, options) =>
    exit(await (await import('./rules-test.js')).rulesTestCommand(folder, options)),
  );
  const coverage = rules
    .command('coverage')
    .description(help.rulesCoverage)
    .addArgument(new Argument('[folder]', help.rules));
  coverage.addOption(
    new Option('--format <format>', help.format).choices(['terminal', 'json']).default('terminal'),
  );
  coverage.action(async (folder, options) =>
    exit(await (await import('./rules-coverage.js')).rulesCoverageCommand(folder, options)),
  );
  for (const command of [list, show, lint, coverage, test])
    for (const option of commonOptions(help)) command.addOption(option);
  check.addHelpText('after', below(help.exits.findings));
  explain.addHelpText('after', below(help.exits.explain));
  for (const command of [list, show]) command.addHelpText('after', below(help.exits.done));
  lint.addHelpText('after', below(help.exits.lint));
  test.addHelpText('after', below(help.exits.test));
  coverage.addHelpText('after', below(help.exits.coverage));
  diff.addHelpText('after', below(help.exits.diff));
  const contest = contestCommands(root, help, exit);
  const clerk = clerkCommands(root, help, exit);
  const registry = registryCommands(root, help, exit);
  const audit = auditCommands(root, check, help, lang, exit);
  const helps = helpCommands(root, help, exit);
  for (const command of [
    check,
    explain,
    rules,
    list,
    show,
    diff,
    lint,
    coverage,
    test,
    ...contest,
    ...clerk,
    ...registry,
    ...audit,
    ...helps,
  ]) {
    command.copyInheritedSettings(command.parent ?? root).helpOption('-h, --help', help.helpOption);
    if (command.commands.length > 0) command.helpCommand('help [command]', help.helpCommand);
  }
  return root;
}

/** More threads than any machine has cores would only cost memory. */
const MOST_JOBS = 99;

/** More than a sheet can have: `--limit rows` may be raised for other files. */
const MOST_ROWS = 9_999_999;

/** A whole number from 1 to `most`. */
function upTo(most: number): (value: string) => number {
  return (value) => {
    const number = /^[1-9]\d{0,9}$/u.test(value) ? Number(value) : 0;
    // The words are read again where the error is worded (usage.ts).
    if (number < 1 || number > most) throw new InvalidArgumentError(`1 to ${most}`);
    return number;
  };
}

import type { Command, Help, Option } from 'commander';
import type { CommandTree, OptionTree } from '../model/command-tree.js';

/** Commands and options that a program has, in the order in which they are listed and as its help writes them. */
export function treeOf(command: Command): CommandTree {
  return treeBelow(command, '');
}

function treeBelow(command: Command, path: string): CommandTree {
  const help = command.createHelp();
  return {
    path,
    name: command.name(),
    description: command.description(),
    usage: help.commandUsage(command),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      term: help.argumentTerm(argument),
      variadic: argument.variadic,
      description: argument.description,
      choices: argument.argChoices ?? [],
    })),
    options: help.visibleOptions(command).map((option) => optionTree(option, help)),
    // The commands that commander itself adds (`rules help`) say nothing of their own.
    commands: command.commands.map((each) => treeBelow(each, `${path} ${each.name()}`.trim())),
  };
}

function optionTree(option: Option, help: Help): OptionTree {
  const { flags, short, long, description, argChoices } = option;
  return {
    term: help.optionTerm(option),
    short: short ?? null,
    long: long ?? null,
    description,
    value: /[<[]([^>\]]+)[>\]]/u.exec(flags)?.[1] ?? null,
    choices: argChoices ?? [],
    said: help.optionDescription(option),
  };
}

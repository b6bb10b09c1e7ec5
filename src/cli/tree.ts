import type { Command, Option } from 'commander';
import type { CommandTree, OptionTree } from '../model/command-tree.js';

/** Commands and options that a program has, in the order in which they are listed. */
export function treeOf(command: Command): CommandTree {
  return treeBelow(command, '');
}

function treeBelow(command: Command, path: string): CommandTree {
  const help = command.createHelp();
  return {
    path,
    name: command.name(),
    description: command.description(),
    usage: command.usage(),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      variadic: argument.variadic,
      description: argument.description,
      choices: argument.argChoices ?? [],
    })),
    options: help.visibleOptions(command).map(optionTree),
    // The commands that commander itself adds (`rules help`) say nothing of their own.
    commands: command.commands.map((each) => treeBelow(each, `${path} ${each.name()}`.trim())),
  };
}

function optionTree({ flags, short, long, description, argChoices, defaultValue }: Option): OptionTree {
  return {
    flags,
    short: short ?? null,
    long: long ?? null,
    description,
    value: /[<[]([^>\]]+)[>\]]/u.exec(flags)?.[1] ?? null,
    choices: argChoices ?? [],
    standard: typeof defaultValue === 'string' && defaultValue !== '' ? defaultValue : null,
  };
}

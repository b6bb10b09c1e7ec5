import type { Command } from 'commander';
import { program } from '../../src/cli/program.js';
import { help } from '../../src/report/messages/zh/cli.js';

const root = program(help, 'zh', () => undefined);

/** The command that arguments name, or the program itself. */
function commandOf(words: string[]): Command {
  let command = root;
  for (const word of words) {
    const next = command.commands.find((each) => each.name() === word);
    if (next === undefined) break;
    command = next;
  }
  return command;
}

/**
 * The options that a text names although the command of which it speaks has none of them: the one that ran, or another that stands
 * before the option with the name of the program (`craftsman check … --seal`). What the user wrote may come back.
 */
export function unknownOptions(args: string[], text: string): string[] {
  return [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/gu)]
    .filter(({ 0: option, index }) => {
      const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
      const named = /.*\bcraftsman ([a-z]+(?: [a-z]+)?)/u.exec(line)?.[1]?.split(' ');
      const { options } = commandOf(named ?? args);
      const known = [...options.map(({ long }) => long), '--help', '--version'];
      return !known.includes(option) && !args.some((arg) => arg.startsWith(option));
    })
    .map(([option]) => option);
}

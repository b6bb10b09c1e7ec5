import type { Command } from 'commander';
import type { Problem } from '../model/finding.js';

/** The long options of the command that runs: advice names no other. */
let options: string[] = [];

export function running(command: Command): void {
  options = command.options.flatMap(({ long }) => long ?? []);
}

/** A problem with what only the command that runs can tell: the option with which it leaves an output out (`none`), if it has one. */
export function withWayOut<T extends Problem>(problem: T): T {
  const { option } = problem.args;
  const none = typeof option === 'string' ? option.replace(/^--/u, '--no-') : '';
  return options.includes(none) ? { ...problem, args: { ...problem.args, none } } : problem;
}

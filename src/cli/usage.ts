import type { CommanderError } from 'commander';
import type { Problem } from '../model/finding.js';

/** Turns a complaint of the option parser into a problem with wording of our own. */
export function usageProblem({ code, message }: CommanderError): Problem {
  const quoted = [...message.matchAll(/'([^']*)'/gu)].map(([, text]) => text ?? '');
  const [first = '', second = ''] = quoted;
  const nearest = /\(Did you mean (?:one of )?([^ ,?)]+)/u.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return { code: 'usage.unknown-option', args: { name: first, nearest } };
    case 'commander.unknownCommand':
      return { code: 'usage.unknown-command', args: { name: first, nearest } };
    case 'commander.missingArgument':
    case 'commander.optionMissingArgument':
      return { code: 'usage.missing', args: { name: first } };
    case 'commander.excessArguments':
      return { code: 'usage.too-many', args: {} };
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*)\./u.exec(message)?.[1]?.split(', ');
      // Of an argument the value is named first.
      const [option, value] = message.includes('command-argument') ? [second, first] : [first, second];
      const name = option.replace(/ [<[].*/u, '');
      if (choices !== undefined) return { code: 'usage.bad-value', args: { option: name, value, choices } };
      const [, least = '', most = ''] = /(\d+) to (\d+)$/u.exec(message) ?? [];
      return { code: 'usage.bad-number', args: { option: name, value, least, most } };
    }
    case 'commander.help':
      return { code: 'usage.missing', args: { name: 'command' } };
    default:
      return { code: 'usage.wrong', args: { detail: message.replace(/^error: /u, '') } };
  }
}

import type { CommandTree, OptionTree } from '../../model/command-tree.js';
import type { RulePack } from '../../model/pack.js';
import { LIMITS } from '../../read/limits.js';
import { findingCodes } from '../../report/codes.js';
import { TOPICS } from '../../report/topics.js';

/** What can be completed, for any shell: commands, what may follow each of them, and options with their values. */
export interface CompletionPlan {
  program: string;
  commands: CommandPlan[];
}

/** What may stand in a place: certain words, files, or folders; none of them: nothing that could be known. */
export interface Candidates {
  /** Without blanks; one that ends in `=` is gone on with. */
  words: string[];
  files: 'any' | 'folders' | null;
}

export interface CommandPlan {
  /** `rules lint`; '' for the program itself. */
  path: string;
  /** Commands below it, with what they do. */
  commands: { name: string; description: string }[];
  /** What may be given besides options. */
  subjects: Candidates;
  options: OptionPlan[];
}

export interface OptionPlan {
  /** `--format`, `-h`. */
  names: string[];
  description: string;
  /** null for an option without a value. */
  value: Candidates | null;
}

/** The plan for a program, with the ids of the pack that comes with it. */
export function planOf(tree: CommandTree, pack: RulePack): CompletionPlan {
  const ids = idsOf(pack);
  const plan = (command: CommandTree): CommandPlan => ({
    path: command.path,
    commands: command.commands.map(({ name, description }) => ({ name, description })),
    subjects: joined(command.arguments.map((argument) => subjectsOf(command, argument, tree, ids))),
    options: command.options.map((option) => optionPlan(option, ids)),
  });
  const all = (command: CommandTree): CommandTree[] => [command, ...command.commands.flatMap(all)];
  return { program: tree.name, commands: all(tree).map(plan) };
}

interface Ids {
  schemes: string[];
  contests: string[];
  /** `haidian-2025/practice=and` */
  readings: string[];
  contestReadings: string[];
  /** Requirements and quotas. */
  requirements: string[];
}

function idsOf(pack: RulePack): Ids {
  const options = (of: { readings: { name: string; options: object }[] }, lead = '') =>
    of.readings.flatMap(({ name, options }) =>
      Object.keys(options).map((option) => `${lead}${name}=${option}`),
    );
  const requirements = pack.schemes.flatMap(({ criteria, quotas }) =>
    [...criteria, ...quotas].map(({ id }) => id),
  );
  return {
    schemes: pack.schemes.map(({ id }) => id),
    contests: pack.contests.map(({ id }) => id),
    readings: pack.schemes.flatMap((scheme) => options(scheme, `${scheme.id}/`)),
    contestReadings: pack.contests.flatMap((contest) => options(contest)),
    requirements: [...new Set(requirements)],
  };
}

const NOTHING: Candidates = { words: [], files: null };
const FILES: Candidates = { words: [], files: 'any' };
const FOLDERS: Candidates = { words: [], files: 'folders' };

function optionPlan({ short, long, description, value, choices }: OptionTree, ids: Ids): OptionPlan {
  return {
    names: [short, long].filter((name) => name !== null),
    description,
    value: value === null ? null : valuesOf(long, value, choices, ids),
  };
}

/** By the name that the help gives the value. */
function valuesOf(long: string | null, value: string, choices: string[], ids: Ids): Candidates {
  if (choices.length > 0) return words(choices);
  switch (value.replace('...', '')) {
    case 'id':
      return words(long === '--contest' ? ids.contests : ids.schemes);
    case 'scheme/reading=option':
      return words(ids.readings);
    case 'reading=option':
      return words(ids.contestReadings);
    case 'name=value':
      return words(Object.keys(LIMITS).map((name) => `${name}=`));
    case 'file':
    case 'files':
    case 'path':
      return FILES;
    case 'folder':
      return FOLDERS;
    default:
      return NOTHING;
  }
}

function subjectsOf(
  command: CommandTree,
  { name, choices }: CommandTree['arguments'][number],
  tree: CommandTree,
  ids: Ids,
): Candidates {
  if (choices.length > 0) return words(choices);
  if (command.path === 'explain') return { words: [...ids.requirements, ...findingCodes()], files: 'any' };
  if (command.path === 'help') return words([...tree.commands.map((each) => each.name), ...TOPICS]);
  switch (name) {
    case 'scheme':
      return words(ids.schemes);
    case 'from':
    case 'to':
      return { words: ids.schemes, files: 'folders' };
    case 'folder':
    case 'archive':
      return FOLDERS;
    default:
      return FILES;
  }
}

function words(list: string[]): Candidates {
  return { words: list, files: null };
}

function joined(all: Candidates[]): Candidates {
  const kinds = all.map(({ files }) => files);
  return {
    words: [...new Set(all.flatMap((each) => each.words))],
    files: kinds.includes('any') ? 'any' : kinds.includes('folders') ? 'folders' : null,
  };
}

import { compareKey } from '../../text/normalise.js';
import type { Check, LintProblem } from './check.js';

/** A file of the pack as it is written. */
export interface WrittenFile {
  /** `vocab/grades`, without ending. */
  name: string;
  value: unknown;
}

/** Lists whose entries are told apart by their names, and the keys that hold names. A cell is looked up in all of them. */
const NAMED: { file: string; lists: string[][]; names: string[] }[] = [
  { file: 'vocab/terms', lists: [['lists', '*', 'terms']], names: ['zh', 'aliases', 'silent', 'readAs'] },
  { file: 'vocab/grades', lists: [['grades']], names: ['zh', 'synonyms'] },
  { file: 'vocab/awards', lists: [['honours']], names: ['zh', 'aliases'] },
  { file: 'vocab/awards', lists: [['prizes']], names: ['words'] },
  { file: 'vocab/awards', lists: [['ranks']], names: ['words'] },
  { file: 'vocab/awards', lists: [['bands']], names: ['words'] },
  { file: 'vocab/awards', lists: [['stages']], names: ['words'] },
  { file: 'vocab/awards', lists: [['levels', 'words']], names: ['words'] },
  { file: 'vocab/contests', lists: [['events']], names: ['zh', 'aliases'] },
  { file: 'vocab/titles', lists: [['synonyms']], names: ['short'] },
  { file: 'vocab/titles', lists: [['exams']], names: ['words'] },
  {
    file: 'vocab/units',
    // One name among all of them.
    lists: [
      ['national', 'regions'],
      ['national', 'unions'],
      ['national', 'others'],
    ],
    names: ['label', 'full', 'official', 'aliases'],
  },
  { file: 'vocab/units', lists: [['beijing', 'districts']], names: ['zh', 'official', 'old'] },
  { file: 'vocab/units', lists: [['beijing', 'industryUnions']], names: ['official', 'names', 'aliases'] },
  { file: 'vocab/places', lists: [['districts']], names: ['zh', 'aliases'] },
  { file: 'vocab/industries', lists: [['categories']], names: ['zh'] },
  { file: 'vocab/trades', lists: [['occupations']], names: ['zh'] },
  { file: 'form/*', lists: [['fields']], names: ['header', 'aliases'] },
];

/** Words that stand for two entries, as far as the comparison of texts can tell: one would hide the other. */
export const shadows: Check<WrittenFile> = {
  name: 'shadows',
  run: ({ name, value }) =>
    NAMED.filter(({ file }) => file === name || (file === 'form/*' && name.startsWith('form/'))).flatMap(
      ({ lists, names }) => {
        // `*` stands for several lists, each with names of its own.
        const groups =
          lists.length > 1
            ? [lists.flatMap((path) => listsAt(value, path))]
            : lists.flatMap((path) => listsAt(value, path).map((list) => [list]));
        return groups.flatMap((group) => sharedNames(group, names));
      },
    ),
};

interface NamedList {
  entries: unknown[];
  path: PropertyKey[];
}

function listsAt(value: unknown, [key, ...rest]: string[], path: PropertyKey[] = []): NamedList[] {
  if (key === undefined) return Array.isArray(value) ? [{ entries: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value).filter(([name]) => key === '*' || key === name);
  return entries.flatMap(([name, item]) => listsAt(item, rest, [...path, name]));
}

function sharedNames(lists: NamedList[], names: string[]): LintProblem[] {
  const owners = new Map<string, { entry: unknown; main: string }>();
  const problems: LintProblem[] = [];
  for (const { entries, path } of lists) {
    for (const [index, entry] of entries.entries()) {
      const words = wordsOf(entry, names, [...path, index]);
      for (const { word, at } of words) {
        const owner = owners.get(compareKey(word));
        if (owner === undefined) owners.set(compareKey(word), { entry, main: words[0]?.word ?? '' });
        else if (owner.entry !== entry)
          problems.push({ path: at, code: 'pack.word-shadowed', args: { word, other: owner.main } });
      }
    }
  }
  return problems;
}

function wordsOf(
  entry: unknown,
  names: string[],
  path: PropertyKey[],
): { word: string; at: PropertyKey[] }[] {
  return names.flatMap((name) => {
    const value = (entry as Record<string, unknown>)[name];
    if (typeof value === 'string') return [{ word: value, at: [...path, name] }];
    return Array.isArray(value)
      ? value.map((word, index) => ({ word: String(word), at: [...path, name, index] }))
      : [];
  });
}

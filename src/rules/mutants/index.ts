import type { z } from 'zod';
import type { RawContest } from '../../model/contest.js';
import type { Mutant, Part } from '../../model/mutant.js';
import type { RulePack } from '../../model/pack.js';
import type { RawScheme } from '../../model/scheme.js';
import { contestSchema } from '../contest.js';
import { contestMeaning } from '../contest-meaning.js';
import { type PackDocument, parsePackFile, validate } from '../document.js';
import { meaning } from '../meaning.js';
import type { PackFile } from '../pack-file.js';
import { schemeSchema } from '../scheme.js';
import { settle } from '../settle.js';
import { settleContest } from '../settle-contest.js';
import { termsByFact } from '../terms-by-fact.js';
import { VOCABULARY_SCHEMAS } from '../vocabulary/index.js';
import { changed } from './change.js';
import type { Orders } from './step.js';
import { stepsOf } from './steps.js';

interface Source {
  part: Part;
  schema: z.ZodType;
  value: unknown;
  document: PackDocument;
}

/** Every mutant of a valid pack, in the order of its files. */
export function mutantsOf(files: PackFile[], pack: RulePack): Mutant[] {
  const orders = ordersOf(pack);
  return sourcesOf(files)
    .flatMap((source) => mutantsIn(source, orders))
    .filter((mutant) => !leavesOut(mutant) || !isRefused(mutated(pack, mutant), mutant));
}

function mutantsIn({ part, schema, value, document }: Source, orders: Orders): Mutant[] {
  const found = new Map<string, Mutant>();
  for (const step of stepsOf(schema, value, orders, part.is !== 'vocabulary')) {
    const { line, column, file } = document.locate({ path: step.path, code: '', args: {} });
    // The same words at the same place of the file: an anchor and its aliases.
    const key = `${line}:${column} ${step.kind} ${step.from} ${step.to}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...step, file, line, column, part });
    else found.set(key, { ...known, changes: [...known.changes, ...step.changes] });
  }
  return [...found.values()];
}

/** A value that its owner cannot do without is never left out. */
function leavesOut({ changes }: Mutant): boolean {
  return changes.some(({ value }) => value === undefined);
}

function sourcesOf(files: PackFile[]): Source[] {
  return files.flatMap((file) => {
    const [folder = '', name = ''] = file.path.split('/');
    const topic = name.replace(/\.yaml$/u, '') as keyof RulePack['vocabulary'];
    const schema: z.ZodType | undefined =
      folder === 'schemes'
        ? schemeSchema
        : folder === 'contests'
          ? contestSchema
          : folder === 'vocab'
            ? VOCABULARY_SCHEMAS[topic]
            : undefined;
    if (schema === undefined) return [];
    const { document } = parsePackFile(file.path, file.text);
    const { value } = validate(document, schema);
    if (value === null) return [];
    const { id = '' } = value as { id?: string };
    const part: Part =
      folder === 'schemes'
        ? { is: 'scheme', id }
        : folder === 'contests'
          ? { is: 'contest', id }
          : { is: 'vocabulary', id: topic };
    return [{ part, schema, value, document }];
  });
}

/** Words by fact for facts whose words have ranks, lowest first. */
function ordersOf({ terms }: RulePack): Orders {
  return Object.fromEntries(
    Object.entries(terms).flatMap(([fact, words]) => {
      const ranks = [...new Set(words.flatMap(({ rank }) => rank ?? []))].sort((a, b) => a - b);
      if (ranks.length === 0) return [];
      // The id behind the word, so that a rule may name either.
      const named = ranks.map((rank) =>
        words.filter((word) => word.rank === rank).flatMap(({ zh, id }) => [zh, id]),
      );
      return [[fact, named]];
    }),
  );
}

/** The pack with one value changed; the parts that it does not touch are the very same. */
export function mutated(pack: RulePack, { part, changes }: Pick<Mutant, 'part' | 'changes'>): RulePack {
  if (part.is === 'scheme') {
    const raw = changed(pack.raw[part.id] as RawScheme, changes);
    const schemes = pack.schemes.map((scheme) => (scheme.id === part.id ? settle(raw, {}) : scheme));
    return { ...pack, raw: { ...pack.raw, [part.id]: raw }, schemes };
  }
  if (part.is === 'contest') {
    const raw = changed(pack.rawContests[part.id] as RawContest, changes);
    const settled = settleContest(raw, {});
    const contests = pack.contests.map((contest) => (contest.id === part.id ? settled : contest));
    return { ...pack, rawContests: { ...pack.rawContests, [part.id]: raw }, contests };
  }
  const vocabulary = { ...pack.vocabulary, [part.id]: changed(pack.vocabulary[part.id] as object, changes) };
  return { ...pack, vocabulary, terms: termsByFact(vocabulary) };
}

/** Whether `rules lint` refuses a mutated pack. */
export function isRefused(pack: RulePack, { part }: Pick<Mutant, 'part'>): boolean {
  if (part.is === 'vocabulary')
    return !VOCABULARY_SCHEMAS[part.id].safeParse(pack.vocabulary[part.id]).success;
  if (part.is === 'contest') {
    const raw = pack.rawContests[part.id] as RawContest;
    const words = { vocabulary: pack.vocabulary, forms: pack.contestForms };
    return !contestSchema.safeParse(raw).success || contestMeaning(raw, words).length > 0;
  }
  const raw = pack.raw[part.id] as RawScheme;
  return !schemeSchema.safeParse(raw).success || meaning(raw, pack).length > 0;
}

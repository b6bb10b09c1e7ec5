import type { Expression } from '../model/expression.js';
import type { Mutant } from '../model/mutant.js';
import type { RulePack } from '../model/pack.js';
import { at } from '../rules/mutants/change.js';

/**
 * Whether no rule of the pack tells two neighbours of an ordered vocabulary apart: neither is a bound that some scheme or
 * contest sets, every list of a rule names both or none, or the vocabulary itself says that one of them has no order.
 */
export function isUnusedOrder({ part, path, changes }: Mutant, pack: RulePack): boolean {
  const [change] = changes;
  if (change === undefined) return false;
  const before = at(pack.vocabulary[part.id as keyof RulePack['vocabulary']], change.path);
  const moved = movedParts(before, change.value);
  if (part.id === 'grades') return !isBound(moved, boundsOn('skillGrade', pack)) && !isIssued(moved, pack);
  if (part.id === 'terms') return !isBound(moved, boundsOn(String(path[1]), pack));
  if (part.id === 'titles')
    return !isTold(moved, String(at(pack.vocabulary.titles, ['series', Number(path[1]), 'id'])), pack);
  if (part.id === 'awards')
    return moved.some((level) => pack.vocabulary.awards.levels.unordered.includes(level));
  return false;
}

/** Words of entries, or keys, whose rank or place is another one now. */
function movedParts(before: unknown, after: unknown): string[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.flatMap((entry, index): string[] => {
      if (typeof entry === 'string') return entry === after[index] ? [] : [entry];
      const { id, zh, rank } = entry as { id: string; zh: string; rank?: number };
      const now = (after as { id: string; rank?: number }[]).find((other) => other.id === id);
      return now?.rank === rank ? [] : [id, zh];
    });
  }
  const [old, now] = [before, after] as Record<string, unknown>[];
  return Object.keys(old ?? {}).filter((key) => JSON.stringify(old?.[key]) !== JSON.stringify(now?.[key]));
}

function isBound(words: string[], bounds: string[]): boolean {
  return words.some((word) => bounds.includes(word));
}

/** Words that a rule compares the rank of a fact with, under any reading. */
function boundsOn(fact: string, { raw }: RulePack): string[] {
  const rules = Object.values(raw).flatMap((scheme) => testsOf(fact, scheme));
  return rules.flatMap((test) => wordsIn([test.atLeast, test.atMost]));
}

/**
 * Whether a contest tells neighbouring grades apart. It ranks those that it issues, or sets its papers by, among each other.
 * A sheet of nominees never says how many took part: there only the best that a place may be worth is held against the
 * grade that is written, and of the shares of a stage that is the best one.
 */
function isIssued(moved: string[], { contests, vocabulary }: RulePack): boolean {
  const { grades } = vocabulary.grades;
  const rankOf = (word: string) => grades.find(({ id, zh }) => id === word || zh === word)?.rank ?? -1;
  return contests.some(({ stages, certificates }) => {
    const lines = certificates.rules.map((rule) => rule.lines);
    const issued = [...stages.map(({ standard }) => standard), ...lines.flat().map(({ grade }) => grade)];
    const best = lines.flatMap((own) => {
      const shares = own.filter(({ share }) => share !== undefined).map(({ grade }) => grade);
      const top = shares.sort((a, b) => rankOf(b) - rankOf(a)).slice(0, 1);
      return [...own.filter(({ share }) => share === undefined).map(({ grade }) => grade), ...top];
    });
    return moved.filter((word) => issued.includes(word)).length > 1 || isBound(moved, best);
  });
}

/** Whether some rule about titles of a series names one of two levels and not the other. */
function isTold([lower = '', upper = '']: string[], series: string, { raw }: RulePack): boolean {
  return Object.values(raw)
    .flatMap((scheme) => testsOf('title', scheme))
    .filter((test) => test.series === undefined || wordsIn(test.series).includes(series))
    .some((test) => {
      const levels = test.level === undefined ? null : wordsIn(test.level);
      return levels !== null && levels.includes(lower) !== levels.includes(upper);
    });
}

/** Every value under a key, however deep. */
function testsOf(key: string, value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.hasOwn(value, key)
    ? [(value as Record<string, unknown>)[key] as Record<string, unknown>]
    : [];
  return [...own, ...Object.values(value as Expression).flatMap((inner) => testsOf(key, inner))];
}

/** Every text in a value, however deep. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

import { isDeepStrictEqual } from 'node:util';
import type { Detail, Direction } from '../../model/diff.js';

/** Rank of a word in the ordered vocabulary of a fact; undefined where there is none. */
export type RankOf = (fact: string, word: string) => number | undefined;

type Json = Record<string, unknown>;

/** Keys whose number or word a nominee must reach, and those which must not be passed. */
const FLOORS = ['atLeast'];
const CEILINGS = ['atMost', 'within'];
/** Lists of which one entry is enough: the longer, the easier. */
const CHOICES = [
  'in',
  'contains',
  'levels',
  'events',
  'prizes',
  'words',
  'level',
  'kind',
  'relation',
  'series',
  'standing',
];

/** Every difference between two expressions of the rule language, settled for one choice of readings. */
export function compareExpressions(from: unknown, to: unknown, rankOf: RankOf): Detail[] {
  return differences(from, to, { path: [], fact: '', flipped: false, rankOf });
}

interface Where {
  path: string[];
  /** Fact or list whose test is looked at. */
  fact: string;
  /** Below a `not`. */
  flipped: boolean;
  rankOf: RankOf;
}

function differences(from: unknown, to: unknown, where: Where): Detail[] {
  if (isDeepStrictEqual(from, to)) return [];
  const key = where.path.at(-1) ?? '';
  if (Array.isArray(from) && Array.isArray(to)) {
    return key === 'all' || key === 'any'
      ? members(from, to, key, where)
      : [listDetail(from, to, key, where)];
  }
  if (isRecord(from) && isRecord(to)) return fields(from, to, where);
  return [scalarDetail(from, to, key, where)];
}

/** Members of `all` and `any`: equal ones apart, then those about the same thing by pairs, then what is left. */
function members(from: unknown[], to: unknown[], key: string, where: Where): Detail[] {
  const gone = from.filter((one) => !to.some((other) => isDeepStrictEqual(one, other)));
  const fresh = to.filter((one) => !from.some((other) => isDeepStrictEqual(one, other)));
  const details: Detail[] = [];
  for (const old of [...gone]) {
    const alike = fresh.find((each) => isDeepStrictEqual(subjects(each), subjects(old)));
    if (alike === undefined) continue;
    gone.splice(gone.indexOf(old), 1);
    fresh.splice(fresh.indexOf(alike), 1);
    details.push(...differences(old, alike, where));
  }
  // One more of "all" is harder, one more of "any" is easier.
  const more: Direction = key === 'all' ? 'tighter' : 'looser';
  return [
    ...details,
    ...gone.map((old) => detail(old, undefined, opposite(more), where)),
    ...fresh.map((one) => detail(undefined, one, more, where)),
  ];
}

function fields(from: Json, to: Json, where: Where): Detail[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  // Another operator altogether: no key says which way that goes.
  if (!keys.some((key) => key in from && key in to)) return [detail(from, to, 'other', where)];
  return keys.flatMap((key) => {
    const inner: Where = {
      ...where,
      path: [...where.path, key],
      fact: CHOICES.includes(key) || FLOORS.includes(key) || CEILINGS.includes(key) ? where.fact : key,
      flipped: key === 'not' ? !where.flipped : where.flipped,
    };
    if (key in from && key in to) return differences(from[key], to[key], inner);
    // A condition more is harder, a condition less is easier.
    return [detail(from[key], to[key], key in to ? 'tighter' : 'looser', inner)];
  });
}

/** Of lists only what is no longer there and what is new. */
function listDetail(from: unknown[], to: unknown[], key: string, where: Where): Detail {
  const lacking = (some: unknown[], all: unknown[]) =>
    some.filter((one) => !all.some((other) => isDeepStrictEqual(one, other)));
  const [gone, fresh] = [lacking(from, to), lacking(to, from)];
  const oneWay = CHOICES.includes(key) && (gone.length === 0 || fresh.length === 0);
  return detail(gone, fresh, oneWay ? (gone.length > 0 ? 'tighter' : 'looser') : 'other', where);
}

function scalarDetail(from: unknown, to: unknown, key: string, where: Where): Detail {
  const [old, now] = [measure(from, where), measure(to, where)];
  const higher: Direction = FLOORS.includes(key) ? 'tighter' : CEILINGS.includes(key) ? 'looser' : 'other';
  const direction =
    old === undefined || now === undefined || old === now ? 'other' : now > old ? higher : opposite(higher);
  return detail(from, to, direction, where);
}

function measure(value: unknown, { fact, rankOf }: Where): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? rankOf(fact, value) : undefined;
}

function detail(from: unknown, to: unknown, direction: Direction, { path, flipped }: Where): Detail {
  return {
    path: path.join('.'),
    from: textOf(from),
    to: textOf(to),
    direction: flipped ? opposite(direction) : direction,
  };
}

function opposite(direction: Direction): Direction {
  return direction === 'other' ? 'other' : direction === 'tighter' ? 'looser' : 'tighter';
}

/** Facts and lists that an expression is about, sorted. */
export function subjects(value: unknown): string[] {
  const found = new Set<string>();
  collect(value, found);
  return [...found].sort();
}

/** Operators that hold other expressions, and words that say nothing of the subject. */
const STRUCTURE = [
  'all',
  'any',
  'not',
  'if',
  'then',
  'else',
  'agree',
  'members',
  'ask',
  'when',
  'unless',
  'options',
  'require',
];
const ASIDE = ['question', 'title', 'reading', 'name'];

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) collect(each, found);
  if (!isRecord(value)) return;
  if (typeof value.reading === 'string' && isRecord(value.options)) {
    for (const option of Object.values(value.options)) collect(option, found);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (ASIDE.includes(key)) continue;
    if (STRUCTURE.includes(key)) collect(inner, found);
    else if (key === 'use') collect(isRecord(inner) ? inner.require : inner, found);
    else found.add(isRecord(inner) && typeof inner.of === 'string' ? `${key} ${inner.of}` : key);
  }
}

function textOf(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { PACK_LIMITS } from './limits.js';

/** Why a regular expression of a pack is not run. */
export type PatternFault = 'invalid' | 'too-long' | 'not-anchored' | 'unbounded' | 'construct' | 'ways';

/**
 * Whether a regular expression from a pack can be run on any text without a bound of time: null if so. It must match a
 * whole text (`^…$`) and be made of signs, classes, groups, alternatives and bounded repetitions. Then the ways in which
 * it may match can be counted beforehand; a matcher that goes back tries each at most once, so that their number, and the
 * length of the expression, bound its time whatever the text is.
 */
export function patternFault(source: string): PatternFault | null {
  if (source.length > PACK_LIMITS.pattern) return 'too-long';
  try {
    new RegExp(source, 'u');
  } catch {
    return 'invalid';
  }
  if (!source.startsWith('^') || !/[^\\](?:\\\\)*\$$/u.test(source)) return 'not-anchored';
  try {
    const reader: Reader = { source: source.slice(1, -1), at: 0 };
    const branches = alternatives(reader);
    // `^a|b$` is anchored at neither end.
    if (branches.length > 1) return 'not-anchored';
    return (branches[0] ?? 0) > PACK_LIMITS.ways ? 'ways' : null;
  } catch (error) {
    if (error instanceof Refused) return error.why;
    throw error;
  }
}

interface Reader {
  source: string;
  at: number;
}

class Refused extends Error {
  constructor(readonly why: PatternFault) {
    super(why);
  }
}

/** Ways of each alternative up to the end of the group. */
function alternatives(reader: Reader): number[] {
  const ways = [1];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      reader.at += 1;
      ways.push(1);
    } else {
      ways.push((ways.pop() ?? 1) * repeated(reader, atom(reader)));
    }
  }
  return ways;
}

/** Ways of one atom; the reader moves behind it. */
function atom(reader: Reader): number {
  const { source } = reader;
  const sign = source[reader.at];
  reader.at += 1;
  if (sign === '(') return group(reader);
  if (sign === '[') {
    while (source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1;
    reader.at += 1;
    return 1;
  }
  // Back references (\1, \k) look at what was matched before; an anchor inside is a slip of the pen.
  if (sign === '^' || sign === '$') throw new Refused('construct');
  if (sign === '\\') {
    if (/[0-9kbB]/u.test(source[reader.at] ?? '')) throw new Refused('construct');
    const braces = /^[pPu]\{[^}]*\}/u.exec(source.slice(reader.at));
    reader.at += braces?.[0].length ?? 1;
  }
  return 1;
}

/** Ways of a group; the reader stands behind its bracket. */
function group(reader: Reader): number {
  if (reader.source[reader.at] === '?') {
    // Named groups are of no use here, and looking around is not bounded by what is matched.
    if (reader.source[reader.at + 1] !== ':') throw new Refused('construct');
    reader.at += 2;
  }
  const ways = alternatives(reader).reduce((sum, each) => sum + each, 0);
  reader.at += 1;
  return ways;
}

/** Ways of an atom with the repetition behind it: the sum over every number of times. */
function repeated(reader: Reader, ways: number): number {
  const [text = '', exact, from, comma, to] =
    /^(?:[*+?]|\{(?:(\d+)|(\d+)(,)(\d*))\})\??/u.exec(reader.source.slice(reader.at)) ?? [];
  if (text === '') return ways;
  reader.at += text.length;
  if (/^[*+]/u.test(text) || (comma !== undefined && to === '')) throw new Refused('unbounded');
  const least = text.startsWith('?') ? 0 : Number(exact ?? from);
  const most = text.startsWith('?') ? 1 : Number(exact ?? to);
  // As many copies as that stand in the expression that is run.
  if (most > PACK_LIMITS.pattern) throw new Refused('too-long');
  let sum = 0;
  for (let times = least; times <= most; times += 1) sum += ways ** times;
  return sum;
}

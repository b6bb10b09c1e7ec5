import type { Fact, Facts, Term } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TermEntry, TermList } from '../model/vocabulary/terms.js';
import { compareKey } from '../text/normalise.js';
import type { FactContext, FactReader } from './context.js';
import { cellFinding, formField, hasField, known, readField, unfilled, unknown } from './context.js';
import { simplified } from './simplified.js';
import { longestFirst, oncePer, quote } from './words.js';

/** How a wording stands to its term: the term itself, replaced silently, replaced and reported, kept and reported. */
type Wording = 'same' | 'silent' | 'alias' | 'kept';

type Hit = { term: TermEntry; wording: Wording } | { candidates: string[] };

/** Longest column text that is looked up; anything longer is no word of a list. */
const LONGEST = 60;

const lookupOf = oncePer((list: TermList) => {
  const hits = new Map<string, Hit>();
  const add = (word: string, hit: Hit) => {
    for (const spelling of spellings(word, list.optionalSuffix)) {
      const key = compareKey(spelling);
      if (!hits.has(key)) hits.set(key, hit);
    }
  };
  // Canonical words first: an alias never hides one.
  for (const term of list.terms) hits.set(compareKey(term.zh), { term, wording: 'same' });
  for (const term of list.terms) add(term.zh, { term, wording: 'silent' });
  for (const { words, candidates } of list.ask ?? []) for (const word of words) add(word, { candidates });
  for (const term of list.terms) {
    for (const word of term.silent ?? []) add(word, { term, wording: 'silent' });
    for (const word of term.aliases ?? []) add(word, { term, wording: 'alias' });
    for (const word of term.readAs ?? []) add(word, { term, wording: 'kept' });
  }
  // A manner that is a level as well (专升本) is taken off last.
  const manners = longestFirst((list.manners ?? []).map(compareKey));
  const isTerm = (word: string) => hits.has(word);
  const ordered = [...manners.filter((word) => !isTerm(word)), ...manners.filter(isTerm)];
  // What stands in brackets goes first.
  return { hits, manners: [...ordered.map((word) => `(${word})`), ...ordered] };
});

function spellings(word: string, suffix: string | undefined): string[] {
  if (suffix === undefined) return [word];
  return word.endsWith(suffix) ? [word, word.slice(0, -suffix.length)] : [word, word + suffix];
}

/** A full stop, or since when in brackets, behind a term: 否。 中共党员（2005年入党）. */
const BESIDE = /(?:\([12][0-9]{3}[^()]{0,12}\)|[。.,、;])+$/u;

/** What a wording of a list means: a term, candidates to ask about, or null for a word that the list does not know. */
export function lookUp(list: TermList, text: string): Hit | null {
  const key = compareKey(text);
  if (key === '' || key.length > LONGEST) return null;
  const { hits, manners } = lookupOf(list);
  const direct = hits.get(key);
  if (direct !== undefined) return direct;
  const bare = key.replace(BESIDE, '');
  for (const rest of [...(bare === key ? [] : [bare]), ...withoutManners(bare, manners)]) {
    const hit = hits.get(rest);
    if (hit !== undefined) return 'term' in hit ? { term: hit.term, wording: 'kept' } : hit;
  }
  return saidTwice(bare, hits);
}

/** 公有制（国企）: the words in brackets say the same term in another way. Another term there leaves the cell open. */
function saidTwice(key: string, hits: ReadonlyMap<string, Hit>): Hit | null {
  const [, outside = '', inside = ''] = /^([^()]+)\(([^()]+)\)$/u.exec(key) ?? [];
  const [one, other] = [hits.get(outside), hits.get(inside)];
  if (one === undefined || other === undefined || !('term' in one) || !('term' in other)) return null;
  return one.term === other.term ? { term: one.term, wording: 'kept' } : null;
}

/** The text with words of manner taken off its ends, one after the other: `在职本科`, `大专(函授)`. */
function* withoutManners(key: string, manners: readonly string[]): Generator<string> {
  for (let rest = withoutOne(key, manners); rest !== null; rest = withoutOne(rest, manners)) yield rest;
}

function withoutOne(text: string, manners: readonly string[]): string | null {
  for (const word of manners) {
    if (text.startsWith(word)) return text.slice(word.length);
    if (text.endsWith(word)) return text.slice(0, -word.length);
  }
  return null;
}

/** Whether a list knows a text that elsewhere counts as empty (无, /): then it is an answer, not a gap. */
export function answersWithEmptyWord(list: TermList | undefined, text: string): boolean {
  return list !== undefined && lookUp(list, text) !== null;
}

const REMARKS = { unlisted: 'term.unlisted', unexpected: 'term.unexpected' } as const;

/**
 * Reads every column that the vocabulary `terms` has a list for. One fact per column, named like it: a Term.
 * facts.md §2.3–2.6, 2.9, 2.10; traps T-22, T-23, T-44.
 */
export const terms: FactReader = (row, context) => {
  const facts: Facts = {};
  const findings: Finding[] = [];
  const clean: Record<string, string> = {};

  const { lists } = context.vocabulary.terms;
  for (const id in lists) {
    const list = lists[id] as TermList;
    // Another form than that of the nominees has only some of these columns.
    if (!hasField(context.form, id)) continue;
    const field = readField(row, id, context);
    const written = field.state === 'filled' || field.state === 'none' ? field.text : null;
    const answered =
      written !== null && (field.state === 'filled' || answersWithEmptyWord(list, written)) ? written : null;
    if (answered === null) {
      if (field.state !== 'filled') facts[id] = unfilled(field, formField(context.form, id));
      continue;
    }
    const plain = simplified(answered, context.vocabulary.terms);
    const result = readTerm(list, answered, field.cells, plain);
    facts[id] = result.fact;
    if (result.clean !== null && result.clean !== answered) clean[id] = result.clean;
    for (const { code, severity, args, repair } of result.remarks) {
      const names = fieldNames(context, id);
      findings.push(cellFinding(row, id, context, code, severity, { ...names, ...args }, repair ?? null));
    }
  }
  return { facts, findings, clean };
};

interface TermRemark {
  code: string;
  severity: 'note' | 'review';
  args: Record<string, string | string[]>;
  repair?: { old: string; new: string };
}

interface TermReading {
  fact: Fact<Term>;
  /** Text of the cleaned copy; null: as written. */
  clean: string | null;
  remarks: TermRemark[];
}

/** `plain`: the text as it is looked up. */
function readTerm(list: TermList, text: string, cells: string[], plain: string): TermReading {
  const hit = lookUp(list, plain);
  if (hit !== null && 'term' in hit) return readHit(hit.term, hit.wording, text, cells);
  const shown = quote(text);
  if (hit === null && list.open) {
    const remark: TermRemark = { code: 'term.outside-list', severity: 'note', args: { text: shown } };
    return { fact: known({ id: compareKey(text), zh: text }, cells), clean: null, remarks: [remark] };
  }
  if (hit === null) {
    const accepted = list.terms.slice(0, 13).map((term) => term.zh);
    if (list.terms.length > accepted.length) accepted.push('…');
    const remark: TermRemark = { code: 'term.unknown', severity: 'review', args: { text: shown, accepted } };
    return { fact: unknown('unreadable', cells), clean: null, remarks: [remark] };
  }
  const args = { text: shown, candidates: hit.candidates };
  const remark: TermRemark = { code: 'term.ambiguous', severity: 'review', args };
  return { fact: unknown('ambiguous', cells), clean: null, remarks: [remark] };
}

function readHit(term: TermEntry, wording: Wording, text: string, cells: string[]): TermReading {
  const value: Term = { id: term.id, zh: term.zh };
  if (term.rank !== undefined) value.rank = term.rank;
  const shown = quote(text);
  const steps = text === term.zh ? [] : [{ step: `term-${wording}`, from: shown, to: term.zh }];
  const remarks: TermRemark[] = [];
  const args = { text: shown, term: term.zh };
  if (wording === 'alias') {
    const repair = { old: shown, new: term.zh };
    remarks.push({ code: 'term.repaired', severity: 'note', args, repair });
  }
  if (wording === 'kept') remarks.push({ code: 'term.kept', severity: 'note', args });
  if (term.remark !== undefined) remarks.push({ code: REMARKS[term.remark], severity: 'note', args });
  return { fact: known(value, cells, steps), clean: wording === 'kept' ? null : term.zh, remarks };
}

/** Name of a column in both languages, for messages that serve several columns. */
export function fieldNames(context: FactContext, id: string): { column: string; columnEn: string } {
  const field = formField(context.form, id);
  return { column: field.header, columnEn: field.en };
}

import type { Form } from '../model/form.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';

/** What a header text names: the official name of a field, or an alias that several fields may have. */
export type Named = { as: 'official'; field: string } | { as: 'alias'; fields: string[] };

interface Names {
  official: Map<string, string>;
  alias: Map<string, string[]>;
  /** As `official` and `alias`, by the name without brackets and punctuation. */
  flatOfficial: Map<string, string>;
  flatAlias: Map<string, string[]>;
  notes: string[];
  hints: Set<string>;
  seen: Map<string, Named | null>;
}

const namesOfForm = new WeakMap<Form, Names>();
/** Texts whose meaning is remembered: a sheet has some dozens of headers. */
const REMEMBERED = 5000;
/** No column name is longer, notes included. */
const LONGEST = 100;

function namesOf(form: Form): Names {
  const cached = namesOfForm.get(form);
  if (cached !== undefined) return cached;
  const names: Names = {
    official: new Map(),
    alias: new Map(),
    flatOfficial: new Map(),
    flatAlias: new Map(),
    notes: form.headerNotes.map(compareKey),
    hints: new Set(form.hintWords.map(compareKey)),
    seen: new Map(),
  };
  for (const { id, header, aliases } of form.fields) {
    names.official.set(compareKey(header), id);
    names.flatOfficial.set(flat(compareKey(header)), id);
    for (const key of aliases.map(compareKey)) {
      names.alias.set(key, [...(names.alias.get(key) ?? []), id]);
      const other = flat(key);
      names.flatAlias.set(other, [...new Set([...(names.flatAlias.get(other) ?? []), id])]);
    }
  }
  namesOfForm.set(form, names);
  return names;
}

function flat(key: string): string {
  return isPlain(key) ? key : key.replace(/[\p{P}\p{S}]/gu, '');
}

/** Most texts are nothing but letters: there is nothing to take away from them. */
function isPlain(key: string): boolean {
  return !/[^\p{Script=Han}]/u.test(key);
}

/** Marks of compulsory columns and closing colons are no part of the name; brackets may be. */
const MARKS_BEFORE = /^[^\p{L}\p{N}(]+/u;
const MARKS_AFTER = /[^\p{L}\p{N})]+$/u;
/** `1.`, `(1)`, `a.` or a Chinese numeral so, before a name; digits and a letter also without a sign. */
const NUMBERING = new RegExp(
  `^(?:\\((?:[0-9]{1,2}|[a-z]{1,2}|[${NUMERAL_CLASS}]{1,3})\\)|(?:[0-9]{1,2}|[a-z]{1,2}|[${NUMERAL_CLASS}]{1,3})[).,:\\-\u3001]|[0-9]{1,2}|[a-z](?![a-z]))`,
  'u',
);

/**
 * What a header text names, or null. Spaces, line breaks, widths, quotes and kinds of brackets do not count, nor do
 * marks and numbers before the name (`*`, `1.`) and notes in brackets after it (`headerNotes` of the form).
 */
export function named(text: string, form: Form): Named | null {
  const names = namesOf(form);
  const known = names.seen.get(text);
  if (known !== undefined) return known;
  const found = text.length > LONGEST ? null : lookUp(compareKey(text), names);
  if (names.seen.size >= REMEMBERED) names.seen.clear();
  names.seen.set(text, found);
  return found;
}

function lookUp(key: string, names: Names): Named | null {
  const keys = [...spellings(key, names)];
  for (const each of keys) {
    const field = names.official.get(each) ?? names.flatOfficial.get(flat(each));
    if (field !== undefined) return { as: 'official', field };
  }
  for (const each of keys) {
    const fields = names.alias.get(each) ?? names.flatAlias.get(flat(each));
    if (fields !== undefined) return { as: 'alias', fields };
  }
  return null;
}

/** The key itself, then without what may stand around a name, the less taken away the earlier. */
function* spellings(key: string, names: Names): Generator<string> {
  yield key;
  if (isPlain(key)) return;
  const unmarked = key.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '');
  yield unmarked;
  const bare = unmarked.replace(NUMBERING, '').replace(MARKS_BEFORE, '');
  if (bare !== '') yield bare;
  for (const each of [unmarked, bare]) {
    const shorter = withoutNotes(each, names).replace(MARKS_AFTER, '');
    if (shorter !== '' && shorter !== each) yield shorter;
  }
}

function withoutNotes(key: string, names: Names): string {
  let rest = key;
  for (let at = rest.lastIndexOf('('); rest.endsWith(')') && at > 0; at = rest.lastIndexOf('(')) {
    if (!isNoteText(rest.slice(at + 1, -1), names)) break;
    rest = rest.slice(0, at).replace(MARKS_AFTER, '');
  }
  return rest;
}

function isNoteText(inner: string, { notes }: Names): boolean {
  return (
    /^[0-9]/u.test(inner) ||
    notes.some((word) => inner.startsWith(word) || (word.length > 1 && inner.endsWith(word)))
  );
}

/** A text in brackets, or a hint of the blank form: what stands below a name and does not add to it. */
export function isNote(text: string, form: Form): boolean {
  const names = namesOf(form);
  const key = compareKey(text);
  return names.hints.has(key) || (/^\([^()]*\)$/u.test(key) && key.length <= LONGEST);
}

import type { Proof } from '../../model/outcome.js';
import type { Bilingual } from '../../model/text.js';
import { sayTest } from '../expression-words.js';
import { wordIn } from '../lookup.js';
import { valueText } from '../values.js';
import type { Context } from './context.js';
import { itemText } from './item-text.js';

/** What a leaf of a proof asked for, in words. Personal data masked. */
export function leafText(proof: Proof, context: Context): string {
  return context.hide.field(proof.of ?? proof.op, asked(proof, context));
}

function asked({ op, of, expected, found, children }: Proof, context: Context): string {
  const { frame } = context;
  if (op === 'present') return sayTest(op, of, expected ?? Object.keys((found as object) ?? {}), context);
  if (op === 'complete' || op === 'retirementAge') return sayTest(op, of, expected, context);
  if (expected !== undefined && typeof expected === 'object') return sayTest(op, of, expected, context);
  if (of !== undefined && children === undefined) return wordIn(frame.facts, of);
  return wordIn(frame.operators, op);
}

/** What the cells of a leaf say; '' where there is nothing to show. */
export function foundText({ op, of, found, why }: Proof, aside: boolean, context: Context): string {
  const { frame, hide } = context;
  if (found === undefined || why === 'question') return '';
  if (op === 'present' || op === 'complete') {
    return Object.entries(found as Record<string, string>)
      .map(([field, state]) => `${wordIn(frame.facts, field)} ${wordIn(frame.why, state)}`)
      .join(frame.line.listSeparator);
  }
  if (op === 'length' && typeof found === 'object' && found !== null && 'characters' in found) {
    const { characters, words } = found as { characters: number; words: number };
    return frame.says.characters(String(characters), String(words));
  }
  if (Array.isArray(found)) {
    return found.length === 0
      ? frame.says.nothing
      : found.map((item) => itemText(item, aside, context)).join(frame.line.sentenceJoin);
  }
  // What the cell says, never an id: a text that happens to spell one keeps its own words.
  return typeof found === 'string' ? hide.field(of, found) : valueText(found, of, frame, hide);
}

/** Why a line is open: the question that a person must answer, or the reason of the fact; else ''. */
export function whyText({ why, found, op, children }: Proof, { frame, lang, hide }: Context): string {
  if (why === undefined || (op === 'evidence' && children === undefined)) return '';
  if (why === 'question' && typeof found === 'object' && found !== null && lang in found) {
    return hide.text(String((found as Record<string, unknown>)[lang]));
  }
  return hide.text(wordIn(frame.why, why));
}

/** The title of a named requirement. */
export function titleOf({ expected }: Proof, { lang }: Context): string {
  return (expected as Bilingual)[lang];
}

/** The reading that was chosen, and what its option says. */
export function readingText({ of = '', expected }: Proof, { frame, lang, readings }: Context): string {
  const option = String(expected ?? '');
  const rule = readings.find(({ name }) => name === of);
  return frame.explain.chosen(of, rule?.question[lang] ?? '', rule?.options[option]?.[lang] ?? option);
}

import type { Form } from '../model/form.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { compareKey } from '../text/normalise.js';
import { oncePer } from './words.js';

/** A short remark in brackets at the start of a text, or at its end. No inner brackets, and bounded, so read in one way. */
const FIRST = /^\s*[（(]([^（）()]{1,20})[）)]\s*/u;
const LAST = /\s*[（(]([^（）()]{1,20})[）)]\s*$/u;
const NUMBER = new RegExp(`[${NUMERAL_CLASS}]+`, 'gu');

/**
 * Takes off what is said about a text's length and is no part of it: the form's hint, which somebody wrote beside
 * (（30字以内）焊花里…), or a count of the clerk's own (…（共298字）). null: nothing of the kind.
 */
export function withoutLengthRemark(text: string, form: Form): string | null {
  const shapes = shapesOf(form);
  const kept = [FIRST, LAST].reduce((rest, place) => {
    const [whole = '', remark = ''] = place.exec(rest) ?? [];
    const shape = compareKey(remark).replace(NUMBER, '#');
    return whole !== '' && shapes.has(shape) ? rest.replace(place, '') : rest;
  }, text);
  return kept === text || kept === '' ? null : kept;
}

const shapesOf = oncePer(({ lengthRemarks }: Form) => new Set(lengthRemarks.map(compareKey)));

import { type Cell, LOST_VALUE, NO_VALUE } from '../../model/cell.js';
import type { Context } from './context.js';

/** Beyond this many characters a text is cut; its length is said. */
const MOST_CHARACTERS = 1000;

/** Characters that take no room: they change what a text is, and nobody sees them. */
const UNSEEN = /[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/gu;

/** What the sheet shows in a cell; masked. */
export function shownText(field: string, { shown }: Cell, { frame, hide }: Context): string {
  if (shown === NO_VALUE) return frame.explain.noValue;
  return shown === LOST_VALUE ? frame.explain.lostValue : hide.cell(field, shown);
}

/** A text for the page: white space at its ends and unseen characters made visible, a very long one cut. */
export function visible(text: string, context: Context): string {
  return cut(text, context)
    .replace(/^[\s\u3000]+|[\s\u3000]+$/gu, (spaces) => '␣'.repeat(Math.min(spaces.length, 8)))
    .replace(UNSEEN, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

/** What the cell stores where that is not what it shows: a number, a date, a formula; masked. '' where both agree. */
export function storedText(field: string, { kind, raw, shown, formula }: Cell, context: Context): string {
  const { frame, hide } = context;
  const { explain, line } = frame;
  const say = { number: explain.storedNumber, date: explain.storedDate };
  const stored = hide.cell(field, String(raw));
  const parts = [
    kind === 'error' || String(raw) === shown ? '' : (say[kind as 'number'] ?? explain.storedText)(stored),
    formula === undefined ? '' : explain.formula(hide.cell(field, `=${formula}`)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : line.bracket(parts.join(line.sentenceJoin));
}

function cut(text: string, { frame }: Context): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const characters = [...text];
  if (characters.length <= MOST_CHARACTERS) return text;
  return `${characters.slice(0, MOST_CHARACTERS).join('')}…${frame.explain.length(characters.length)}`;
}

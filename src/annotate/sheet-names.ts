import { safeText } from '../report/xlsx/text.js';
import { WORDLESS } from './xml/text.js';

/** What Excel allows in UTF-16 units, and the room for a number behind one that is taken. */
const LONGEST = 31;
const ROOM = 6;
/** What Excel keeps for itself, in any case of letters. */
const RESERVED = 'history';

/**
 * Names as Excel takes them, in the same order: at most 31 characters, none of `[]:*?/\\`, no apostrophe at an
 * end, not `History`, none twice in whatever case. A name that is fine stays.
 */
export function sheetNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = validName(name);
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${cut(plain, LONGEST - ROOM)} ${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function validName(name: string): string {
  // `_x0041_` is another way to write a letter: readers differ in whether they take it for one.
  const plain = safeText(name.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '-'), WORDLESS).replace(
    /[[\]:*?/\\\n]/gu,
    '_',
  );
  const short = cut(plain, LONGEST).replace(/^'|'$/gu, '_');
  if (short.trim() === '') return 'Sheet';
  return short.toLowerCase() === RESERVED ? `${short}_` : short;
}

/** Never half a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}

import type { Args, Problem } from '../model/finding.js';
import { isHash, maskText } from '../text/mask.js';
import type { Lang } from './lang.js';
import { oneLine } from './layout.js';
import { frameOf, wording } from './messages/index.js';

/** What stopped the program, or a remark of the command line, in one line: place, what, what to do. */
export function problemLine({ code, args, file }: Problem & { file?: string | null }, lang: Lang): string {
  const { told, restored } = withHashesAside(args);
  const { what, todo } = wording(code, told, lang);
  const { line } = frameOf(lang);
  const place = file === undefined || file === null ? '' : `${file}${line.colon}`;
  const text = `${place}${todo === '' ? what : line.sentences(what, todo)}`;
  return restored(maskText(oneLine(text)));
}

/** Stands for a hash while a text is masked: no character, by Unicode's own word. */
const HASH = '\uFDD0';

/** A hash may happen to have no letter, and is nobody's number: it is left out while a text is masked. */
export function withHashesAside(args: Args): { told: Args; restored: (text: string) => string } {
  const { hash } = args;
  if (!isHash('hash', hash)) return { told: args, restored: (text) => text };
  return { told: { ...args, hash: HASH }, restored: (text) => text.replaceAll(HASH, hash) };
}

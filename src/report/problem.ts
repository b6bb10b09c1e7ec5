import type { Problem } from '../model/finding.js';
import { maskText } from '../text/mask.js';
import type { Lang } from './lang.js';
import { oneLine } from './layout.js';
import { frameOf, wording } from './messages/index.js';

/** What stopped the program, or a remark of the command line, in one line: place, what, what to do. */
export function problemLine({ code, args, file }: Problem & { file?: string | null }, lang: Lang): string {
  const { what, todo } = wording(code, args, lang);
  const { line } = frameOf(lang);
  const place = file === undefined || file === null ? '' : `${file}${line.colon}`;
  const text = `${place}${todo === '' ? what : line.sentences(what, todo)}`;
  return maskText(oneLine(text));
}

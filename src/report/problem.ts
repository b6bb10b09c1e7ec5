import type { Problem } from '../model/finding.js';
import { maskText } from '../text/mask.js';
import type { Lang } from './lang.js';
import { wording } from './messages/index.js';

/** What stopped the program, or a remark of the command line, in one line: place, what, what to do. */
export function problemLine({ code, args, file }: Problem & { file?: string | null }, lang: Lang): string {
  const { what, todo } = wording(code, args, lang);
  const place = file === undefined || file === null ? '' : `${file}${lang === 'zh' ? '：' : ': '}`;
  const text = `${place}${what}${todo === '' ? '' : `${lang === 'zh' ? '' : ' '}${todo}`}`;
  return maskText(text.replace(/\s*\n\s*/gu, ' '));
}

import type { Finding, Problem, Waived } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { clauseInWords } from './clause-words.js';
import type { TextOptions } from './formats.js';
import type { Lang } from './lang.js';
import { frameOf, messageOf, wording } from './messages/index.js';
import { type Privacy, privacy } from './privacy.js';
import { SEVERITY_SIGN } from './signs.js';

/** A finding in running text: what is wrong, by which clause, what to do, and the exception that covers it. */
export function findingSentence(
  finding: Finding,
  report: Report,
  { lang, unmask }: Pick<TextOptions, 'lang' | 'unmask'>,
): string {
  const { clause, waived } = finding;
  const { line } = frameOf(lang);
  const { what, todo } = messageOf(finding, report, lang, unmask);
  const basis = clause === null ? '' : line.basis(clauseInWords(clause, lang));
  const exception = waived === null ? '' : waivedText(waived, lang, privacy(unmask));
  return [what, basis, todo, exception].filter((part) => part !== '').reduce(line.sentences);
}

/** Why a file could not be checked, and what to do. */
export function problemSentence(
  { code, args }: Problem,
  { lang, unmask }: Pick<TextOptions, 'lang' | 'unmask'>,
): string {
  const { what, todo } = wording(code, args, lang);
  return privacy(unmask).text(todo === '' ? what : frameOf(lang).line.sentences(what, todo));
}

/** An exception in one sentence: why, who approved it, until when. */
export function waivedText(
  { reason, approver, date, expires, upTo }: Waived,
  lang: Lang,
  { text }: Privacy,
): string {
  const { by, upTo: granted } = frameOf(lang).waivers;
  return by(text(approver), text(reason), date, expires) + (upTo === undefined ? '' : granted(upTo));
}

/** `✖ 错误`; of a finding that an exception covers, `◇ 例外`. */
export function severityLabel({ severity, waived }: Finding, lang: Lang): string {
  const { severity: words, waivers } = frameOf(lang);
  return waived === null
    ? `${SEVERITY_SIGN[severity]} ${words[severity]}`
    : `${waivers.sign} ${waivers.word}`;
}

import type { EditionChoice } from '../model/edition.js';
import type { SchemeChoice } from '../model/report.js';
import type { Lang } from './lang.js';
import { oneLine } from './layout.js';
import { frameOf } from './messages/index.js';

/** Which schemes were chosen and why, and which edition of an award that has several: one sentence, the first printed. */
export function choiceText(
  { why, titles, editions }: SchemeChoice,
  lang: Lang,
  hide: (text: string) => string,
): string {
  const frame = frameOf(lang);
  return [
    frame.choice[why]([...new Set(titles.map((title) => oneLine(hide(title))))]),
    ...editions.map((choice) => editionText(choice, lang)),
  ].join(frame.line.sentenceJoin);
}

function editionText({ why, editions, used, on }: EditionChoice, lang: Lang): string {
  const { edition } = frameOf(lang);
  // A scheme that is used stands below with its name; of one that is not checked this is the only line.
  const isListed = why !== 'none';
  const texts = editions.map(({ id, names, from, until }) => ({
    id,
    text: isListed
      ? edition.brief(id, edition.span(from, until))
      : edition.named(names[lang], id, edition.span(from, until)),
  }));
  const others = texts.filter(({ id }) => id !== used).map(({ text }) => text);
  return edition[why](texts.find(({ id }) => id === used)?.text ?? '', others, on ?? '');
}

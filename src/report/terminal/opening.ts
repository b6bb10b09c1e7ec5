import { choiceText } from '../choice.js';
import { hanging, padEnd, widest } from '../layout.js';
import { chosenReadings, type Notice, noticesOf } from '../notices.js';
import type { Context } from './context.js';
import { paintHead } from './lines.js';
import { cut, WIDEST } from './places.js';

/** Which schemes, why these, as of when, with which readings that are not the default. */
export function opening(context: Context): string[] {
  const { report, lang, frame, brush, width, hide } = context;
  const why = choiceText(report.choice, lang, (title) => cut(hide.text(title), WIDEST.title));
  const head = hanging(`${frame.workbook.sources.scheme}  `, why, width);
  const longest = widest(report.schemes.map(({ names }) => names[lang]));
  const schemes = report.schemes.flatMap((scheme) => [
    ...hanging(
      `  ${padEnd(scheme.names[lang], longest)}  `,
      `${scheme.id} · ${frame.line.asOf(scheme.asOf, frame.asOfWhy[scheme.asOfWhy])}`,
      width,
      4,
    ),
    ...chosenReadings(scheme, lang).flatMap(({ name, text }) =>
      hanging('    ', frame.line.reading(name, text), width),
    ),
  ]);
  return [...paintHead(head, frame.workbook.sources.scheme, brush.strong), ...schemes];
}

/** What a user must bear in mind: clauses with a banner, and what was assumed. Equal texts are said once. */
export function notices({ report, lang, frame, names, width, brush }: Context): string[] {
  const { banners, assumptions } = noticesOf(report, lang, names);
  const lines = (word: string, said: Notice[]) =>
    said.flatMap(({ text, from }) =>
      paintHead(
        hanging(`${word}  `, `${text}${frame.line.bracket(from.join(frame.line.sentenceJoin))}`, width),
        word,
        brush.strong,
      ),
    );
  return [...lines(frame.heading.banner, banners), ...lines(frame.heading.assumption, assumptions)];
}

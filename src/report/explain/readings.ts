import type { Reading } from '../../model/scheme.js';
import { hanging } from '../layout.js';
import type { Context } from './context.js';

/** Readings with their question and options, the default marked; `more`: what else there is to say of one. */
export function readingLines(
  readings: Reading[],
  { frame, lang, width }: Context,
  more: (reading: Reading) => string = () => '',
): string[] {
  return readings.flatMap((reading) => [
    ...hanging(
      '  · ',
      `${reading.name}${frame.line.bracket(`${reading.ambiguity}${more(reading)}`)} ${reading.question[lang]}`,
      width,
    ),
    ...Object.entries(reading.options).flatMap(([option, text]) =>
      hanging(`      ${option}  `, frame.says.option(text[lang], option === reading.default), width),
    ),
  ]);
}

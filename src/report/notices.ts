import type { Report, SchemeReport } from '../model/report.js';
import { clauseInWords } from './clause-words.js';
import type { Lang } from './lang.js';

/** A text that several schemes share, and what names it: equal texts are said once. */
export interface Notice {
  text: string;
  from: string[];
}

/** What a user must bear in mind: clauses with a banner, and what was assumed. `names`: short names by scheme id. */
export function noticesOf(
  report: Report,
  lang: Lang,
  names: Map<string, string>,
): { banners: Notice[]; assumptions: Notice[] } {
  const named = (id: string) => names.get(id) ?? id;
  const banners = report.schemes.flatMap((scheme) =>
    scheme.criteria
      .filter(({ banner }) => banner)
      .map(({ id, clause, title }) => ({
        text: title[lang],
        from: `${named(scheme.id)} ${id} ${clauseInWords(clause, lang)}`,
      })),
  );
  const assumptions = report.schemes.flatMap(({ id, assumptions: texts }) =>
    texts.map((text) => ({ text: text[lang], from: named(id) })),
  );
  return { banners: once(banners), assumptions: once(assumptions) };
}

function once(said: { text: string; from: string }[]): Notice[] {
  const from = new Map<string, string[]>();
  for (const { text, from: name } of said) from.set(text, [...(from.get(text) ?? []), name]);
  return [...from].map(([text, names]) => ({ text, from: names }));
}

/** Readings of a scheme whose option is not the default, as the command line names them. */
export function chosenReadings(scheme: SchemeReport, lang: Lang): { name: string; text: string }[] {
  return scheme.readingRules.flatMap((reading) => {
    const option = scheme.readings[reading.name];
    if (option === undefined || option === reading.default) return [];
    return [
      { name: `${scheme.id}/${reading.name}=${option}`, text: reading.options[option]?.[lang] ?? option },
    ];
  });
}

import type { Scheme } from '../model/scheme.js';
import { clauseInWords } from './clause-words.js';
import type { Lang } from './lang.js';
import { hanging, padEnd, widest, widthOf } from './layout.js';
import { frameOf } from './messages/index.js';
import { paint } from './paint.js';

export interface RulesListOptions {
  lang: Lang;
  width: number;
  color: boolean;
}

type ListedScheme = Pick<Scheme, 'id' | 'names' | 'source' | 'criteria' | 'quotas'>;

/** Every requirement of the schemes, criteria and quotas alike: id, strength, clause, title. Ends with a line break. */
export function renderRulesList(schemes: ListedScheme[], { lang, width, color }: RulesListOptions): string {
  const frame = frameOf(lang);
  const brush = paint(color);
  const blocks = schemes.map((scheme) => {
    const head = `${scheme.names[lang]}  ${scheme.id} · ${scheme.source.date} · ${frame.line.requirements(scheme.criteria.length + scheme.quotas.length)}`;
    return [
      ...hanging('', head, width, 2).map((line) => brush.strong(line)),
      ...requirementLines(scheme, lang, width),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** A line for each requirement, criteria and quotas alike, by number. */
export function requirementLines(
  { criteria, quotas }: Pick<Scheme, 'criteria' | 'quotas'>,
  lang: Lang,
  width: number,
): string[] {
  const frame = frameOf(lang);
  const rules = [...criteria, ...quotas]
    .map(
      ({ id, strength, clause, title }) =>
        [id, frame.strength[strength], clauseInWords(clause, lang), title[lang]] as const,
    )
    .sort(([a], [b]) => byId(a, b));
  const [a, b, c] = [0, 1, 2].map((column) => widest(rules.map((rule) => rule[column] ?? '')));
  return rules.flatMap(([id, strength, clause, title]) => {
    const start = `  ${padEnd(id, a ?? 0)}  ${padEnd(strength, b ?? 0)}  ${padEnd(clause, c ?? 0)}  `;
    return hanging(start, title, Math.max(width, widthOf(start) + 20));
  });
}

/** N-02 before N-10: by letters, then by number; behind a document's requirements the questions that it leaves open (A-N10). */
function byId(a: string, b: string): number {
  const number = (id: string) => Number(/[0-9]+$/u.exec(id)?.[0] ?? 0);
  const letters = (id: string) => id.replace(/[0-9]+$/u, '').replace(/^A-(.*)$/u, '$1~');
  return letters(a) < letters(b) ? -1 : letters(a) > letters(b) ? 1 : number(a) - number(b);
}

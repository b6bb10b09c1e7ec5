import type { Scheme } from '../model/scheme.js';
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
    const rules = [...scheme.criteria, ...scheme.quotas]
      .map(({ id, strength, clause, title }) => ({
        id,
        strength: frame.strength[strength],
        clause,
        title: title[lang],
      }))
      .sort((a, b) => byId(a.id, b.id));
    const longest = (pick: (rule: (typeof rules)[number]) => string) => widest(rules.map(pick));
    const widths = [
      longest(({ id }) => id),
      longest(({ strength }) => strength),
      longest(({ clause }) => clause),
    ];
    const head = `${scheme.names[lang]}  ${scheme.id} · ${scheme.source.date} · ${frame.line.requirements(rules.length)}`;
    return [
      ...hanging('', head, width, 2).map((line) => brush.strong(line)),
      ...rules.flatMap(({ id, strength, clause, title }) => {
        const [a = 0, b = 0, c = 0] = widths;
        const start = `  ${padEnd(id, a)}  ${padEnd(strength, b)}  ${padEnd(clause, c)}  `;
        return hanging(start, title, Math.max(width, widthOf(start) + 20));
      }),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** N-02 before N-10: by letters, then by number; behind a document's requirements the questions that it leaves open (A-N10). */
function byId(a: string, b: string): number {
  const number = (id: string) => Number(/[0-9]+$/u.exec(id)?.[0] ?? 0);
  const letters = (id: string) => id.replace(/[0-9]+$/u, '').replace(/^A-(.*)$/u, '$1~');
  return letters(a) < letters(b) ? -1 : letters(a) > letters(b) ? 1 : number(a) - number(b);
}

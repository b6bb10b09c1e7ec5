import type { Coverage, Expectable, Gap, Share } from '../model/coverage.js';
import type { Lang } from './lang.js';
import { hanging, padEnd, widest, widthOf } from './layout.js';
import { frameOf } from './messages/index.js';
import { paint } from './paint.js';

export interface CoverageOptions {
  lang: Lang;
  width: number;
  color: boolean;
}

/** A line for each document with its shares, then what is missing. Ends with a line break. */
export function renderCoverage(coverage: Coverage, { lang, width, color }: CoverageOptions): string {
  const { coverage: words } = frameOf(lang);
  const brush = paint(color);
  const { documents, requirements } = coverage;
  const rows = [
    [words.document, words.requirements, words.clauses, words.outcomes, words.options],
    ...documents.map((each) => [
      each.names[lang],
      share(each.requirements),
      share(each.clauses),
      share(each.outcomes),
      share(each.options),
    ]),
    [words.total, share(requirements)],
  ];
  const gaps = documents.flatMap(({ id, gaps: own }) => own.map((gap) => ({ document: id, gap })));
  const of = (document: string, { id }: Gap) => `  ${document} ${id}`;
  const label = widest(gaps.map(({ document, gap }) => of(document, gap)));
  return `${[
    ...table(rows, width).map((text, index) => (index === 0 ? brush.strong(text) : text)),
    '',
    ...gaps.flatMap(({ document, gap }) =>
      hanging(`${padEnd(of(document, gap), label)}  `, gapText(gap, lang), width),
    ),
    ...(gaps.length > 0 ? [''] : []),
    coverage.complete ? words.complete : words.gaps(gaps.length),
  ].join('\n')}\n`;
}

/** Columns side by side; a name that is too long goes on below itself. */
function table(rows: string[][], width: number): string[] {
  const widths = [0, 1, 2, 3, 4].map((column) => widest(rows.map((row) => row[column] ?? '')));
  const numbers = widths.slice(1);
  const room = numbers.reduce((sum, each) => sum + each + 2, 2);
  const first = Math.max(10, Math.min(widths[0] ?? 0, width - room));
  return rows.flatMap(([name = '', ...shares]) => {
    const [head = '', ...rest] = hanging('  ', name, first + 2);
    const cells = shares.map(
      (text, index) => `  ${' '.repeat(Math.max(0, (numbers[index] ?? 0) - widthOf(text)))}${text}`,
    );
    return [`${padEnd(head, first + 2)}${cells.join('')}`.trimEnd(), ...rest];
  });
}

function share({ covered, all }: Share): string {
  return all === 0 ? '' : `${covered}/${all}`;
}

function gapText(gap: Gap, lang: Lang): string {
  const { coverage: words, line, outcome } = frameOf(lang);
  const word = (each: Expectable): string =>
    Object.hasOwn(words.expectable, each)
      ? words.expectable[each as keyof typeof words.expectable]
      : outcome[each as keyof typeof outcome];
  if (gap.kind === 'outcome') return words.gap.outcome(gap.missing.map(word).join(line.listSeparator));
  if (gap.kind === 'option') return words.gap.option(gap.missing.join(line.listSeparator));
  return gap.kind === 'rule' ? words.gap.rule(gap.clause) : words.gap[gap.kind]('');
}

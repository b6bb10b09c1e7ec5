import type { Equivalence, Fate, KillingCase, Mutant, TestedMutant } from '../model/mutant.js';
import type { Lang } from './lang.js';
import { hanging } from './layout.js';
import { frameOf } from './messages/index.js';
import { type TestingWords, testingWords } from './messages/testing.js';
import { paint } from './paint.js';

export interface MutantLayout {
  lang: Lang;
  width: number;
  color: boolean;
}

/** How many mutants came to which end, and the equivalent ones by rule. */
export interface MutantCounts {
  total: number;
  killed: number;
  refused: number;
  equivalent: number;
  survived: number;
  rules: Partial<Record<Equivalence, number>>;
}

export function countMutants(tested: TestedMutant[]): MutantCounts {
  const of = (is: Fate['is']) => tested.filter(({ fate }) => fate.is === is).length;
  const rules: MutantCounts['rules'] = {};
  for (const { fate } of tested) if (fate.is === 'equivalent') rules[fate.rule] = (rules[fate.rule] ?? 0) + 1;
  return {
    total: tested.length,
    killed: of('killed'),
    refused: of('refused'),
    equivalent: of('equivalent'),
    survived: of('survived'),
    rules,
  };
}

/**
 * Each mutant that no case finds, with a case that would; then the count. `seconds`: how long it took. Ends with a line
 * break.
 */
export function renderMutants(tested: TestedMutant[], seconds: number, layout: MutantLayout): string {
  const { lang, width } = layout;
  const words = testingWords(lang);
  const { line } = frameOf(lang);
  const survivors = tested.flatMap(({ mutant, fate }) =>
    fate.is === 'survived' ? [[...mutantLines(mutant, layout), ...killLines(fate.kill, layout, words)]] : [],
  );
  const counts = countMutants(tested);
  const fates = (['killed', 'refused', 'equivalent', 'survived'] as const)
    .map((is) => `${words.fates[is]} ${counts[is]}`)
    .join(line.listSeparator);
  const summary = [
    ...hanging('', words.tried(String(counts.total), seconds.toFixed(1), fates), width, 2),
    ...Object.entries(counts.rules).flatMap(([rule, count]) =>
      hanging('  · ', `${words.equivalences[rule as Equivalence]}${line.colon}${count}`, width),
    ),
  ];
  return `${[...survivors, summary].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function mutantLines(mutant: Mutant, { lang, width, color }: MutantLayout): string[] {
  const { file, line: row, column, kind } = mutant;
  const words = testingWords(lang);
  const { line } = frameOf(lang);
  const what = `${words.steps[kind]}${line.colon}${changeText(mutant, words)}`;
  return [
    ...hanging('', `${file}:${row}:${column}`, width, 2).map((text) => paint(color).strong(text)),
    ...hanging('  ', what, width, 4),
  ];
}

/** What was changed into what; of an entry left out, the entry. */
function changeText({ kind, from, to }: Mutant, words: TestingWords): string {
  return kind === 'dropped' ? words.leftOut(from) : words.change(from, to);
}

/** The case is YAML to be copied: a line break in it would break the file that it is pasted into. */
function killLines(kill: KillingCase | null, { width }: MutantLayout, words: TestingWords): string[] {
  if (kill === null) return hanging('  ', words.noCase, width);
  return [
    ...hanging('  ', kill.at === null ? words.kill : words.closest(kill.at), width),
    ...kill.yaml.split('\n').map((text) => `    ${text}`),
  ];
}

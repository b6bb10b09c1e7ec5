import type { Severity } from '../../model/finding.js';
import { clauseInWords } from '../clause-words.js';
import { aboutCode, basisOf, codeWords, exampleOf } from '../codes.js';
import type { Lang } from '../lang.js';
import { hanging, padEnd, widest } from '../layout.js';
import { frameOf } from '../messages/index.js';
import { paint } from '../paint.js';
import type { Requirement } from '../requirements.js';
import { SEVERITY_SIGN } from '../signs.js';
import { type ExplainOptions, joined } from './context.js';

/**
 * What a code of a finding means: title, severity, why it is looked at, what to do, the clauses it rests on, an example.
 * `requirements`: those of the rule pack; named are the ones that the check rests on. '' for what is no code.
 * Ends with a line break.
 */
export function renderExplainCode(
  code: string,
  requirements: Requirement[],
  options: ExplainOptions,
): string {
  const { lang, color } = options;
  const said = aboutCode(code, lang);
  if (said === undefined) return '';
  const [words, frame, brush] = [codeWords(lang), frameOf(lang), paint(color)];
  const width = Math.max(40, options.width);
  const example = exampleOf(code, lang);
  // What a requirement's id looks like is shown by the first of the pack.
  const [sample] = requirements;
  const rows: [string, string][] = [
    [words.severity, severityText(said.severities, lang)],
    [words.about, said.about],
    [words.todo, said.todo],
    ...(isAboutCriteria(code) && sample !== undefined
      ? [[frame.workbook.findings.criterion, words.criterion(sample.id)] satisfies [string, string]]
      : []),
    ...basisTexts(code, requirements, lang).map((text, index): [string, string] => [
      index === 0 ? words.basis : '',
      text,
    ]),
    [words.example, example.todo === '' ? example.what : frame.line.sentences(example.what, example.todo)],
  ];
  const label = widest(rows.map(([name]) => name));
  const [first = '', ...rest] = hanging(`${code}  `, said.title, width);
  return joined([
    [
      ...[first, ...rest].map((line) => brush.strong(line)),
      ...rows.flatMap(([name, text]) => {
        const start = `  ${padEnd(name, label)}  `;
        return hanging(start, text, width);
      }),
    ],
  ]);
}

/** `N-24 附件2（大国工匠（2024年推选））`: the requirements that a check rests on. */
export function basisTexts(code: string, requirements: Requirement[], lang: Lang): string[] {
  const { line } = frameOf(lang);
  return basisOf(code).flatMap((wanted) =>
    requirements
      .filter(({ id }) => id === wanted)
      .map(({ id, clause, names }) => `${id} ${clauseInWords(clause, lang)}${line.bracket(names[lang])}`),
  );
}

/** Findings of these codes are about a criterion that they name. */
export function isAboutCriteria(code: string): boolean {
  return code.startsWith('criterion.') || code === 'verdict.other-reading';
}

/** `✖ 错误、⚠ 警告（视情况）` */
export function severityText(severities: Severity[], lang: Lang): string {
  const words = codeWords(lang);
  const { severity } = frameOf(lang);
  if (severities.length === 0) return words.stops;
  const named = severities.map((each) => `${SEVERITY_SIGN[each]} ${severity[each]}`);
  return `${words.severities(named)}${named.length > 1 ? words.byCase : ''}`;
}

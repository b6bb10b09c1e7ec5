import type { Flip, RequirementChange, SchemeDiff } from '../model/diff.js';
import type { Scheme } from '../model/scheme.js';
import { clauseInWords } from './clause-words.js';
import type { Lang } from './lang.js';
import { hanging, padEnd, widest } from './layout.js';
import { frameOf } from './messages/index.js';
import { type Paint, paint } from './paint.js';
import { privacy } from './privacy.js';
import { VERDICT_SIGN } from './signs.js';

export interface RulesDiffOptions {
  lang: Lang;
  width: number;
  color: boolean;
  unmask: boolean;
}

/** What changed between pairs of schemes, and whose verdict that changes. Ends with a line break. */
export function renderRulesDiff(diffs: SchemeDiff[], alone: Scheme[], options: RulesDiffOptions): string {
  const { lang, width } = options;
  const frame = frameOf(lang);
  const brush = paint(options.color);
  const blocks = [
    ...diffs.map((diff) => [...changeLines(diff, options, brush), ...flipLines(diff, options, brush)]),
    ...alone.map(({ id, names }) =>
      hanging('', frame.diff.alone(`${names[lang]}${frame.line.bracket(id)}`), width, 2),
    ),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function changeLines(
  { from, to, changes }: SchemeDiff,
  { lang, width }: RulesDiffOptions,
  brush: Paint,
): string[] {
  const { diff, line } = frameOf(lang);
  const name = ({ names, id }: Scheme) => `${names[lang]}${line.bracket(id)}`;
  const head = hanging('', line.changed(name(from), name(to)), width, 2).map((text) => brush.strong(text));
  if (changes.length === 0) return [...head, ...hanging('  ', diff.same, width)];
  const kinds = widest(changes.map(({ kind }) => diff.kinds[kind]));
  return [
    ...head,
    ...changes.flatMap((change) => {
      const rule = change.to ?? change.from;
      const start = `  ${padEnd(diff.kinds[change.kind], kinds)}  ${numbers(change)} `;
      const title = `${rule?.title[lang] ?? ''}${line.bracket(clauseInWords(clauses(change, line.sentenceJoin), lang))}`;
      return [
        ...hanging(start, title, width, 6),
        ...change.details.flatMap(({ path, from: old, to: now, direction }) =>
          hanging(
            '      · ',
            `${diff.change(path, shortened(old), shortened(now))}${line.bracket(diff.direction[direction])}`,
            width,
          ),
        ),
      ];
    }),
  ];
}

/** Characters of a value on the screen; the JSON has it whole. */
const MOST = 160;

function shortened(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

/** `B-05`, or `E-02 → B-02` where the number has changed. */
function numbers({ from, to }: RequirementChange): string {
  return [...new Set([from, to].flatMap((rule) => rule?.id ?? []))].join(' → ');
}

function clauses({ from, to }: RequirementChange, join: string): string {
  return [...new Set([from, to].flatMap((rule) => rule?.clause ?? []))].join(join);
}

function flipLines({ flips }: SchemeDiff, options: RulesDiffOptions, brush: Paint): string[] {
  if (flips === null) return [];
  const { lang, width } = options;
  const { diff } = frameOf(lang);
  if (flips.length === 0) return ['', ...hanging('  ', diff.noFlips, width)];
  return [
    '',
    brush.strong(diff.flips(flips.length)),
    ...flips.flatMap((flip) => hanging('  ', flipText(flip, options), width, 4)),
  ];
}

function flipText(
  { file, sheet, row, name, from, to, because }: Flip,
  { lang, unmask }: RulesDiffOptions,
): string {
  const { diff, line, verdict, outcome } = frameOf(lang);
  const { text } = privacy(unmask);
  const gone = because.length > 0 && because.every(({ side }) => side === 'from');
  const reasons = because
    .map((each) => `${each.id} ${clauseInWords(each.clause, lang)} ${outcome[each.outcome]}`)
    .join(line.sentenceJoin);
  const change = line.changed(`${VERDICT_SIGN[from]} ${verdict[from]}`, `${VERDICT_SIGN[to]} ${verdict[to]}`);
  return `${line.row(row)} ${text(name)} · ${text(file)} / ${text(sheet)}  ${change}${line.colon}${gone ? `${diff.gone} ` : ''}${reasons}`;
}

/** The same as data, in a stable order: what a program reads. Ends with a line break. */
export function rulesDiffJson(diffs: SchemeDiff[], alone: Scheme[], unmask: boolean): string {
  const value = {
    schema: 'craftsman.rules-diff/1',
    diffs: diffs.map((diff) => diffValue(diff, unmask)),
    alone: alone.map(({ id }) => id),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One pair of schemes as data. */
export function diffValue({ from, to, changes, flips }: SchemeDiff, unmask: boolean): unknown {
  const { text } = privacy(unmask);
  const rule = (one: RequirementChange['from']) =>
    one === null ? null : { id: one.id, clause: one.clause, strength: one.strength };
  return {
    from: from.id,
    to: to.id,
    changes: changes.map((change) => ({
      kind: change.kind,
      from: rule(change.from),
      to: rule(change.to),
      details: change.details,
    })),
    flips:
      flips?.map((flip) => ({
        ...flip,
        file: text(flip.file),
        sheet: text(flip.sheet),
        name: text(flip.name),
      })) ?? null,
  };
}

import type { Fact } from '../../model/fact.js';
import type { Finding } from '../../model/finding.js';
import type { NomineeReport, Report } from '../../model/report.js';
import { compareKey } from '../../text/normalise.js';
import { hanging, widthOf } from '../layout.js';
import { wordIn } from '../lookup.js';
import { messageOf } from '../messages/index.js';
import { SEVERITY_SIGN } from '../signs.js';
import { itemWords } from '../values.js';
import { chainOf, type Link, stepLinks, valuesOf } from './chain.js';
import { type Column, itemsOf } from './columns.js';
import type { Context } from './context.js';
import { itemFields } from './item-fields.js';
import { shownText, storedText, visible } from './raw.js';

/** The nominee, and the run that knows what is wrong with its cells. */
interface Row {
  report: Report;
  nominee: NomineeReport;
}

/**
 * The lines of one column behind its `head`: raw text and steps (on one line where they fit), the further facts that it
 * gives, and what is wrong with it.
 */
export function columnText(
  column: Column,
  facts: [string, Fact][],
  head: string,
  { report, nominee }: Row,
  context: Context,
): string[] {
  const { frame, width } = context;
  const shown = shownText(column.field, column.cell, context);
  const own = facts.find(([name, fact]) => isOwn(name, fact, column.field));
  const links =
    own === undefined
      ? sharedLinks(column, shown, facts, context)
      : chainOf(own[0], shown, own[1], valuesOf(own[0], own[1], nominee, context), context);
  const further = facts
    .filter((fact) => fact !== own)
    .flatMap(([name, fact]) =>
      furtherTexts(name, withoutSteps(fact, own?.[1]), column, shown, nominee, context),
    );

  const raw = `${visible(shown, context)}${storedText(column.field, column.cell, context)}`;
  const arrows = links.map(({ text, why }) => {
    const because = why === '' ? '' : frame.line.bracket(why);
    return `→ ${`${visible(text, context)}${because}`.trim()}`;
  });
  const line = [raw, ...arrows].join(' ');
  const hang = widthOf(head);
  const indent = ' '.repeat(hang);
  const fits = hang + widthOf(line) <= width && !line.includes('\n');
  const below = [...(fits ? [] : arrows), ...further.map((text) => `· ${text}`)];
  return [
    ...hanging(head, fits ? line : raw, width, hang),
    ...below.flatMap((text) => hanging(indent, text, width, hang + 2)),
    ...faultsOf(column, { report, nominee }).flatMap((finding) =>
      faultLines(finding, indent, report, context),
    ),
  ];
}

/** Facts that are not called like the one column that they are about. */
const NAMED_OTHERWISE: Record<string, string> = { skillGrade: 'grade', titles: 'title' };

/** Whether a fact is what its column is about, and read out of it alone. */
function isOwn(name: string, fact: Fact, field: string): boolean {
  if (itemsOf(fact).length > 0 || new Set(fact.cells).size !== 1) return false;
  return (NAMED_OTHERWISE[name] ?? name) === field;
}

/** The steps of a column that no fact is named after, each once: several facts may rest on the same ones. */
function sharedLinks(column: Column, shown: string, facts: [string, Fact][], context: Context): Link[] {
  const whole = compareKey(column.cell.shown);
  const steps = facts.flatMap(([, fact]) =>
    fact.cells.length > 1 ? fact.steps.filter(({ from }) => whole.includes(compareKey(from))) : fact.steps,
  );
  const distinct = [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()];
  return stepLinks(column.field, shown, distinct, context);
}

/** The steps of a column are shown once: those of its own fact, or of all its facts where it has none. */
function withoutSteps(fact: Fact, own: Fact | undefined): Fact {
  if (own === undefined) return { ...fact, steps: [] };
  const shown = new Set(own.steps.map((step) => JSON.stringify(step)));
  return { ...fact, steps: fact.steps.filter((step) => !shown.has(JSON.stringify(step))) };
}

/** `name  value` of a fact that a column gives besides its own; a list item by item. */
function furtherTexts(
  name: string,
  fact: Fact,
  { address }: Column,
  shown: string,
  nominee: NomineeReport,
  context: Context,
): string[] {
  const { frame, hide } = context;
  const label = wordIn(frame.facts, name);
  const items = itemsOf(fact);
  if (items.length === 0) {
    const steps = fact.steps.map(({ step }) => wordIn(frame.steps, step)).join(frame.line.listSeparator);
    const how = steps === '' ? '' : frame.line.bracket(steps);
    return valuesOf(name, fact, nominee, context).map(({ text }) => `${label}  ${text}${how}`);
  }
  return items
    .filter(({ cell }) => cell === address)
    .map((item) => {
      const fields = itemFields(item, context);
      const text = itemWords(name, item, frame, hide);
      if (text === '') return `${label}  ${frame.explain.open(frame.unknown.ambiguous)}`;
      if (text === shown && fields !== '') return `${label}  ${fields}`;
      return `${label}  ${visible(text, context)}${fields === '' ? '' : frame.line.bracket(fields)}`;
    });
}

/** What is wrong with a cell itself, whatever the schemes ask for. Notes only tell of the steps that stand above. */
function faultsOf({ address, field }: Column, { report, nominee }: Row): Finding[] {
  return report.findings.filter(
    ({ at, scheme, severity }) =>
      scheme === null &&
      severity !== 'note' &&
      at.file === nominee.file &&
      at.sheet === nominee.sheet &&
      at.row === nominee.row &&
      (at.cell === address || at.field === field),
  );
}

function faultLines(finding: Finding, indent: string, report: Report, context: Context): string[] {
  const { lang, brush, hide, width } = context;
  const { severity } = finding;
  const sign = SEVERITY_SIGN[severity];
  const { what } = messageOf(finding, report, lang, hide.open);
  const [first = '', ...rest] = hanging(indent, `${sign} ${what}`, width, indent.length + 2);
  return [first.replace(sign, (mark) => brush.severity[severity](mark)), ...rest];
}

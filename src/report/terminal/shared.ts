import type { Finding } from '../../model/finding.js';
import { grouped } from '../../text/grouped.js';
import type { Block } from '../findings.js';
import { hanging } from '../layout.js';
import { headerOf, severalSheets } from '../lookup.js';
import { shortRanges } from '../messages/ranges.js';
import { lettersOf, type Shared } from '../shared.js';
import { SEVERITY_SIGN } from '../signs.js';
import { blockLines } from './blocks.js';
import type { Context } from './context.js';
import { flow, toneOf } from './lines.js';
import { sheetText } from './places.js';

/** What is said of many people alike, each once, with the cells of them all. */
export function sharedLines(shared: Shared[], context: Context): string[] {
  if (shared.length === 0) return [];
  const { frame, brush, width } = context;
  return [
    ...hanging('', `${frame.shared.heading}${frame.line.bracket(frame.shared.hint)}`, width, 4).map((line) =>
      line.replace(frame.shared.heading, (text) => brush.strong(text)),
    ),
    ...shared.flatMap((one, index) => oneOf(one, index, context)),
  ];
}

function oneOf({ block, message, example, findings, people }: Shared, index: number, context: Context) {
  const { frame, report, lang, width } = context;
  const [first] = findings;
  const letters = [...new Set(findings.map(({ at }) => lettersOf(at.cell ?? '')))];
  const [only = ''] = letters.length === 1 ? letters : [];
  const spot = [only === '' ? '' : frame.shared.column(only), headerOf(report, first.at.field, lang)];
  const cells = [...grouped(findings, ({ at }) => JSON.stringify([at.file, at.sheet])).values()].map((some) =>
    placesOf(some, context),
  );
  const where = cells.join(frame.line.sentenceJoin);
  const said = frame.shared.people(people, where);
  const aside = example ? frame.shared.example(first.at.cell ?? '') : '';
  return [
    ...blockLines(block, context, {
      number: numberOf(index),
      where: spot.filter((part) => part !== '').join(' '),
      message,
    }),
    ...hanging('    ', `${said}${aside}`, width),
  ];
}

/** `E3–E62` of one sheet, with its name where there are several. */
function placesOf(findings: Finding[], context: Context): string {
  const { frame, report } = context;
  const [first] = findings;
  if (first === undefined) return '';
  const sheet = severalSheets(report) ? `${sheetText(first.at, context)} ` : '';
  const places = [...grouped(findings, ({ at }) => lettersOf(at.cell ?? ''))].map(([letters, some]) => {
    const { named, all } = shortRanges(some.flatMap(({ at }) => at.row ?? []));
    const list = named
      .map((range) => range.replace(/\d+/gu, (row) => `${letters}${row}`))
      .join(frame.line.listSeparator);
    const rows = letters === '' ? frame.shared.rows(list) : list;
    return all === null ? rows : frame.shared.more(rows, all);
  });
  return `${sheet}${places.join(frame.line.listSeparator)}`;
}

/** In a person's row: what is said above, by sign, number and cell. */
export function referenceLines(blocks: [Block, number][], context: Context): string[] {
  const { report, lang, frame, width, brush } = context;
  const parts = new Map(
    blocks.map(([{ findings }, index]) => {
      const [first] = findings;
      const sign = first.waived === null ? SEVERITY_SIGN[first.severity] : frame.waivers.sign;
      const spot = [first.at.cell ?? '', headerOf(report, first.at.field, lang)].filter(
        (part) => part !== '',
      );
      const plain = [sign, numberOf(index), spot.join(' ') || frame.line.wholeRow].join(' ');
      return [plain, { plain, brush: toneOf(first, brush) }];
    }),
  );
  return flow([...parts.values()], '  ', width, 2, 2);
}

function numberOf(index: number): string {
  return `[${index + 1}]`;
}

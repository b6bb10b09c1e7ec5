import type { Report } from '../../model/report.js';
import { type Block, groupFindings } from '../findings.js';
import { NOTHING_SHARED, sharedBlocks } from '../shared.js';
import { blockLines } from './blocks.js';
import { closing, skippedLines } from './closing.js';
import { type Context, contextOf, type TerminalOptions } from './context.js';
import { wordsOf } from './lines.js';
import { matrix } from './matrix.js';
import { clearLine, isClear, isSharedOnly, nomineeLines } from './nominees.js';
import { notices, opening } from './opening.js';
import { placeOf } from './places.js';
import { quotaLines } from './quotas.js';
import { sharedLines } from './shared.js';

/** The report for a person at a terminal. Ends with a line break. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  return [...terminalPieces(report, options)].join('');
}

/** The same in pieces, a person each: of a city it would be longer than a text can be. */
export function* terminalPieces(report: Report, options: TerminalOptions): Generator<string> {
  const context = contextOf(report, options);
  const { wholeFiles, nominees, quotas } = groupFindings(report);
  const common =
    context.said === null
      ? NOTHING_SHARED
      : sharedBlocks(
          nominees,
          (block) => wordsOf(block, context),
          (letters) => context.frame.shared.column(letters),
        );
  const clear = nominees.filter(isClear);
  // Who has nothing but notes that are said of many stands among those, and among those without problems.
  const troubled = nominees.filter((one) =>
    one.findings.length > 0 ? !(isClear(one) && isSharedOnly(one, common)) : one.worst !== 'eligible',
  );
  const sections: Section[] = [
    { lines: () => opening(context) },
    { lines: () => notices(context) },
    { lines: () => wholeFileLines(wholeFiles, context) },
    { lines: () => sharedLines(common.shared, context) },
    ...troubled.map((one) => ({
      lines: () => nomineeLines(one, context, common),
      brief: () => isSharedOnly(one, common),
    })),
    { lines: () => clearLine(clear, context) },
    { lines: () => matrix(context) },
    { lines: () => quotaLines(quotas, context) },
    { lines: () => skippedLines(context) },
    { lines: () => closing(context) },
  ];
  let first = true;
  let afterBrief = false;
  for (const section of sections) {
    const lines = section.lines();
    if (lines.length === 0) continue;
    const brief = section.brief?.() === true;
    yield `${first || (afterBrief && brief) ? '' : '\n'}${lines.join('\n')}\n`;
    first = false;
    afterBrief = brief;
  }
}

/** Lines that stand together, with a blank line before them; `brief`: with none after another of the kind. */
interface Section {
  lines: () => string[];
  brief?: () => boolean;
}

function wholeFileLines(blocks: Block[], context: Context): string[] {
  if (blocks.length === 0) return [];
  const { frame, brush } = context;
  return [
    brush.strong(frame.heading.wholeFiles),
    ...blocks.flatMap((block) => blockLines(block, context, placeOf(block.findings[0], context))),
  ];
}

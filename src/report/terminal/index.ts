import type { Report } from '../../model/report.js';
import { type Block, groupFindings } from '../findings.js';
import { blockLines } from './blocks.js';
import { closing, skippedLines } from './closing.js';
import { type Context, contextOf, type TerminalOptions } from './context.js';
import { matrix } from './matrix.js';
import { clearLine, isClear, nomineeLines } from './nominees.js';
import { notices, opening } from './opening.js';
import { placeOf } from './places.js';
import { quotaLines } from './quotas.js';

/** The report for a person at a terminal. Ends with a line break. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  return [...terminalPieces(report, options)].join('');
}

/** The same in pieces, a person each: of a city it would be longer than a text can be. */
export function* terminalPieces(report: Report, options: TerminalOptions): Generator<string> {
  const context = contextOf(report, options);
  const { wholeFiles, nominees, quotas } = groupFindings(report);
  const troubled = nominees.filter(({ worst, findings }) => worst !== 'eligible' || findings.length > 0);
  const clear = nominees.filter(isClear);
  const sections = [
    () => opening(context),
    () => notices(context),
    () => wholeFileLines(wholeFiles, context),
    ...troubled.map((block) => () => nomineeLines(block, context)),
    () => clearLine(clear, context),
    () => matrix(context),
    () => quotaLines(quotas, context),
    () => skippedLines(context),
    () => closing(context),
  ];
  let first = true;
  for (const section of sections) {
    const lines = section();
    if (lines.length === 0) continue;
    yield `${first ? '' : '\n'}${lines.join('\n')}\n`;
    first = false;
  }
}

function wholeFileLines(blocks: Block[], context: Context): string[] {
  if (blocks.length === 0) return [];
  const { frame, brush } = context;
  return [
    brush.strong(frame.heading.wholeFiles),
    ...blocks.flatMap((block) => blockLines(block, context, placeOf(block.findings[0], context))),
  ];
}

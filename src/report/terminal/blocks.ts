import { type Block, citationsOf } from '../findings.js';
import { hanging } from '../layout.js';
import { headerOf } from '../lookup.js';
import { messageOfAll } from '../messages/index.js';
import { withRepair } from '../privacy.js';
import { severityLabel } from '../sentence.js';
import type { Context } from './context.js';
import { headLines, nextLines, paintHead, toneOf } from './lines.js';

/** A finding (or several of one cause): place and clause, what is wrong, what to do. Notes take one line if they can. */
export function blockLines(block: Block, context: Context, place: string): string[] {
  const { report, lang, unmask, frame, brush, width } = context;
  const [first] = block.findings;
  const { what, todo } = messageOfAll(block.findings, report, lang, unmask);
  const said = withRepair(what, first, context.hide, frame);
  const sign = severityLabel(first, lang);
  const spot = [place, first.at.cell ?? '', headerOf(report, first.at.field, lang)];
  const where = spot.filter((part) => part !== '').join(' ') || frame.line.wholeRow;
  const basis = citationsOf(block, report, lang);
  const tone = toneOf(first, brush);
  if (block.severity === 'note' && first.waived === null) {
    const tail = basis === '' ? '' : frame.line.bracket(frame.line.basis(basis));
    const start = `  ${sign}  `;
    const lines = hanging(
      start,
      `${where === '' ? '' : `${where}${frame.line.colon}`}${said}${tail}`,
      width,
      4,
    );
    return [...paintHead(lines, sign, tone), ...(todo === '' ? [] : hanging('    → ', todo, width))];
  }
  return [
    ...headLines(
      `  ${sign}  ${where}`.trimEnd(),
      basis === '' ? '' : frame.line.basis(basis),
      sign,
      tone,
      context,
    ),
    ...hanging('    ', said, width),
    ...nextLines(first, todo, context),
  ];
}

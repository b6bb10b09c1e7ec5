import { type Block, citationsOf } from '../findings.js';
import { hanging } from '../layout.js';
import { headerOf } from '../lookup.js';
import type { Message } from '../messages/types.js';
import { withRepair } from '../privacy.js';
import { severityLabel } from '../sentence.js';
import type { Context } from './context.js';
import { headLines, nextLines, paintHead, toneOf, wordsOf } from './lines.js';

/** What a block is said to be about, where that is not its first finding's own place in its own words. */
interface Said {
  /** Before the sign. */
  number: string;
  where: string;
  message: Message;
}

/** A finding (or several of one cause): place and clause, what is wrong, what to do. Notes take one line if they can. */
export function blockLines(block: Block, context: Context, place: string | Said): string[] {
  const { lang, frame, brush, width } = context;
  const [first] = block.findings;
  const { number, where, message } = typeof place === 'string' ? itsOwn(block, context, place) : place;
  const { what, todo } = message;
  const said = withRepair(what, first, context.hide, frame);
  const sign = severityLabel(first, lang);
  const label = number === '' ? sign : `${number} ${sign}`;
  const basis = citationsOf(block, context.report, lang);
  const tone = toneOf(first, brush);
  if (block.severity === 'note' && first.waived === null) {
    const tail = basis === '' ? '' : frame.line.bracket(frame.line.basis(basis));
    const start = `  ${label}  `;
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
      `  ${label}  ${where}`.trimEnd(),
      basis === '' ? '' : frame.line.basis(basis),
      sign,
      tone,
      context,
    ),
    ...hanging('    ', said, width),
    ...nextLines(first, todo, context),
  ];
}

function itsOwn(block: Block, context: Context, place: string): Said {
  const { report, lang, frame } = context;
  const [{ at }] = block.findings;
  const spot = [place, at.cell ?? '', headerOf(report, at.field, lang)];
  return {
    number: '',
    where: spot.filter((part) => part !== '').join(' ') || frame.line.wholeRow,
    message: wordsOf(block, context),
  };
}

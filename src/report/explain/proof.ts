import type { Proof } from '../../model/outcome.js';
import { hanging, widthOf } from '../layout.js';
import { wording } from '../messages/index.js';
import { maskDeep } from '../privacy.js';
import { cellSpans } from './cells.js';
import type { Context } from './context.js';
import { markSign, paintMark } from './marks.js';
import { type ProofLine, proofView } from './view.js';

/** How many words of a list a proof spells out; `explain <criterion>` names them all. */
export const MOST_WORDS = 8;

/**
 * A proof as indented lines: sign, what was asked, what the cells say, where; then the parts it rests on. `aside`:
 * nothing depends on it.
 */
export function proofLines(proof: Proof, aside: boolean, context: Context): string[] {
  const inner = { ...context, said: new Set<string>(), mostWords: MOST_WORDS };
  return linesOf(proofView(proof, aside, inner), 3, inner);
}

function linesOf(line: ProofLine, depth: number, context: Context): string[] {
  const { frame, brush, width, hide, lang } = context;
  const { outcome, aside, text, tail, cells, remarks, children } = line;
  const indent = '  '.repeat(depth);
  const at = cells.length === 0 ? '' : frame.line.bracket(cellSpans(cells));
  const behind = tail.length === 0 ? '' : ` — ${tail.join(frame.line.sentenceJoin)}`;
  const label = `${indent}${markSign(outcome, aside)} `;
  const [first = '', ...rest] = hanging(label, `${text}${behind}${at}`, width, widthOf(indent) + 4);
  const said = remarks.flatMap(({ code, args }) =>
    hanging(
      `${indent}  ℹ `,
      wording(code, maskDeep(args, hide.text) as typeof args, lang).what,
      width,
      widthOf(indent) + 4,
    ),
  );
  return [
    paintMark(first, outcome, aside, brush),
    ...rest,
    ...said.map((remark) => brush.dim(remark)),
    ...children.flatMap((child) => linesOf(child, depth + 1, context)),
  ];
}

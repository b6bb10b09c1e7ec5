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

/** A proof as lines, with the words that they are said in. `aside`: nothing depends on it. */
export function proofTree(proof: Proof, aside: boolean, context: Context): ProofLine {
  return proofView(proof, aside, { ...context, said: new Set<string>(), mostWords: MOST_WORDS });
}

/** What a line says: what was asked, what the cells say, where. */
export function lineText({ text, tail, cells }: ProofLine, { frame }: Context): string {
  const at = cells.length === 0 ? '' : frame.line.bracket(cellSpans(cells));
  const behind = tail.length === 0 ? '' : ` — ${tail.join(frame.line.sentenceJoin)}`;
  return `${text}${behind}${at}`;
}

/** What was remarked on a line: an assumption, a lenient count. */
export function remarkTexts({ remarks }: ProofLine, { hide, lang }: Context): string[] {
  return remarks.map(({ code, args }) => wording(code, maskDeep(args, hide.text) as typeof args, lang).what);
}

/**
 * A proof as indented lines: sign, what was asked, what the cells say, where; then the parts it rests on. `aside`:
 * nothing depends on it.
 */
export function proofLines(proof: Proof, aside: boolean, context: Context): string[] {
  return linesOf(proofTree(proof, aside, context), 3, context);
}

function linesOf(line: ProofLine, depth: number, context: Context): string[] {
  const { brush, width } = context;
  const { outcome, aside, children } = line;
  const indent = '  '.repeat(depth);
  const label = `${indent}${markSign(outcome, aside)} `;
  const [first = '', ...rest] = hanging(label, lineText(line, context), width, widthOf(indent) + 4);
  const said = remarkTexts(line, context).flatMap((remark) =>
    hanging(`${indent}  ℹ `, remark, width, widthOf(indent) + 4),
  );
  return [
    paintMark(first, outcome, aside, brush),
    ...rest,
    ...said.map((remark) => brush.dim(remark)),
    ...children.flatMap((child) => linesOf(child, depth + 1, context)),
  ];
}

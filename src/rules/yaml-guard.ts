import { type CST, Lexer, type LineCounter, Parser } from 'yaml';
import { PACK_LIMITS, type PackLimit } from './limits.js';

/** A limit that a YAML text exceeds, and where. */
export interface Exceeded {
  limit: PackLimit;
  offset: number;
}

/**
 * The tokens of a YAML text, sign by sign, up to where it exceeds a limit: `exceed` is told, and no document comes out. What
 * is built of the tokens calls itself for each level of depth, and repeats what an anchor holds for each alias.
 */
export function* guardedTokens(
  text: string,
  lines: LineCounter,
  exceed: (what: Exceeded) => void,
): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let aliases = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (lexeme.startsWith('*')) aliases += 1;
    const limit =
      parser.stack.length > PACK_LIMITS.depth ? 'depth' : aliases > PACK_LIMITS.aliases ? 'aliases' : null;
    if (limit !== null) {
      exceed({ limit, offset: parser.offset });
      return;
    }
  }
  yield* parser.end();
}

import type { Args } from '../../model/finding.js';
import { listArg } from './args.js';
import { type RangeWords, rangeInWords } from './range-text.js';

/** How a language says what the sheet has. */
export interface FoundWords {
  range: RangeWords;
  /** Of what is too few, what was counted and how many it should be. */
  counted: Record<string, (found: string, wanted: string) => string>;
  /** Of what each item must meet, what one does not. */
  failed: Record<string, string>;
  /** The length of a text: as the form counts it, and as word processors do where that differs. */
  length: (characters: string, words: string | null) => string;
  separators: { items: string; sentences: string; reasons: string };
  /** All of it, as a remark beside what is asked. */
  remark: (said: string) => string;
}

/** What the sheet has of what a criterion asks, from the arguments of its finding; '' where it has nothing. */
export function foundText(args: Args, words: FoundWords): string {
  const said =
    args.characters === undefined
      ? saidOf(args, words)
      : words.length(String(args.characters), args.words === args.characters ? null : String(args.words));
  return said === '' ? '' : words.remark(said);
}

function saidOf(args: Args, { range, counted, failed, separators }: FoundWords): string {
  const [of = '', number, wanted = ''] = listArg(args, 'counted');
  const items = listArg(args, 'found').map((text) => {
    const said = rangeInWords(text, range);
    return text === number ? (counted[of]?.(said, wanted) ?? said) : said;
  });
  const texts = items.join(number === undefined ? separators.items : separators.sentences);
  const reasons = listArg(args, 'failed').flatMap((field) => failed[field] ?? []);
  return [texts, ...reasons].filter((part) => part !== '').join(separators.reasons);
}

/** A range as findings give it (`rangeText` of the model): `10`, `≥10`, `<5`, `≤6`, `≥4, <5`. */
const RANGE = /^(?:(?<exact>[\d.]+)|(?:≥(?<min>[\d.]+))?(?:, )?(?:(?<sign>[<≤])(?<max>[\d.]+))?)$/u;

/** How a language says a range. Numbers as they are written. */
export interface RangeWords {
  exact: (number: string) => string;
  atLeast: (number: string) => string;
  atMost: (number: string) => string;
  less: (number: string) => string;
  between: (from: string, to: string) => string;
  /** The upper end is not reached any more. */
  below: (from: string, to: string) => string;
}

/** The range in words; any other text as it is. */
export function rangeInWords(text: string, words: RangeWords): string {
  const { exact, min, sign, max } = RANGE.exec(text)?.groups ?? {};
  if (exact !== undefined) return words.exact(exact);
  if (min !== undefined && max !== undefined) return (sign === '<' ? words.below : words.between)(min, max);
  if (min !== undefined) return words.atLeast(min);
  if (max !== undefined) return (sign === '<' ? words.less : words.atMost)(max);
  return text;
}

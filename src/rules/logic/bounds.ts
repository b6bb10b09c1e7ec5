import type { Form } from '../../model/form.js';
import type { RulePack } from '../../model/pack.js';
import { itemWords } from '../item-words.js';

/** What facts can hold at all: thresholds beyond it are always or never passed. */
export interface FactBounds {
  terms: RulePack['terms'];
  /** Least and greatest value by number fact. */
  numbers: Record<string, [number, number]>;
  /** First and last month that is read as one, `YYYY-MM`. */
  months: [string, string];
  /** Most items by list fact; a list without is as long as a cell lets it be. */
  items: Record<string, number>;
  /** Values that a field of a list's items may have. */
  fields: ReturnType<typeof itemWords>;
  /** What may still be tried: see `newWork`. */
  work: { left: number };
}

/**
 * Outcomes of leaves that are tried for one scheme, before what is left of it is passed over: the bundled schemes take a
 * tenth of it at most, and it is a few seconds. A scheme of a stranger may be made to take for ever.
 */
const WORK = 5_000_000;

/** Lets the next scheme be looked into as far as the one before. */
export function newWork(bounds: FactBounds): void {
  bounds.work.left = WORK;
}

/** Characters that a cell of a spreadsheet holds at most. */
export const CELL_LENGTH = 32_767;

/** Columns that each hold one item of a list: as many items, and no more. */
const COLUMNS_OF: Record<string, RegExp> = { experts: /^expert\d+$/u };

export function factBounds(
  { vocabulary, terms }: Pick<RulePack, 'vocabulary' | 'terms'>,
  form: Form | undefined,
): FactBounds {
  const { years, yearMonth } = vocabulary.quantities;
  const columns = (form?.fields ?? []).map(({ id }) => id);
  return {
    terms,
    numbers: { shopfloorYears: [0, years.most] },
    months: [`${yearMonth.years.from}-01`, `${yearMonth.years.to}-12`],
    items: Object.fromEntries(
      Object.entries(COLUMNS_OF).map(([list, name]) => [list, columns.filter((id) => name.test(id)).length]),
    ),
    fields: itemWords(vocabulary),
    work: { left: WORK },
  };
}

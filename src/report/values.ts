import type { Fact, FactValue, Item, Range } from '../model/fact.js';
import { isItem, isRange, isTerm, isYearMonth, yearMonthText } from '../model/values.js';
import { rounded } from '../text/number.js';
import { wordIn } from './lookup.js';
import { rowArg } from './messages/args.js';
import type { Frame } from './messages/frame.js';
import type { Privacy } from './privacy.js';

/**
 * A value of a fact or a proof as plain data for the contract: a term its word, an exact range its number, a month
 * `1980-06`; whatever else with the same applied within.
 */
export function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'number') return rounded(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isTerm(value)) return value.zh;
  if (isRange(value)) return plainRange(value);
  if (isYearMonth(value)) return yearMonthText(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainValue(item)]));
}

function roundedRange({ min, max, ...rest }: Range): Range {
  const round = (bound: number | null) => (bound === null ? null : rounded(bound));
  return { min: round(min), max: round(max), ...rest };
}

function plainRange(range: Range): unknown {
  const { min, max, maxOpen } = roundedRange(range);
  if (min !== null && min === max) return min;
  return maxOpen === undefined ? { min, max } : { min, max, maxOpen };
}

/** A value in words of the language, on one line; personal data as the output shows it. */
export function valueText(value: unknown, field: string | undefined, frame: Frame, hide: Privacy): string {
  const { says, line, words } = frame;
  if (value === null || value === undefined) return says.nothing;
  if (typeof value === 'boolean') return value ? says.yes : says.no;
  if (typeof value === 'number') return String(rounded(value));
  if (typeof value === 'string') return hide.field(field, wordIn(words, `${field}.${value}`, value));
  if (isTerm(value)) return hide.field(field, value.zh);
  if (isYearMonth(value)) return hide.field(field, yearMonthText(value));
  if (isRange(value)) return rangeText(value, frame);
  if (isItem(value)) return itemWords(field, value, frame, hide);
  if (Array.isArray(value)) {
    return value.length === 0
      ? says.nothing
      : value.map((item) => valueText(item, field, frame, hide)).join(line.listSeparator);
  }
  if (typeof value !== 'object') return hide.field(field, String(value));
  if ('text' in value && typeof value.text === 'string') return hide.field(field, value.text);
  if ('oneOf' in value) return valueText(value.oneOf, field, frame, hide);
  return Object.entries(value)
    .map(([key, item]) => `${wordIn(words, key)} ${valueText(item, key, frame, hide)}`)
    .join(line.listSeparator);
}

/** The text of an item of a list fact. Another nomination is named by its row (`file!sheet!row`): said in words. */
export function itemWords(fact: string | undefined, item: Item, { line }: Frame, hide: Privacy): string {
  if (fact !== 'otherSubmissions') return hide.field(fact, item.text);
  const { sheet, row } = rowArg({ row: item.text }, 'row');
  return hide.text(row === '' ? sheet : line.place(sheet, row));
}

function rangeText(range: Range, { says }: Frame): string {
  const { min, max, maxOpen } = roundedRange(range);
  if (min !== null && min === max) return String(min);
  if (min === null && max === null) return says.unknown;
  if (max === null) return says.atLeast(String(min));
  if (min === null) return maxOpen ? says.less(String(max)) : says.atMost(String(max));
  return says.between(String(min), String(max));
}

/** A fact's value in words, or why there is none. */
export function factText(name: string, fact: Fact<FactValue>, frame: Frame, hide: Privacy): string {
  if (!fact.known) return frame.unknown[fact.why];
  return valueText(fact.value, name, frame, hide);
}

import type { Fact, Facts, Range } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { rangeText } from '../model/values.js';
import { cellFinding, type FactContext, readField, unknown } from './context.js';
import { type PartDate, partDateText } from './date-span.js';
import { quote } from './words.js';
import { agreesSince, spanUntil, yearsSince } from './years.js';
import { bothSay } from './years-both.js';
import { plus } from './years-periods.js';

/** Years of work that the cell gives as a start, or as start and end: counted to the reference date at most. */
export function yearsAt(
  facts: Facts,
  row: TableRow,
  context: FactContext,
  asOf: string,
): { facts: Facts; findings: Finding[] } {
  const start = facts.shopfloorSince as Fact<PartDate> | undefined;
  if (!start?.known) return { facts: {}, findings: [] };
  const told = (code: string, severity: 'note' | 'review', args: Finding['args']) =>
    cellFinding(row, 'shopfloorYears', context, code, severity, args);
  const written = facts.shopfloorYears as Fact<Range>;
  const end = facts.shopfloorUntil as Fact<PartDate> | undefined;
  if (end?.known) {
    const shopfloorYears = spanUntil(written, start, end, asOf);
    const until = partDateText(end.value);
    return {
      facts: { shopfloorYears },
      findings: shopfloorYears.known ? [] : [told('years.until-future', 'review', { until })],
    };
  }
  const since = partDateText(start.value);
  const counted = yearsSince(start, asOf, asOf);
  if (!counted.known)
    return {
      facts: { shopfloorYears: counted },
      findings: [told('years.since-future', 'review', { since })],
    };
  if (written.known && !agreesSince(written.value, start.value, asOf, context.vocabulary.quantities)) {
    const field = readField(row, 'shopfloorYears', context);
    return {
      facts: { shopfloorYears: unknown('ambiguous', start.cells, start.steps) },
      findings: [told('years.disagree', 'review', { text: 'text' in field ? quote(field.text) : '' })],
    };
  }
  const earlier = facts.shopfloorEarlier as Fact<Range> | undefined;
  const total = earlier?.known ? plus(earlier.value, counted.value) : counted.value;
  const value = written.known ? bothSay(written.value, total) : total;
  return {
    facts: { shopfloorYears: { ...counted, value } },
    findings: [told('years.since', 'note', { since, range: rangeText(value) })],
  };
}

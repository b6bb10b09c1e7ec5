import type { Fact, Term, YearMonth } from '../model/fact.js';
import { isTerm, isYearMonth } from '../model/values.js';
import type { RetirementGroup, RetirementVocabulary } from '../model/vocabulary/retirement.js';
import { agree, type Truth, truth } from './kleene.js';

/** Months since year 0, so that months can be counted and compared. */
function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** Of a date or month in ISO form. */
function monthOf(iso: string): number {
  return monthNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)));
}

/**
 * Month number in which a person reaches the statutory retirement age of a group.
 * Rule: 国务院关于渐进式延迟法定退休年龄的办法; figures in `rules/vocab/retirement.yaml`.
 */
export function retirementMonth(
  birth: { year: number; month: number },
  group: RetirementGroup,
  delayFrom: string,
): number {
  const reached = monthNumber(birth.year + group.base, birth.month);
  const monthsIn = reached - monthOf(delayFrom) + 1;
  const delay = monthsIn <= 0 ? 0 : Math.min(group.cap, Math.ceil(monthsIn / group.step));
  return reached + delay;
}

/**
 * Whether the as-of month lies before retirement: `met` within, `unmet` beyond, `undetermined` in the very month, or
 * where the groups that the sheet leaves open (women of 50 or 55, unknown sex, unknown month) differ.
 */
export function withinRetirementAge(
  birth: Fact | undefined,
  sex: Fact | undefined,
  asOf: string,
  vocabulary: RetirementVocabulary,
): Truth {
  if (!birth?.known || !isYearMonth(birth.value)) return 'undetermined';
  const wanted = sex?.known && isTerm(sex.value) ? (sex.value as Term).id : null;
  const groups = vocabulary.groups.filter((group) => wanted === null || group.sex === wanted);
  const now = monthOf(asOf);
  const months = possibleMonths(birth.value);
  const outcomes = groups.flatMap((group) =>
    months.map((month): Truth => {
      const due = retirementMonth(month, group, vocabulary.delayFrom);
      return now === due ? 'undetermined' : truth(now < due);
    }),
  );
  return agree(outcomes);
}

function possibleMonths({ year, month }: YearMonth): { year: number; month: number }[] {
  return (month === null ? [1, 12] : [month]).map((m) => ({ year, month: m }));
}

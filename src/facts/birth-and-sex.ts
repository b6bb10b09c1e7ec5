import type { YearMonth } from '../model/fact.js';
import { knownValue } from '../model/values.js';
import { type Compared, doubtOf, PLAUSIBLE, type Plausibility, together, told } from './compared.js';
import { mayBeAged } from './stated-age.js';
import { monthBounds } from './year-month.js';

/** Sex and month of birth against the ID number, and against the reference date (facts.md §2.1, 2.2). */
export function birthAndSex(of: Compared): Plausibility {
  const { birth, idBirth, birthsDiffer } = of;
  const hidden = birth === null || birthsDiffer ? idBirth : null;
  return together(
    sexAgainstId(of),
    birthAgainstId(of),
    birthAgainstAge(of),
    birthInTime('birthMonth', birth, of),
    birthInTime('idNumber', hidden, of),
  );
}

function sexAgainstId(of: Compared): Plausibility {
  const { sex, idSex } = of;
  if (sex === null || idSex === null || sex.id === idSex) return PLAUSIBLE;
  return told(of, 'sex', 'sex.differs-from-id', 'review', { facts: doubtOf(of, 'sex', 'idNumber') });
}

function birthAgainstId(of: Compared): Plausibility {
  const { birth, idBirth, birthsDiffer } = of;
  if (!birthsDiffer || birth === null || idBirth === null) return PLAUSIBLE;
  return told(of, 'birthMonth', 'birth-month.differs-from-id', 'review', {
    // The two dates stand in no finding: beside the end of the ID number they would give it away.
    args: { part: differingPart(birth, idBirth) },
    facts: doubtOf(of, 'birthMonth', 'idNumber'),
  });
}

function birthAgainstAge(of: Compared): Plausibility {
  const { birth, idBirth, birthsDiffer, asOf, facts, context } = of;
  const { filledWithin = 0 } = context.vocabulary.quantities;
  const age = knownValue<number>(facts.statedAge);
  if (age === null || birth === null || birthsDiffer || mayBeAged(age, birth, asOf, filledWithin))
    return PLAUSIBLE;
  const code = 'birth-month.differs-from-age';
  // The month that the ID number has as well is not wrong because somebody reckoned an age wrongly, or long ago.
  if (idBirth !== null) return told(of, 'birthMonth', code, 'note', { args: { age } });
  return told(of, 'birthMonth', code, 'review', { args: { age }, facts: doubtOf(of, 'birthMonth') });
}

function birthInTime(field: 'birthMonth' | 'idNumber', month: YearMonth | null, of: Compared): Plausibility {
  if (month === null) return PLAUSIBLE;
  const { ages } = of.context.vocabulary.quantities;
  const { first } = monthBounds(month);
  if (first > of.now) {
    const facts = field === 'birthMonth' ? doubtOf(of, field) : {};
    return told(of, field, 'birth-month.future', 'error', { facts });
  }
  if (month.year >= ages.birthFrom && of.now - first >= ages.working * 12) return PLAUSIBLE;
  const args = { from: ages.birthFrom, age: ages.working };
  return told(of, field, 'birth-month.implausible', 'review', { args });
}

function differingPart(a: YearMonth, b: YearMonth): 'year' | 'month' | 'both' {
  if (a.year === b.year) return 'month';
  return a.month === null || b.month === null || a.month === b.month ? 'year' : 'both';
}

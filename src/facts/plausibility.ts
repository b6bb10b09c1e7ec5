import type { Facts, Term } from '../model/fact.js';
import type { TableRow } from '../model/table.js';
import { knownValue } from '../model/values.js';
import { birthAndSex } from './birth-and-sex.js';
import {
  bornIn,
  type Compared,
  comparedAt,
  PLAUSIBLE,
  type Plausibility,
  together,
  told,
} from './compared.js';
import type { FactContext } from './context.js';
import { monthBounds } from './year-month.js';
import { yearsOfWork } from './years-of-work.js';

/**
 * Compares the facts of one row with each other and with the reference date (ISO); facts.md §2.1 (cross checks),
 * 2.2, 2.5, 2.12, 2.14, T-18, T-27. Nothing is corrected: of two cells that contradict each other neither is chosen.
 * Where a month is not known, only what holds for every month is reported. Years on the shop floor that may be rounded
 * up, or counted by calendar years, become bounds; those that a doubtful date contradicts are not known.
 */
export function plausibility(facts: Facts, row: TableRow, context: FactContext, asOf: string): Plausibility {
  const of = comparedAt(asOf, facts, row, context);
  return together(birthAndSex(of), yearsOfWork(of), ageOfLeague(of), samePhone(of));
}

function ageOfLeague(of: Compared): Plausibility {
  const { league } = of.context.vocabulary.quantities.ages;
  const born = bornIn(of);
  if (born === null || knownValue<Term>(of.facts.political)?.id !== league.term) return PLAUSIBLE;
  const age = Math.floor((of.now - monthBounds(born).last) / 12);
  if (age <= league.over) return PLAUSIBLE;
  return told(of, 'political', 'political.league-age', 'note', { args: { age: league.over } });
}

function samePhone(of: Compared): Plausibility {
  const phone = knownValue<string>(of.facts.phone);
  if (phone === null || phone !== knownValue<string>(of.facts.contactPhone)) return PLAUSIBLE;
  return told(of, 'contactPhone', 'phone.same-as-contact', 'note');
}

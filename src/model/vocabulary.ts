import type { AwardsVocabulary } from './vocabulary/awards.js';
import type { ContestsVocabulary } from './vocabulary/contests.js';
import type { ExpertsVocabulary } from './vocabulary/experts.js';
import type { GradesVocabulary } from './vocabulary/grades.js';
import type { HolidaysVocabulary } from './vocabulary/holidays.js';
import type { IdentityVocabulary } from './vocabulary/identity.js';
import type { IndustriesVocabulary } from './vocabulary/industries.js';
import type { PlacesVocabulary } from './vocabulary/places.js';
import type { QuantitiesVocabulary } from './vocabulary/quantities.js';
import type { RetirementVocabulary } from './vocabulary/retirement.js';
import type { RowsVocabulary } from './vocabulary/rows.js';
import type { ScoresVocabulary } from './vocabulary/scores.js';
import type { TermsVocabulary } from './vocabulary/terms.js';
import type { TitlesVocabulary } from './vocabulary/titles.js';
import type { TradesVocabulary } from './vocabulary/trades.js';
import type { UnitsVocabulary } from './vocabulary/units.js';

/** All word lists of the pack, one file of `rules/vocab/` each. */
export interface Vocabulary {
  terms: TermsVocabulary;
  quantities: QuantitiesVocabulary;
  identity: IdentityVocabulary;
  grades: GradesVocabulary;
  titles: TitlesVocabulary;
  awards: AwardsVocabulary;
  contests: ContestsVocabulary;
  units: UnitsVocabulary;
  places: PlacesVocabulary;
  experts: ExpertsVocabulary;
  retirement: RetirementVocabulary;
  industries: IndustriesVocabulary;
  trades: TradesVocabulary;
  holidays: HolidaysVocabulary;
  rows: RowsVocabulary;
  scores: ScoresVocabulary;
}

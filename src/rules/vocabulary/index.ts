import type { z } from 'zod';
import type { Vocabulary } from '../../model/vocabulary.js';
import { awardsSchema } from './awards.js';
import { contestsSchema } from './contests.js';
import { expertsSchema } from './experts.js';
import { gradesSchema } from './grades.js';
import { holidaysSchema } from './holidays.js';
import { identitySchema } from './identity.js';
import { industriesSchema } from './industries.js';
import { placesSchema } from './places.js';
import { quantitiesSchema } from './quantities.js';
import { retirementSchema } from './retirement.js';
import { rowsSchema } from './rows.js';
import { scoresSchema } from './scores.js';
import { termsSchema } from './terms.js';
import { titlesSchema } from './titles.js';
import { tradesSchema } from './trades.js';
import { unitsSchema } from './units.js';

/** Schema of each file of `rules/vocab/`, by the file's name. */
export const VOCABULARY_SCHEMAS: { [topic in keyof Vocabulary]: z.ZodType<Vocabulary[topic]> } = {
  awards: awardsSchema,
  contests: contestsSchema,
  experts: expertsSchema,
  grades: gradesSchema,
  holidays: holidaysSchema,
  identity: identitySchema,
  industries: industriesSchema,
  places: placesSchema,
  quantities: quantitiesSchema,
  retirement: retirementSchema,
  rows: rowsSchema,
  scores: scoresSchema,
  terms: termsSchema,
  titles: titlesSchema,
  trades: tradesSchema,
  units: unitsSchema,
};

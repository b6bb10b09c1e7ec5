import type { Item } from '../model/fact.js';
import type { FactContext } from './context.js';
import type { ExpertParts } from './expert-cell.js';
import { nearlySame, sharesCharacter, type UnitRelation, unitRelation } from './same-unit.js';
import { simplified } from './simplified.js';

/** How an expert's unit relates to the nominee's; `left`: it was the same one, and the expert has retired from it. */
export type ExpertRelation = UnitRelation | 'left';

/** The fields that say so; null where one of the units is not known. */
export function relationFields(
  relation: ExpertRelation | null,
): Pick<Item, 'relation' | 'sameUnit' | 'group'> {
  switch (relation) {
    case 'same':
      return { relation: 'same', sameUnit: true, group: false };
    case 'left':
      return { relation: { oneOf: ['same', 'other'] }, sameUnit: null, group: false };
    case 'within':
      return { relation: { oneOf: ['same', 'group'] }, sameUnit: null, group: true };
    case 'group':
      return { relation: 'group', sameUnit: null, group: true };
    case 'perhaps':
      return { relation: { oneOf: ['same', 'group', 'other'] }, sameUnit: null, group: null };
    case 'other':
      return { relation: 'other', sameUnit: false, group: false };
    case null:
      return { relation: null, sameUnit: null, group: null };
  }
}

export interface RelationRead {
  /** Null where the expert's unit or the nominee's is not known. */
  relation: ExpertRelation | null;
  /** It is the text after the unit that leaves the relation open. */
  endOpen: boolean;
  /** The two names differ so little that one may be the other mistyped. */
  near?: boolean;
}

export function relationTo(
  { unit, aside, left }: ExpertParts,
  employer: string | null,
  context: FactContext,
): RelationRead {
  const { experts: words, places, terms } = context.vocabulary;
  if (unit === null || employer === null) return { relation: null, endOpen: false };
  const names = [simplified(unit, terms), simplified(employer, terms)] as const;
  const shown = unitRelation(...names, words, places);
  if (shown === 'same' && left) return { relation: 'left', endOpen: false };
  if (shown === 'perhaps' && nearlySame(...names, words, places))
    return { relation: shown, endOpen: false, near: true };
  if (aside === '' || shown === 'perhaps') return { relation: shown, endOpen: false };
  // A name that goes on may be the nominee's unit, or another one: a school of the university, a firm of the firm. Only
  // where it has nothing in common with the nominee's unit does the relation stay what the part that was read shows.
  const apart = shown === 'other' || shown === 'group';
  const stays = apart && !sharesCharacter(aside, employer);
  return stays ? { relation: shown, endOpen: false } : { relation: 'perhaps', endOpen: true };
}

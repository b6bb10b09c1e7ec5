import type { Field, Item } from '../model/fact.js';

/** Fields of a placement (facts.md §3.2). null: not known. */
export interface Placement {
  event: Field;
  level: Field;
  year: number | null;
  edition: number | null;
  stage: 'final' | 'semi-final' | 'preliminary' | 'selection' | null;
  team: boolean | null;
  rank: number | null;
  band: number | null;
  prize: string | null;
  /** Whom the rank is among: all entrants, or those of one track or trade; null where the text does not say. */
  ranking: 'overall' | 'track' | null;
  placement: boolean | null;
  occupation: string | null;
  readable: boolean | null;
  /** ISO date before which it cannot have been won. */
  heldFrom: string | null;
}

/** An honour as read: what the item's fields say. */
export interface Honour {
  id: string | null;
  kind: 'craftsman' | 'labour' | 'skill' | 'other';
  level: Field;
  collective: boolean;
  term: string | null;
}

/** A placement of which nothing is known: it stands for a column that cannot be read, so that judging stays open. */
export const OPEN_PLACEMENT: Record<keyof Placement, null> = {
  event: null,
  level: null,
  year: null,
  edition: null,
  stage: null,
  team: null,
  rank: null,
  band: null,
  prize: null,
  ranking: null,
  placement: null,
  occupation: null,
  readable: null,
  heldFrom: null,
};

/** An honour of which nothing is known, with the dates that every honour item carries. */
export const OPEN_HONOUR: Record<keyof Honour | 'year' | 'heldFrom', null> = {
  id: null,
  kind: null,
  level: null,
  collective: null,
  term: null,
  year: null,
  heldFrom: null,
};

/** A placement as an item of the fact. Written out: spreading thousands of them is slow. */
export function placementItem(placement: Placement, text: string, cell: string): Item {
  return {
    event: placement.event,
    level: placement.level,
    year: placement.year,
    edition: placement.edition,
    stage: placement.stage,
    team: placement.team,
    rank: placement.rank,
    band: placement.band,
    prize: placement.prize,
    ranking: placement.ranking,
    placement: placement.placement,
    occupation: placement.occupation,
    readable: placement.readable,
    heldFrom: placement.heldFrom,
    text,
    cell,
  };
}

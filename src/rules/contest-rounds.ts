import type { Contest } from '../model/contest.js';
import type { ContestEdition, ContestsVocabulary } from '../model/vocabulary/contests.js';

/**
 * The vocabulary of contests with the editions whose rules the pack has: when their rounds are held stands in
 * `rules/contests` and nowhere else. An edition of the same year in the vocabulary gives way.
 */
export function withRounds(vocabulary: ContestsVocabulary, contests: Contest[]): ContestsVocabulary {
  const events = vocabulary.events.map((event) => {
    const own = contests.filter((contest) => contest.event === event.id).map(editionOf);
    if (own.length === 0) return event;
    const others = (event.editions ?? []).filter(({ year }) => !own.some((edition) => edition.year === year));
    return { ...event, editions: [...others, ...own] };
  });
  return { ...vocabulary, events };
}

function editionOf({ year, stages }: Contest): ContestEdition {
  const from = (stage: string) => stages.find(({ id }) => id === stage)?.from;
  const [preliminary, semiFinal, final] = [from('preliminary'), from('semi-final'), from('final')];
  return {
    year,
    heldFrom: final ?? `${year}-01-01`,
    roundsFrom: {
      ...(preliminary === undefined ? {} : { preliminary }),
      ...(semiFinal === undefined ? {} : { 'semi-final': semiFinal }),
    },
  };
}

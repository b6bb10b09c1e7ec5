import type { Term } from '../model/fact.js';
import type { Vocabulary } from '../model/vocabulary.js';

/**
 * Words that each term-valued fact may hold, so that a rule naming any other word is a fault of the rule; and the names
 * of the contests under `event`, the field of a placement, of the series of titles under `series`, and of the honours under
 * `id`, the field of an honour.
 */
export function termsByFact({
  terms,
  grades,
  identity,
  units,
  places,
  contests,
  titles,
  awards,
  trades,
}: Vocabulary): Record<string, Term[]> {
  const { national, beijing } = units;
  const labelled = [...national.regions, ...national.unions, ...national.others, ...national.sharedRows].map(
    ({ id, label }) => ({ id, zh: label }),
  );
  const lists = Object.entries(terms.lists).map(([fact, list]) => [fact, list.terms.map(term)]);
  return {
    ...Object.fromEntries(lists),
    skillGrade: grades.grades.map(term),
    idKind: identity.idNumber.kinds.map(term),
    nationalUnit: [
      ...labelled,
      { id: 'subordinate', zh: national.subordinate.zh },
      { id: 'self', zh: national.self },
    ],
    beijingUnit: beijing.categories.map(term),
    recommenderDistrict: places.districts.map(term),
    route: units.routes.map(term),
    postKind: (terms.posts?.kinds ?? []).map(term),
    series: titles.series.map(term),
    event: contests.events.map(({ id, zh }) => ({ id, zh })),
    id: [...awards.honours.map(({ id, zh }) => ({ id, zh })), ...awards.honourBases.map(titled)],
    trade: [...trades.occupations, trades.similar, trades.unlisted].map(({ id, zh }) => ({ id, zh })),
    workCity: [places.beijing, places.elsewhere].map(term),
    workDistrict: [...places.districts, places.elsewhere].map(term),
  };
}

/** An honour that is known by its last words only goes by the first of them. */
function titled({ id, words }: { id: string; words: string[] }): Term {
  return { id, zh: words[0] ?? id };
}

function term({ id, zh, rank }: { id: string; zh: string; rank?: number }): Term {
  return rank === undefined ? { id, zh } : { id, zh, rank };
}

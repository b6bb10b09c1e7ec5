import type { Vocabulary } from '../model/vocabulary.js';

/** Values that a field of a list fact may have; `events`, `levels` … come from the vocabularies. */
export type ItemWords = Record<string, Record<string, (string | number | boolean)[]>>;

const YES_NO = [true, false];

/** Fields and values that conditions on list facts may name. */
export function itemWords({ titles, awards, contests }: Vocabulary): ItemWords {
  const named = awards.levels.words.flatMap(({ level }) => namesOf(level));
  const levels = [
    ...new Set([...awards.levels.order, ...named, ...contests.events.flatMap(({ level }) => namesOf(level))]),
  ];
  const honourLevels = new Set([
    ...levels,
    ...Object.values(awards.honourLevel).flatMap(namesOf),
    ...[...awards.honours, ...awards.craftsman.prefixes].flatMap(({ level }) => namesOf(level)),
  ]);
  return {
    placements: {
      event: contests.events.map(({ id }) => id),
      level: levels,
      prize: awards.prizes.map(({ id }) => id),
    },
    honours: {
      id: [...awards.honours, ...awards.honourBases].map(({ id }) => id),
      kind: ['craftsman', 'labour', 'skill', 'other'],
      level: [...honourLevels],
      collective: YES_NO,
    },
    titles: {
      series: [
        ...new Set([...titles.series.map(({ id }) => id), ...titles.exams.map(({ series }) => series)]),
      ],
      level: ['member', 'assistant', 'intermediate', 'associate-senior', 'senior'],
      standing: ['title', 'exam', 'registered', 'job'],
    },
    // That somebody is no senior expert, no sheet shows.
    experts: { nominee: YES_NO, senior: [true], relation: ['same', 'group', 'other'] },
    otherSubmissions: { otherUnit: YES_NO },
  };
}

function namesOf(level: string | { oneOf: string[] } | null): string[] {
  if (level === null) return [];
  return typeof level === 'string' ? [level] : level.oneOf;
}

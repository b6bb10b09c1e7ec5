import type { Field } from '../model/fact.js';
import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import type { ContestEvent, ContestsVocabulary } from '../model/vocabulary/contests.js';
import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { compareKey } from '../text/normalise.js';
import { buildLexicon, type Lexicon, type Token } from './lexicon.js';
import { oncePer } from './words.js';

/** Words that say nothing besides their kind. */
type PlainKind =
  | Exclude<keyof AwardsVocabulary['grammar'], 'ranked' | 'yearParts'>
  | 'achievement'
  | 'conjunction'
  | 'filler'
  | 'individual'
  | 'level-mark'
  | 'modifier'
  | 'neutral'
  | 'not-skill'
  | 'organiser'
  | 'others'
  | 'overall'
  | 'partial'
  | 'series'
  | 'shared'
  | 'skill'
  | 'team'
  | 'track'
  | 'undone'
  | 'vague';

/** What a word in an award text means. */
export type AwardWord =
  | { kind: 'event'; event: ContestEvent; whole: boolean }
  | { kind: 'contest'; skill: boolean }
  | { kind: 'level'; level: Field; name: Field; bare: boolean; first: Field; graded: boolean }
  | { kind: 'stage'; stage: string }
  | { kind: 'selection'; level: Field | undefined }
  | { kind: 'rank'; rank: number; overall: boolean }
  | { kind: 'ranked'; overall: boolean }
  | { kind: 'band'; band: number }
  | { kind: 'prize'; prize: string }
  | { kind: 'not-placement'; strong: boolean }
  | { kind: PlainKind };

export type AwardToken = Token<AwardWord>;

export function kindOf(token: AwardToken | undefined): AwardWord['kind'] | undefined {
  return token?.type === 'word' ? token.value.kind : undefined;
}

/** The two topics of the vocabulary that award texts need, with what is built from them once. */
export interface AwardLexicon {
  awards: AwardsVocabulary;
  contests: ContestsVocabulary;
  words: Lexicon<AwardWord>;
  /** Numbers, years and editions only. */
  dates: Lexicon<AwardWord>;
  /** Names that may be written with white space inside. */
  names: Lexicon<unknown>;
  /** Keyword groups of `near`, by event. */
  near: string[][];
  /** Names that a contest of no event of the dictionary starts with. */
  otherPlaces: string[];
  /** Key of the nominee's own name; empty where a row has none. */
  own: string;
  /** How names of people are told; absent where it does not matter. */
  people?: ExpertsVocabulary;
}

type Entry = readonly [string, AwardWord];

const perContests = oncePer((contests: ContestsVocabulary) =>
  oncePer((awards: AwardsVocabulary) => build(awards, contests)),
);

export function awardLexicon(awards: AwardsVocabulary, contests: ContestsVocabulary): AwardLexicon {
  return perContests(contests)(awards);
}

function build(awards: AwardsVocabulary, contests: ContestsVocabulary): AwardLexicon {
  const events = eventEntries(contests);
  const dates = dateEntries(awards);
  // The first entry of a word wins.
  const words = [
    ...events,
    ...plain('series', contests.series),
    ...plain('achievement', awards.achievements),
    ...resultEntries(awards),
    ...contests.words.skill.map((text): Entry => [text, { kind: 'contest', skill: true }]),
    ...contests.words.plain.map((text): Entry => [text, { kind: 'contest', skill: false }]),
    ...plain('not-skill', contests.notSkill),
    ...plain('neutral', awards.levels.neutral),
    ...levelEntries(awards),
    ...plain('modifier', awards.levels.modifiers),
    ...plain('skill', contests.skillWords),
    ...plain('level-mark', awards.levelMark),
    ...plain('vague', awards.vagueRanks),
    ...plain('team', awards.team),
    ...plain('individual', awards.individual),
    ...plain('others', awards.others),
    ...plain('shared', awards.shared),
    ...plain('undone', awards.undone),
    ...plain('partial', awards.partial),
    ...plain('organiser', awards.organisers),
    ...plain('conjunction', awards.conjunctions),
    ...plain('overall', awards.overall.words),
    ...plain('track', awards.tracks),
    ...plain('filler', awards.fillers),
    ...dates,
  ];
  const honours = awards.honours.flatMap(({ zh, aliases }) => [zh, ...(aliases ?? [])]);
  return {
    awards,
    contests,
    words: buildLexicon(words),
    dates: buildLexicon(dates),
    names: buildLexicon([...events, ...honours.map((name) => [name, null] as const)]),
    near: contests.events.flatMap(({ near }) => near ?? []).map((group) => group.map(compareKey)),
    otherPlaces: contests.otherPlaces.map(compareKey),
    own: '',
  };
}

function plain(kind: PlainKind, words: string[]): Entry[] {
  return words.map((text) => [text, { kind }]);
}

/** `whole`: the name holds its contest word, so nothing of it follows. */
function eventEntries({ events, words }: ContestsVocabulary): Entry[] {
  const endings = [...words.skill, ...words.plain];
  return events.flatMap((event) =>
    [event.zh, ...(event.aliases ?? [])].map((name): Entry => {
      const whole = endings.some((ending) => name.endsWith(ending));
      return [name, { kind: 'event', event, whole }];
    }),
  );
}

function resultEntries(awards: AwardsVocabulary): Entry[] {
  const each = <T extends { words: string[] }>(rules: T[], word: (rule: T) => AwardWord): Entry[] =>
    rules.flatMap((rule) => rule.words.map((text): Entry => [text, word(rule)]));
  const { strong, weak } = awards.notPlacement;
  return [
    ...each([{ words: strong }], () => ({ kind: 'not-placement', strong: true })),
    ...each([{ words: weak }], () => ({ kind: 'not-placement', strong: false })),
    ...each(awards.prizes, ({ id }) => ({ kind: 'prize', prize: id })),
    ...each(awards.ranks, ({ rank, overall = false }) => ({ kind: 'rank', rank, overall })),
    ...each(awards.bands, ({ band }) => ({ kind: 'band', band })),
    ...each(awards.selections, ({ level }) => ({ kind: 'selection', level })),
    ...each(awards.stages, ({ id }) => ({ kind: 'stage', stage: id })),
  ];
}

function levelEntries({ levels, levelMark }: AwardsVocabulary): Entry[] {
  const whole = levels.words.flatMap(({ words, level }) => {
    const unnamed = levels.unnamed.find((rule) => rule.words.some((word) => words.includes(word)));
    return words.map((word): Entry => {
      const first = unnamed?.words.includes(word) ? unnamed.level : level;
      // 省级, 市级: the word itself says that it is a level, not a place.
      const graded = levelMark.some((mark) => word.endsWith(mark));
      return [word, { kind: 'level', level, name: level, bare: false, first, graded }];
    });
  });
  const bare = levels.bare.flatMap(({ words, level, name }) =>
    words.map(
      (word): Entry => [word, { kind: 'level', level, name, bare: true, first: name, graded: false }],
    ),
  );
  return [...whole, ...bare];
}

/** Signs by which numbers, ranks, editions and years are written. */
function dateEntries({ grammar, overall }: AwardsVocabulary): Entry[] {
  const { ranked, yearParts: _parts, ...signs } = grammar;
  return [
    ...Object.entries(signs).flatMap(([kind, words]) => plain(kind as keyof typeof signs, words)),
    ...ranked.map((text): Entry => [text, { kind: 'ranked', overall: false }]),
    ...overall.ranked.map((text): Entry => [text, { kind: 'ranked', overall: true }]),
  ];
}

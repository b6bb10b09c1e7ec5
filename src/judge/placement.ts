import type { PlacementTest } from '../model/expression.js';
import type { Item } from '../model/fact.js';
import type { PlacementAnswer, PlacementFound, PlacementReason } from '../model/placement-answer.js';
import { and, type Truth } from './kleene.js';
import { type Part, type PlacementSetting, placementParts } from './placement-parts.js';

/** Judges one placement: every part of the test is three-valued; they are joined by AND. */
export function testPlacement(item: Item, test: PlacementTest, setting: PlacementSetting): PlacementFound {
  const judged = placementParts(item, test, setting);
  const all = Object.values(judged);
  const outcome = and(all.map((part) => part.outcome));
  const parts: PlacementFound['parts'] = {};
  for (const name in judged) {
    const part = judged[name];
    if (part !== undefined) parts[name] = part.outcome;
  }
  return { text: item.text, outcome, ...answerOf(item, outcome, all), parts };
}

/** Which of the five ways it is, and which parts made it so. */
function answerOf(
  item: Item,
  outcome: Truth,
  parts: Part[],
): { answer: PlacementAnswer; because: PlacementReason[] } {
  const because = parts.flatMap((part) => (part.outcome === outcome && part.because ? [part.because] : []));
  if (outcome === 'met') return { answer: because.length > 0 ? 'likely' : 'met', because };
  if (outcome === 'undetermined') return { answer: 'ask', because: whole(item, because) };
  return because.includes('no-placement')
    ? { answer: 'not-placement', because: ['no-placement'] }
    : { answer: 'unmet', because };
}

/** Of an item that cannot be read, only what it says in spite of that is named. */
function whole(item: Item, because: PlacementReason[]): PlacementReason[] {
  if (item.text === '') return ['column-unread'];
  return item.readable === true ? because : ['unread', ...because.filter((reason) => SAID.has(reason))];
}

const SAID = new Set<PlacementReason>(['team-asked', 'date-later']);

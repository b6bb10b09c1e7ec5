import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { compareKey } from '../text/normalise.js';
import { undated } from './award-dates.js';
import { readHonour } from './award-honour.js';
import type { AwardLexicon } from './award-words.js';
import { alternatives, oncePer } from './words.js';

/** A longer text is no list of honours joined by a word. */
const LONGEST = 200;

/** More joints than a list of honours has. */
const MOST_JOINTS = 8;

/** A word of joining (和), or the place between two quoted names (”“). */
const jointsOf = oncePer(
  ({ conjunctions }: AwardsVocabulary) =>
    new RegExp(`${alternatives(conjunctions)}|(?<=[”」』》])(?=[“「『《])`, 'gu'),
);

/**
 * The honours of a part that a word or their quotation marks join: 北京大工匠和首都劳动奖章. Parted only where honours of the
 * vocabulary stand on both sides; 劳模和工匠人才创新工作室 is one name.
 */
export function joinedHonours(text: string, lexicon: AwardLexicon): string[] {
  if (text.length > LONGEST) return [text];
  const honours: string[] = [];
  let from = 0;
  for (const joint of [...text.matchAll(jointsOf(lexicon.awards))].slice(0, MOST_JOINTS)) {
    const left = text.slice(from, joint.index);
    const right = text.slice(joint.index + joint[0].length);
    if (!isHonour(left, lexicon) || !isHonour(right, lexicon)) continue;
    honours.push(left);
    from = joint.index + joint[0].length;
  }
  return [...honours, text.slice(from)];
}

function isHonour(text: string, lexicon: AwardLexicon): boolean {
  const { id, kind, level } = readHonour(undated(compareKey(text), lexicon).key, lexicon);
  return kind !== 'other' && (id !== null || level !== null);
}

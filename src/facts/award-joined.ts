import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { compareKey } from '../text/normalise.js';
import { undated } from './award-dates.js';
import { readHonour } from './award-honour.js';
import { withoutOpenEnd } from './award-list-open.js';
import type { AwardLexicon } from './award-words.js';
import { alternatives, longestFirst, oncePer } from './words.js';

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

const QUOTES = `"'“”„‟‘’『』「」《》〈〉`;

/** Between two quoted names, with or without a word of joining; before a year behind one. */
const seamsOf = oncePer(({ conjunctions, honourEndings }: AwardsVocabulary) => {
  const between = `(?<=[${QUOTES}])(?:${alternatives(conjunctions)})?(?=[${QUOTES}])`;
  return {
    names: new RegExp(between, 'gu'),
    dated: new RegExp(`${between}|(?<=[${QUOTES}])(?=(?:19|20)[0-9]{2})`, 'gu'),
    endings: longestFirst(honourEndings),
  };
});
const LEADING_YEAR = /^(?:19|20)[0-9]{2}/u;
const LAST_QUOTE = new RegExp(`[${QUOTES}](?=[^${QUOTES}]*$)`, 'u');

/**
 * The names of a part that is a row of quoted names and no more: 先后荣获“甲”“乙”“丙”等称号. Where dates lead, also
 * 2019年“甲”2021年“乙”. Quoted words before a name (“建行杯”“互联网+”技能大赛) are no such row.
 */
export function quotedNames(text: string, { awards }: AwardLexicon): string[] {
  const closed = withoutOpenEnd(text, awards);
  const last = LAST_QUOTE.exec(closed);
  if (last === null) return [text];
  const { names, dated, endings } = seamsOf(awards);
  const pieces = text.split(LEADING_YEAR.test(text) ? dated : names).filter((piece) => piece !== '');
  const tail = compareKey(closed.slice(last.index + 1));
  return tail === '' || endings.includes(tail) ? pieces : [text];
}

function isHonour(text: string, lexicon: AwardLexicon): boolean {
  const { id, kind, level } = readHonour(undated(compareKey(text), lexicon).key, lexicon);
  return kind !== 'other' && (id !== null || level !== null);
}

import { isUnderstoodAround } from './award-around.js';
import type { Honour } from './award-fields.js';
import { isWholeName } from './award-honour.js';
import type { Reading } from './award-placement.js';
import { namesReceiver } from './award-whose.js';
import type { AwardLexicon } from './award-words.js';

/**
 * An honour that the words deny (未获, 撤销) or give to another (徒弟, 班组集体) keeps its kind and nothing else, so that it is
 * asked about. An honour whose whole name holds such a word (模范集体) stands. `ahead`: what stands at the start of the list
 * may deny it.
 */
export function ownHonour(
  { key, limits, honour }: Reading,
  lexicon: AwardLexicon,
  ahead: boolean,
): { read: Honour; doubtful: boolean } {
  const read = honour();
  const others = limits.others || namesReceiver(key, lexicon);
  const limited = limits.undone || limits.partial || others || (limits.team && !read.collective);
  const stands = isWholeName(key, lexicon) || (!limited && isUnderstoodAround(key, read.id, lexicon));
  if (read.kind === 'other' || (!ahead && stands)) return { read, doubtful: false };
  return { read: { ...read, id: null, level: null, term: null }, doubtful: true };
}

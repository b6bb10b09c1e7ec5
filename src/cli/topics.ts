import type { RulePack } from '../model/pack.js';
import { LIMITS, type Limits, WAITING } from '../read/limits.js';
import type { Lang } from '../report/lang.js';
import { type Topic, type TopicId, topicsIn } from '../report/topics.js';

/** The topics of `help`, with the limits and schemes that are in force. */
export function topicsOf(pack: RulePack, lang: Lang): (Topic & { id: TopicId })[] {
  return topicsIn(lang, {
    limits: Object.fromEntries(
      Object.entries({ ...LIMITS, waiting: WAITING }).map(([name, most]) => [name, amount(name, most)]),
    ),
    schemes: Object.fromEntries(pack.schemes.map(({ id, names }) => [id, names[lang]])),
  });
}

const IN_BYTES: (keyof Limits)[] = ['file', 'unzipped', 'memory'];
const MIB = 1024 * 1024;

function amount(name: string, most: number): string {
  return IN_BYTES.includes(name as keyof Limits) ? `${most / MIB} MiB` : String(most);
}

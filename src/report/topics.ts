import type { Lang } from './lang.js';
import { hanging, padEnd, widest, widthOf, wrap } from './layout.js';
import { topics as en } from './messages/en/topics.js';
import { type Block, TOPICS, type Topic, type TopicFacts, type TopicId } from './messages/topic.js';
import { topics as zh } from './messages/zh/topics.js';

export { TOPICS, type Topic, type TopicFacts, type TopicId } from './messages/topic.js';

const LANGUAGES = { zh, en };

/** The topics of `craftsman help`, in their order. */
export function topicsIn(lang: Lang, facts: TopicFacts): (Topic & { id: TopicId })[] {
  const all = LANGUAGES[lang](facts);
  return TOPICS.map((id) => ({ id, ...all[id] }));
}

/** Columns in front of rows and examples, and between a term and its text. */
const INDENT = 2;
/** Terms wider than this stand on a line of their own. */
const TERM = 24;

/** A topic as text for a terminal so many columns wide. */
export function renderTopic({ title, blocks }: Topic, width: number): string {
  const room = Math.max(40, width);
  return `${[[title], ...blocks.map((block) => linesOf(block, room))].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The ids of the topics with their titles, a line each. */
export function topicList(topics: (Topic & { id: TopicId })[], width: number): string {
  return linesOf({ rows: topics.map(({ id, title }) => [id, title]) }, width).join('\n');
}

function linesOf(block: Block, width: number): string[] {
  const indent = ' '.repeat(INDENT);
  if (typeof block === 'string') return wrap(block, width);
  if ('example' in block) return block.example.split('\n').map((line) => indent + line);
  const terms = block.rows.map(([term]) => term);
  const column = INDENT + widest(terms.filter((term) => widthOf(term) <= TERM)) + INDENT;
  return block.rows.flatMap(([term, text]) =>
    widthOf(term) <= TERM
      ? hanging(padEnd(indent + term, column), text, width)
      : [indent + term, ...wrap(text, width - 2 * INDENT).map((line) => indent + indent + line)],
  );
}

import type { Fact, FactValue, Term } from '../model/fact.js';
import type { PostKinds } from '../model/vocabulary/terms.js';
import { compareKey } from '../text/normalise.js';
import { type FactReader, type FactResult, known, readField, unfilled } from './context.js';
import { alternatives, oncePer } from './words.js';

/**
 * Fact `postKind`: whether the post (职务) is a leading one or one of the civil service, as far as its words tell. The text
 * itself is the fact `post`. What is neither, or blank, is known to be none.
 */
export const post: FactReader = (row, context): FactResult => {
  const { posts } = context.vocabulary.terms;
  if (posts === undefined) return { facts: {}, findings: [], clean: {} };
  const field = readField(row, 'post', context);
  const kind = field.state === 'filled' ? postKind(field.text, posts) : null;
  const fact: Fact<FactValue> =
    field.state === 'filled' ? known(kind, field.cells) : unfilled(field, { optional: true });
  return { facts: { postKind: fact }, findings: [], clean: {} };
};

const tablesOf = oncePer((posts: PostKinds) => {
  const joined = alternatives(posts.joiners);
  return {
    between: new RegExp(`[^\\p{L}\\p{N}]+|${joined}`, 'u'),
    degrees: new RegExp(alternatives(posts.degrees), 'gu'),
    not: posts.not.map(compareKey),
    kinds: posts.kinds.map(({ id, zh, endings, whole }) => ({
      term: { id, zh },
      endings: endings.map(compareKey),
      whole: whole.map(compareKey),
    })),
  };
});

function postKind(text: string, posts: PostKinds): Term | null {
  const { between, degrees, not, kinds } = tablesOf(posts);
  const parts = text
    .normalize('NFKC')
    .split(between)
    .map(compareKey)
    .filter((part) => part !== '' && !not.some((word) => part.endsWith(word)))
    .flatMap((part) => [part, part.replace(degrees, '')]);
  const found = kinds.find(({ endings, whole }) =>
    parts.some((part) => whole.includes(part) || endings.some((word) => part.endsWith(word))),
  );
  return found === undefined ? null : { ...found.term };
}

import type { Form, FormField } from '../../model/form.js';
import type { Criterion, Scheme } from '../../model/scheme.js';
import { clauseInWords } from '../clause-words.js';
import type { Lang } from '../lang.js';
import { frameOf } from '../messages/index.js';

/** Whether a scheme needs a column: always, one of several, or not. */
export function demandOf(
  { columns: { required, oneOf = [] } }: Scheme,
  id: string,
): { required: boolean; others: string[] } {
  const others = oneOf.filter((group) => group.includes(id)).flat();
  return { required: required.includes(id), others: [...new Set(others)].filter((other) => other !== id) };
}

/** Most characters of a column, by the scheme's own requirement; null: it sets no limit. */
export function limitOf({ criteria }: Scheme, id: string): { limit: number; criterion: Criterion } | null {
  for (const criterion of criteria) {
    const { length } = criterion.require ?? {};
    if (length?.of === id) return { limit: length.atMost, criterion };
  }
  return null;
}

/** The comment at a header: whether it must be filled in, how, and which requirements it is read for. */
export function noteOf(field: FormField, form: Form, scheme: Scheme, choices: string[], lang: Lang): string {
  const words = frameOf(lang).template;
  const { note, clause, facts = [], fit } = form.template?.columns[field.id] ?? {};
  const headerOf = (id: string) => {
    const found = form.fields.find((each) => each.id === id);
    return (lang === 'zh' ? found?.header : found?.en) ?? id;
  };
  const demand = demandOf(scheme, field.id);
  const limit = limitOf(scheme, field.id);
  const asked = scheme.criteria.filter(
    ({ strength, require, when }) =>
      strength !== 'note' && [require, when].some((expression) => mentionsAny(expression, facts)),
  );
  return [
    demand.required
      ? words.required
      : demand.others.length > 0
        ? words.oneOf([field.id, ...demand.others].map(headerOf))
        : words.optional,
    ...(note === undefined
      ? []
      : [`${note[lang]}${clause === undefined ? '' : words.clause(clauseInWords(clause, lang))}`]),
    ...(choices.length === 0 ? [] : [fit === 'must' ? words.choose : words.chooseOrWrite]),
    ...(limit === null ? [] : [words.limit(limit.limit, clauseInWords(limit.criterion.clause, lang))]),
    ...asked.map(({ id, title, clause: place }) => words.asked(id, title[lang], clauseInWords(place, lang))),
  ].join('\n');
}

/** Whether an expression tests one of the facts, at any depth. */
function mentionsAny(value: unknown, facts: string[]): boolean {
  if (Array.isArray(value)) return value.some((item) => mentionsAny(item, facts));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, item]) =>
      facts.includes(key) || (key === 'of' && facts.includes(String(item))) || mentionsAny(item, facts),
  );
}

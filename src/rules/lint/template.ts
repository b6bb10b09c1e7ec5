import type { Check, SchemeInput } from './check.js';

/** A title of the blank form by which nobody would know the award again. */
export const template: Check<SchemeInput> = {
  name: 'template',
  run: ({ scheme: { template: form, titleWords } }) =>
    form === undefined || titleWords.some((word) => form.title.includes(word))
      ? []
      : [{ path: ['template', 'title'], code: 'pack.untitled-form', args: { name: titleWords.join(' ') } }],
};

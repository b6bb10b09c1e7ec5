import { allExpressions } from '../walk.js';
import { type Check, type SchemeInput, unknownName } from './check.js';

/** Columns that the form does not have, and a form that is not there. */
export const columns: Check<SchemeInput> = {
  name: 'columns',
  run: ({ scheme, pack: { forms } }) => {
    const form = forms.find(({ id }) => id === scheme.form);
    if (form === undefined)
      return [
        unknownName(
          ['form'],
          'form',
          scheme.form,
          forms.map(({ id }) => id),
        ),
      ];
    const fields = new Set(form.fields.map(({ id }) => id));
    const { required, oneOf = [] } = scheme.columns;
    const listed = [
      ...required.map((field, index) => ({ field, path: ['columns', 'required', index] })),
      ...oneOf.flatMap((group, i) => group.map((field, j) => ({ field, path: ['columns', 'oneOf', i, j] }))),
      ...allExpressions(scheme).flatMap(({ expression: { mentions, present }, path }) => [
        ...(mentions?.columns ?? []).map((field, i) => ({
          field,
          path: [...path, 'mentions', 'columns', i],
        })),
        ...(present === undefined
          ? []
          : [present].flat().map((field) => ({ field, path: [...path, 'present'] }))),
      ]),
    ];
    return listed
      .filter(({ field }) => !fields.has(field))
      .map(({ field, path }) => unknownName(path, 'column', field, fields));
  },
};

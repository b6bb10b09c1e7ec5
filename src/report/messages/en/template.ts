import type { Messages } from '../types.js';

/** The blank form (craftsman template), and forms that come back. */
export const messages: Messages = {
  'blank-form.no-rules': () => ({
    what: 'The form of the rule pack does not say what a blank copy is made of (template).',
    todo: 'Add it as in form/national-2024.yaml of the bundled pack.',
  }),
  'blank-form.assumption': ({ text }) => ({ what: `Note: ${text}.`, todo: '' }),
  'blank-form.older-edition': ({ id }) => ({
    what: 'This is the form of an older edition.',
    todo: `Check returned forms with --scheme ${id}: by the title the newest edition would be taken.`,
  }),
  'cli.template-written': ({ path, title }) => ({
    what: `The blank form 《${title}》 is in ${path}`,
    todo: '',
  }),
  'form.other-pack': ({ scheme, version, known }) => ({
    what:
      known === 'no'
        ? `This form was made for the scheme "${scheme}" (by craftsman ${version}), which the rule pack in use does not have.`
        : `This form (${scheme}, made by craftsman ${version}) is of another version of the rules, which have changed since; it is checked by those in use.`,
    todo: 'See whether there are new columns or notes; craftsman template makes a new form.',
  }),
};

import { textArg } from '../args.js';
import type { Messages } from '../types.js';

/** Skill grades and professional titles. */
export const messages: Messages = {
  'grade.repaired': (args) => ({
    what: `The skill grade "${textArg(args, 'old')}" means "${textArg(args, 'new')}" and was taken as that.`,
    todo: '',
  }),
  'grade.public-service': (args) => ({
    what: `"${textArg(args, 'old')}" is a grade of workers in offices and public institutions; it equals "${textArg(args, 'new')}" and was taken as that.`,
    todo: 'Have the certificate of that grade ready.',
  }),
  'grade.unknown': (args) => ({
    what: `"${textArg(args, 'text')}" is no skill grade that is known.`,
    todo: 'Write the name of the grade as on the certificate, or 无 ("none") where there is none.',
  }),
  'grade.ask': (args) => ({
    what: `"${textArg(args, 'text')}" may be a post, an honour or a grade of an older scale, not a skill grade.`,
    todo: 'Write the grade as on the certificate; posts and honours belong in their own columns.',
  }),
  'grade.contradiction': (args) => ({
    what: `"${textArg(args, 'text')}" joins two different grades by a stroke, so it cannot be told which one is meant.`,
    todo: 'Write the highest grade certified only; the number and the name of the grade must agree.',
  }),
  'grade.wrong-column': (args) => ({
    what:
      textArg(args, 'holds') === 'grade'
        ? `"${textArg(args, 'text')}" looks like a skill grade but stands among the professional titles; both columns were read.`
        : `"${textArg(args, 'text')}" looks like a professional title but stands among the skill grades; both columns were read.`,
    todo: 'Check the certificates and write title and grade each in its own column.',
  }),
  'grade.later': (args) => ({
    what: `The grade "${textArg(args, 'text')}" is dated ${textArg(args, 'date')} or later, after the as-of date that is judged by, so it was not held by then.`,
    todo: 'Check the date on the certificate; if it is later, write the grade held at the as-of date.',
  }),
  'title.later': (args) => ({
    what: `The title "${textArg(args, 'text')}" is dated ${textArg(args, 'date')} or later, after the as-of date that is judged by, so it was not held by then.`,
    todo: 'Check the date on the certificate; if it is later, write the title held at the as-of date.',
  }),
  'title.repaired': (args) => ({
    what: `The title "${textArg(args, 'old')}" means "${textArg(args, 'new')}" and was taken as that.`,
    todo: '',
  }),
  'title.specialty': (args) => ({
    what: `The title "${textArg(args, 'old')}" was read as "${textArg(args, 'new')}" with a specialty; the cell is left as it is.`,
    todo: '',
  }),
  'title.exam': (args) => ({
    what: `"${textArg(args, 'old')}" is obtained by examination and was taken for the level of "${textArg(args, 'new')}"; the cell is left as it is.`,
    todo: 'Have the certificate of the examination ready; local rules may differ.',
  }),
  'title.unknown': (args) => ({
    what: `The series and level of the title "${textArg(args, 'text')}" cannot be told; it may be a post or a name used within the firm.`,
    todo: 'Write the title as on the certificate, or 无 ("none") where there is none.',
  }),
};

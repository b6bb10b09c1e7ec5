import type { FormatWords } from '../format-words.js';

export const formats: FormatWords = {
  csv: { code: 'Code', old: 'Old value', new: 'New value' },
  basis: (document, clause) => `${document}, ${clause}`,
  see: (subject) => `craftsman explain ${subject} tells more.`,
  github: {
    counts: {
      unread: (n) => `${n} ${n === 1 ? 'file' : 'files'} not checked`,
      error: (n) => `${n} ${n === 1 ? 'error' : 'errors'}`,
      warning: (n) => `${n} ${n === 1 ? 'warning' : 'warnings'}`,
      review: (n) => `${n} to verify`,
      note: (n) => `${n} ${n === 1 ? 'note' : 'notes'}`,
    },
    unlisted: (n) => `${n} of the notes are not listed; --format csv has them all.`,
  },
  junit: { file: 'files and sheets', rows: 'rows as filled in', quotas: 'quotas' },
};

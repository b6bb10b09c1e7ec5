import { wordIn } from '../../lookup.js';
import { near } from '../near.js';
import type { Messages } from '../types.js';

/** Limits of a rule pack, files of strangers, and what is well formed but cannot be meant (craftsman rules lint). */
export const messages: Messages = {
  'pack.limit': ({ limit, most }) => ({
    what: `Over a limit of rule packs: ${wordIn(LIMITS, String(limit))}, at most ${most}.`,
    todo: '',
  }),
  'pack.more': ({ most }) => ({
    what: `There is more wrong with this file; the first ${most} are listed.`,
    todo: '',
  }),
  'pack.reserved-word': ({ name }) => ({
    what: `"${name}" is a reserved name of the programming language: a rule pack cannot use it.`,
    todo: '',
  }),
  'pack.outside': () => ({
    what: 'This link points out of the folder of the pack; it was not opened.',
    todo: 'Put the file itself there.',
  }),
  'pack.no-file': () => ({ what: 'This is not an ordinary file; it was not opened.', todo: '' }),
  'pack.unreadable-file': ({ reason }) => ({
    what: `The file cannot be opened (${reason}).`,
    todo: 'Check permissions.',
  }),
  'pack.not-text': ({ utf16 }) => ({
    what: utf16 === 'yes' ? 'The file is in UTF-16.' : 'The file is no text in UTF-8.',
    todo: 'Save it as UTF-8.',
  }),
  'pack.yaml': ({ kind, detail }) => ({ what: `Not valid YAML: ${yamlText(kind, detail)}.`, todo: '' }),
  'pack.pattern': ({ why }) => ({
    what: `This regular expression cannot be used: ${wordIn(PATTERNS, String(why))}.`,
    todo: '',
  }),
  'pack.never-holds': ({ rule }) => ({
    what: `Whatever a sheet says, this never holds: ${rule}.`,
    todo: 'Check bounds and words; where conditions exclude each other, change one.',
  }),
  'pack.always-holds': ({ rule }) => ({
    what: `Whatever a sheet says, this always holds: ${rule}.`,
    todo: 'Check the bounds, or remove it.',
  }),
  'pack.when-never': ({ rule }) => ({
    what: `The condition can never be true, so the requirement never applies: ${rule}.`,
    todo: 'Change when, or remove the requirement.',
  }),
  'pack.against-when': ({ rule }) => ({
    what: `The requirement asks for what its own condition (${rule}) rules out: nobody it applies to can meet it.`,
    todo: 'Change when or require.',
  }),
  'pack.branch-unreachable': ({ rule, other }) => ({
    what: `This branch never matters: ${rule}; ${covered(other)}.`,
    todo: 'Remove it, or change one of them.',
  }),
  'pack.condition-idle': ({ rule, other }) => ({
    what: `This condition never matters: ${rule}; ${covered(other)}.`,
    todo: 'Remove it, or change one of them.',
  }),
  'pack.option-same': ({ name, option, other }) => ({
    what: `Option ${option} of reading "${name}" says what ${other} says wherever it is used: choosing it does nothing.`,
    todo: '',
  }),
  'pack.option-unreachable': ({ name, option, chosen }) => ({
    what: `This is only looked at where reading "${name}" is ${chosen}: option ${option} is never used.`,
    todo: '',
  }),
  'pack.as-of-outside': ({ date, from, to }) => ({
    what: `On the reference date ${date} the scheme is not in force (from ${from}${to === '' ? '' : ` to ${to}`}).`,
    todo: '',
  }),
  'pack.backwards': ({ from, to }) => ({ what: `From ${from} to ${to}: backwards.`, todo: '' }),
  'pack.translation-missing': ({ lang }) => ({
    what: `The ${lang === 'zh' ? 'Chinese' : 'English'} text is blank.`,
    todo: 'Write both languages.',
  }),
  'pack.translation-same': ({ lang }) => ({
    what: lang === 'zh' ? 'The Chinese text is the English one again.' : 'The English text is Chinese.',
    todo: 'Translate it.',
  }),
  'pack.word-shadowed': ({ word, other }) => ({
    what: `"${word}" is already a name of the entry "${other}": the two cannot be told apart.`,
    todo: 'Keep one of them; a word that may mean either belongs under ask.',
  }),
  'pack.unpublished-column': ({ name }) => ({
    what: `Nothing says whether the column "${name}" may be published.`,
    todo: 'List it under columns, optional or never.',
  }),
  'pack.untitled-form': ({ name }) => ({
    what: `The title of the blank form holds none of the titleWords (${name}): a form that comes back would not be known for this award's.`,
    todo: '',
  }),
  'pack.word-twice': ({ word }) => ({ what: `"${word}" stands twice in one list.`, todo: '' }),
  'pack.cap-beyond': ({ group, cap, whole, most }) => ({
    what: `The cap ${cap} of "${group}" is above the ${most} of "${whole}", which it is part of: it is never reached.`,
    todo: '',
  }),
  'pack.quota-overlap': ({ name, other, group }) => ({
    what:
      name === '*'
        ? `"*" takes in every recommender, also "${other}": it cannot be told which cap applies.`
        : `"${name}" belongs to both "${other}" and "${group}": it cannot be told which cap applies.`,
    todo: 'If one is part of the other, say so by within.',
  }),
  'pack.schema-line': (args) => ({
    what:
      args.name === ''
        ? 'Note: the first line names no $schema, so editors mark no faults while typing.'
        : `Note: the first line names $schema ${args.name}.${near(args, (word) => ` Did you mean "${word}"?`)}`,
    todo: `It should be # yaml-language-server: $schema=${args.wanted}`,
  }),
};

function covered(other: unknown): string {
  return other === '' ? 'the others together say as much' : `${other} says as much`;
}

const LIMITS: Record<string, string> = {
  files: 'number of files',
  fileBytes: 'bytes of one file',
  totalBytes: 'bytes of all files',
  depth: 'levels of nesting',
  aliases: 'YAML aliases (*name) of one file',
  values: 'values of one file with all aliases',
  list: 'entries of one list',
  keys: 'fields of one map',
  text: 'characters of one text',
  criteria: 'requirements (or quotas) of one scheme',
  operators: 'operators of one scheme with all its definitions',
  alternatives: 'operators of one scheme in all its readings',
  cases: 'cases of one file',
  caseRows: 'rows of the cases of one file',
  published: 'columns that may be published',
};

const PATTERNS: Record<string, string> = {
  invalid: 'it is not well formed',
  'too-long': 'it is too long',
  'not-anchored': 'it must describe the whole text, from ^ to $',
  unbounded: 'each repetition needs an upper bound, such as {0,20} instead of * or +',
  construct: 'no back references, looking around or named groups',
  ways: 'it has too many optional parts and alternatives, and might never end',
};

/** Faults of the YAML parser by its codes. */
const YAML: Record<string, string> = {
  TAB_AS_INDENT: 'a tab stands in the indentation; use spaces',
  DUPLICATE_KEY: 'keys must be unique, this one stands twice',
  KEY: 'a key must be a word, not a list or a map',
  MULTIPLE_DOCS: 'a file holds one document; it cannot be divided by ---',
  MISSING_CHAR: 'a colon, comma, quote or bracket is missing',
  BAD_INDENT: 'wrong indentation, or a bracket that is not closed',
  UNEXPECTED_TOKEN: 'there is a sign too many',
  BLOCK_AS_IMPLICIT_KEY: 'two colons in one line; put a text with a colon in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines; a colon or quote may be missing before it',
  BAD_SCALAR_START: 'a text begins with a sign of YAML; put it in quotes',
  BAD_ALIAS: 'an alias is not well formed',
  ALIAS: 'an alias leads back to itself',
  TAG_RESOLVE_FAILED: 'tags (!…) cannot be used',
  MULTIPLE_TAGS: 'tags (!…) cannot be used',
};

function yamlText(kind: unknown, detail: unknown): string {
  const own = wordIn(YAML, String(kind ?? ''), '');
  if (own === '') return String(detail ?? '');
  return kind === 'DUPLICATE_KEY' ? `${own}: ${detail}` : own;
}

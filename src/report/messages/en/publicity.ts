import type { Args } from '../../../model/finding.js';
import { wordIn } from '../../lookup.js';
import { listArg, textArg } from '../args.js';
import { near } from '../near.js';
import { shortRanges } from '../ranges.js';
import type { Messages } from '../types.js';

const names = (args: Args) =>
  listArg(args, 'columnsEn')
    .map((name) => `"${name}"`)
    .join(', ');

const rows = (args: Args) => {
  const { named, all } = shortRanges(listArg(args, 'rows').map(Number));
  return `Rows ${named.join(', ')}${all === null ? '' : ` … (${all} in all)`}`;
};

const optional = (args: Args) => `Columns that may be added: ${listArg(args, 'optionalEn').join(', ')}.`;

const KINDS: Record<string, string> = {
  number: 'a number such as that of an ID card or a phone',
  address: 'an address such as that of a home',
  mail: 'an e-mail address',
  birth: 'a date or month of birth',
  contact: 'a way to reach somebody',
};

/** The list to be put up (craftsman publicity). */
export const messages: Messages = {
  'public.never': (args) => ({
    what: `"${textArg(args, 'name')}" must not be on the public list: ${textArg(args, 'whyEn')} (${textArg(args, 'basis')}).`,
    todo: optional(args),
  }),
  'public.unknown-column': (args) => ({
    what: `There is no column "${textArg(args, 'name')}".${near(args, (word) => ` Did you mean "${word}"?`)}`,
    todo: optional(args),
  }),
  'public.no-rules': () => ({
    what: 'The form of the rule pack does not say which columns may be published (publicity).',
    todo: 'Add it as in form/national-2024.yaml of the bundled pack.',
  }),
  'public.no-calendar': (args) => ({
    what: `The public holidays of ${textArg(args, 'year')} are not listed, so that working days cannot be counted; they are not guessed.`,
    todo: `Listed: ${listArg(args, 'years').join(', ')}. Once they are announced, add them to vocab/holidays.yaml of a rule pack and name it with --rules.`,
  }),
  'public.to-needs-from': () => ({ what: '--to goes with --from.', todo: 'Name the first day.' }),
  'public.backwards': ({ from, to }) => ({
    what: `The last day ${to} lies before the first, ${from}.`,
    todo: 'Check --from and --to.',
  }),
  'public.private': (args) => ({
    what: `${textArg(args, 'cell')} (${names(args)}) seems to hold ${wordIn(KINDS, textArg(args, 'kind'))}, which must not be published.`,
    todo: 'Mend the sheet and run again; until then there is no list.',
  }),
  'public.tells': (args) => ({
    what: `${textArg(args, 'cell')} (${listArg(args, 'columnsEn')[0] ?? ''}) holds what the person has under “${listArg(args, 'columnsEn')[1] ?? ''}”, which is not published.`,
    todo: 'See whether it stands in the wrong column; if it is part of a name, leave it.',
  }),
  'public.blocked': ({ count }) => ({
    what: `${count} of the above must be mended first: no list was made.`,
    todo: '',
  }),
  'public.blank': (args) => ({
    what: `Row ${textArg(args, 'row')} has nothing to publish under ${names(args)}: the place is blank on the list.`,
    todo: 'Fill it in.',
  }),
  'public.person-once': ({ row, other, otherFile }) => ({
    what: `Row ${row} and row ${other}${otherFile === '' ? '' : ` of "${otherFile}"`} are one person (the same ID number), listed once.`,
    todo: '',
  }),
  'public.person-twice': (args) => ({
    what: `Row ${textArg(args, 'row')} and row ${textArg(args, 'other')}${textArg(args, 'otherFile') === '' ? '' : ` of "${textArg(args, 'otherFile')}"`} are one person (the same name and ID number) but differ in ${names(args)}: the list would name one person as two.`,
    todo: 'See which row holds, or which unit recommends, mend the sheet and run again; until then there is no list.',
  }),
  'public.alike': (args) => ({
    what: `${rows(args)} read the same on the list: nobody can tell who is meant.`,
    todo:
      names(args) === ''
        ? 'No column that may be published tells them apart; write workshop and team in the post, or add a remark of the unit.'
        : `${names(args)} would tell them apart (--columns).`,
  }),
  'public.nearly-alike': (args) => ({
    what: `${rows(args)} have the same name and employer; only other columns of the list tell them apart.`,
    todo:
      names(args) === ''
        ? 'Check that readers can tell who is meant.'
        : `If that is not clear enough, add ${names(args)} (--columns).`,
  }),
  'public.struck': ({ row }) => ({
    what: `Row ${row} is struck through and is listed all the same.`,
    todo: 'Delete it from the sheet if it has been withdrawn.',
  }),
  'public.hidden': ({ row }) => ({
    what: `Row ${row} is hidden and is listed all the same.`,
    todo: 'Delete it from the sheet if it is not submitted.',
  }),
  'public.clearance': (args) => ({
    what: `Row ${textArg(args, 'row')}: ${listArg(args, 'cells').join(', ')} hold words that may touch secrets and would become public (${textArg(args, 'clause')}).`,
    todo: 'Confirm the clearance or reword before the list is put up.',
  }),
  'public.ineligible': (args) => ({
    what: `${rows(args)} do not meet the conditions of ${textArg(args, 'schemeEn')}; they are listed all the same, without a mark.`,
    todo: 'Whom to publish is for the unit to decide; delete the others from the sheet.',
  }),
  'public.nobody': () => ({
    what: 'There are no nominees, so there is no list.',
    todo: 'See what craftsman check says of the sheet.',
  }),
  'public.files': () => ({
    what: 'A file could not be read, so that people would be missing: no list was made.',
    todo: 'Solve the problems above, or name only the files that can be read.',
  }),
  'cli.publicity-written': ({ path }) => ({ what: `The public list is in ${path}`, todo: '' }),
};

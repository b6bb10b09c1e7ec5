import type { Args } from '../../../model/finding.js';
import type { PlacementReason } from '../../../model/placement-answer.js';
import { evidenceOf, listArg, pairs, rowArg, textArg } from '../args.js';
import { type FoundWords, foundText } from '../found.js';
import type { Messages } from '../types.js';
import { answers } from './answers.js';
import { rowList } from './row-list.js';

const FOUND: FoundWords = {
  range: {
    exact: (n) => n,
    atLeast: (n) => `at least ${n}`,
    atMost: (n) => `at most ${n}`,
    less: (n) => `less than ${n}`,
    between: (from, to) => `${from} to ${to}`,
    below: (from, to) => `at least ${from}, less than ${to}`,
  },
  counted: {
    experts: (found, wanted) => `${found} experts who are surely different persons, ${wanted} are needed`,
  },
  failed: {
    relation: "of the nominee's own unit, no expert from outside",
    nominee: 'the nominee himself or herself',
  },
  length: (characters, words) =>
    `${characters} characters${words === null ? '' : `; ${words} as word processors count`}`,
  separators: { items: ', ', sentences: '; ', reasons: ': ' },
  remark: (said) => ` (sheet: ${said})`,
};

const found = (args: Args) => foundText(args, FOUND);

/** The advice first, then the papers that may prove it. */
const advice = (args: Args) => {
  const evidence = evidenceOf(args);
  const papers = evidence.length === 0 ? '' : `Papers that show it: ${evidence.join('; ')}.`;
  return [sentence(textArg(args, 'advice')), papers].filter((part) => part !== '').join(' ');
};

const sentence = (text: string) => (text === '' || /[.!?]$/u.test(text) ? text : `${text}.`);

const then = (text: string) => (text === '' ? '' : ` ${sentence(text)}`);

/** Where the rule pack has no advice. */
const UNMET = 'Check whether what is filled in is right and complete.';

const quotaAdvice = (args: Args, otherwise: string) => sentence(textArg(args, 'advice')) || otherwise;

const tally = (args: Args) => `${textArg(args, 'group')} submits ${textArg(args, 'count')}`;

/** By how many; not said where it is no number. */
const over = ({ count, cap }: Args) =>
  Number(count) > Number(cap) ? `, ${Number(count) - Number(cap)} too many` : ', which is exceeded';

const otherRow = (args: Args) => {
  const { sheet, row } = rowArg(args, 'other');
  return row === '' ? sheet : `row ${row} of ${sheet}`;
};

/** The other rows of the person. */
const otherRows = (args: Args) =>
  listArg(args, 'others')
    .map((one) => ` The other: ${otherRow({ other: one })}.`)
    .join('');

/** Of the parts that a question is about, those that the sheet does not show. */
const lacking = (args: Args) => {
  const text = textArg(args, 'lacking');
  return text === '' ? '' : ` Not in the sheet: ${text}.`;
};

/** Without an ID number to compare it is a possibility. */
const onePerson = (args: Args) =>
  textArg(args, 'sure') === 'no' ? 'Perhaps the same person' : 'The same person';

/** Which cells are blank or in doubt, so that nothing can be said. */
const doubts = (args: Args) => {
  const unlisted = listArg(args, 'unlistedCells');
  const blank = listArg(args, 'blank');
  const unreadable = listArg(args, 'unreadable');
  const doubtful = listArg(args, 'doubtful').filter((cell) => !unlisted.includes(cell));
  const likely = textArg(args, 'likely');
  const parts = [
    unlisted.length === 0
      ? ''
      : `"${textArg(args, 'unlisted')}" in ${unlisted.join(', ')} is in no list of units, so that its kind is not known${likely === '' ? '' : `; did you mean "${likely}"?`}`,
    blank.length === 0 ? '' : `${blank.join(', ')} not filled in`,
    unreadable.length === 0 ? '' : `${unreadable.join(', ')} an error value that cannot be read`,
    doubtful.length === 0 ? '' : `${doubtful.join(', ')} in doubt or contradictory: settle that first`,
  ];
  return then(parts.filter((part) => part !== '').join('; '));
};

/** Why a placement does not decide. */
const reasons = (args: Args) => {
  const said = listArg(args, 'because').map((reason) => answers.because[reason as PlacementReason] ?? '');
  const text = said.join(', ');
  return then(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
};

/** The questions of the readings, with the other answer. */
const otherwise = (args: Args) =>
  pairs(listArg(args, 'texts'))
    .map(([question, option]) => `"${question}" is answered "${option}"`)
    .join(' and ');

const askIssuer = (args: Args) =>
  `Ask ${textArg(args, 'issuer')}; to check by that reading, add ${listArg(args, 'flags').join(' ')}.`;

export const messages: Messages = {
  'verdict.other-reading': (args) => ({
    what: `The verdict hangs on how the text is read: if ${otherwise(args)}, it is "${textArg(args, 'otherWord')}" instead of "${textArg(args, 'statusWord')}".`,
    todo: askIssuer(args),
  }),
  'quota.other-reading': (args) => ({
    what: `The quota hangs on how the text is read: if ${otherwise(args)}, the ${textArg(args, 'count')} submitted by ${textArg(args, 'group')} are "${textArg(args, 'statusWord')}".`,
    todo: askIssuer(args),
  }),
  'criterion.unmet': (args) => ({
    what:
      textArg(args, 'strength') === 'mandatory'
        ? `Mandatory criterion not met: ${textArg(args, 'title')}${found(args)}.`
        : textArg(args, 'strength') === 'in-principle'
          ? `In-principle criterion not met: ${textArg(args, 'title')}${found(args)}.`
          : `Scored indicator not seen: ${textArg(args, 'title')}${found(args)}.`,
    todo: [
      advice(args) || UNMET,
      textArg(args, 'strength') === 'mandatory' ? '' : 'To recommend all the same, explain in writing.',
    ]
      .filter((part) => part !== '')
      .join(' '),
  }),
  'criterion.noted': (args) => ({
    what: `For information, without effect on the verdict; not met: ${textArg(args, 'title')}${found(args)}.`,
    todo: advice(args),
  }),
  'criterion.undetermined': (args) => ({
    what: `The sheet does not decide: ${textArg(args, 'title')}${found(args)}.${doubts(args)}${reasons(args)}${then(textArg(args, 'question'))}${otherRows(args)}${lacking(args)}`,
    todo: advice(args) || 'Verify by hand.',
  }),
  'criterion.priority': (args) => ({
    what: `Has priority: ${textArg(args, 'title')}${found(args)}.`,
    todo: advice(args),
  }),
  'quota.exceeded': (args) => ({
    what: `${tally(args)}, its cap is ${textArg(args, 'cap')}${over(args)}.${then(textArg(args, 'remark'))}`,
    todo: quotaAdvice(
      args,
      textArg(args, 'strength') === 'mandatory'
        ? 'The unit must decide which nominees to withdraw.'
        : 'The unit should withdraw nominees or explain in writing.',
    ),
  }),
  'quota.ask': (args) => ({
    what: `${tally(args)}, more than ${textArg(args, 'cap')}.${then(textArg(args, 'remark'))}`,
    todo: quotaAdvice(args, 'Confirm that the best were chosen.'),
  }),
  'quota.undetermined': (args) => ({
    what:
      textArg(args, 'cap') === ''
        ? `${tally(args)}; its cap is not known, so it is not decided.${then(textArg(args, 'remark'))}`
        : `${tally(args)}, its cap is ${textArg(args, 'cap')}; ${[
            ...(textArg(args, 'alike') === ''
              ? []
              : [
                  `${textArg(args, 'alike')} more are sent by ${listArg(args, 'alikeUnits').join(', ')}, which ${textArg(args, 'whole') === 'yes' ? 'may count in this group' : 'may be the same unit'}, and together the cap might be exceeded`,
                ]),
            ...(textArg(args, 'unknown') === '0'
              ? []
              : [
                  `the unit of ${textArg(args, 'unknown')} more is not certain, and with them the cap might be exceeded`,
                ]),
            ...(textArg(args, 'alike') === '' && textArg(args, 'unknown') === '0'
              ? ['some rows may be one person, and that decides whether it is exceeded']
              : []),
          ].join('; ')}.${then(textArg(args, 'remark'))}`,
    todo:
      textArg(args, 'cap') === ''
        ? 'Ask the union that runs the award for the quota of this unit.'
        : 'Write the recommending unit of these nominees clearly first.',
  }),
  'quota.unplaced': (args) => ({
    what: `${textArg(args, 'count')} in no group of the quotas (${rowList(args)}): the sheet does not show to which they belong${textArg(args, 'capped') === 'yes' ? '' : ', or the document sets no number for such a unit'}. The groups may have more than they show.`,
    todo: sentence(textArg(args, 'remark')) || 'Write the recommending unit of these nominees clearly.',
  }),
  'quota.undetermined-group': (args) => ({
    what: `${tally(args)}, its cap is ${textArg(args, 'cap')}; ${[
      ...(textArg(args, 'alike') === ''
        ? []
        : [
            `${textArg(args, 'alike')} more stand under ${listArg(args, 'alikeUnits')
              .map((group) => `"${group}"`)
              .join(', ')}, which may be the same group`,
          ]),
      ...(textArg(args, 'unknown') === '0'
        ? []
        : [
            `the group of ${textArg(args, 'unknown')} more is not certain, and with them the cap might be exceeded`,
          ]),
      ...(textArg(args, 'alike') === '' && textArg(args, 'unknown') === '0'
        ? ['some rows may be one person, and that decides whether it is exceeded']
        : []),
    ].join('; ')}.${then(textArg(args, 'remark'))}`,
    todo: 'Write the recommending unit and the occupation of these nominees clearly first.',
  }),
  'placement.stage-assumed': (args) => ({
    what: `"${textArg(args, 'text')}" names no stage; taken for the final.`,
    todo: 'If it was not the final, name the stage.',
  }),
  'length.word-count': (args) => ({
    what: `${textArg(args, 'characters')} characters, more than ${textArg(args, 'limit')}; ${textArg(args, 'words')} as a word processor counts, which is within the limit.`,
    todo: 'Shorten it so that it is within the limit by both counts.',
  }),
  'person.same-id-two-names': (args) => ({
    what: `Same ID number as ${otherRow(args)}, but another name.`,
    todo: 'Check names and ID numbers of the two rows.',
  }),
  'person.same-name-two-ids': (args) => ({
    what: `Same name as ${otherRow(args)}, but another ID number; counted as two persons.`,
    todo: '',
  }),
  'person.twice': (args) => {
    const columns = listArg(args, 'columnsEn');
    const differ = columns.length === 0 ? 'no column differs' : `columns that differ: ${columns.join(', ')}`;
    return {
      what: `${onePerson(args)} as ${otherRow(args)}; ${differ}.`,
      todo: 'Decide which row stays and delete the other.',
    };
  },
  'person.two-units': (args) => ({
    what: `${onePerson(args)} as ${otherRow(args)}, recommended by two units: ${textArg(args, 'unit')}; ${textArg(args, 'otherUnit')}. Counted for both until it is settled.`,
    todo: 'The two units should agree on who recommends.',
  }),
};

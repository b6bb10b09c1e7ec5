import { LOST_VALUE, NO_VALUE } from '../../../model/cell.js';
import type { Args } from '../../../model/finding.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';
import { rowList } from './row-list.js';

const column = (args: Args) => `"${textArg(args, 'columnEn')}"`;
const stage = (args: Args, name = 'stage') => textArg(args, `${name}En`);

/** Where scores are missing, numbers and ranks are known within bounds. */
const between = (args: Args, low: string, high: string) =>
  textArg(args, low) === textArg(args, high)
    ? textArg(args, low)
    : `${textArg(args, low)}–${textArg(args, high)}`;

const place = (args: Args) => between(args, 'best', 'worst');

const WITHOUT: Record<string, string> = {
  project: 'the project issues none',
  team: 'a team event issues none',
  failed: 'theory and skill were not both passed',
  entrant: 'the conditions for taking part are not met',
  absent: 'the contestant did not take part in this stage',
};

/** Score sheets: scores, ranks, promotion, certificates, conditions for taking part. */
const own: Messages = {
  'score.blank': (args) => ({
    what: `${column(args)} is blank and nothing says that the contestant was absent: total and rank are known within bounds only.`,
    todo: 'Fill in the score, or write 缺考 ("absent") for somebody who did not take part.',
  }),
  'score.part-absent': (args) => ({
    what: `Only one part has a score, ${column(args)} says absent: the sheet does not say whether that part counts as 0 or the contestant withdrew and is no entrant, so the number of entrants, ranks and certificates are known within bounds only.`,
    todo: 'If the part counts as 0, write 0; if the contestant withdrew, write 缺考 ("absent") for both parts.',
  }),
  'score.absent-with-scores': () => ({
    what: 'The row says absent but has both scores, which contradict each other: whether the contestant took part is not known, so the number of entrants, ranks and certificates are known within bounds only.',
    todo: 'Check whether the contestant was absent: if so, delete the scores; if not, delete the word.',
  }),
  'score.in-doubt': (args) => ({
    what: `${column(args)} says "${textArg(args, 'text')}": whether this result counts is not known, so the number of entrants, ranks and certificates are known within bounds only.`,
    todo: 'Find out how it is to be treated: if the result does not count, write 缺考 ("absent") for both parts; if it does, make the words clear or delete them.',
  }),
  'score.adjusted': (args) => ({
    what: `${column(args)} says "${textArg(args, 'text')}": by the notice a total is made of theory and skill alone; it knows no points added or taken off, and nothing tells to which part they belong, so this row's scores stay open.`,
    todo: 'Enter both parts as they are after it and clear the cell; without a basis, it does not count.',
  }),
  'score.unreadable': (args) => ({
    what:
      textArg(args, 'text') === NO_VALUE
        ? `${column(args)} holds a formula whose result is not in the file.`
        : textArg(args, 'text') === LOST_VALUE
          ? `The content of ${column(args)} is not in the file, which may be damaged.`
          : `"${textArg(args, 'text')}" in ${column(args)} is no score.`,
    todo: 'Write a plain number such as 85.5.',
  }),
  'score.repaired': (args) => ({
    what: `"${textArg(args, 'text')}" in ${column(args)} is taken for the number in it.`,
    todo: 'Better write the number only.',
  }),
  'score.rounded': (args) => ({
    what: `"${textArg(args, 'text')}" in ${column(args)} has too many decimals; six are used.`,
    todo: '',
  }),
  'score.out-of-range': (args) => ({
    what: `A score of ${textArg(args, 'text')} is not between 0 and ${textArg(args, 'max')} and is not used.`,
    todo: 'Check the score; convert it if it is not out of 100.',
  }),
  'score.unread': (args) => ({
    what: `"${textArg(args, 'text')}" in ${column(args)} cannot be understood and was not compared.`,
    todo: 'Write a rank as a number, 是 ("yes") or 否 ("no"), the grade of a certificate, or a full date.',
  }),
  'contest.stage-unknown': (args) => ({
    what: `Nothing tells which stage the ${textArg(args, 'count')} rows of this sheet belong to; they are not ranked, and since they may belong to any, the ranks of others are known within bounds only.`,
    todo: `Name the stage (${listArg(args, 'knownEn').join(', ')}) in Chinese in the sheet's name, the title or a column.`,
  }),
  'contest.project-unknown': (args) => ({
    what:
      textArg(args, 'text') === ''
        ? 'Nothing tells which project this is: all are ranked as of one, ranks are not compared with those entered, and certificates stay open.'
        : `The list of projects has no "${textArg(args, 'text')}"; it is ranked, but certificates stay open.${textArg(args, 'nearest') === '' ? '' : ` Is it "${textArg(args, 'nearest')}"?`}`,
    todo: 'Write the name of the project in the title or a column, or use --project with its number or name.',
  }),
  'contest.team-unnamed': () => ({
    what: 'This row of a team event names no team and is ranked by itself.',
    todo: 'Fill in the team.',
  }),
  'contest.team-size': (args) => ({
    what: `Team "${textArg(args, 'team')}" has ${textArg(args, 'found')} rows; a team has ${textArg(args, 'size')} members.`,
    todo: 'Check whether every member is there.',
  }),
  'contest.team-scores': (args) => ({
    what: `The score differs from that of the same team in ${rowList(args, 'others')}; the notice does not say how members' scores make a team's, so there is no total.`,
    todo: "Write the team's score in each of its rows, or merge the cells.",
  }),
  'contest.team-counted': (args) => ({
    what: `Teams are ranked; entrants and promotion are counted by ${textArg(args, 'by')}.`,
    todo: '',
  }),
  'contest.id-two-names': (args) => ({
    what: `Same ID number as ${rowList(args, 'others')}, but another name.`,
    todo: 'Check number and name.',
  }),
  'contest.twice': (args) => ({
    what: `This person is in the same stage already (${rowList(args, 'others')}): numbers and ranks are affected.`,
    todo: 'Delete one row, or check whether these are two persons.',
  }),
  'contest.twice-perhaps': (args) => ({
    what: `Somebody of this name is in the same stage already (${rowList(args, 'others')}), with the same employer or none given, and an ID number is missing: perhaps one person. The number of entrants and the ranks are open until then.`,
    todo: 'Fill in the ID numbers; if it is one person, delete one row.',
  }),
  'contest.person-unclear': (args) => ({
    what: `Several persons of the stage before have this name (such as ${rowList(args, 'others')}) and no ID number tells which; counted as another one.`,
    todo: 'Fill in the ID number.',
  }),
  'contest.tie': (args) => ({
    what: `${stage(args)}: total ${textArg(args, 'total')} and skill ${textArg(args, 'skill')} both equal those of ${rowList(args, 'others')}; from rank ${textArg(args, 'rank')} on the order is open. There are to be no ties, and no further rule is given.`,
    todo: 'Let the committee of the final decide and say why.',
  }),
  'contest.order-by-decimals': (args) => ({
    what: `${stage(args)}: some ranks hang on whether totals are rounded to two decimals first: ${rowList(args)}.`,
    todo: 'Ask the organising committee; rank the other way with --reading decimals=two (or exact).',
  }),
  'contest.few-entrants': (args) => ({
    what: `${stage(args)}: ${between(args, 'fewest', 'most')} ${textArg(args, 'team') === 'teams' ? 'teams' : 'entrants'}, there should${textArg(args, 'strength') === 'mandatory' ? '' : ' in principle'} be at least ${textArg(args, 'atLeast')}.`,
    todo: 'Check that nobody is left out; if there were no more, tell the organising committee.',
  }),
  'contest.stage-over-sheets': (args) => ({
    what: `${stage(args)} stands in several sheets (${listArg(args, 'sheets').join(', ')}), which are ranked together.`,
    todo: '',
  }),
  'contest.stage-missing': (args) => ({
    what: `There are scores of the ${stage(args, 'later')} but none of the ${stage(args)}; in principle the stages follow each other.`,
    todo: `Put the scores of the ${stage(args)} into the same file, or explain in writing that there was none.`,
  }),
  'contest.stage-not-yet': (args) => ({
    what: `There is no ${stage(args)} yet; certificates are those of the stages so far.`,
    todo: '',
  }),
  'contest.stage-order': (args) => ({
    what: `${stage(args)} begins on ${textArg(args, 'from')}, before the ${stage(args, 'earlier')} of ${textArg(args, 'to')}; in principle the stages follow each other.`,
    todo: 'Check the dates.',
  }),
  'contest.outside-window': (args) => ({
    what: `${stage(args)} held ${textArg(args, 'from')} to ${textArg(args, 'to')}; the timetable has ${textArg(args, 'plannedFrom')} to ${textArg(args, 'plannedTo')}.`,
    todo: 'Check the dates.',
  }),
  'contest.promotion-over': (args) => ({
    what: `${stage(args)}: ${between(args, 'promoted', 'promotedMost')} of ${between(args, 'fewest', 'most')} go on, ${textArg(args, 'promoted') === textArg(args, 'promotedMost') ? '' : 'up to '}${textArg(args, 'percent')} %, more than ${textArg(args, 'limit')} %.`,
    todo: `At most ${textArg(args, 'allowed')} may go on: check the list.`,
  }),
  'contest.promoted-missing': (args) => ({
    what: `Marked as promoted, but has no scores in the ${stage(args)}.`,
    todo: 'Find out whether the contestant withdrew, and write it down there.',
  }),
  'contest.promoted-absent': () => ({
    what: 'Absent, but marked as promoted.',
    todo: 'Check the scores and the list of those who go on: take the mark out if the contestant was absent, else fill in the scores.',
  }),
  'contest.not-promoted': (args) => ({
    what: `Has scores in the ${stage(args, 'next')}, but is not marked as promoted in the ${stage(args)} (${rowList(args, 'others')}).`,
    todo: 'Check the list of those who go on; note who moved up for somebody else.',
  }),
  'contest.not-in-stage-before': (args) => ({
    what:
      textArg(args, 'absent') === ''
        ? `The ${stage(args)} has no such person.`
        : `Was absent in the ${stage(args)}, yet takes part in the next stage.`,
    todo: 'Check name, ID number and the sheet of the stage before.',
  }),
  'contest.promotion-skips': (args) => ({
    what: `${stage(args)}: rank ${textArg(args, 'last')} goes on, while better ranks do not: ${rowList(args)}.`,
    todo: 'Check the list of those who go on; note who withdrew.',
  }),
  'contest.born-late': () => ({
    what: 'Born too late to take part; no certificate, no prizes; whether those behind move up the notice does not say, so their ranks are known within bounds only.',
    todo: 'Check the ID number; if it is right, the entry does not count: where those behind move up, delete the row and run once more.',
  }),
  'contest.born-open': (args) => ({
    what: `Whether born before ${textArg(args, 'before')} is open: on the very day, or only the month is written.`,
    todo: 'Check the identity card; for the very day ask the organising committee.',
  }),
  'contest.over-age': () => ({
    what: 'Has reached the statutory retirement age; no certificate, no prizes; whether those behind move up the notice does not say, so their ranks are known within bounds only.',
    todo: 'Check the ID number; if it is right, the entry does not count: where those behind move up, delete the row and run once more.',
  }),
  'contest.age-open': (args) => ({
    what:
      textArg(args, 'noDate') === ''
        ? `Whether below the statutory retirement age is open (looked at: ${listArg(args, 'dates').join(', ')}; for women it also depends on whether 50 or 55 holds).`
        : 'Without a date of the stage it is open whether the statutory retirement age is reached.',
    todo: 'Find out whether the person is in service, and which age holds.',
  }),
  'contest.public-office': (args) => ({
    what: `The employer looks like a government office, but entrants are to work in enterprises and public institutions${textArg(args, 'project') === 'yes' ? ', though this project is made for such staff' : ''}.`,
    todo: 'Ask the organising committee whether they may take part.',
  }),
  'contest.public-office-out': () => ({
    what: 'The employer looks like a government office and may not take part under the chosen reading; no certificate, no prizes; whether those behind move up the notice does not say, so their ranks are known within bounds only.',
    todo: 'Check the kind of employer.',
  }),
  'contest.employer-elsewhere': () => ({
    what: 'The employer does not seem to be in Beijing.',
    todo: 'Find out whether the person works in Beijing.',
  }),
  'contest.employer-place': (args) => ({
    what: `Employers whose names do not show whether they are in Beijing: ${listArg(args, 'employers').slice(0, 20).join(', ')}${listArg(args, 'employers').length > 20 ? ' …' : ''} (${rowList(args)}).`,
    todo: 'Make sure that they are.',
  }),
  'contest.employer-unknown': (args) => ({
    what: `No employer is given, so this condition cannot be checked: ${rowList(args)}.`,
    todo: 'Fill in the employer.',
  }),
  'contest.birth-unknown': (args) => ({
    what: `No ID number or birth date that can be used, so age cannot be checked: ${rowList(args)}.`,
    todo: 'Fill in the ID number.',
  }),
  'contest.weighted-parts': (args) => ({
    what: `The two parts look weighted already (no theory above ${textArg(args, 'theory')}, no skill above ${textArg(args, 'skill')}, totals that are their sum, or none; or nothing above 1): scores count, and are passed, out of 100, and the decimals that were rounded off cannot be told back, so ranks and certificates stay open.`,
    todo: 'Enter both parts out of 100, as they were before they were weighted.',
  }),
  'contest.total-differs': (args) => ({
    what: `The total says ${textArg(args, 'written')}, but ${textArg(args, 'theory')} and ${textArg(args, 'skill')} make ${textArg(args, 'expected')} by the weights of the notice.`,
    todo: 'Check scores and formula.',
  }),
  'contest.rank-differs': (args) => ({
    what: `The rank says ${textArg(args, 'written')}${textArg(args, 'shared') === 'yes' ? ' (shared with others, though there are to be no ties)' : ''}, by the scores it is ${place(args)}.`,
    todo: 'Rank by total; among equals the higher skill score goes first.',
  }),
  'contest.rank-absent': (args) => ({
    what: `Absent, but has rank ${textArg(args, 'written')}.`,
    todo: 'Check the scores; take the rank out if the contestant was absent.',
  }),
  'contest.certificate-differs': (args) => {
    const written = textArg(args, 'written');
    const [expected, why] = [textArg(args, 'expected'), WITHOUT[textArg(args, 'why')]];
    const due =
      expected === ''
        ? `none is due (${why ?? `the rank in the ${stage(args)} is too low`})`
        : `the ${stage(args)} gives ${textArg(args, 'open') === 'yes' ? 'at most ' : ''}"${expected}"`;
    return {
      what:
        written === ''
          ? `No certificate is written, but ${due}.`
          : `The certificate says "${written}", but ${due}.`,
      todo: 'Check rank, number of entrants and pass mark, and correct it.',
    };
  },
  'contest.certificate-open': (args) => ({
    what: `The ${stage(args)} may lead to "${textArg(args, 'grade')}", which is open: rank ${place(args)}${textArg(args, 'passed') === 'undetermined' ? ', and it is not known whether both parts were passed' : ''}${textArg(args, 'counts') === 'undetermined' ? ', and it is not known whether this result counts' : ''}${textArg(args, 'sure') === '' ? '' : `; sure is "${textArg(args, 'sure')}"`}.`,
    todo: 'Complete the scores and settle the order before any certificate is issued.',
  }),
  'contest.card-unknown': (args) => ({
    what: `The rank brings a grant for holders of the mutual aid card, but the sheet does not say whether there is one: ${rowList(args)}.`,
    todo: 'Find out who holds the card.',
  }),
};

/** Where several projects are checked together, what is about a whole sheet names the project first. */
export const messages: Messages = Object.fromEntries(
  Object.entries(own).map(([code, message]) => [
    code,
    (args: Args) => {
      const { what, todo } = message(args);
      const project = textArg(args, 'ofProject');
      return { what: project === '' ? what : `${project}: ${what}`, todo };
    },
  ]),
);

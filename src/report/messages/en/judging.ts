import type { Args } from '../../../model/finding.js';
import { evidenceOf, listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

const found = (args: Args) => {
  const texts = listArg(args, 'found');
  return texts.length === 0 ? '' : ` (sheet: ${texts.join(', ')})`;
};

/** The advice first, then the papers that may prove it. */
const advice = (args: Args) => {
  const evidence = evidenceOf(args);
  const papers = evidence.length === 0 ? '' : `Papers that show it: ${evidence.join('; ')}.`;
  return [sentence(textArg(args, 'advice')), papers].filter((part) => part !== '').join(' ');
};

const sentence = (text: string) => (text === '' || /[.!?]$/u.test(text) ? text : `${text}.`);

const then = (text: string) => (text === '' ? '' : ` ${sentence(text)}`);

export const messages: Messages = {
  'criterion.unmet': (args) => ({
    what:
      textArg(args, 'strength') === 'mandatory'
        ? `Mandatory criterion not met: ${textArg(args, 'title')}${found(args)}.`
        : textArg(args, 'strength') === 'in-principle'
          ? `In-principle criterion not met: ${textArg(args, 'title')}${found(args)}.`
          : `Scored indicator not seen: ${textArg(args, 'title')}${found(args)}.`,
    todo: [
      advice(args),
      textArg(args, 'strength') === 'mandatory' ? '' : 'To recommend all the same, explain in writing.',
    ]
      .filter((part) => part !== '')
      .join(' '),
  }),
  'criterion.undetermined': (args) => ({
    what: `The sheet does not decide: ${textArg(args, 'title')}${found(args)}.${then(textArg(args, 'question'))}`,
    todo: advice(args) || 'Verify by hand.',
  }),
  'criterion.priority': (args) => ({
    what: `Has priority: ${textArg(args, 'title')}${found(args)}.`,
    todo: advice(args),
  }),
  'quota.exceeded': (args) => ({
    what: `${textArg(args, 'group')} submits ${textArg(args, 'count')}, more than its cap of ${textArg(args, 'cap')}.${then(textArg(args, 'remark'))}`,
    todo:
      textArg(args, 'strength') === 'mandatory'
        ? 'The unit must decide which nominees to withdraw.'
        : 'The unit should withdraw nominees or explain in writing.',
  }),
  'quota.undetermined': (args) => ({
    what: `${textArg(args, 'group')} submits ${textArg(args, 'count')}; ${textArg(args, 'cap') === '' ? 'its cap is not known' : `the cap is ${textArg(args, 'cap')}`}, so it is not decided.${then(textArg(args, 'remark'))}`,
    todo: 'Ask the union that runs the award for the quota of this unit.',
  }),
  'placement.stage-assumed': (args) => ({
    what: `"${textArg(args, 'text')}" names no stage; taken for the final.`,
    todo: 'If it was not the final, name the stage.',
  }),
  'length.word-count': (args) => ({
    what: `${textArg(args, 'characters')} characters, more than ${textArg(args, 'limit')}; ${textArg(args, 'words')} as a word processor counts, which is within the limit.`,
    todo: 'Shorten it so that it is within the limit by both counts.',
  }),
  'person.same-id-two-names': () => ({
    what: 'One ID number is entered for two different names.',
    todo: 'Check names and ID numbers of the two rows.',
  }),
  'person.same-name-two-ids': () => ({
    what: 'Another nominee has the same name and a different ID number; counted as two persons.',
    todo: '',
  }),
  'person.twice': (args) => {
    const columns = listArg(args, 'columns');
    const differ = columns.length === 0 ? '' : `; the columns that differ: ${columns.join(', ')}`;
    return {
      what: `The same person also stands in row ${textArg(args, 'other')}${differ}.`,
      todo: 'Decide which row stays and delete the other.',
    };
  },
  'person.two-units': (args) => ({
    what: `Two units recommend the same person: ${textArg(args, 'unit')}; ${textArg(args, 'otherUnit')} (row ${textArg(args, 'other')}). Counted for both until it is settled.`,
    todo: 'The two units should agree on who recommends.',
  }),
  'hmt-resident': () => ({
    what: 'Holds a residence permit for Hong Kong, Macao and Taiwan residents; counts as a Chinese citizen.',
    todo: '',
  }),
};

import type { TemplateWords } from '../template-words.js';

const GO_ON = 'If it is right, choose Yes to go on.';

export const template: TemplateWords = {
  sheet: 'Nominees',
  lists: 'Lists',
  help: 'Dark columns must be filled in, light ones where there is something to say. Point at a column name for notes; the example row may stay, checks leave it out.',
  required: 'Must be filled in (a blank is an error).',
  oneOf: (headers) => `Fill in at least one of: ${headers.join(', ')}.`,
  optional: 'Need not be filled in.',
  clause: (clause) => ` (${clause}).`,
  choose: 'Choose from the list.',
  chooseOrWrite: 'Choose from the list, or write what is true where the list does not have it.',
  limit: (characters, clause) => `At most ${characters} characters (${clause}).`,
  asked: (id, title, clause) => `Condition ${id}: ${title} (${clause})`,
  notListed: 'Choose from the list.',
  notListedAsk: `Not in the list: please check. ${GO_ON}`,
  notYearMonth: `Best written as year.month, such as 1980.6 or 1980.10. ${GO_ON}`,
  notYears: `Write the number of years only, such as 10, not below 0. ${GO_ON}`,
  notLength: (characters) => `Should have ${characters} characters: please check. ${GO_ON}`,
  notBetween: (min, max) => `Should have ${min} to ${max} characters: please check. ${GO_ON}`,
  tooLong: (characters) =>
    `Longer than ${characters} characters. Spaces and line breaks do not count. ${GO_ON}`,
  basis: (source) => `Source: ${source}.`,
  assumption: (text) => `Note: ${text}.`,
  version: (scheme, hash, tool) => `Form ${scheme}, rules ${hash} (made by craftsman ${tool}).`,
};

import type { CodeTexts } from '../../codes.js';

/** Comparison with a registry (check --registry). */
export const texts: CodeTexts = {
  'registry.sent-before': {
    title: 'Sent in another batch as well',
    about:
      'The registry has the same ID number, sent for the same edition of an award by another unit or in another batch. The national notice goes by territory and industry, so one unit recommends a person; those of Beijing and Haidian do not say, and the units should agree all the same. A registry holds keyed hashes and no names: whether it is the same person, the other sheet shows.',
    todo: 'Find the other sheet by batch, file and row; if two units send the person, they agree who recommends and the other withdraws. Corrected versions of one sheet keep one --registry-label.',
  },
  'registry.other-edition': {
    title: 'Nominated in another edition',
    about:
      'The registry has this person for another edition of the same award. No document forbids a second nomination; for information.',
    todo: 'If the person is nominated again, nothing to do.',
  },
  'registry.other-award': {
    title: 'Nominated for another award',
    about:
      'The registry has this person for another award. That is allowed; each is checked by its own rules. For information.',
    todo: 'If both are meant, nothing to do.',
  },
  'registry.not-entered': {
    title: 'People who are not in the registry',
    about:
      'A registry knows people by ID number. Without a valid one of 18 characters a person is not entered, and cannot be found later. Numbers of 15 digits have no check character, so that a slip in them is not seen: compared, not entered.',
  },
};

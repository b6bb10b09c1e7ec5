import type { Args } from '../../../model/finding.js';
import { shortName } from '../../lookup.js';
import { listArg, rowsArg, textArg } from '../args.js';
import { shortRanges } from '../ranges.js';
import type { RegistryHelp, RegistryWords } from '../registry-words.js';
import type { Messages } from '../types.js';

/** Where it stands in the registry: batch, day, unit, award, row. */
function entries(args: Args, name = (award: string) => award): string {
  const texts = listOf(args, 'entries');
  const awards = listOf(args, 'awardsEn');
  const named = awards.map((award, index) => {
    const [label = '', date = '', unit = '', hash = '', sheet = '', row = ''] = texts.slice(index * 6);
    const batch = label === '' ? `a batch entered on ${date}` : `batch "${label}"`;
    const about = [
      label === '' ? `its file has a SHA-256 that begins with ${hash}` : `entered on ${date}`,
      unit === '' ? 'recommending unit not recorded' : `recommending unit: ${unit}`,
      award.split('\n').map(name).join(', '),
    ];
    return `${batch}, ${sheet === '1' ? '' : `sheet ${sheet}, `}row ${row} (${about.join('; ')})`;
  });
  const more = Number(args.more ?? 0);
  return `${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** A list in which blanks keep their place. */
function listOf(args: Args, name: string): string[] {
  const value = args[name];
  return Array.isArray(value) ? value : [];
}

const byOldNumber = (args: Args) =>
  textArg(args, 'old') === ''
    ? ''
    : ' The sheet has an old number of 15 digits; its 18-character form was compared.';

const rows = (args: Args, name: string) =>
  rowsArg(args, name)
    .map(({ sheet, numbers }) => `${sheet} row ${shortRanges(numbers).named.join(', ')}`)
    .join('; ');

const WHOSE: Record<string, string> = {
  other: 'Another unit has sent this person as well',
  open: 'The registry has this person already; one of the units is not known, so it may be the same one',
  same: 'Another sheet of the same recommending unit has this person as well',
};

const SETTLE: Record<string, string> = {
  other:
    'Find the other sheet by batch, file and row; see whether it is the same person, and whether it was withdrawn. If both units send the person, they agree who recommends and the other withdraws. What was agreed may go into the file of exceptions (--waivers).',
  open: 'Find the other sheet by batch, file and row. If this is a corrected version of it, name the recommending unit, or use one --registry-label for both; if two units sent the person, they agree who recommends.',
  same: 'It may be of another district, another batch, or a version of this sheet that was corrected a lot. Find it by batch, file and row, and see whether both are to have this person; for a corrected version use one --registry-label for both, for two sheets two.',
};

export const messages: Messages = {
  'registry.sent-before': (args) => ({
    what: `${WHOSE[textArg(args, 'whose')] ?? WHOSE.open}: ${entries(args, shortName)}.${byOldNumber(args)}`,
    todo: SETTLE[textArg(args, 'whose')] ?? SETTLE.open ?? '',
  }),
  'registry.other-edition': (args) => ({
    what: `This person was nominated for the same award in another edition: ${entries(args)}. No document forbids it.${byOldNumber(args)}`,
    todo: '',
  }),
  'registry.other-award': (args) => ({
    what: `This person was nominated for another award in another batch: ${entries(args)}. That is allowed.${byOldNumber(args)}`,
    todo: '',
  }),
  'registry.not-entered': (args) => {
    const count = Number(args.count ?? 0);
    const old = listArg(args, 'old').length;
    const missing =
      count === 0
        ? ''
        : `Without a valid ID number, neither compared with the registry nor entered: ${count} (${rows(args, 'rows')}).`;
    const short =
      old === 0
        ? ''
        : `With an old number of 15 digits, compared in its 18-character form and not entered: ${old} (${rows(args, 'old')}).`;
    return {
      what: [missing, short].filter((text) => text !== '').join(' '),
      todo: 'Fill in the correct ID numbers of 18 characters and check again.',
    };
  },
  'registries.file-needed': () => ({
    what: '--registry-key, --registry-label and --registry-read-only go with --registry.',
    todo: 'For example --registry registry.jsonl --registry-key registry.key.',
  }),
  'registries.key-needed': () => ({
    what: '--registry needs --registry-key with the key file.',
    todo: 'If there is none yet, make one with craftsman registry key registry.key.',
  }),
  'registries.bad-label': ({ most }) => ({
    what: `--registry-label is one line of at most ${most} characters, without ID or phone numbers.`,
    todo: 'For example --registry-label "Haidian 2025, first batch".',
  }),
  'registries.named-label': () => ({
    what: '--registry-label holds the name of a nominee; a registry is passed on to others.',
    todo: 'Choose another label, for example "Haidian 2025, first batch".',
  }),
  'registries.same-file': () => ({
    what: 'The registry is also the key file, or a file to be checked.',
    todo: 'Name another file with --registry.',
  }),
  'registries.no-file': () => ({
    what: 'The registry is a link, a folder or a device; it was not used.',
    todo: 'Give the path of the registry itself.',
  }),
  'registries.too-large': ({ most }) => ({
    what: `The registry is larger than ${most} MB; it was not read.`,
    todo: 'See whether this is the right file.',
  }),
  'registries.not-registry': () => ({
    what: 'This is no registry; it was neither read nor written.',
    todo: 'Check the path after --registry; a new file name makes a new registry.',
  }),
  'registries.empty': () => ({
    what: 'The registry is empty; what was in it may be lost. It was not used.',
    todo: 'Use a backup; to start anew, delete the file first.',
  }),
  'registries.newer': () => ({
    what: 'The registry was written by a newer version, which this one cannot read.',
    todo: 'Use a newer craftsman.',
  }),
  'registries.damaged': ({ from, to }) => ({
    what: `${from === to ? `Line ${from}` : `Lines ${from}–${to}`} of the registry were changed or damaged: the check sum is wrong. It was not used.`,
    todo: 'Use a backup; only the program may write a registry.',
  }),
  'registries.cut': ({ from, missing }) => ({
    what: `The registry is not whole: the batch that starts in line ${from} lacks ${missing} lines. It was not used.`,
    todo: 'Use a backup, or copy it again.',
  }),
  'registries.other-key': ({ key }) => ({
    what: `The registry was not made with the key in ${key}; nothing can be compared. It was not used.`,
    todo: 'Use the key that it was made with; after a change of keys, use a new registry.',
  }),
  'registries.two-keys': ({ other }) => ({
    what: `It was not made with the same key as ${other}; the two cannot be merged.`,
    todo: 'One person has two different codes in them, so nothing could be compared; use one key.',
  }),
  'registries.bad-key': () => ({
    what: 'This is no key file of a registry, or it is damaged.',
    todo: 'Use a file that craftsman registry key made; do not make one up.',
  }),
  'registries.open-key': () => ({
    what: 'Other users can read the key file; whoever has the key can find ID numbers out of the registry.',
    todo: 'Run chmod 600 on it.',
  }),
  'registries.key-exists': () => ({
    what: 'The file exists and was not overwritten.',
    todo: 'Without its key a registry can never be compared again; choose another name for a new key.',
  }),
  'registries.output-exists': () => ({
    what: 'The file exists and was not overwritten.',
    todo: 'Choose another name with --output.',
  }),
  'registries.locked': ({ lock }) => ({
    what: 'Another craftsman is writing the registry and did not finish for some seconds; nothing was written.',
    todo: `Check again later; if nobody else is using it, wait a minute or delete ${lock}.`,
  }),
  'registries.changed': () => ({
    what: 'While this was checked somebody else added a batch to the registry; nothing was written, lest a comparison be missed.',
    todo: 'Check again.',
  }),
  'cli.registry-made': ({ path, count }) => ({
    what: `There was no registry: made ${path} and entered ${count}.`,
    todo: 'If there should have been one, check the path after --registry.',
  }),
  'cli.registry-added': ({ path, count }) => ({ what: `Entered in ${path}: ${count}`, todo: '' }),
  'cli.registry-compared': (args) => ({
    what: `Compared with ${args.file}: ${args.compared}; to be asked about: ${args.asked}; entered before: ${args.known}${args.readOnly === 'yes' ? '. Nothing was entered, as asked' : Number(args.added) === 0 ? '. Nothing to enter' : ''}.`,
    todo: '',
  }),
  'cli.registry-key': ({ path, key }) => ({
    what: `Made the key file ${path} (id ${key}).`,
    todo: 'Keep it safe: whoever has it can find ID numbers out of a registry, and without it a registry can never be compared again.',
  }),
  'cli.registry-merged': ({ path, batches, entries: count }) => ({
    what: `Merged into ${path}: ${batches} batches, ${count} entries.`,
    todo: '',
  }),
};

export const registryHelp: RegistryHelp = {
  file: 'compare with earlier batches and enter this one: was a person sent twice? (made if it is not there)',
  keyFile: 'key file of the registry, made by craftsman registry key',
  label: 'what this batch is called (goes into the registry; no names); corrected versions keep their label',
  readOnly: 'compare with the registry, enter nothing',
  command: 'registries: was a person sent by another unit or in another year, without exchanging ID numbers',
  key: 'make a key file (readable by you only; never over a file that exists)',
  newKey: 'where to write it',
  merge: 'join registries made with one key (no key needed)',
  files: 'registry',
  output: 'where the joined registry goes (a new file)',
  show: 'whether a registry is whole, and its batches (no key needed)',
  exits: '\nExit codes: 0 done; 2 not done (one line says why).',
};

export const registryWords: RegistryWords = {
  registry: 'Registry',
  state: 'Check sum when compared',
  rows: (count) => `${count} lines`,
  compared: 'Comparison',
  counts: ({ compared, unidentified, asked, known, added }) =>
    `Compared: ${compared}; to be asked about: ${asked}; entered before: ${known}; without a valid ID number: ${unidentified}; ${added === null ? 'nothing was entered, as asked' : `added: ${added}`}`,
  whole: (batches, count, persons) =>
    `The registry is whole. Batches: ${batches}, entries: ${count}, persons: ${persons}`,
  key: 'Key id',
  lines: (count, sum) => `Lines: ${count}, check sum ${sum}`,
  empty: 'No batch has been entered yet.',
  noLabel: '(no label)',
  entries: (count) => `entries: ${count}`,
};

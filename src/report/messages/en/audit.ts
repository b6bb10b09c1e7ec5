import { wordIn } from '../../lookup.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';
import { audit as words } from './audit-words.js';
import { orNone, REASONS } from './cli.js';

const kind = (name: unknown): string => {
  const word = wordIn(words.kinds, String(name));
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
};
const reason = (name: unknown): string => wordIn(REASONS, String(name));
const parts = (args: Parameters<typeof listArg>[0]): string =>
  listArg(args, 'parts')
    .map((part) => wordIn(words.parts, part))
    .join(', ');

/** What is said when sealing and when auditing. */
export const messages: Messages = {
  'cli.sealed': ({ path, number }) => ({
    what: `Sealed: ${path} (number ${number}).`,
    todo: 'Note the hash on the next line elsewhere: craftsman audit FOLDER --head HASH then shows whether the newest seals were taken away, rewritten or made anew.',
  }),
  'cli.seal-outside': ({ name }) => ({
    what: `${name} is not in the folder of the seal; only its hash was noted.`,
    todo: 'For a complete archive, put it into that folder too.',
  }),
  'seal.nothing': () => ({
    what: 'No file could be checked, so there is nothing to seal.',
    todo: 'See above why each file cannot be read.',
  }),
  'seal.midnight': () => ({
    what: 'Midnight passed during the run, so its date is not certain; nothing was sealed or written.',
    todo: 'Run it again.',
  }),
  'seal.outside': () => ({
    what: 'The files to check are not all in this archive folder; nothing was sealed or written.',
    todo: 'Put them into the archive first, or leave out --seal-in.',
  }),
  'seal.no-folder': () => ({
    what: 'The files to check are on different drives, so the seal has no place.',
    todo: 'Put them into one folder before sealing.',
  }),
  'seal.no-archive': () => ({
    what: 'There is no such archive folder.',
    todo: 'Make the folder before you name it in --seal-in.',
  }),
  'seal.input-changed': () => ({
    what: 'This file changed during the run; nothing was sealed or written.',
    todo: 'Wait until it is saved and run again.',
  }),
  'seal.rules-altered': () => ({
    what: 'This copy of the rules is not what it was; nothing was sealed or written.',
    todo: 'Find out with craftsman audit; seal again once it is out of the way.',
  }),
  'seal.spoilt': () => ({
    what: 'The newest seal of the folder cannot be read or was altered, so none can follow it; nothing was sealed or written.',
    todo: 'Find out with craftsman audit; seal again once the original is back.',
  }),
  'seal.hidden': () => ({
    what: 'This file is hidden, or lies in a hidden folder (a name that begins with "."): an audit would not find it. Nothing was sealed or written.',
    todo: 'Give it a name without the dot, or put it elsewhere, and seal again.',
  }),
  'seal.link': () => ({
    what: 'This file is a link, or lies in a folder that is one: an audit follows no links. Nothing was sealed or written.',
    todo: 'Put the file itself into the archive and seal again.',
  }),
  'output.sealed': (args) => ({
    what: 'This file was sealed and is evidence of its batch; it was not replaced, and nothing was written.',
    todo:
      textArg(args, 'option') === ''
        ? 'Copy the file to check to a place outside the archive and check it there.'
        : `Choose another place with ${textArg(args, 'option')}${orNone(args)}.`,
  }),
  'seal.busy': () => ({
    what: 'Many programs are sealing in this folder at the same time, and this one had no turn.',
    todo: 'Run it again later.',
  }),

  'usage.no-archive': () => ({ what: 'There is no such folder.', todo: 'Check the path.' }),
  'usage.archive-file': () => ({
    what: 'This is a file, not the folder of an archive.',
    todo: 'Name the folder in which the seals are.',
  }),
  'usage.archive-large': ({ most }) => ({
    what: `The archive has more than ${most} files.`,
    todo: 'Audit it folder by folder.',
  }),
  'usage.no-seals': () => ({
    what: 'There is no seal in this folder (craftsman-0001.seal.json and so on).',
    todo: 'Seals are written by craftsman check FILE --seal; check the path.',
  }),
  'usage.bad-head': ({ value }) => ({
    what: `"${value}" is not the hash of a seal.`,
    todo: 'Give the 64 characters that were printed when sealing, or at least the first 16.',
  }),

  'audit.seal-altered': () => ({
    what: 'This seal was altered: the sum in its last line does not fit its contents.',
    todo: 'Find the original; what it says proves nothing.',
  }),
  'audit.seal-line-ends': () => ({
    what: 'Only the line ends of this seal, or the byte order mark before it, are other than sealed: most likely Git or an editor wrote it anew.',
    todo: 'Find the original; in Git, have a .gitattributes with * -text.',
  }),
  'audit.file-line-ends': (args) => ({
    what: `${kind(args.kind)} is other than sealed only in its line ends or the byte order mark before it: most likely Git or an editor wrote it anew.`,
    todo: 'Find the original; in Git, have a .gitattributes with * -text.',
  }),
  'audit.seal-large': ({ most }) => ({
    what: `The seal has more than ${most} MB and was not opened.`,
    todo: 'This program writes none so large; find the original.',
  }),
  'audit.folder-deep': () => ({
    what: 'The folder lies too deep in others; nothing in it was audited.',
    todo: 'Move it up, or audit it by itself.',
  }),
  'audit.registry-other': ({ file, key, ...args }) => ({
    what: `The batch was compared with the registry ${file} (key ${key}); what was given has the key ${listArg(args, 'given').join(', ')}, so it is another one and the batch cannot be replayed.`,
    todo: 'Use the registry and the key of then.',
  }),
  'audit.seal-invalid': () => ({
    what: 'This seal was not written by this program: it does not have the structure of one.',
    todo: 'Find the original; what it says proves nothing.',
  }),
  'audit.seal-rewritten': () => ({
    what: 'The number, inputs, options, schemes, program version or outputs in this seal are not those that were sealed: it was written over. The batch was not replayed by it.',
    todo: 'Find the original of this seal.',
  }),
  'audit.seal-forged': (args) => ({
    what: `This seal was written over: ${listArg(args, 'members')
      .map((member) => wordIn(words.members, member))
      .join(', ')} do not fit the result that it sealed.`,
    todo: 'Find the original; people and verdicts are shown as they were replayed.',
  }),
  'audit.seal-newer': ({ schema }) => ({
    what: `This seal has the format ${schema}, which this version does not know.`,
    todo: 'Audit it with a newer craftsman.',
  }),
  'audit.seal-link': () => ({
    what: 'The seal is only a link here; files outside the archive are not opened.',
    todo: 'Put the original into the archive.',
  }),
  'audit.seal-unopened': () => ({
    what: 'The seal here is hidden, or no ordinary file (a pipe, a device), and was not opened.',
    todo: 'Put the original back into the archive, under a name that does not begin with a full stop.',
  }),
  'audit.links': (args) => ({
    what: `Links that were not followed, so that what they lead to was not looked at: ${args.count} (${listArg(args, 'files').join(', ')}${Number(args.count) > listArg(args, 'files').length ? ' and others' : ''}).`,
    todo: '',
  }),
  'audit.seal-unreadable': (args) => ({
    what: `The seal cannot be opened (${reason(args.reason)}).`,
    todo: 'Check the permissions.',
  }),
  'audit.folder-closed': (args) => ({
    what: `The folder cannot be opened (${reason(args.reason)}); nothing in it was audited.`,
    todo: 'Check the permissions.',
  }),
  'audit.chain-missing': ({ from, to, after, hash }) => ({
    what: `${from === to ? `Seal ${from} is missing` : `Seals ${from} to ${to} are missing`}: seal ${after} follows one whose hash begins with ${hash}, which is not there.`,
    todo: 'Find the original; without it nothing can be proved of that batch.',
  }),
  'audit.chain-replaced': ({ number, after }) => ({
    what: `This is not the original seal ${number}: ${after} has noted another hash.`,
    todo: 'Find the original.',
  }),
  'audit.chain-duplicate': ({ first }) => ({
    what: `The same as ${first}: a second copy.`,
    todo: 'A batch has one seal; delete the copy.',
  }),
  'audit.archive-copy': ({ count, first }) => ({
    what: `This is a copy of the archive: its seals (${count}) are those of the folder of ${first}, which alone was audited.`,
    todo: '',
  }),
  'audit.chain-fork': ({ number, other }) => ({
    what: `This and ${other} both claim to be number ${number} after the same seal; only one can be genuine.`,
    todo: 'Find out which is the original (by the seals after it, or the hash noted then).',
  }),
  'audit.chain-swapped': ({ other, number }) => ({
    what: `This and ${other} have each other's names: here is seal ${number}.`,
    todo: 'Change the names back.',
  }),
  'audit.chain-misnamed': ({ number, taken }) => ({
    what: `The name does not fit: this is seal ${number}${taken === '' ? '' : `, but seal ${number} of this folder is ${taken}`}.`,
    todo:
      taken === ''
        ? 'Give it its old name.'
        : 'Find out of which archive it is and move it there; do not rename it over the other.',
  }),
  'audit.chain-headless': ({ number }) => ({
    what: `It claims to be number ${number}, but names no seal before it.`,
    todo: 'Find the original; what it says proves nothing.',
  }),
  'audit.chain-number': ({ number, before }) => ({
    what: `It claims to be number ${number}, but the seal before it is number ${before}.`,
    todo: 'Find the original; what it says proves nothing.',
  }),
  'audit.chain-day': ({ day, earlier, before }) => ({
    what: `Sealed on ${day}, before seal ${before}, which it follows and which is of ${earlier}: the clock was wrong, or set back. Exceptions hold by that day.`,
    todo: 'Find out on which day it was sealed, above all where the batch has exceptions.',
  }),
  'audit.chains': ({ count }) => ({
    what: `There are ${count} chains of seals here, each from its own number 1; whether a whole chain was taken away or added cannot be seen from the archive alone.`,
    todo: 'Make sure that each belongs to this archive.',
  }),
  'audit.uncovered': (args) => ({
    what: `Files of tables that no seal vouches for: ${args.count} (${listArg(args, 'files').join(', ')}${Number(args.count) > listArg(args, 'files').length ? ' and others' : ''}).`,
    todo: '',
  }),
  'audit.own-unsealed': (args) => ({
    what: `Results that this program wrote and that are not sealed, so that they prove nothing: ${args.count} (${listArg(args, 'files').join(', ')}${Number(args.count) > listArg(args, 'files').length ? ' and others' : ''}).`,
    todo: 'If a run was interrupted before it sealed them, check that batch again and seal it; results of earlier audits are as they should be.',
  }),
  'audit.head-missing': ({ hash }) => ({
    what: `There is no seal whose hash begins with ${hash}: that one is missing, or was altered.`,
    todo: 'Check that the hash was copied rightly, and find the original.',
  }),
  'audit.head-followed': ({ count }) => ({
    what: `Sealed after this hash was noted: ${count}.`,
    todo: '',
  }),

  'audit.file-altered': (args) => ({
    what: `${kind(args.kind)} is not what was sealed${args.by === '' ? '' : `; its present contents are those of ${args.by}`}.`,
    todo: args.by === '' ? 'Find the original.' : '',
  }),
  'audit.file-missing': (args) => ({
    what: `${kind(args.kind)} is missing, and no file of the archive has the same contents${args.alike ? `; ${args.alike} has its name and other contents` : ''}.`,
    todo: `Find the original and put it into the archive.${args.alike && args.kind === 'input' ? ' If that is the file, it was altered: put it back here and audit again; where the archive has the JSON report of then, it is told what changed.' : ''}`,
  }),
  'audit.file-link': (args) => ({
    what: `${kind(args.kind)} is only a link here; links out of the archive are not followed.`,
    todo: 'Put the original into the archive.',
  }),
  'audit.file-moved': (args) => ({
    what:
      args.shared === 'yes'
        ? `${kind(args.kind)} is not here; ${args.to}, another file that was sealed, has the same contents and was looked at in its place.`
        : `${kind(args.kind)} was moved or renamed and is now ${args.to}; its contents are the same.`,
    todo:
      args.shared === 'yes' ? 'Find it in a backup and put it back, so that the archive is complete.' : '',
  }),
  'audit.file-replaced': (args) => ({
    what: `Another file lies here${args.by === '' ? ', which no seal vouches for' : ` (see ${args.by})`}; what was sealed here (${wordIn(words.kinds, String(args.kind))}) is now ${args.to}, its contents the same.`,
    todo: args.by === '' ? 'Find out who replaced it, and put the original back here.' : '',
  }),
  'audit.file-unreadable': (args) => ({
    what: `${kind(args.kind)} cannot be opened (${reason(args.reason)}).`,
    todo: 'Check the permissions.',
  }),
  'audit.read-since': ({ why }) => ({
    what: `When sealed, this file was not read (${wordIn(words.unread, String(why))}); now it can be, so the batch could not be replayed as it was.`,
    todo: 'The file is unchanged: what differs is the machine of then, its limits or the password. To seal the verdicts on all files, check and seal them anew.',
  }),
  'audit.hidden-name': () => ({
    what: 'The file was renamed, and its old name had a number that the seal masks: it cannot be replayed under its old name.',
    todo: 'Give it the name that it had.',
  }),
  'audit.limits': (args) => ({
    what: `The batch was sealed with higher limits of reading (${listArg(args, 'limits').join(', ')}), which an audit does not take over by itself.`,
    todo: `If you trust the file, add ${listArg(args, 'limits')
      .map((limit) => `--limit ${limit}`)
      .join(' ')}.`,
  }),
  'audit.password': () => ({
    what: 'The batch was sealed with a password.',
    todo: 'Add --password-file FILE.',
  }),
  'audit.report-newer': ({ schema }) => ({
    what: `The sealed report has the format ${schema}, which this version does not know; it was not replayed.`,
    todo: 'Audit it with a craftsman that knows it.',
  }),
  'audit.rules-altered': (args) => ({
    what: `The copy of the rules is not what was sealed${listArg(args, 'files').length === 0 ? '' : `; files changed: ${listArg(args, 'files').join(', ')}`}.`,
    todo: 'Find the original.',
  }),
  'audit.rules-newer': () => ({
    what: 'The rules of then are written in a way that this version cannot read; the batch was not replayed.',
    todo: 'Audit it with the craftsman of then, or a newer one.',
  }),
  'audit.rules-kept': ({ batches }) => ({
    what: `The copy of the rules is not in the archive (batches that need it: ${batches}); the program keeps one of the same hash, and replayed with that.`,
    todo: 'Put it back beside the seal from a backup, so that the archive is complete in itself.',
  }),
  'audit.rules-alike': ({ copy }) => ({
    what:
      copy === 'yes'
        ? 'In the altered copy of the rules the schemes of this batch are unchanged, so it was replayed with it.'
        : 'The copy of the rules is not in the archive; in the rules that come with the program the schemes of this batch are unchanged, so it was replayed with those.',
    todo: '',
  }),
  'audit.rules-missing': (args) => ({
    what:
      args.copy === 'yes'
        ? `The rules of then are not among the editions that come with the program; replayed with the altered copy, of which ${listArg(args, 'schemes').join(', ')} differ from then.`
        : `The copy of the rules is not in the archive, nor among the editions that come with the program; replayed with the present rules, of which ${listArg(args, 'schemes').join(', ')} differ from then.`,
    todo: 'Find the copy of the rules and put it beside the seal.',
  }),
  'audit.rules-differ': (args) => ({
    what: `By these rules it comes out otherwise than when sealed: ${parts(args)}.`,
    todo: 'The rules of then are missing; the differences row by row stand below.',
  }),
  'audit.tool-differs': (args) => ({
    what: `Inputs, rules and options are the same, but the result is not (${parts(args)}): the program changed, sealed by ${args.then}, now ${args.now}.`,
    todo: 'The differences row by row stand below; tell the maintainers, for every version should replay a batch the same.',
  }),
  'audit.program-differs': (args) => ({
    what: `Inputs, rules, options and version (${args.now}) are the same, but the result is not (${parts(args)}): the program or what it runs on was changed, or the seal is forged.`,
    todo: 'The differences row by row stand below; audit it again with an original of the program.',
  }),
  'audit.stopped': () => ({
    what: 'The batch could not be replayed with the options of then, for the reason on the next line.',
    todo: '',
  }),
  'audit.waivers-newer': () => ({
    what: 'The file of exceptions is written in a way that this version cannot read; the batch was not replayed.',
    todo: '',
  }),
  'audit.waiver-new': ({ line, about }) => ({
    what: `The exception in line ${line} (${about}) was added after the seal.`,
    todo: '',
  }),
  'audit.waiver-gone': ({ line, about }) => ({
    what: `The exception that stood in line ${line} when sealed (${about}) is gone.`,
    todo: '',
  }),
  'audit.waiver-changed': (args) => ({
    what: `The exception in line ${args.line} (${args.about}) was changed: ${listArg(args, 'changed').join('; ')}.`,
    todo: '',
  }),
  'audit.waivers-same': () => ({
    what: 'Every exception is as it was sealed; comments, the way of writing or the salt were changed.',
    todo: '',
  }),
  'audit.waivers-unknown': () => ({
    what: 'No JSON report of the batch lies in the archive, so that nothing tells which exception was changed.',
    todo: 'Seal with --format json --output report.json, and every exception can be told apart.',
  }),
  'audit.waivers-unreadable': () => ({
    what: 'The file of exceptions cannot be read as it is now, so that nothing tells which one was changed.',
    todo: '',
  }),
  'audit.waiver-expired': ({ line, about, expires }) => ({
    what: `The exception in line ${line} (${about}) held when sealed and ran out on ${expires}; the replay goes by the day of the seal, a check today would not count it.`,
    todo: '',
  }),
  'audit.no-old-report': () => ({
    what: 'The JSON report of then is not in the archive, so which rows changed cannot be told.',
    todo: 'Seal with --format json --output report.json to have them told in future.',
  }),
  'audit.rows-by-report': () => ({
    what: 'Compared row by row with the JSON report of then; the differences stand below.',
    todo: '',
  }),
  'audit.failed': ({ reason }) => ({
    what: `The program failed on this batch (${reason}); it was not replayed.`,
    todo: 'Please tell the maintainers this line.',
  }),
  'audit.registry-needed': ({ file, key }) => ({
    what: `The batch was compared with the registry ${file} (key ${key}) and cannot be replayed without it.`,
    todo: 'Add --registry with the file and --registry-key with its key.',
  }),
  'audit.registry-state': ({ file, lines }) => ({
    what: `The batch was compared with the first ${lines} lines of the registry ${file}; the registry that was given does not begin like that.`,
    todo: 'Use the original; a merged registry begins with the one that was named first.',
  }),
  'audit.against-undone': () => ({
    what: 'The batch could not be replayed as it was, so it was not tried.',
    todo: '',
  }),
};

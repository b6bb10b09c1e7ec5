import type { AuditWords } from '../audit-words.js';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const audit: AuditWords = {
  kinds: {
    input: 'the input file',
    pack: 'the copy of the rules',
    waivers: 'the file of exceptions',
    summary: 'the summary workbook',
    report: 'the report file',
    annotated: 'the annotated copy',
  },
  parts: {
    inputs: 'files and rows',
    schemes: 'schemes',
    facts: 'what was read',
    verdicts: 'verdicts',
    proofs: 'reasoning',
    waivers: 'exceptions',
    quotas: 'quotas',
    findings: 'problems',
    summary: 'totals',
  },
  members: {
    nominees: 'the number of people',
    verdicts: 'the counts of verdicts',
    exitCode: 'the exit code',
    criteria: 'the order of the requirements',
    rows: 'the digests of the rows',
    quotas: 'the digests of the quotas',
  },
  unread: {
    'file.too-large': 'beyond the limits of then',
    'file.wrong-password': 'wrong password',
    'file.encrypted': 'no password given',
    'file.timeout': 'out of time',
    'file.reader-ended': 'the reader ended by itself',
  },
  state: { replayed: 'replays the same', differs: 'differs', undone: 'could not be replayed' },
  batch: (day, people, schemes) =>
    `sealed ${day} · ${count(people, 'person', 'people')} · ${schemes.join(', ')}`,
  inputs: (named, count) => `${named} and others, ${count} files`,
  rows: (n) => `${count(n, 'row differs', 'rows differ')}:`,
  row: {
    changed: '',
    gone: 'the row was there when sealed, and is not now',
    new: 'the row was not there when sealed',
  },
  findings: 'other problems',
  proofs: 'other reasoning',
  verdict: (scheme) => `verdict by ${scheme}`,
  differs: (now) => `not as sealed, now ${now}`,
  quotas: 'Quotas that are counted otherwise:',
  changedRules: 'Requirements changed in the copy of the rules (left: as sealed):',
  more: (n) => `and ${count(n, 'row')} more; --format json has them all`,
  archive: 'Archive',
  heads: 'Newest seals and their hashes',
  headsAdvice:
    'Whether the newest seals have been taken away, rewritten or made anew cannot be seen from the archive alone: compare hashes noted when sealing with --head.',
  headConfirmed: 'as the hash that was given',
  against: (rules) =>
    rules === null
      ? 'By the rules that now come with the program (for information, exit code unchanged)'
      : `By the rules in "${rules}" (for information, exit code unchanged)`,
  agrees: 'No verdict would change.',
  flips: (n) => `${n === 1 ? 'The verdict of 1 person' : `The verdicts of ${n} people`} would change:`,
  otherChanges: (n) =>
    `${count(n, 'other requirement')} changed as well, which makes no difference to anybody in this batch (rules diff lists all).`,
  alone: (names) => `no such scheme there: ${names.join(', ')}`,
  total: ({ seals, replayed, differs, undone }, archive) =>
    `${count(seals, 'seal')}: ${count(replayed, 'batch replays', 'batches replay')} the same, ${count(differs, 'differs', 'differ')}, ${undone} could not be replayed${archive > 0 ? `; ${count(archive, 'problem')} of the archive itself` : ''}.`,
  clean: ' Everything replays the same.',
  help: {
    audit:
      'audit an archive: verify the hashes of every seal, replay each batch by the rules of its day, explain every difference',
    archive: 'folder of the archive, with those below it',
    against:
      'also say whose verdict would be another one by the rules in this folder (no folder: those that now come with the program), and because of which requirement',
    head: 'hash that was printed when sealing (at least 16 characters): the seal must be there, neither taken away nor rewritten or made anew; may be given several times',
    registry:
      'registry that batches were compared with: they are replayed by what it held then (with --registry-key); repeatable',
    registryKey: 'key file of a registry; repeat it where registries have different keys',
    passwordFile:
      'read the password of the seals from the first line of a file; repeat it where batches had different ones',
    format: 'output format',
    seal: 'also write a seal beside the files to check (craftsman-0001.seal.json and so on, each chained to the one before it), for craftsman audit',
    sealIn:
      'write the seal to this folder of an archive, which must hold the files to be checked; implies --seal',
    exits:
      '\nExit codes: 0 everything replays the same; 1 something differs; 2 something could not be audited (a line each).',
  },
};

import type { Args } from '../../../model/finding.js';
import { wordIn } from '../../lookup.js';
import { isFileName, listArg, textArg } from '../args.js';
import { near } from '../near.js';
import { shortRanges } from '../ranges.js';
import type { HelpTexts, Messages } from '../types.js';
import { registryHelp } from './registry.js';
import { spans } from './spans.js';

const hint = (args: Parameters<typeof near>[0]): string => near(args, (word) => ` Did you mean "${word}"?`);

/** What else can be done about an output; nothing where no option names its place. */
function elsewhere(args: Args): string {
  const option = textArg(args, 'option');
  return option === '' ? '' : `; or write elsewhere with ${option}${orNone(args)}`;
}

/** Some commands can do without an output: `none` is their option for it. */
export function orNone(args: Args): string {
  const none = textArg(args, 'none');
  return none === '' ? '' : `, or nothing with ${none}`;
}

/** What the command line says, and the one line when the program cannot do its work. */
export const messages: Messages = {
  'cli.summary-written': ({ path }) => ({ what: `Summary workbook written to ${path}`, todo: '' }),
  'cli.summary-too-many': ({ count, most }) => ({
    what: `${count} nominees: no summary workbook is written for more than ${most} (a page of papers for each, which neither this program nor a spreadsheet program can hold).`,
    todo: 'Check unit by unit; --format csv --output writes all findings as one list.',
  }),
  'output.too-many': ({ count, most }) => ({
    what: `${count} nominees: a summary workbook holds ${most} at most; nothing has been written.`,
    todo: 'Check unit by unit, or leave --summary out and write one list with --format csv --output.',
  }),
  'cli.thread-lost': () => ({
    what: 'A thread ended in the middle of its work, most likely for want of memory.',
    todo: 'Try again with fewer --jobs, such as --jobs 1.',
  }),
  'output.input-changed': () => ({
    what: 'The file was changed while it was being checked; nothing has been written.',
    todo: 'Close the program that edits it, and check again.',
  }),
  'cli.text-written': ({ path }) => ({ what: `Written to ${path}`, todo: '' }),
  'cli.annotated-written': ({ path }) => ({
    what: `Annotated copy written to ${path} (the original file has not been changed)`,
    todo: '',
  }),
  'cli.annotated-rebuilt': ({ path }) => ({
    what: `Annotated copy written to ${path}: the original is no .xlsx, so the copy is made anew of what was read, without its fonts, colours, pictures and formulas.`,
    todo: '',
  }),
  'cli.annotated-decrypted': ({ path }) => ({
    what: `Annotated copy written to ${path}: the original has a password, the copy has none; it is made anew of what was read, without its fonts, colours, pictures and formulas.`,
    todo: 'Keep the copy safe, and delete it after use.',
  }),
  'cli.annotated-unusual': ({ path }) => ({
    what: `Annotated copy written to ${path}: the original is written in an unusual way inside and cannot be marked in place, so the copy is made anew of what was read, without its fonts, colours, pictures and formulas.`,
    todo: '',
  }),
  'cli.annotated-full': ({ path, sheet }) => ({
    what: `${path}: the sheet “${sheet}” is filled up to its last column; it got no column of problems.`,
    todo: 'See the comments at the cells, and the list in the first sheet.',
  }),
  'cli.copy-left-out': ({ original }) => ({
    what: `is the annotated copy of ${original}, unchanged; only the original is checked, so that nobody counts twice.`,
    todo: '',
  }),
  'cli.open-elsewhere': ({ mark }) => ({
    what: `seems to be open in another program (${mark} lies beside it); changes that are not saved there were not checked.`,
    todo: 'Save them, then check again.',
  }),
  'cli.copy-changed': ({ original }) => ({
    what: `is an annotated copy of ${original} that was changed since; both files were checked, so people count twice.`,
    todo: 'To check the changed one only, name that file alone.',
  }),
  'cli.ranking-written': ({ path }) => ({ what: `Result workbook written to ${path}`, todo: '' }),
  'cli.not-printed': ({ reason }) => ({
    what: `Not everything was printed: standard output cannot be written (${wordIn(REASONS, String(reason))}).`,
    todo: 'Check disk space, or the program that takes the output.',
  }),
  'cli.left-out': (args) => ({
    what: `${args.count === 1 ? 'One more entry of the folder was' : `${args.count} more entries of the folder were`} not checked (${list(args.files)}${Number(args.count) > listArg(args, 'files').length ? ' and others' : ''}): files that are no sheets by their extension, or links to other folders.`,
    todo: 'Name in the command what is a sheet among them.',
  }),
  'cli.reading-unused': (args) => ({
    what: `The reading ${textArg(args, 'text')} has no effect: nothing was checked by ${textArg(args, 'scheme')} (but by ${listArg(args, 'used').join(', ')}).`,
    todo: `To check by it add --scheme ${textArg(args, 'scheme')}; otherwise leave the reading out.`,
  }),
  'cli.summary-left-out': () => ({
    what: 'is a result written by this program; not taken as input.',
    todo: '',
  }),
  'cli.internal': ({ reason }) => ({
    what: `Internal error (${reason}).`,
    todo: 'Nothing was written. Please tell the maintainers this line and the command.',
  }),
  'cli.pack-good': ({ schemes, criteria, contests, contestCriteria }) => ({
    what: `The rule pack is sound. Schemes: ${schemes}, with ${criteria} requirements${contests ? `; contests: ${contests}, with ${contestCriteria}` : ''}.`,
    todo: '',
  }),
  'cli.cases-run': ({ passed, failed }) => ({
    what: `Rule cases: ${passed} passed, ${failed} failed.`,
    todo: '',
  }),
  'cli.no-cases': () => ({ what: 'The rule pack holds no cases (cases/*.yaml).', todo: 'Write some first.' }),
  'file.not-found': (args) => ({
    what: args.folder === undefined ? `No such file.${hint(args)}` : `There is no folder "${args.folder}".`,
    todo: 'Check the path and the name.',
  }),
  'file.empty-folder': () => ({
    what: 'The folder holds no sheets (.xlsx, .xls, .et, .ods, .csv …).',
    todo: 'Check the path; name files with other extensions one by one.',
  }),
  'file.unreadable-folder': ({ reason }) => ({
    what: `The folder cannot be opened (${wordIn(REASONS, String(reason))}); nothing in it was checked.`,
    todo: 'Check permissions, or copy the sheets to another folder.',
  }),
  'file.name-no-text': () => ({
    what: 'The name is not UTF-8; � stands for what is no text, and it cannot be opened and was not checked. It probably comes out of a zip file made on Windows.',
    todo: 'Rename it, or unpack the zip file anew and say that its names are in GBK (unzip -O GBK).',
  }),
  'file.no-match': () => ({ what: 'No file matches this pattern.', todo: 'Check the path and the name.' }),
  'file.no-file': () => ({ what: 'This is not an ordinary file.', todo: 'Name the sheets to check.' }),
  'file.unreadable': ({ reason }) => ({
    what: `The file cannot be opened (${wordIn(REASONS, String(reason))}).`,
    todo: 'Check permissions, or close the program that holds it.',
  }),
  'file.unwritable': (args) => ({
    what: `The file cannot be written (${wordIn(REASONS, textArg(args, 'reason'))}).`,
    todo: `Check permissions and disk space, or close it in WPS or Excel${elsewhere(args)}.`,
  }),
  'file.own-summary': () => ({
    what: 'This is a result written by this program, not a nominee sheet.',
    todo: 'Check the original sheet.',
  }),
  'output.is-input': ({ option }) => ({
    what:
      option === ''
        ? 'This file is to be checked itself (perhaps an annotated copy that has been changed); no annotated copy was written over it.'
        : 'An output cannot be written over a file to check.',
    todo: option === '' ? 'Move or rename it.' : `Choose another name with ${option}.`,
  }),
  'output.no-file': ({ option }) => ({
    what: 'This is a link or a device, not an ordinary file; nothing was written.',
    todo: option === '' ? 'Move or rename it.' : `Choose another name with ${option}.`,
  }),
  'output.no-folder': (args) => ({
    what: `There is no folder "${textArg(args, 'folder')}"; nothing was written.`,
    todo: `Make the folder first${elsewhere(args)}.`,
  }),
  'output.same-place': ({ option }) => ({
    what: 'Two outputs would go to this file; neither was written.',
    todo: option === '' ? 'Rename the file to check.' : `Choose another name with ${option}.`,
  }),
  'output.not-ours': ({ option }) => ({
    what: 'A file of that name exists that was not written by this program, or was changed since; it was not replaced.',
    todo: option === '' ? 'Move or rename it.' : `Move it, or choose another name with ${option}.`,
  }),
  'usage.nothing-there': ({ name }) => ({
    what: `Nothing is called "${name}", so there is nothing to try.`,
    todo: 'Give --only the name of a file or the id of a requirement, such as haidian-2025 or H-05.',
  }),
  'usage.unknown-scheme': (args) => ({
    what: `No scheme "${args.name}".${hint(args)}`,
    todo: `Schemes: ${list(args.known)}.`,
  }),
  'usage.no-edition': ({ date, editions }) => ({
    what: `No scheme is in force on ${date}, and no other edition is used instead: ${spans(editions)}.`,
    todo: 'Change --as-of, or name the edition to check by with --scheme.',
  }),
  'usage.unknown-contest': (args) => ({
    what: `No contest "${args.name}".${hint(args)}`,
    todo: `Contests: ${list(args.known)}.`,
  }),
  'usage.unknown-project': (args) => ({
    what: `No project "${args.name}" in the list.${hint(args)}`,
    todo: 'See craftsman contest list.',
  }),
  'usage.unknown-reading': (args) => ({
    what: `No reading "${args.name}".${hint(args)}`,
    todo: 'Write --reading scheme/reading=option; see craftsman rules show scheme.',
  }),
  'usage.unknown-criterion': ({ name }) => ({
    what: `No requirement "${name}".`,
    todo: 'See craftsman rules list for all numbers.',
  }),
  'usage.unknown-code': (args) => ({
    what: `There is no code "${args.name}".${hint(args)}`,
    todo: 'docs/codes.en.md lists them all; in the JSON of a check every finding has its code.',
  }),
  'usage.row-needed': ({ name }) => ({
    what: `"${name}" is neither the number of a requirement nor a code.`,
    todo: 'A requirement: craftsman explain N-04; a code: craftsman explain id-number.checksum; a row: craftsman explain FILE --row N.',
  }),
  'usage.row-missing': ({ name }) => ({
    what: `"${name}" is a file; say which row.`,
    todo: 'Add --row with its number, such as --row 5.',
  }),
  'usage.no-such-row': ({ row, rows }) => ({
    what: `Row ${row} holds no nominee.`,
    todo: `Rows with nominees: ${rowsText(rows)}.`,
  }),
  'usage.output-needs-format': (args) => ({
    what: `--output is for ${listArg(args, 'formats').join(', ')}; terminal is shown on the screen only.`,
    todo: `For example --format ${listArg(args, 'formats')[0]} --output result.${listArg(args, 'formats')[0]}; the workbook for people is ${textArg(args, 'book')}.`,
  }),
  'usage.bad-date': ({ value }) => ({ what: `"${value}" is not a date.`, todo: 'Write it like 2025-03-31.' }),
  'usage.bad-number': ({ value, option, least, most }) => ({
    what: `${option} takes a whole number from ${least} to ${most}, not "${value}".`,
    todo: '',
  }),
  'usage.bad-limit': (args) => ({
    what: `--limit cannot be "${args.value}".${hint({ ...args, name: args.value ?? '' })}`,
    todo: `Write for example --limit unzipped=1G; the names are ${list(args.known)}.`,
  }),
  'usage.unknown-option': (args) => ({
    what: `No option ${args.name}.${hint(args)}`,
    todo: `${isFileName(args.name) ? `If this is the name of a file, write ./${args.name}. ` : ''}Put --help after the command to see its options.`,
  }),
  'usage.unknown-command': (args) => ({
    what: `No command ${args.name}.${hint(args)}`,
    todo: 'A sheet is checked with craftsman check FILE; see craftsman --help.',
  }),
  'usage.unknown-topic': (args) => ({
    what: `No command or topic "${args.name}".${hint(args)}`,
    todo: `Topics: ${list(args.known)}.`,
  }),
  'usage.missing': ({ name }) => ({
    what: `Missing: ${wordIn(ARGUMENTS, String(name))}.`,
    todo: 'Add --help to the command.',
  }),
  'usage.too-many': () => ({ what: 'Too many arguments.', todo: 'Add --help to the command.' }),
  'usage.bad-value': ({ option, value, choices }) => ({
    what: `${option} cannot be "${value}".`,
    todo: `Choices: ${list(choices)}.`,
  }),
  'usage.wrong': ({ detail }) => ({ what: `Wrong usage: ${detail}`, todo: 'See craftsman --help.' }),
  'pack.no-folder': ({ folder }) => ({
    what: `No rule pack folder: ${folder}`,
    todo: 'Check the path of the rule pack.',
  }),
  'pack.no-schemes': () => ({
    what: 'The rule pack holds no scheme (schemes/*.yaml).',
    todo: 'Check that the folder is a rule pack.',
  }),
  'pack.no-form': () => ({
    what: 'The rule pack holds no form (form/*.yaml).',
    todo: 'Check that the folder is a rule pack.',
  }),
  'pack.several-forms': () => ({
    what: 'The pack holds several forms (form/*.yaml); there may be only one.',
    todo: '',
  }),
  'pack.stray-file': () => ({
    what: 'Nothing in the pack uses this file; its name or ending may be wrong.',
    todo: '',
  }),
  'pack.missing-file': ({ path }) => ({
    what: `The rule pack lacks ${path}.`,
    todo: 'Copy it from the bundled pack and change that.',
  }),
  'pack.unknown-field': (args) => ({
    what: `Unknown field "${args.field}".${hint({ ...args, name: args.field ?? '' })}`,
    todo: '',
  }),
  'pack.missing-field': ({ field, expected }) => ({
    what: `Field "${field}" is missing (expected ${expected}).`,
    todo: '',
  }),
  'pack.wrong-type': ({ field, expected, found }) => ({
    what: `"${field}" should be ${expected}, found ${found}.`,
    todo: '',
  }),
  'pack.wrong-value': ({ expected, found }) => ({
    what: `Wrong value: expected ${expected}, found ${found}.`,
    todo: '',
  }),
  'pack.unknown-name': (args) => ({ what: `Unknown ${args.kind}: "${args.name}".${hint(args)}`, todo: '' }),
  'pack.duplicate-id': ({ id }) => ({ what: `"${id}" stands twice.`, todo: '' }),
  'pack.clause-uncovered': ({ clause }) => ({
    what: `No requirement cites clause "${clause}".`,
    todo: 'Add one, or mark the clause requires: false.',
  }),
  'pack.reading-unused': ({ name }) => ({
    what: `Reading "${name}" is used nowhere: choosing it would do nothing.`,
    todo: '',
  }),
  'pack.reading-options': ({ name, expected, found }) => ({
    what: `Options of reading "${name}" differ: declared ${expected}, used here ${found}.`,
    todo: '',
  }),
  'pack.definition-unused': ({ name }) => ({ what: `Nothing uses the definition "${name}".`, todo: '' }),
  'pack.definition-cycle': ({ name }) => ({
    what: `The definition "${name}" leads back to itself.`,
    todo: '',
  }),
  'pack.not-ordered': ({ fact }) => ({
    what: `The words of "${fact}" have no order: atLeast and atMost do not apply.`,
    todo: '',
  }),
  'pack.wrong-total': ({ expected, found }) => ({
    what: `The caps should add up to ${expected}, but make ${found}.`,
    todo: '',
  }),
  'pack.wrong-count': ({ expected, found }) => ({
    what: `There should be ${expected} in the list, but it has ${found}.`,
    todo: '',
  }),
  'pack.edition-backwards': ({ from, to }) => ({
    what: `In force from ${from} to ${to}: backwards.`,
    todo: '',
  }),
  'pack.edition-overlap': ({ id, other, from, to, before }) => ({
    what:
      to === ''
        ? `In force from the same day (${from}) as ${other} of the same award: it cannot be told which one to use.`
        : `${id} is in force from ${from}, but ${other} of the same award until ${to}: the two overlap.`,
    todo:
      to === ''
        ? ''
        : `Let ${other} end on ${before} or earlier, or write null where that is not known (the new one supersedes it).`,
  }),
  'pack.edition-gap': ({ other, from, to }) => ({
    what: `Note: no edition is in force from ${from} to ${to} (the one before is ${other}); as of a date in between, nothing is checked.`,
    todo: 'If there should be no gap, add the edition of that time, or change the end of the one before.',
  }),
};

/** Why the operating system refuses, by its code. */
export const REASONS: Record<string, string> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EBUSY: 'another program holds it',
  ENOENT: 'no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EIO: 'the disk fails',
  EFBIG: 'the file is too large',
  ELOOP: 'too many folders inside each other',
  ENAMETOOLONG: 'the name is too long',
};

/** What commands take, by its name in the program. */
const ARGUMENTS: Record<string, string> = {
  archive: 'the folder of the archive',
  files: 'the files to check',
  subject: 'the number of a requirement, a code, or a file',
  command: 'the command',
  shell: 'the shell (bash, zsh, fish or powershell)',
};

/** Row numbers in ranges; only the first where there are many. */
function rowsText(value: unknown): string {
  const { named, all } = shortRanges(Array.isArray(value) ? value.map(Number) : []);
  return `${named.join(', ')}${all === null ? '' : ` … (${all} rows in all)`}`;
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : '';
}

export const help: HelpTexts = {
  program:
    "Checks nominee sheets for China's craftsman awards, clause by clause, against the national, Beijing and Haidian rules, and names what is wrong in which cell. Works offline.",
  check: 'check nominee sheets: verdicts, findings, quotas, and a summary workbook',
  files: 'files to check (.xlsx .xls .et .ods .csv)',
  explain: 'explain a requirement, a code of a finding, or how each verdict of a row came about',
  subject:
    'number of a requirement (such as N-04), code (such as id-number.checksum), or a file (with --row)',
  rulesCommand: 'look at and check the rule pack',
  rulesList: 'list the editions of each award, and every requirement with number, strength and clause',
  listAsOf: 'mark the editions in force on this date (default: today)',
  rulesShow: 'all of one scheme: document, dates, every requirement, the readings with their options',
  showScheme: 'id of a scheme, such as haidian-2025',
  rulesDiff: 'between two schemes or two rule packs: what was added, dropped, tightened, loosened',
  diffSide: 'id of a scheme, or folder with a rule pack',
  against: 'try it on these sheets: whose verdict changes, and by which clause',
  rulesLint: 'check the rule pack: structure and meaning',
  rulesCoverage:
    'compare rules and documents both ways: clauses without rules, rules without clauses, outcomes and readings without cases',
  rulesTest: 'run the cases of the rule pack',
  mutate: 'change the rules step by step (thresholds, dates, caps, operators) and list what no case finds',
  only: 'only one scheme, one requirement, or cases whose name holds these words',
  contestCommand: 'projects of the contest; check contest scores',
  contestList: 'list the projects with organisers, certificates and form',
  contestRank:
    'rank scores anew and check totals, ranks, promotion, certificates and conditions; write a result workbook',
  scoreFiles: 'score sheets (.xlsx .xls .et .ods .csv), one sheet per stage or with a column of stages',
  contestId: 'id of a contest, such as beijing-2025 (default: the newest)',
  contestProject: 'number or name of the project (default: as title, sheet names and columns say)',
  contestAsOf:
    "date for the retirement age (default: the day of the stage, else the notice's and the closing date)",
  contestReading: 'choose a reading, such as share-rounding=up; repeat it, or join several by commas',
  ranking:
    'where to write the result workbook (default: beside the input, NAME.ranked.xlsx; in a folder that is named, or in the one that holds all that are)',
  noRanking: 'write no result workbook',
  rankFailOn:
    'from what on the exit code is 1: ineligible (errors), review (to verify), explain (warnings); never: always 0',
  lang: 'language of the output',
  rules: 'use the rule pack in another folder',
  noColor: 'no colour',
  scheme:
    'scheme to check under; repeat it, or join several by commas (default: as the title row says, else all three)',
  asOf: "as-of date (default: each scheme's own); without --scheme also the date by which the editions are chosen",
  reading: 'choose a reading, such as haidian-2025/practice=and; repeat it, or join several by commas',
  allReadings: 'point out every verdict that another reading would change, with what to ask',
  unmask: 'show ID numbers and phones in full',
  limit:
    'raise or lower a limit of reading: file, unzipped, memory (bytes, 128M or 1G will do), parts, ratio, cells, rows, columns, text (counts), time (seconds)',
  password: 'password of an encrypted workbook (it stays in the shell history; better --password-file)',
  passwordFile: 'read the password from the first line of a file',
  format: 'output format',
  checkFormat:
    'output format: json and ndjson for programs, sarif, junit and github for CI, csv lists the findings, html is a page with filters',
  waivers:
    'exceptions granted in writing (YAML): what they cover is still shown, counted apart, and fails no run',
  waiverEntries: 'print how to write an exception for each finding of the row',
  output: 'write what --format gives to a file instead of the screen',
  summary:
    'where to write the summary workbook (default: beside the input, NAME.summary.xlsx; in a folder that is named, or in the one that holds all that are)',
  noSummary: 'write no summary workbook',
  jobs: 'threads that read and judge rows, 1 to 99; default: as many as there are cores, eight at most, one for less than 3 MB of sheets; the result is the same',
  annotate:
    'also write an annotated copy (NAME.annotated.xlsx beside the input): cells with problems get a fill and a comment, each table a column of problems, the first sheet lists them all',
  failOn:
    'from which verdict on the exit code is 1: ineligible (and errors), review, explain; never: always 0',
  row: 'row number in the sheet',
  publicity:
    'make the list for public notice: only columns that may be published, a workbook ready to be put up, and the working days',
  publicityColumns:
    'further columns: sex, recommender, honours; with "occupation" or "post" only that one is shown; divided by commas',
  publicityFrom: 'first day of publicity (the posting day)',
  publicityTo: 'last day of publicity: checks whether the working days are enough',
  publicityWorkbook:
    'where to write the workbook (default: beside the input, NAME.publicity.xlsx; in a folder that is named, or in the one that holds all that are)',
  noPublicityWorkbook: 'write no workbook',
  publicityOutput: 'write the csv to a file instead of the screen',
  template:
    'make the blank form: with lists to choose from, text-format numbers, notes and the example row, to be handed out',
  registry: registryHelp,
  templateScheme: 'id of a scheme, such as national-2024',
  templateOutput: 'where to write it (default: SCHEME.template.xlsx in the current folder)',
  version: 'show the version',
  helpOption: 'show help',
  helpCommand: 'show the help of a command, or a topic such as exit-codes',
  helpSubject: 'a command (such as rules lint) or a topic; without it all are listed',
  topics: 'Topics (craftsman help TOPIC):',
  completion: 'print a script for completion with Tab: commands, options, schemes, requirements and codes',
  shell: 'which shell it is for',
  headings: {},
  placeholders: {},
  values: (choices, standard) => {
    const said = [
      ...(choices.length > 0 ? [`one of ${choices.join(', ')}`] : []),
      ...(standard === null ? [] : [`default: ${standard}`]),
    ];
    return said.length > 0 ? ` (${said.join('; ')})` : '';
  },
  after: `
Examples:
  craftsman check nominees.xlsx
  craftsman check nominees.xlsx --scheme national-2024
  craftsman explain nominees.xlsx --row 5
  craftsman explain H-07
  craftsman explain id-number.checksum

Exit codes: 0 nothing at or above --fail-on; 1 something is; 2 the program could not do its work (one line says why).`,
  exits: {
    findings:
      '\nExit codes: 0 nothing that --fail-on names; 1 something is; 2 the program could not do its work (one line says why).',
    publicity:
      '\nExit codes: 0 the list may be published; 1 its columns hold a phone, an ID number or an address, or the days do not suffice; 2 the program could not do its work (one line says why).',
    done: '\nExit codes: 0 done; 2 the program could not do its work (one line says why).',
    explain: '\nExit codes: 0 explained; 2 no such number, code, file or row.',
    lint: '\nExit codes: 0 no faults (perhaps remarks); 2 faults, each with file, line and column.',
    test: '\nExit codes: 0 all cases hold (--mutate: every change is found); 1 some do not, or there are none; 2 the rule pack is faulty.',
    coverage: '\nExit codes: 0 no gaps; 1 gaps; 2 the rule pack is faulty.',
    diff: "\nExit codes: 0 no difference (with --against: nobody's verdict changes); 1 a difference; 2 a rule pack or a sheet cannot be read.",
  },
};

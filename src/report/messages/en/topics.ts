import type { Topics } from '../topic.js';

/** `craftsman help <topic>`: what clerks, and those who run it in CI, look up. */
export const topics: Topics = ({ limits, schemes }) => ({
  verdicts: {
    title: 'What verdicts and findings mean',
    blocks: [
      'Every nominee gets one verdict under each scheme: the first of these that applies.',
      {
        rows: [
          ['✖ ineligible', 'a mandatory requirement is not met'],
          [
            '? review',
            'a requirement cannot be decided from the sheet; which cell and clause, and what would settle it, is said',
          ],
          [
            '⚠ explain',
            'mandatory requirements are met, one that holds in principle or is scored is not: to be explained in writing',
          ],
          ['✓ eligible', 'all that the sheet can show is met; the papers still have to be examined'],
        ],
      },
      'A blank or wrong cell is no reason to be ineligible: it is an error, and what needs the cell is for review.',
      {
        rows: [
          ['error', 'wrong or missing in a cell, a mandatory requirement not met, a quota exceeded'],
          ['warning', 'against the rules of form, not met in principle, or doubtful'],
          ['review', 'somebody has to be asked, or papers to be seen'],
          ['note', 'tidied by the program or read by an assumption; nothing to do'],
        ],
      },
      'craftsman explain NUMBER (such as H-07) explains a requirement, craftsman explain FILE --row N how each verdict of a row came about.',
    ],
  },
  'exit-codes': {
    title: 'Exit codes',
    blocks: [
      {
        rows: [
          ['0', 'nothing at or above --fail-on'],
          ['1', 'something is'],
          [
            '2',
            'the program could not do its work: usage, unreadable file, invalid pack. One line for each cause on standard error',
          ],
        ],
      },
      '--fail-on says from which level on:',
      {
        rows: [
          ['ineligible', 'ineligible, errors, mandatory quotas exceeded (the default)'],
          ['review', 'what is for review, too'],
          ['explain', 'what is to be explained and warnings, too'],
          ['never', 'always 0; still 2 for a file that cannot be read'],
        ],
      },
      'Where some of several files cannot be read, the others are checked and the summary is written as ever; the exit code is 2. Exceptions (--waivers) do not count. The exit codes of other commands stand in their --help.',
    ],
  },
  schemes: {
    title: 'Schemes, editions and the reference date',
    blocks: [
      'Schemes that come with the program:',
      { rows: Object.entries(schemes) },
      'Without --scheme the title of a sheet decides which award is checked; a sheet that names none is checked for all three, by the newest edition, or with --as-of by the one in force on that day. The first lines of the report say what was chosen and why.',
      'The reference date (--as-of 2025-03-31) is the day on which ages and years are reckoned; by default that of each scheme, or today where its document names none.',
      { example: 'craftsman check nominees.xlsx --scheme beijing-2025,haidian-2025' },
      'craftsman rules list lists all requirements, craftsman rules show SCHEME the document, dates, requirements and readings of one.',
    ],
  },
  readings: {
    title: 'Readings: where a clause can be read in two ways',
    blocks: [
      'The program never chooses silently: each way to read such a clause is a reading, the scheme says which one is the default, and the report records which one was used.',
      { example: 'craftsman check nominees.xlsx --reading haidian-2025/practice=and' },
      'Write SCHEME/READING=OPTION, several times or separated by commas. craftsman explain NUMBER and craftsman rules show SCHEME list the readings and what each option means.',
      'With --all-readings every verdict that another reading would change is named, with what to ask whom.',
    ],
  },
  files: {
    title: 'Files that can be read',
    blocks: [
      {
        rows: [
          [
            '.xlsx .xlsm .xltx',
            'as Excel, WPS, LibreOffice and others write them; macros never run; encrypted ones with --password-file',
          ],
          ['.xls .xlt .et .ett', 'Excel 97-2003 and WPS; save encrypted ones without a password'],
          ['.ods .fods .xlsb', 'OpenDocument, Excel binary, XML Spreadsheet 2003'],
          ['web tables', 'as systems export them, often under the name .xls'],
          ['.csv .tsv .txt', 'UTF-8, GBK/GB18030, UTF-16; commas, tabs, semicolons, bars'],
        ],
      },
      'The content decides the format; a wrong extension is remarked on. Name several files, a folder (with those in it), or a pattern such as "data/*.xlsx"; quotas and duplicates are told over all of them. What the program itself wrote is no input.',
      'Columns are found by their headers, in any order; titles, example rows, totals and signatures are no nominees; hidden sheets are not read, and remarked on. Every row is accounted for.',
    ],
  },
  formats: {
    title: 'Formats of output (--format)',
    blocks: [
      {
        rows: [
          ['terminal', 'for a person at a screen (the default)'],
          ['html', 'one page, with --output: filters, proofs, papers to attach; needs no network'],
          ['csv', 'a finding a line, for Excel and WPS'],
          ['json', 'all results with their proofs; see rules/schema/report.schema.json'],
          [
            'ndjson',
            'the same, an object a line; the last is summary, and without it the text is incomplete',
          ],
          ['sarif', 'SARIF 2.1.0, for code scanning and editors'],
          ['junit', 'JUnit XML, for the test page of a CI system'],
          ['github', 'annotations of GitHub Actions'],
        ],
      },
      { example: 'craftsman check nominees.xlsx --format html --output result.html' },
      'The same input, rules and options give the same bytes; a scheme that is judged as of today needs --as-of for that. All formats are masked, unless --unmask is given.',
    ],
  },
  outputs: {
    title: 'Files that are written',
    blocks: [
      {
        rows: [
          [
            'NAME.summary.xlsx',
            'the summary workbook: beside the input; of a folder in that folder, called after it; of several in the folder that holds them all, called after the first that could be read; --summary PATH elsewhere, --no-summary none',
          ],
          [
            'NAME.annotated.xlsx',
            '--annotate: a marked copy, cells with findings filled and commented; the file itself stays as it is',
          ],
          ['--output PATH', 'the text of --format'],
        ],
      },
      'Never over an input, never over a file that the program did not write or that somebody has changed since. All are written, or none; where the default summary cannot be, the report is shown all the same.',
      'A marked copy can be corrected and checked itself: our sheet, column, comments and fills do not count.',
    ],
  },
  privacy: {
    title: 'Personal data',
    blocks: [
      'Everything happens on this machine: nothing is sent, no update is looked for. Nothing in a file can make the program open another file or a connection.',
      'ID numbers (but for the last 4 characters) and phone numbers (but for the first 3 and last 4) are masked in every output, unless --unmask is given. Only the clean list in the summary workbook has them in full: it is your own data, to be kept like the sheet itself.',
      'Give passwords with --password-file (its first line): on the command line they stay in the history. ID and phone numbers must not stand in a file of exceptions.',
      'The list for publication (craftsman publicity) takes only columns that may be published and refuses all others.',
    ],
  },
  limits: {
    title: 'Limits of reading (--limit NAME=VALUE)',
    blocks: [
      'Sizes are looked at before anything is read, so that no broken file takes the machine down; normal sheets stay far below. May be given several times; bytes as 128M or 1G.',
      {
        rows: [
          ['file', `size of the file, ${limits.file}`],
          ['parts', `parts of a zip container, ${limits.parts}`],
          ['unzipped', `unpacked size, ${limits.unzipped}`],
          ['ratio', `how many times the file's size it may unpack to, ${limits.ratio}`],
          ['cells', `filled cells for each MiB of the file, ${limits.cells}`],
          ['rows', `last row of a sheet, ${limits.rows}`],
          ['columns', `last column of a sheet, ${limits.columns}`],
          ['text', `characters of a cell, ${limits.text}`],
          [
            'time',
            `seconds of processor time for each MiB of the file (a busy machine does not count, but at most ${limits.waiting} times as long is waited), ${limits.time}`,
          ],
          ['memory', `memory for every 4 MiB of the file, ${limits.memory}`],
        ],
      },
      { example: 'craftsman check nominees.xlsx --limit unzipped=1G --limit time=60' },
    ],
  },
  waivers: {
    title: 'Exceptions granted in writing (--waivers FILE)',
    blocks: [
      'Exceptions stand in a YAML file:',
      {
        example: `waivers:
  - criterion: N-12          # requirement or quota; or code: CODE of a finding
    person: nominees.xlsx!Sheet1!11   # file!sheet!row
    name: Chen Xiaodong      # who stands there; nobody else is excepted
    reason: fewer than three experts, explained in writing
    approver: provincial federation
    date: 2025-01-01         # first day
    expires: 2027-12-31      # last day, in Beijing`,
      },
      'An exception changes no verdict, it stands beside it, is counted apart, and the exit code goes by it. One that covers nothing, is expired or not yet in force is a warning.',
      'An exception from a quota has group: in place of person and name; with upTo: 7 it no longer holds where there are more than the 7 it was granted for.',
      'craftsman explain FILE --row N --waivers FILE prints entries ready to be filled in; with a salt in the file, people are named by a hash.',
    ],
  },
  archive: {
    title: 'Seals, audits and registries',
    blocks: [
      { example: 'craftsman check nominees.xlsx --seal\ncraftsman audit ARCHIVE' },
      'check --seal writes a seal beside the files to check: hashes of inputs, rules, exceptions, options and report, numbered and chained to each other, with nothing personal in them.',
      'audit verifies each seal later, replays the run by the rules of its day and explains every difference; with --against it also says whose verdict other rules (without a folder: those of this program) would change, and by which clause. Exit codes: 0 everything replays; 1 something differs; 2 something could not be audited.',
      'check --registry FILE --registry-key FILE compares with what earlier batches and other units have entered, to find a person who is sent twice, without an exchange of ID numbers. See docs/registry.md for what a registry protects and what it does not.',
    ],
  },
  'rule-pack': {
    title: 'The rule pack',
    blocks: [
      'Every number, name and clause of the documents is data in the folder rules/. To add words or a scheme, copy that folder, change it, and',
      {
        rows: [
          ['craftsman rules lint FOLDER', 'check form and meaning, with file, line and column'],
          ['craftsman rules test FOLDER', 'run the cases'],
          ['craftsman rules coverage FOLDER', 'clauses without a rule, outcomes and readings without a case'],
          ['craftsman rules diff A B', 'what is stricter or looser, and whose verdict changes'],
          ['craftsman check FILE --rules FOLDER', 'check with it'],
        ],
      },
      'Steps and an example are in rules/README.md. A pack of a stranger can neither bring the program down nor read outside its folder.',
    ],
  },
  ci: {
    title: 'Continuous integration',
    blocks: [
      { example: 'craftsman check fixtures/ --no-summary --format junit --output report.xml' },
      'junit, github and sarif are for CI systems, json and ndjson for programs. For exit codes see craftsman help exit-codes. Standard output has the chosen format and nothing else.',
      'Keep real sheets out of public repositories, and results out of public places: numbers are masked, names and units are not. See docs/ci.md, and docs/api.md for calling it from a program.',
    ],
  },
});

import { describe, expect, it } from 'vitest';
import type { SealContent } from '../../src/audit/seal-schema.js';
import { readSeal, sealText } from '../../src/audit/seal-text.js';
import { sha256 } from '../../src/bytes/sha256.js';
import { LIMITS } from '../../src/read/limits.js';
import { problemLine } from '../../src/report/problem.js';
import { auditOf, type Files, linesOf, rulesCopyOf, sealedFiles, statesOf } from './support.js';

const seal = (number: number) => `craftsman-000${number}.seal.json`;
const ALL = '1= 2= 3= 4= 5=';
const BUNDLED_COPY = rulesCopyOf(1);
const OWN_COPY = rulesCopyOf(4);

/** Changes one byte in the middle of a file. */
function tamper(files: Files, path: string): void {
  const bytes = Buffer.from(files.get(path) ?? '');
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  files.set(path, bytes);
}

function move(files: Files, from: string, to: string): void {
  const bytes = files.get(from);
  if (bytes === undefined) throw new Error(from);
  files.delete(from);
  files.set(to, bytes);
}

function swap(files: Files, a: string, b: string): void {
  const [left, right] = [files.get(a), files.get(b)];
  if (left === undefined || right === undefined) throw new Error(`${a} ${b}`);
  files.set(a, right).set(b, left);
}

/** A seal written by somebody who knows how: its sum is right. */
function forge(files: Files, path: string, change: (content: SealContent) => SealContent, to = path): void {
  const read = readSeal(files.get(path) ?? new Uint8Array());
  if (!read.ok) throw new Error(path);
  const { sum: _, ...content } = read.seal;
  files.set(to, Buffer.from(sealText(change(content))));
}

function text(files: Files, path: string): string {
  return Buffer.from(files.get(path) ?? '').toString('utf8');
}

interface Case {
  change: (files: Files) => void;
  lines: string[];
  /** Files of the same name that are pointed out. */
  alike?: string;
  states?: string;
  exit?: 0 | 1 | 2;
}

const CASES: Record<string, Case> = {
  'a byte in an input': {
    change: (files) => tamper(files, '2025-csv/nominees.csv'),
    lines: ['ℹ audit.no-old-report craftsman-0002.seal.json', '✖ audit.file-altered 2025-csv/nominees.csv'],
    states: '1= 2≠ 3= 4= 5=',
    exit: 1,
  },
  'a byte in a seal': {
    change: (files) => tamper(files, seal(3)),
    lines: ['ℹ audit.uncovered', `✖ audit.seal-altered ${seal(3)}`],
    states: '1= 2= 4= 5=',
    exit: 1,
  },
  'a byte in the newest seal': {
    change: (files) => tamper(files, seal(5)),
    lines: ['ℹ audit.uncovered', `✖ audit.seal-altered ${seal(5)}`],
    states: '1= 2= 3= 4=',
    exit: 1,
  },
  'a byte in how a seal begins': {
    change: (files) => files.set(seal(2), Buffer.from(text(files, seal(2)).replace('schema', 'scheme'))),
    lines: ['ℹ audit.uncovered', `✖ audit.seal-altered ${seal(2)}`],
    states: '1= 3= 4= 5=',
    exit: 1,
  },
  'a byte in the file of exceptions': {
    change: (files) => tamper(files, '2024-xlsx/waivers.yaml'),
    lines: [
      'ℹ audit.waivers-unreadable 2024-xlsx/waivers.yaml',
      '✖ audit.file-altered 2024-xlsx/waivers.yaml',
    ],
    states: '1≠ 2= 3= 4= 5=',
    exit: 1,
  },
  'a byte in the summary': {
    change: (files) => tamper(files, '2024-xlsx/nominees.summary.xlsx'),
    lines: ['✖ audit.file-altered 2024-xlsx/nominees.summary.xlsx'],
    states: '1≠ 2= 3= 4= 5=',
    exit: 1,
  },
  'a byte in the report': {
    change: (files) => tamper(files, '2024-xlsx/report.json'),
    lines: ['✖ audit.file-altered 2024-xlsx/report.json'],
    states: '1≠ 2= 3= 4= 5=',
    exit: 1,
  },
  'a byte in an annotated copy': {
    change: (files) => tamper(files, '2025-readings/nominees.annotated.xlsx'),
    lines: ['✖ audit.file-altered 2025-readings/nominees.annotated.xlsx'],
    states: '1= 2= 3= 4= 5≠',
    exit: 1,
  },
  // The program has these rules itself, so the batches replay all the same.
  'a byte in the copy of the rules': {
    change: (files) => tamper(files, BUNDLED_COPY),
    lines: [1, 2, 3, 5].map(() => `✖ audit.rules-altered ${BUNDLED_COPY}`),
    states: '1≠ 2≠ 3≠ 4= 5≠',
    exit: 1,
  },
  "a byte in the copy of the user's own rules": {
    change: (files) => tamper(files, OWN_COPY),
    lines: [
      `✖ audit.rules-altered ${OWN_COPY}`,
      `✖ audit.rules-differ ${seal(4)}`,
      `✖ audit.rules-missing ${OWN_COPY}`,
    ],
    states: '1= 2= 3= 4≠ 5=',
    exit: 1,
  },
  'the copy of the rules is gone, and the program has them': {
    change: (files) => files.delete(BUNDLED_COPY),
    lines: [`ℹ audit.rules-kept ${BUNDLED_COPY}`],
    exit: 0,
  },
  "the copy of the user's own rules is gone": {
    change: (files) => files.delete(OWN_COPY),
    lines: [`✖ audit.rules-differ ${seal(4)}`, `✖ audit.rules-missing ${OWN_COPY}`],
    states: '1= 2= 3= 4≠ 5=',
    exit: 1,
  },
  'a missing input': {
    change: (files) => files.delete('2025-folder/unit/b.xlsx'),
    lines: ['ℹ audit.file-moved 2025-folder/unit/b.xlsx'],
    exit: 0,
  },
  'a missing input without a copy': {
    change: (files) => files.delete('2025-folder/a.ods'),
    lines: ['✖ audit.file-missing 2025-folder/a.ods'],
    states: '1= 2= 3≠ 4= 5=',
    exit: 1,
  },
  'an input that was altered, in a folder that was moved': {
    change: (files) => {
      tamper(files, '2025-folder/a.ods');
      move(files, '2025-folder/a.ods', 'old/2025-folder/a.ods');
    },
    lines: ['ℹ audit.uncovered', '✖ audit.file-missing 2025-folder/a.ods'],
    alike: 'old/2025-folder/a.ods',
    states: '1= 2= 3≠ 4= 5=',
    exit: 1,
  },
  'a missing input, and one of its name that another seal names': {
    change: (files) => {
      tamper(files, '2025-own-rules/nominees.xlsx');
      move(files, '2025-own-rules/nominees.xlsx', 'elsewhere.xlsx');
    },
    lines: ['ℹ audit.uncovered', '✖ audit.file-missing 2025-own-rules/nominees.xlsx'],
    states: '1= 2= 3= 4≠ 5=',
    exit: 1,
  },
  'a file of which another sealed one has the contents': {
    change: (files) => files.delete('2025-folder/unit/b (2).xlsx'),
    lines: ['ℹ audit.file-moved 2025-folder/unit/b (2).xlsx'],
    states: '1= 2= 3= 4= 5=',
    exit: 0,
  },
  'a report of a run that was not sealed': {
    change: (files) => files.set('2024-xlsx/later.json', Buffer.from('{\n  "schema": "craftsman.audit/1"')),
    lines: ['ℹ audit.own-unsealed'],
    states: '1= 2= 3= 4= 5=',
    exit: 0,
  },
  'a missing batch': {
    change: (files) => files.delete(seal(3)),
    lines: ['ℹ audit.uncovered', `✖ audit.chain-missing ${seal(4)}`],
    states: '1= 2= 4= 5=',
    exit: 1,
  },
  'two missing batches, the first among them': {
    change: (files) => {
      files.delete(seal(1));
      files.delete(seal(2));
    },
    lines: ['ℹ audit.own-unsealed', 'ℹ audit.uncovered', `✖ audit.chain-missing ${seal(3)}`],
    states: '3= 4= 5=',
    exit: 1,
  },
  'swapped order': {
    change: (files) => swap(files, seal(2), seal(4)),
    lines: [`✖ audit.chain-swapped ${seal(2)}`],
    exit: 1,
  },
  'a seal under the number of another': {
    change: (files) => move(files, seal(5), 'craftsman-0007.seal.json'),
    lines: ['✖ audit.chain-misnamed craftsman-0007.seal.json'],
    exit: 1,
  },
  'a seal under another name': {
    change: (files) => move(files, seal(5), 'renamed.json'),
    lines: ['ℹ audit.chain-misnamed renamed.json'],
    exit: 0,
  },
  'a duplicate': {
    change: (files) => files.set('2025-csv/copy.json', files.get(seal(2)) ?? new Uint8Array()),
    lines: ['✖ audit.chain-duplicate 2025-csv/copy.json'],
    exit: 1,
  },
  'a copy of the whole archive inside of it': {
    change: (files) => {
      for (const [path, bytes] of [...files]) files.set(`backup/${path}`, bytes);
    },
    lines: ['ℹ audit.archive-copy backup'],
    exit: 0,
  },
  'a copy of most of it': {
    change: (files) => {
      for (const number of [1, 2, 3, 4])
        files.set(`backup/${seal(number)}`, files.get(seal(number)) ?? Buffer.from(''));
    },
    lines: [1, 2, 3, 4].map((number) => `✖ audit.chain-duplicate backup/${seal(number)}`),
    exit: 1,
  },
  'a forged seal in the middle': {
    change: (files) =>
      forge(files, seal(2), (content) => ({ ...content, tool: { name: 'craftsman', version: '9' } })),
    lines: [`✖ audit.chain-replaced ${seal(2)}`, `✖ audit.seal-rewritten ${seal(2)}`],
    states: '1= 2≠ 3= 4= 5=',
    exit: 1,
  },
  'a forged seal that claims to be the next': {
    change: (files) => {
      const after = sha256(files.get(seal(4)) ?? '');
      forge(
        files,
        seal(5),
        (content) => ({ ...content, previous: after, tool: { name: 'craftsman', version: '9' } }),
        'forged.json',
      );
    },
    lines: [
      'ℹ audit.chain-misnamed forged.json',
      '✖ audit.chain-fork forged.json',
      '✖ audit.seal-rewritten forged.json',
    ],
    states: '1= 2= 3= 4= 5= 5≠',
    exit: 1,
  },
  'a second first seal': {
    change: (files) =>
      forge(
        files,
        seal(1),
        (content) => ({ ...content, tool: { name: 'craftsman', version: '9' } }),
        'x.json',
      ),
    lines: [
      'ℹ audit.chains',
      'ℹ audit.chain-misnamed x.json',
      '✖ audit.chain-fork x.json',
      '✖ audit.seal-rewritten x.json',
    ],
    states: '1= 1≠ 2= 3= 4= 5=',
    exit: 1,
  },
  'numbers that do not follow each other': {
    change: (files) =>
      forge(files, seal(5), (content) => ({ ...content, number: 8 }), 'craftsman-0008.seal.json'),
    lines: [
      '✖ audit.chain-fork craftsman-0008.seal.json',
      '✖ audit.chain-number craftsman-0008.seal.json',
      '✖ audit.seal-rewritten craftsman-0008.seal.json',
    ],
    states: '1= 2= 3= 4= 5= 8≠',
    exit: 1,
  },
  'a clock that was set back': {
    change: (files) => {
      const before = sha256(files.get(seal(5)) ?? '');
      forge(
        files,
        seal(2),
        (content) => ({ ...content, number: 6, previous: before }),
        'craftsman-0006.seal.json',
      );
    },
    lines: [`✖ audit.chain-day ${seal(6)}`, `✖ audit.seal-rewritten ${seal(6)}`],
    states: '1= 2= 3= 4= 5= 6≠',
    exit: 1,
  },
  'files moved and renamed': {
    change: (files) => {
      move(files, '2025-csv/nominees.csv', 'elsewhere/y.csv');
      move(files, '2024-xlsx/waivers.yaml', 'z.yaml');
      move(files, OWN_COPY, `elsewhere/${OWN_COPY}`);
    },
    lines: ['ℹ audit.file-moved 2024-xlsx/waivers.yaml', 'ℹ audit.file-moved 2025-csv/nominees.csv'],
    exit: 0,
  },
  'the whole archive in another folder': {
    change: (files) => {
      for (const path of [...files.keys()]) move(files, path, `2030/old/${path}`);
    },
    lines: [],
    exit: 0,
  },
  'two inputs in place of each other': {
    change: (files) => swap(files, '2025-csv/nominees.csv', '2025-readings/nominees.xls'),
    lines: [
      '✖ audit.file-replaced 2025-csv/nominees.csv',
      '✖ audit.file-replaced 2025-readings/nominees.xls',
    ],
    states: '1= 2≠ 3= 4= 5≠',
    exit: 1,
  },
  'the output of another batch, or of another kind, in the place of one': {
    change: (files) => {
      const [summary, report] = ['2024-xlsx/nominees.summary.xlsx', '2024-xlsx/report.json'];
      files.set('2025-readings/nominees.annotated.xlsx', files.get(summary) ?? new Uint8Array());
      files.set(summary, files.get(report) ?? new Uint8Array());
    },
    // The summary lies elsewhere, where it does not belong.
    lines: [
      '✖ audit.file-altered 2025-readings/nominees.annotated.xlsx',
      '✖ audit.file-replaced 2024-xlsx/nominees.summary.xlsx',
    ],
    states: '1≠ 2= 3= 4= 5≠',
    exit: 1,
  },
  'an original that is hidden, and something else in its place': {
    change: (files) => {
      move(files, '2024-xlsx/nominees.xlsx', 'thumbs.bin');
      files.set('2024-xlsx/nominees.xlsx', Buffer.from('x'));
    },
    lines: ['ℹ audit.uncovered', '✖ audit.file-replaced 2024-xlsx/nominees.xlsx'],
    states: '1≠ 2= 3= 4= 5=',
    exit: 1,
  },
  'line ends and a mark, as Git and editors on Windows write them': {
    change: (files) => {
      files.set(seal(2), Buffer.from(text(files, seal(2)).replaceAll('\n', '\r\n')));
      files.set(seal(5), Buffer.from(`\uFEFF${text(files, seal(5))}`));
      files.set(
        '2024-xlsx/waivers.yaml',
        Buffer.from(text(files, '2024-xlsx/waivers.yaml').replaceAll('\n', '\r\n')),
      );
    },
    lines: [
      'ℹ audit.uncovered',
      `✖ audit.seal-line-ends ${seal(2)}`,
      `✖ audit.seal-line-ends ${seal(5)}`,
      '✖ audit.file-line-ends 2024-xlsx/waivers.yaml',
    ],
    states: '1≠ 3= 4=',
    exit: 1,
  },
  'a sheet that was never sealed': {
    change: (files) => {
      files.set('2025-csv/late.xlsx', Buffer.from('x'));
      files.set('2025-csv/note.docx', Buffer.from('x'));
    },
    lines: ['ℹ audit.uncovered'],
    exit: 0,
  },
  'foreign files': {
    change: (files) => {
      files.set('package.json', Buffer.from('{"schema": "craftsman.seal/1"}'));
      files.set('x.seal.json', Buffer.from('[]'));
      files.set('empty.json', Buffer.from(''));
      files.set('report (2).json', files.get('2024-xlsx/report.json') ?? Buffer.from(''));
      files.set('craftsman-rules-0000000000000000.json.gz', Buffer.from('no'));
    },
    lines: [],
    exit: 0,
  },
  'a seal of a later version': {
    change: (files) =>
      files.set(
        'craftsman-0006.seal.json',
        Buffer.from('{\n  "schema": "craftsman.seal/2",\n  "new": true\n}\n'),
      ),
    lines: ['? audit.seal-newer craftsman-0006.seal.json'],
    exit: 2,
  },
  'a report of a later version': {
    change: (files) =>
      forge(files, seal(5), (content) => ({
        ...content,
        report: { ...content.report, schema: 'craftsman.report/2' },
      })),
    lines: [`? audit.report-newer ${seal(5)}`],
    states: '1= 2= 3= 4= 5?',
    exit: 2,
  },
  'a seal that raises limits': {
    change: (files) =>
      forge(files, seal(5), (content) => ({
        ...content,
        options: { ...content.options, limits: { memory: 1e12, nonsense: 1 } },
      })),
    lines: [`? audit.limits ${seal(5)}`, `✖ audit.seal-rewritten ${seal(5)}`],
    states: '1= 2= 3= 4= 5?',
    exit: 2,
  },
  'a seal with a password': {
    change: (files) =>
      forge(files, seal(5), (content) => ({ ...content, options: { ...content.options, password: true } })),
    lines: [`? audit.password ${seal(5)}`, `✖ audit.seal-rewritten ${seal(5)}`],
    states: '1= 2= 3= 4= 5?',
    exit: 2,
  },
  'names that lead out of the archive': {
    change: (files) =>
      forge(files, seal(5), (content) => ({
        ...content,
        folder: '../..',
        inputs: content.inputs.map((input) => ({ ...input, file: '/etc/passwd', sha256: '0'.repeat(64) })),
        outputs: [{ kind: 'report', file: '..\\..\\x', sha256: '0'.repeat(64), size: 1 }],
        pack: { ...content.pack, file: '../../rules' },
      })),
    lines: ['ℹ audit.uncovered', '✖ audit.file-missing ..\\..\\x', '✖ audit.file-missing /etc/passwd'],
    states: '1= 2= 3= 4= 5≠',
    exit: 1,
  },
  'names that every object has': {
    change: (files) =>
      forge(files, seal(5), (content) => ({
        ...content,
        facts: ['constructor', '__proto__'],
        rows: content.rows.map((table) => ({ ...table, schemes: ['constructor', 'toString'] })),
        quotas: [{ scheme: 'constructor', id: '__proto__', digest: '00000000' }],
      })),
    lines: [`✖ audit.seal-rewritten ${seal(5)}`],
    states: '1= 2= 3= 4= 5≠',
    exit: 1,
  },
  'a day that does not exist': {
    change: (files) =>
      forge(files, seal(5), (content) => ({
        ...content,
        options: { ...content.options, today: '2025-02-30' },
      })),
    lines: ['ℹ audit.uncovered', `✖ audit.seal-invalid ${seal(5)}`],
    states: '1= 2= 3= 4=',
    exit: 1,
  },
  'a way to read a clause that there is not': {
    change: (files) =>
      forge(files, seal(5), (content) => ({
        ...content,
        options: { ...content.options, readings: ['a/b=c'] },
      })),
    lines: [`✖ audit.seal-rewritten ${seal(5)}`],
    states: '1= 2= 3= 4= 5≠',
    exit: 1,
  },
  'a seal of one deep list': {
    change: (files) =>
      files.set(
        'craftsman-0006.seal.json',
        Buffer.from(withSum(`{\n  "schema": "craftsman.seal/1",\n  "number": ${'['.repeat(300_000)}`)),
      ),
    lines: ['✖ audit.seal-invalid craftsman-0006.seal.json'],
    exit: 1,
  },
};

/** What somebody wrote over in the newest seal, which no other vouches for: its sum is right, and everything else as it was. */
const REWRITTEN: Record<string, [(content: SealContent) => SealContent, string]> = {
  'how many people': [
    (content) => ({ ...content, report: { ...content.report, nominees: 80 } }),
    'seal-forged nominees',
  ],
  'the verdicts and the exit code': [
    (content) => ({ ...content, report: { ...content.report, verdicts: {}, exitCode: 2 } }),
    'seal-forged verdicts,exitCode',
  ],
  'rows, which are gone': [(content) => ({ ...content, rows: [] }), 'seal-forged rows'],
  'quotas, which are gone': [(content) => ({ ...content, quotas: [] }), 'seal-forged quotas'],
  requirements: [(content) => ({ ...content, criteria: {} }), 'seal-rewritten '],
  'the version of the program': [
    (content) => ({ ...content, tool: { name: 'craftsman', version: '9' } }),
    'seal-rewritten ',
  ],
  'the day': [
    (content) => ({ ...content, options: { ...content.options, today: '2026-01-01' } }),
    'seal-rewritten ',
  ],
  'the date': [(content) => ({ ...content, options: { ...content.options, asOf: null } }), 'seal-rewritten '],
  'which outputs there were': [(content) => ({ ...content, outputs: [] }), 'seal-rewritten '],
  'names of inputs': [
    (content) => ({ ...content, inputs: content.inputs.map((input) => ({ ...input, file: 'x.xls' })) }),
    'seal-rewritten ',
  ],
};

describe('the newest seal, written over', () => {
  it.each(Object.entries(REWRITTEN))('%s', async (_name, [change, said]) => {
    const files = sealedFiles();
    forge(files, seal(5), change);
    const report = await auditOf(files);
    const batch = report.batches[4];
    const told = batch?.said.filter(({ weight }) => weight !== 'note');
    expect(told?.map(({ code, args }) => `${code} ${String(args.members ?? '')}`)).toEqual([`audit.${said}`]);
    // What no key opens is no history of anybody.
    expect(batch?.rows).toEqual([]);
    if (said.startsWith('seal-forged')) expect(batch?.nominees).toBe(3);
    expect(statesOf(report)).toBe('1= 2= 3= 4= 5≠');
  });

  it('in another layout', async () => {
    const files = sealedFiles();
    const { sum: _, ...content } = JSON.parse(text(files, seal(5)));
    files.set(seal(5), Buffer.from(withSum(JSON.stringify(content, null, 2).slice(0, -2))));
    expect(linesOf(await auditOf(files))).toContain(`✖ audit.seal-invalid ${seal(5)}`);
  });
});

function withSum(body: string): string {
  return `${body},\n  "sum": "${sha256(body)}"\n}\n`;
}

describe('a file that a later run wrote anew', () => {
  /** The newest seal once more, of a later day, with other bytes of the annotated copy. */
  function sealAgain(files: Files): void {
    const [copy] = ['2025-readings/nominees.annotated.xlsx'];
    const before = sha256(files.get(seal(5)) ?? '');
    forge(
      files,
      seal(5),
      (content) => ({
        ...content,
        number: 6,
        previous: before,
        outputs: content.outputs.map((output) => ({ ...output, sha256: sha256('anew'), size: 4 })),
      }),
      seal(6),
    );
    files.set(copy, Buffer.from('anew'));
  }

  it.each([false, true])('is vouched for by the later seal; the old one elsewhere: %s', async (kept) => {
    const files = sealedFiles();
    const old = files.get('2025-readings/nominees.annotated.xlsx') ?? new Uint8Array();
    sealAgain(files);
    if (kept) files.set('old.xlsx', old);
    expect(
      (await auditOf(files)).batches[4]?.said.map(({ code, weight, args }) => [code, weight, args.by]),
    ).toEqual([[kept ? 'audit.file-replaced' : 'audit.file-altered', 'note', seal(6)]]);
  });
});

describe('an input that was corrected in its place, and sealed once more', () => {
  const [folder, name] = ['2025-csv', 'nominees.csv'];
  const anew = { sha256: sha256('anew'), size: 4 };

  /** The second batch once more, as the newest: of a sheet with other bytes, or of a run that wrote those bytes there. */
  function sealAnew(files: Files, as: 'input' | 'output'): void {
    const previous = sha256(files.get(seal(5)) ?? '');
    forge(
      files,
      seal(2),
      (content) => ({
        ...content,
        number: 6,
        previous,
        inputs: content.inputs.map((input) => (as === 'input' ? { ...input, ...anew } : input)),
        outputs: as === 'input' ? [] : [{ kind: 'summary', file: `${folder}/${name}`, ...anew }],
      }),
      seal(6),
    );
    files.set(`${folder}/${name}`, Buffer.from('anew'));
  }

  it.each([
    ['as its input: said which seal is of the new one', 'input', seal(6)],
    ['as something that a run wrote: no seal is of such an input', 'output', ''],
  ] as const)('is not what was sealed, though a later seal names it %s', async (_what, as, by) => {
    const files = sealedFiles();
    sealAnew(files, as);
    const { said } = (await auditOf(files)).batches[1] ?? { said: [] };
    expect(
      said.filter(({ code }) => code === 'audit.file-altered').map(({ weight, args }) => [weight, args.by]),
    ).toEqual([['differs', by]]);
  });
});

describe('a seal that is not called by its number', () => {
  it.each([
    [false, '请改回原来的文件名'],
    [true, '不要改名覆盖原有的'],
  ])('is not to be renamed over another: %s', async (taken, advice) => {
    const files = sealedFiles();
    if (taken) forge(files, seal(5), (content) => ({ ...content, folder: 'x' }), 'craftsman-0007.seal.json');
    else move(files, seal(5), 'craftsman-0007.seal.json');
    const line = (await auditOf(files)).said.find(({ code }) => code === 'audit.chain-misnamed');
    expect(line === undefined ? '' : problemLine(line, 'zh')).toContain(advice);
  });
});

describe('a file that was moved, and has copies', () => {
  it.each<[string, string[], string]>([
    [
      'a folder was moved',
      ['2025/2025-csv/nominees.csv', '0/nominees.csv', '0/x.csv'],
      '2025/2025-csv/nominees.csv',
    ],
    ['its name was kept', ['a.csv', 'b/nominees.csv'], 'b/nominees.csv'],
    ['its name is in capitals', ['a.csv', 'b/NOMINEES.CSV'], 'b/NOMINEES.CSV'],
    ['nothing was kept', ['a.csv', 'b.csv'], 'a.csv'],
  ])('is said to be where it most likely is: %s', async (_name, copies, found) => {
    const files = sealedFiles();
    const bytes = files.get('2025-csv/nominees.csv') ?? new Uint8Array();
    files.delete('2025-csv/nominees.csv');
    for (const path of copies) files.set(path, bytes);
    const [, batch] = (await auditOf(files)).batches;
    expect(batch?.said.map(({ code, args }) => [code, args.to])).toEqual([['audit.file-moved', found]]);
    expect(batch?.state).toBe('replayed');
  });
});

describe('an input larger than may be read', () => {
  it('is not opened', async () => {
    const opened: string[] = [];
    const files = sealedFiles();
    const report = await auditOf(files, {
      tools: { limits: { ...LIMITS, file: 5_000 } },
      archive: {
        read: async (path, most) => {
          opened.push(path);
          return (files.get(path) ?? new Uint8Array()).subarray(0, most);
        },
      },
    });
    expect(statesOf(report)).toBe('1? 2= 3? 4? 5?');
    expect(opened).not.toContain('2024-xlsx/nominees.xlsx');
    expect(report.summary.exitCode).toBe(2);
  });
});

describe('an archive that was tampered with', () => {
  it.each(Object.entries(CASES))(
    '%s',
    async (_name, { change, lines, alike = '', states = ALL, exit = 0 }) => {
      const files = sealedFiles();
      change(files);
      const report = await auditOf(files);
      expect({ lines: linesOf(report), states: statesOf(report), exit: report.summary.exitCode }).toEqual({
        lines: [...lines].sort(),
        states,
        exit,
      });
      const pointedOut = report.batches.flatMap(({ said }) => said.flatMap(({ args }) => args.alike ?? []));
      expect(pointedOut.join(' ').trim()).toBe(alike);
    },
  );
});

describe('a file that is found elsewhere', () => {
  const GONE = '2025-folder/unit/b (2).xlsx';
  const TWIN = '2025-folder/unit/b.xlsx';

  it.each<[string, (files: Files) => void, string, string]>([
    ['was moved, where no seal names the place', (files) => move(files, GONE, 'z/b.xlsx'), 'z/b.xlsx', ''],
    ['is gone, where a seal names the place for another one', (files) => files.delete(GONE), TWIN, 'yes'],
  ])('%s', async (_, change, to, shared) => {
    const files = sealedFiles();
    change(files);
    const report = await auditOf(files);
    const said = report.batches
      .flatMap((batch) => batch.said)
      .filter(({ code }) => code === 'audit.file-moved');
    expect(said.map(({ args }) => ({ to: args.to, shared: args.shared }))).toEqual([{ to, shared }]);
  });
});

import { describe, expect, it } from 'vitest';
import { filesOfCopy, packCopy } from '../../src/audit/pack-copy.js';
import { expired } from '../../src/audit/sealed-settings.js';
import type { Replayed } from '../../src/audit/tools.js';
import { sha256 } from '../../src/bytes/sha256.js';
import type { AuditReport } from '../../src/model/audit.js';
import type { Report } from '../../src/model/report.js';
import { rowPlace, rowTexts } from '../../src/report/audit/row-words.js';
import { renderAudit } from '../../src/report/audit/terminal.js';
import { problemLine } from '../../src/report/problem.js';
import { bundledPack, packFiles } from '../support.js';
import {
  archiveOf,
  auditOf,
  auditTools,
  type Files,
  linesOf,
  rulesCopyOf,
  sealedFiles,
  statesOf,
} from './support.js';

const seal = (number: number) => `craftsman-000${number}.seal.json`;
/** Of the user's own rules, by which only the fourth batch goes. */
const OWN_COPY = rulesCopyOf(4);

/** A later version of the program that makes something else of the reports whose first input has a name. */
function laterTool(file: string, change: (report: Report) => void, version = '0.2.0') {
  const tools = auditTools();
  return {
    tool: { name: 'craftsman', version },
    replay: async (...args: Parameters<typeof tools.replay>): Promise<Replayed> => {
      const replayed = await tools.replay(...args);
      if (!replayed.ok || replayed.report.inputs[0]?.file !== file) return replayed;
      const report = structuredClone(replayed.report);
      change(report);
      return { ok: true, report };
    },
  };
}

/** A change that makes a count greater by one. */
function addTo<T, K extends string>(of: (report: T) => Record<K, number>, key: K): (report: T) => void {
  return (report) => {
    of(report)[key] = of(report)[key] + 1;
  };
}

/** Rows that differ, as a person reads them. */
function rowsOf({ batches }: AuditReport): string[] {
  return batches.flatMap(({ rows }) =>
    rows.map((row) => `${rowPlace(row, 'zh')}: ${rowTexts(row, 'zh').join(' | ')}`),
  );
}

function readYearsOtherwise({ nominees }: Report): void {
  const [first] = nominees;
  const fact = first?.facts.shopfloorYears;
  if (fact?.known === true) fact.value = { min: 3, max: 3 };
  const verdict = first?.verdicts.at(-1);
  const criterion = verdict?.criteria.find(({ id }) => /-05$/u.test(id));
  if (verdict !== undefined) verdict.status = 'ineligible';
  if (criterion !== undefined) criterion.outcome = 'unmet';
}

describe('a program that reads otherwise', () => {
  it('is told of by fact, cell and requirement, with old values out of the report of then', async () => {
    const report = await auditOf(sealedFiles(), { tools: laterTool('nominees.xlsx', readYearsOtherwise) });
    expect(statesOf(report)).toBe('1≠ 2= 3= 4≠ 5=');
    expect(linesOf(report)).toEqual([`✖ audit.tool-differs ${seal(1)}`, `✖ audit.tool-differs ${seal(4)}`]);
    expect(report.batches[0]?.parts).toEqual(['facts', 'verdicts']);
    expect(rowsOf(report)[0]).toMatch(
      /^nominees\.xlsx \/ Sheet1 第5行: 生产现场工作年限（P5） 15 → 3 \| haidian-2025 H-05（第五条（二）） 满足 → 不满足 \| haidian-2025 的结论 \S+ → 不符合 \| 推理过程不同$/u,
    );
    expect(report.summary.exitCode).toBe(1);
  });

  it('is told of from the seal alone, without the old value, where there is no report of then', async () => {
    const report = await auditOf(sealedFiles(), { tools: laterTool('nominees.csv', readYearsOtherwise) });
    expect(statesOf(report)).toBe('1= 2≠ 3= 4= 5=');
    expect(rowsOf(report)).toEqual([
      expect.stringMatching(
        /^nominees\.csv \/ nominees 第\d+行: 生产现场工作年限（P\d+） 与封存时不同，现在是 3 \| .*beijing-2025 的结论 符合 → 不符合/u,
      ),
    ]);
  });

  it('is told of by the requirement that it reasons otherwise, where there is the report of then', async () => {
    const change = ({ nominees }: Report) => {
      for (const { verdicts } of nominees)
        for (const { proof } of verdicts[0]?.criteria.filter(({ id }) => id === 'N-08') ?? []) proof.op = 'x';
    };
    const report = await auditOf(sealedFiles(), { tools: laterTool('nominees.xlsx', change) });
    const [rows] = report.batches.map((batch) => batch.rows);
    expect(rows?.length).toBe(12);
    for (const row of rows ?? [])
      expect(rowTexts(row, 'zh')).toEqual(['推理过程不同：national-2024 N-08（二（二）1）']);
  });

  it('of the same version is named as such', async () => {
    const report = await auditOf(sealedFiles(), {
      tools: laterTool('nominees.csv', readYearsOtherwise, '0.1.0'),
    });
    expect(linesOf(report)).toEqual([`✖ audit.program-differs ${seal(2)}`]);
  });

  it.each<[string, (report: Report) => void, string[], string]>([
    ['a problem less', ({ findings }) => void findings.pop(), ['findings'], ''],
    [
      'a row less',
      (report) => void report.nominees.pop(),
      ['facts', 'verdicts', 'proofs'],
      '封存时有这一行，现在没有',
    ],
    ['another count', addTo(({ summary }) => summary.findings, 'note'), ['summary'], ''],
    ['a quota', ({ quotas }) => quotas.forEach(addTo((quota) => quota, 'count')), ['quotas'], ''],
    [
      'another clause',
      ({ nominees }) => {
        const criterion = nominees[0]?.verdicts[0]?.criteria[0];
        if (criterion !== undefined) criterion.clause = 'x';
      },
      ['verdicts'],
      '推理过程不同',
    ],
  ])('%s is seen', async (_name, change, parts, said) => {
    const report = await auditOf(sealedFiles(), { tools: laterTool('nominees.csv', change) });
    const batch = report.batches[1];
    expect(batch?.parts).toEqual(parts);
    expect(rowsOf(report).join()).toContain(said);
    expect(report.summary.exitCode).toBe(1);
  });

  it.each<[string, (report: Report) => void]>([
    [
      'its version',
      ({ tool }) => {
        tool.version = '9.9.9';
      },
    ],
    [
      'advice what would make somebody eligible',
      ({ nominees }) => {
        for (const verdict of nominees.flatMap(({ verdicts }) => verdicts)) delete verdict.nearest;
      },
    ],
    [
      'what it reads besides',
      ({ nominees }) => {
        for (const { facts } of nominees) facts.new = { known: true, value: 1, cells: [], steps: [] };
      },
    ],
    ['the order of the problems', ({ findings }) => void findings.reverse()],
  ])('may change %s', async (_name, change) => {
    const report = await auditOf(sealedFiles(), { tools: laterTool('nominees.xlsx', change) });
    expect(statesOf(report)).toBe('1= 2= 3= 4= 5=');
  });
});

describe('an input that was changed', () => {
  it('is compared with the report of then: which cells of which rows, and what came of it', async () => {
    const files = sealedFiles();
    // The sheet of another batch in the place of this one: the people of the one are gone, those of the other new.
    files.set('2024-xlsx/nominees.xlsx', files.get('2025-own-rules/nominees.xlsx') ?? new Uint8Array());
    const report = await auditOf(files);
    expect(linesOf(report)).toEqual(
      ['✖ audit.file-altered 2024-xlsx/nominees.xlsx', `ℹ audit.rows-by-report ${seal(1)}`].sort(),
    );
    expect(report.batches[0]?.said[0]?.args).toEqual({ kind: 'input', by: '' });
    const kinds = report.batches[0]?.rows.map(({ kind, row }) => `${kind} ${row}`);
    expect(kinds).toContain('changed 5');
    expect(kinds).toContain('gone 16');
    expect(rowsOf(report).join('\n')).toMatch(/第5行: .*姓名（B5） 周启明 → 蒋海涛/u);
    expect(rowsOf(report).join('\n')).not.toMatch(/\d{17}/u);
  });
});

describe('rules that were changed', () => {
  it('in the copy: which requirement, which clause, tighter or looser', async () => {
    const files = sealedFiles();
    const own = filesOfCopy(files.get(OWN_COPY) ?? new Uint8Array()) ?? [];
    const bundled = rulesCopyOf(1);
    // What somebody would do to change a verdict afterwards: the rules of one batch in the place of those of another.
    files.set(bundled, packCopy(own));
    const report = await auditOf(files);
    expect(statesOf(report)).toBe('1≠ 2≠ 3≠ 4= 5≠');
    const changes = report.batches[0]?.rules?.flatMap((diff) =>
      diff.changes.map(({ kind, from, details }) => [
        kind,
        from?.id,
        from?.clause,
        details[0]?.from,
        details[0]?.to,
      ]),
    );
    expect(changes).toEqual([
      ['tightened', 'B-02', '四（一）', '5', '4'],
      ['tightened', 'H-05', '第五条（二）', '5', '12'],
    ]);
    expect(renderAudit(report, { lang: 'zh', width: 100, color: false, unmask: false })).toContain(
      'require.shopfloorYears.atLeast：5 → 12（收紧）',
    );
  });

  it('in a vocabulary only: the file is named, and no scheme that has its requirements as they were', async () => {
    const files = sealedFiles();
    const name = rulesCopyOf(1);
    const kept = filesOfCopy(files.get(name) ?? new Uint8Array()) ?? [];
    const changed = kept.map((file) =>
      file.path === 'vocab/places.yaml' ? { ...file, text: `${file.text}\n# x\n` } : file,
    );
    files.set(name, packCopy(changed));
    const [batch] = (await auditOf(files)).batches;
    const line = batch?.said.find(({ code }) => code === 'audit.rules-altered');
    expect({ files: line?.args.files, rules: batch?.rules }).toEqual({
      files: ['vocab/places.yaml'],
      rules: [],
    });
  });

  it('in schemes that a batch does not go by: nothing is told of them beside it', async () => {
    const files = sealedFiles();
    const own = filesOfCopy(files.get(OWN_COPY) ?? new Uint8Array()) ?? [];
    files.set(rulesCopyOf(1), packCopy(own));
    const report = await auditOf(files);
    // The second batch goes by the rules of Beijing, those of Haidian were changed too.
    expect(report.batches[1]?.rules?.map(({ from }) => from.id)).toEqual(['beijing-2025']);
  });

  it('and the old ones are gone: whose verdict, by which requirement and clause', async () => {
    const files = sealedFiles();
    files.delete(OWN_COPY);
    const report = await auditOf(files);
    expect(report.batches[3]?.said.find(({ code }) => code === 'audit.rules-missing')?.args.schemes).toEqual([
      'beijing-2025',
      'haidian-2025',
    ]);
    expect(rowsOf(report)).toContainEqual(
      expect.stringMatching(
        /第5行: haidian-2025 H-05（第五条（二）） 不满足 → 满足 \| haidian-2025 的结论 不符合 → 符合/u,
      ),
    );
  });

  it('in a copy of which the program has no other: by the copy, in which less changed than lies between two packs', async () => {
    const files = sealedFiles();
    const own = filesOfCopy(files.get(OWN_COPY) ?? new Uint8Array()) ?? [];
    const changed = own.map((file) =>
      file.path === 'schemes/haidian-2025.yaml'
        ? { ...file, text: file.text.replace('{ atLeast: 12 }', '{ atLeast: 11 }') }
        : file,
    );
    files.set(OWN_COPY, packCopy(changed));
    const report = await auditOf(files);
    const missing = report.batches[3]?.said.find(({ code }) => code === 'audit.rules-missing');
    expect(missing?.args).toEqual({ schemes: ['haidian-2025'], copy: 'yes' });
    expect(problemLine(missing ?? { code: '', args: {} }, 'zh')).toContain(
      '用改动过的副本重演，haidian-2025',
    );
    // Nobody in it has 11 years: verdicts are as sealed, and only how they are reasoned is not.
    expect(rowsOf(report)).not.toEqual([]);
    for (const row of rowsOf(report)) expect(row).toMatch(/行: 推理过程不同$/u);
  });

  it('and gone, with the schemes of the batch as they were: by these, whatever else would be chosen today', async () => {
    const files = sealedFiles();
    const name = rulesCopyOf(1);
    const kept = filesOfCopy(files.get(name) ?? new Uint8Array()) ?? [];
    files.delete(name);
    const beijing = kept.find(({ path }) => path === 'schemes/beijing-2025.yaml')?.text ?? '';
    const later = beijing
      .replace(/^id: beijing-2025$/mu, 'id: beijing-2027')
      .replace(/^effective: .*$/mu, 'effective: { from: 2027-03-05, to: null }')
      .replaceAll('2025-03-31', '2027-03-31');
    const bundled = [...kept, { path: 'schemes/beijing-2027.yaml', text: later }];
    const report = await auditOf(files, {
      tools: { bundled: async () => bundled, edition: async () => null },
    });
    expect(statesOf(report)).toBe('1= 2= 3= 4= 5=');
    expect(linesOf(report)).toContain(`ℹ audit.rules-alike ${name}`);
  });

  it('--against tells what other rules would have said, and leaves the exit code alone', async () => {
    const own = filesOfCopy(sealedFiles().get(OWN_COPY) ?? new Uint8Array()) ?? [];
    const pack = await auditTools().load(own);
    if (pack === null) throw new Error('own rules');
    const report = await auditOf(sealedFiles(), {
      options: { against: { name: 'own', files: own, pack } },
    });
    const flips = report.against?.batches.map(({ seal: { number }, diffs }): [number, string[]] => [
      number,
      diffs.flatMap(
        (diff) =>
          diff.flips?.map(({ row, because }) => `${row} ${because.map(({ id }) => id).join(',')}`) ?? [],
      ),
    ]);
    expect(flips?.find(([number]) => number === 4)).toEqual([4, []]);
    expect(flips?.flatMap(([, rows]) => rows)).toContainEqual(expect.stringMatching(/^\d+ H-05$/u));
    expect(report.summary.exitCode).toBe(0);
  });

  it('--against the rules of the program: today they are the same', async () => {
    const against = { name: null, files: packFiles(), pack: bundledPack() };
    const report = await auditOf(sealedFiles(), { options: { against } });
    const flips = report.against?.batches.flatMap(({ diffs }) => diffs.flatMap((diff) => diff.flips ?? []));
    expect(flips?.map(({ row, from, to }) => [row, from, to])).toEqual([[5, 'ineligible', 'eligible']]);
  });
});

describe('exceptions', () => {
  it.each([
    ['2024-02-29', '2025-06-01', []],
    ['2024-03-01', '2025-06-01', [2]],
    ['2024-12-31', '2025-06-01', [2]],
    ['2024-12-31', '2024-12-31', []],
    ['2025-01-01', '2025-06-01', []],
  ])(
    'sealed on %s, audited on %s: only one that held then can have run out since',
    (sealed, today, lines) => {
      const one = { line: 2, criterion: 'N-12', date: '2024-03-01', expires: '2024-12-31' };
      const waivers = { waivers: [one] } as unknown as Parameters<typeof expired>[0];
      expect(expired(waivers, { sealed, today }, null).map(({ args }) => args.line)).toEqual(lines);
    },
  );

  it.each([
    ['2024-12-31', []],
    ['2025-01-01', [2]],
  ])(
    'that have run out on %s are worth a note, and the replay goes by the day of the seal',
    async (today, lines) => {
      const report = await auditOf(sealedFiles(), { tools: { today } });
      const told = report.batches.flatMap(({ said }) =>
        said.filter(({ code }) => code === 'audit.waiver-expired'),
      );
      expect(told.map(({ args }) => Number(args.line))).toEqual(lines);
      expect(report.summary.exitCode).toBe(0);
    },
  );
});

describe('the newest seal', () => {
  const files: Files = sealedFiles();
  const head = (number: number) => sha256(files.get(seal(number)) ?? '');

  it('taken away does not show, but for the hash that was noted', async () => {
    const less = new Map(files);
    less.delete(seal(5));
    // Only that nothing vouches for its sheets any more.
    expect(linesOf(await auditOf(less))).toEqual(['ℹ audit.uncovered']);
    const report = await auditOf(less, { options: { heads: [head(5)] } });
    expect(linesOf(report)).toContain('✖ audit.head-missing');
    expect(report.summary.exitCode).toBe(1);
  });

  it('is found by its hash or the beginning of it; what was sealed since is worth a note', async () => {
    const confirmed = await auditOf(files, { options: { heads: [head(5).slice(0, 16)] } });
    expect(linesOf(confirmed)).toEqual([]);
    expect(confirmed.heads).toMatchObject([{ number: 5, confirmed: true }]);
    const report = await auditOf(files, { options: { heads: [head(3)] } });
    expect(linesOf(report)).toEqual([`ℹ audit.head-followed ${seal(3)}`]);
    expect(report.said[0]?.args).toEqual({ count: 2 });
    expect(report.heads).toEqual([{ file: seal(5), number: 5, sha256: head(5), confirmed: false }]);
  });
});

describe('what cannot be looked at', () => {
  it('a folder too deep and a seal too large are no matter of rights', async () => {
    const files = sealedFiles();
    const archive = archiveOf(files);
    const large = archive.files.map((file) => (file.path === seal(5) ? { ...file, size: 1e9 } : file));
    const closed = [{ path: 'deep', reason: 'ELOOP' }];
    const lines = linesOf(await auditOf(files, { archive: { files: large, closed } }));
    expect(lines).toEqual(['? audit.folder-deep deep', `? audit.seal-large ${seal(5)}`, 'ℹ audit.uncovered']);
  });

  it('the newest seal is a link, and other links', async () => {
    const files = sealedFiles();
    files.delete(seal(5));
    const report = await auditOf(files, { archive: { links: ['2023', seal(5)] } });
    expect(linesOf(report)).toEqual(['ℹ audit.links', 'ℹ audit.uncovered', `✖ audit.seal-link ${seal(5)}`]);
    expect(report.summary).toMatchObject({ seals: 5, exitCode: 1 });
  });

  it.each([`.${seal(5)}`, seal(5)])('the newest seal is %s, which is not opened', async (path) => {
    const files = sealedFiles();
    files.delete(seal(5));
    const report = await auditOf(files, { archive: { unopened: ['.notes', 'fifo', path] } });
    expect(linesOf(report)).toContain(`✖ audit.seal-unopened ${path}`);
    expect(report.summary).toMatchObject({ seals: 5, exitCode: 1 });
  });

  it('files without permission, closed folders and links', async () => {
    const denied = (path: string) => Promise.reject(Object.assign(new Error(path), { code: 'EACCES' }));
    const files = sealedFiles();
    const link = '2025-readings/nominees.xls';
    files.delete(link);
    for (const path of [...files.keys()]) if (path.startsWith('2025-folder/')) files.delete(path);
    const report = await auditOf(files, {
      archive: {
        links: [link],
        closed: [
          { path: 'secret', reason: 'EACCES' },
          { path: '2025-folder', reason: 'EACCES' },
        ],
        sha256: (path) =>
          path === '2025-csv/nominees.csv' ? denied(path) : Promise.resolve(sha256(files.get(path) ?? '')),
      },
    });
    expect(linesOf(report)).toEqual(
      [
        '? audit.file-unreadable 2025-csv/nominees.csv',
        '? audit.file-unreadable 2025-folder/a.ods',
        '? audit.file-unreadable 2025-folder/unit/b (2).xlsx',
        '? audit.file-unreadable 2025-folder/unit/b.xlsx',
        '? audit.file-unreadable 2025-folder/unit/damaged.xlsx',
        '? audit.folder-closed 2025-folder',
        '? audit.folder-closed secret',
        '✖ audit.file-link 2025-readings/nominees.xls',
      ].sort(),
    );
    expect(report.summary.exitCode).toBe(2);
  });
});

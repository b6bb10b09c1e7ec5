import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveIn } from '../../src/cli/archive-folder.js';
import { auditTargets } from '../../src/cli/audit-outputs.js';
import { writeAll } from '../../src/cli/io.js';
import { isOwnResult } from '../../src/report/own-files.js';
import { sampleAudit } from '../report/audit/sample.js';
import { craftsman, temporaryFolder } from './support.js';

describe('audit --output, --workbook', () => {
  const wanted = { format: 'html' as const, lang: 'zh' as const, unmask: false };

  it('never go over a seal or a file that a seal names, though we wrote it', async () => {
    const folder = temporaryFolder();
    cpSync('fixtures/archive', folder, { recursive: true });
    const archive = await archiveIn(folder);
    const report = sampleAudit();
    const [batch] = report.batches;
    if (batch === undefined) throw new Error('the sample has no batch');
    batch.seal.file = 'craftsman-0001.seal.json';
    batch.files = [
      { kind: 'report', file: '2024-xlsx/report.json', state: 'intact', path: '2024-xlsx/report.json' },
    ];
    for (const [name, code] of [
      ['2024-xlsx/report.json', 'output.is-input'],
      ['craftsman-0001.seal.json', 'output.is-input'],
      ['2025-csv/nominees.csv', 'output.not-ours'],
      ['craftsman-0005.seal.json', 'output.not-ours'],
    ] as const) {
      const path = join(folder, name);
      for (const more of [{ output: path }, { workbook: path }]) {
        const targets = auditTargets(report, archive, folder, { ...wanted, ...more });
        await expect(targets, name).rejects.toMatchObject({ problems: [{ code }] });
      }
    }
    const same = { output: join(folder, 'x.html'), workbook: join(folder, 'X.html') };
    await expect(auditTargets(report, archive, folder, { ...wanted, ...same })).rejects.toMatchObject({
      problems: [{ code: 'output.same-place' }],
    });
    // Our own page and workbook may be written anew.
    const both = { ...wanted, output: join(folder, 'audit.html'), workbook: join(folder, 'audit.xlsx') };
    for (let times = 0; times < 2; times++) {
      await writeAll(await auditTargets(report, await archiveIn(folder), folder, both));
    }
    expect(await isOwnResult(readFileSync(both.workbook))).toBe(true);
  });

  it('write the page and the workbook, and leave the screen to what was written', () => {
    const folder = temporaryFolder();
    cpSync('fixtures/archive/2025-csv', join(folder, '2025-csv'), { recursive: true });
    const sealed = craftsman(['check', '2025-csv/nominees.csv', '--seal-in', '.', '--no-summary'], folder);
    expect(sealed.out).toContain('已封存');
    const args = ['audit', '.', '--format', 'html', '--output', 'audit.html', '--workbook', 'audit.xlsx'];
    expect(craftsman(args, folder)).toEqual({
      code: 0,
      out: '已写到 audit.html\n已写到 audit.xlsx\n',
      err: '',
    });
    expect(readFileSync(join(folder, 'audit.html'), 'utf8')).toContain('✓ 全部重演一致');
    // Both lie in the archive from now on, and nobody sealed them.
    const again = craftsman(['audit', '.'], folder);
    expect(again.out).toContain('2 个文件是本程序写的结果，没有封存，不作为凭据：audit.html、audit.xlsx。');
    expect(again.out).not.toContain('没有封存记录能证明');
    const { code, err } = craftsman(['audit', '.', '--output', 'audit.html'], folder);
    expect({ code, lines: err.split('\n').length }).toEqual({ code: 2, lines: 2 });
  });
});

import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { zipParts } from '../../src/bytes/zip.js';
import type { PublicList } from '../../src/model/publicity.js';
import { widthOf } from '../../src/report/layout.js';
import { isOwnResult } from '../../src/report/own-files.js';
import { renderPublicityCsv } from '../../src/report/publicity/csv.js';
import { renderPublicityTerminal } from '../../src/report/publicity/terminal.js';
import type { PublicityView } from '../../src/report/publicity/view.js';
import { renderPublicityWorkbook } from '../../src/report/publicity/workbook.js';
import { anyText } from '../any-text.js';
import { sampleReport } from './sample-report.js';

const list: PublicList = {
  columns: [['seq'], ['name'], ['employer'], ['post', 'occupation']],
  entries: [
    ['1', '王伟', '北京某某有限公司', '班组长'],
    ['2', '=HYPERLINK("http://x")', '甲,"乙"', '@班长\u001B[31m'],
    ['3', '李\uD800娜', '一家名字很长很长很长很长很长很长很长很长很长很长很长很长很长的公司', '＝1+1'],
  ].map((texts, index) => ({ texts, from: [{ file: 'a.xlsx', sheet: 'S', row: index + 3 }] })),
};
const view: PublicityView = {
  report: sampleReport(),
  list,
  windows: [],
  span: { from: '2025-07-07', to: '2025-07-14' },
  lang: 'zh',
};

describe('CSV', () => {
  const text = renderPublicityCsv(view);

  it('begins with the mark by which Excel knows UTF-8, and has one line a person', () => {
    expect(text.startsWith('\uFEFF序号,"姓名","工作单位","职务或工种"\r\n1,王伟,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(5);
  });

  it('starts no formula and holds no control sign', () => {
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain("'@班长");
    expect(text).toContain("'＝1+1");
    expect(text).toContain('"甲,""乙"""');
    expect(text).not.toMatch(/[\u0000-\u0009\u000B\u000C\u000E-\u001F]|\p{Surrogate}/u);
  });
});

it('whatever stands in the cells, each person is one record, and no field starts a formula', async () => {
  const { parseCsv } = await import('hucre/csv');
  const text = anyText({ maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const entries = rows.map((texts) => ({ texts, from: [] }));
      const records = parseCsv(renderPublicityCsv({ ...view, list: { ...list, entries } }), {
        delimiter: ',',
      });
      expect(records).toHaveLength(rows.length + 1);
      for (const record of records) {
        expect(record).toHaveLength(4);
        for (const field of record) expect(String(field)).not.toMatch(/^[=+\-@\t\r]/u);
      }
    }),
    { numRuns: 200 },
  );
});

describe.each([80, 120])('the table at %i columns', (width) => {
  it.each(['zh', 'en'] as const)('keeps within them in %s', (lang) => {
    const lines = renderPublicityTerminal({ ...view, lang }, { width, color: false }).split('\n');
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
    // eslint-disable-next-line no-control-regex
    expect(lines.join('')).not.toMatch(/[\u0000-\u001F]/u);
    expect(lines.join('')).not.toMatch(/undefined|NaN/u);
  });
});

describe('the workbook', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderPublicityWorkbook(view);
  });

  it('has title, time, table and a line for objections', async () => {
    const { sheets } = await readXlsx(bytes);
    const rows = sheets[0]?.rows ?? [];
    expect(sheets.map(({ name }) => name)).toEqual(['公示名单']);
    expect(String(rows[0]?.[0])).toMatch(/公示名单$/u);
    expect(rows[1]?.[0]).toBe('公示时间：2025年7月7日至2025年7月14日');
    expect(rows[2]).toEqual(['序号', '姓名', '工作单位', '职务或工种']);
    expect(rows[4]?.[1]).toBe('=HYPERLINK("http://x")');
    expect(rows[6]?.[0]).toBe('共3人');
  });

  it('is known as our own, the same bytes each time, and tells of nobody who made it', async () => {
    expect(await isOwnResult(bytes)).toBe(true);
    expect(Buffer.compare(await renderPublicityWorkbook(view), bytes)).toBe(0);
    const parts = new Map<string, string>();
    for await (const part of zipParts(bytes))
      parts.set(part.name, new TextDecoder().decode(await part.unpack()));
    const all = [...parts.values()].join('');
    expect(all).not.toMatch(/a\.xlsx|<f>|comment/u);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('orientation="portrait"');
  });
});

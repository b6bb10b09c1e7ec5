import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ClientSheet, clientSheet, FOLDER } from './client-sheet.js';

/** A line of clients.yaml; its head says what each word means. */
interface Line {
  file: string;
  why?: string;
  format?: string;
  encoding?: string;
  rows?: Partial<Pick<ClientSheet, 'header' | 'title' | 'skipped'>>;
  findings?: Nested[];
  facts?: Record<string, string>;
  texts?: Record<string, string>;
  without?: number[];
  refused?: string;
}

/** A list of the table may take in another one. */
type Nested = string | Nested[];

const { original, files } = parse(readFileSync(new URL('clients.yaml', import.meta.url), 'utf8'), {
  merge: true,
}) as {
  original: { findings: string[] };
  files: Line[];
};

const flat = (findings: Nested[]): string[] =>
  findings.flatMap((each) => (typeof each === 'string' ? each : flat(each)));

const present = (values: Record<string, string>, without: number[]) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !without.includes(Number.parseInt(key, 10))));

const mapped = (facts: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, value === 'follows' ? expect.any(String) : value]),
  );

describe('one sheet saved by every program in every format', async () => {
  const first = (await clientSheet('openpyxl/sheet.xlsx')) as ClientSheet;

  it.each(files.map((line): [string, string, Line] => [line.file, line.why ?? 'as it is', line]))(
    '%s: %s',
    async (file, _, {
      format,
      encoding = null,
      rows = {},
      findings,
      facts,
      texts,
      without = [],
      refused,
    }) => {
      const read = await clientSheet(file);
      if (refused !== undefined) {
        expect(read).toEqual({ refused });
        return;
      }
      expect(read).toEqual({
        ...first,
        ...rows,
        format,
        encoding,
        facts: { ...present(first.facts, without), ...mapped(facts) },
        texts: { ...present(first.texts, without), ...texts },
        findings: flat(findings ?? original.findings).sort(),
      });
    },
  );

  it('every file in the folder stands in the table', () => {
    const there = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\/.*\./u.test(path) && !path.endsWith('.summary.xlsx'));
    expect(files.map(({ file }) => file).sort()).toEqual(there.sort());
  });

  it('the original is read as it was written', () => {
    expect(first.header).toBe(3);
    expect(first.title).toBe('附件2\n大国工匠培育对象推荐汇总表');
    expect(first.skipped).toEqual(['4 example-row', '9 blank-numbered-row']);
    expect(first.texts).toMatchObject({
      '1 name': '王䶮',
      '2 name': '周㐂',
      '3 name': '吴𠮷',
      '4 name': '买买提·艾力',
      '1 birthMonth': '1980.10',
      '2 birthMonth': '1988.6',
      '1 idNumber': '119900198010150117',
      '2 idNumber': '11990019880620001X',
      '1 workSince': '1998.7',
      '3 postcode': '010020',
      '1 phone': '13900000021',
      '1 reason': '长期扎根一线，\n攻克“高精度主轴”加工难题, 节约"成本"。',
    });
  });
});

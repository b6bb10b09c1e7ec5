import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/index.js';
import { bundledPack } from '../support.js';

interface Said {
  given: Record<string, string>;
  criterion: string;
  zh: string;
  en: string;
}

const read = (path: string) => parse(readFileSync(path, 'utf8'));
const { base } = read('rules/cases/national-2024.yaml');
const rules = bundledPack();
const quoted = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;

function csv(cells: Record<string, unknown>): Uint8Array {
  const lines = [Object.keys(cells), Object.values(cells)].map((line) => line.map(quoted).join(','));
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

test.each(read('test/judge/said.yaml') as Said[])('$criterion: $zh', async ({ given, criterion, zh, en }) => {
  const file = { name: 't.csv', bytes: csv({ ...base, ...given }) };
  for (const [lang, text] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const report = await check(file, { rules, schemes: ['national-2024'], lang });
    const said = report.findings.filter((finding) => finding.criterion === criterion);
    expect(said.map(({ message }) => message)).toEqual([expect.stringContaining(text)]);
  }
});

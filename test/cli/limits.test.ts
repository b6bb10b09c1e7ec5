import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.js';
import { xlsxParts } from '../read/corpus/raw.js';
import { type Packed, zip } from '../read/zip.js';
import { craftsman, startCraftsman, temporaryFolder } from './support.js';

const SAMPLE = readFileSync(resolve('fixtures/ok/national.xlsx'));
const CSV = readFileSync(resolve('fixtures/ok/national-csv.csv'), 'utf8').trimEnd();

/** What check says of the only file in a folder: `read`, or the code of its problem. */
function check(name: string, bytes: Uint8Array | string, ...limits: string[]): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), bytes);
  const options = limits.flatMap((limit) => ['--limit', limit]);
  // A reader that is running already may be done before the shortest time is over.
  const run = limits.some((limit) => limit.startsWith('time=')) ? startCraftsman : craftsman;
  const { out, err } = run(['check', name, '--no-summary', '--format', 'json', ...options], folder);
  const { inputs } = JSON.parse(out) as { inputs: { problem: unknown }[] };
  return inputs[0]?.problem === null ? 'read' : err;
}

/** A sheet with blank lines, cells or text behind it. */
const longer = (more: string) => `${CSV}${more}\n`;

/** Parts of a workbook that no reader looks at, and that pack very well. */
const stuffed = (parts: Record<string, string | Packed>) => {
  const sheet = CSV.split('\n').map((line, r) => {
    const cells = line
      .split(',')
      .map(
        (text, c) =>
          `<c r="${column(c)}${r + 1}" t="inlineStr"><is><t>${text.replaceAll('"', '')}</t></is></c>`,
      );
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  return zip({ ...xlsxParts(sheet.join('')), ...parts }, {});
};
/** Packed once, for there are thousands of it. */
const EMPTY: Packed = { packed: deflateRawSync(''), size: 0, sum: 0 };
const column = (index: number): string =>
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) +
  String.fromCharCode(65 + (index % 26));

interface Case {
  limit: keyof typeof LIMITS;
  file: () => Uint8Array | string;
  /** Values that refuse the file; null where what the program allows does so by itself. */
  refused: string | null;
  /** A value that lets it pass. */
  passes: string;
  says: RegExp;
}

const CASES: Case[] = [
  {
    limit: 'file',
    file: () => SAMPLE,
    refused: '1k',
    passes: '128M',
    says: /文件大小超出上限（\d+ KiB，上限 1 KiB）.*--limit file=/u,
  },
  {
    limit: 'parts',
    file: () =>
      stuffed(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`xl/media/${i}.png`, EMPTY]))),
    refused: null,
    passes: '20k',
    says: /压缩包内的文件数超出上限（10001，上限 10000）/u,
  },
  { limit: 'unzipped', file: () => SAMPLE, refused: '10k', passes: '1G', says: /解压后的大小超出上限/u },
  {
    limit: 'ratio',
    file: () => stuffed({ 'xl/media/blank.bmp': '\0'.repeat(72 * 2 ** 20) }),
    refused: null,
    passes: '5000',
    says: /解压倍数超出上限（\d+，上限 \d+）.*--limit ratio=/u,
  },
  { limit: 'cells', file: () => CSV, refused: '40', passes: '10000000', says: /单元格数超出上限/u },
  {
    limit: 'rows',
    file: () => CSV,
    refused: '2',
    passes: '2M',
    says: /行数超出上限（\d+，上限 2）/u,
  },
  {
    limit: 'columns',
    file: () => longer(`${','.repeat(20_000)}备注`),
    refused: null,
    passes: '30k',
    says: /列数超出上限（20\d+，上限 16384）/u,
  },
  {
    limit: 'text',
    file: () => longer('长'.repeat(40_000)),
    refused: null,
    passes: '100k',
    says: /有 40\d+ 个字符/u,
  },
  { limit: 'time', file: () => CSV, refused: '0', passes: '100', says: /用了 0 秒处理器时间/u },
  { limit: 'memory', file: () => SAMPLE, refused: '4m', passes: '1G', says: /内存超出上限/u },
];

describe('--limit', () => {
  it.each(CASES)(
    '$limit refuses with its reason, and raised lets the file pass',
    ({ limit, file, refused, passes, says }) => {
      const bytes = file();
      const name = typeof bytes === 'string' ? 'a.csv' : 'a.xlsx';
      expect(check(name, bytes, ...(refused === null ? [] : [`${limit}=${refused}`]))).toMatch(says);
      expect(check(name, bytes, `${limit}=${passes}`)).toBe('read');
    },
  );

  it('every limit is tested', () => {
    expect(CASES.map(({ limit }) => limit).sort()).toEqual(Object.keys(LIMITS).sort());
  });

  it('every limit stands in the help and in the README', () => {
    const { out } = craftsman(['check', '--help']);
    const readme = readFileSync('README.md', 'utf8');
    for (const [name, value] of Object.entries(LIMITS)) {
      expect(out.replace(/\s+/gu, ' '), name).toMatch(new RegExp(`[：、，] ?${name}\\b`, 'u'));
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
      const [amount] = /[\d]+/u.exec(row ?? '') ?? [];
      expect([value, value / 2 ** 20], name).toContain(Number(amount));
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOfCopy, rulesHash } from '../../src/audit/pack-copy.js';
import { packCopyName } from '../../src/audit/seal-name.js';
import { readSeal } from '../../src/audit/seal-text.js';
import { packFiles } from '../support.js';
import { auditOf, auditTools, sealedFiles, statesOf } from './support.js';

const EDITIONS = 'rules/editions';
const editions = JSON.parse(readFileSync(join(EDITIONS, 'editions.json'), 'utf8')) as Record<string, string>;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const BEHAVIOUR = `A batch of fixtures/archive does not come out as it was sealed. Every version must replay it: facts, verdicts,
proofs, quotas and findings (codes, places, arguments) to the byte. Either the change is a fault, or it only changes how
a report is written down: then src/audit/substance.ts has to make the old form of it, under the old version, and new
seals get a new one. Never make the archive anew. What differs`;

describe('fixtures/archive', () => {
  it('replays to the byte', async () => {
    const report = await auditOf(sealedFiles());
    const differing = report.batches
      .filter(({ state }) => state !== 'replayed')
      .map(({ seal, parts, rows, said }) =>
        JSON.stringify({ seal: seal.file, parts, rows: rows.slice(0, 3), said }),
      );
    expect(differing, `${BEHAVIOUR}: ${differing.join('\n')}`).toEqual([]);
    expect(statesOf(report)).toBe('1= 2= 3= 4= 5=');
    expect(report.said).toEqual([]);
    expect(report.summary.exitCode).toBe(0);
  });

  it('holds batches of different kinds, in one chain', () => {
    const seals = [...sealedFiles()].flatMap(([path, bytes]) => {
      const read = path.endsWith('.seal.json') ? readSeal(bytes) : null;
      return read?.ok ? [read.seal] : [];
    });
    expect(seals.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const own = rulesHash(packFiles());
    expect(seals.some(({ waivers }) => waivers !== null)).toBe(true);
    expect(
      seals.some(({ pack }) => pack.sha256 !== own && !Object.values(editions).includes(pack.sha256)),
    ).toBe(true);
    expect(seals.some(({ inputs }) => inputs.length > 2)).toBe(true);
    expect(seals.some(({ options }) => options.readings.length > 0 && options.asOf !== null)).toBe(true);
    expect(seals.flatMap(({ outputs }) => outputs.map(({ kind }) => kind)).sort()).toEqual([
      'annotated',
      'report',
      'summary',
    ]);
  });
});

describe('rules/editions', () => {
  it('has the rules of this version: run npm run keep-pack after a change of rules/', () => {
    expect(editions[version]).toBe(rulesHash(packFiles()));
  });

  it.each(Object.entries(editions))('keeps those of %s whole and readable', async (_version, hash) => {
    const files = filesOfCopy(readFileSync(join(EDITIONS, packCopyName(hash))));
    expect(files).not.toBeNull();
    expect(rulesHash(files ?? [])).toBe(hash);
    expect(await auditTools().load(files ?? [])).not.toBeNull();
  });
});

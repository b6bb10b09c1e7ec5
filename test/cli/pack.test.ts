import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompiledPack } from '../../src/cli/pack.js';
import { bundledPack } from '../support.js';
import { packagesLoaded, temporaryFolder } from './support.js';

/** Libraries that only a pack in YAML needs. */
const PARSERS = ['yaml', 'zod'];

/** Which of the libraries a command loads. */
function loaded(...args: string[]): string[] {
  const packages = packagesLoaded(args);
  return PARSERS.filter((library) => packages.includes(library));
}

describe('the pack that the build has checked', () => {
  it('is the pack that loading the YAML gives', () => {
    const { pack } = JSON.parse(readFileSync('dist/pack.json', 'utf8')) as CompiledPack;
    expect(pack).toEqual(bundledPack());
  });

  it('spares a run the YAML parser; rules lint and a changed pack are always read from the YAML', () => {
    const copy = join(temporaryFolder(), 'rules');
    cpSync('rules', copy, { recursive: true });
    expect(loaded('rules', 'list')).toEqual([]);
    expect(loaded('rules', 'list', '--rules', copy)).toEqual([]);
    expect(loaded('rules', 'lint')).toEqual(PARSERS);
    appendFileSync(join(copy, 'vocab', 'trades.yaml'), '# a comment\n');
    expect(loaded('rules', 'list', '--rules', copy)).toEqual(PARSERS);
  });
});

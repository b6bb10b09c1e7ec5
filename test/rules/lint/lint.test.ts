import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePackFile } from '../../../src/rules/document.js';
import { documentFaults } from '../../../src/rules/lint/documents.js';
import {
  DOCUMENT_CHECKS,
  FILE_CHECKS,
  LOGIC_CHECKS,
  NAME_CHECKS,
  SCHEME_CHECKS,
  SIZE_CHECKS,
} from '../../../src/rules/lint/index.js';
import { loadPack } from '../../../src/rules/load.js';
import type { PackProblem } from '../../../src/rules/problem.js';
import { packFiles } from '../../support.js';

/** One change of `base.yaml`, or a piece of another file, and what lint says: `line:column code`. */
interface Row {
  name: string;
  replace?: [string, string];
  file?: string;
  text?: string;
  expect: string[];
  /** The word that is named as the likely one. */
  nearest?: string;
}

const FOLDER = 'test/rules/lint';
const BASE = readFileSync(`${FOLDER}/base.yaml`, 'utf8');
const tables = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml') && name !== 'base.yaml')
  .map((name) => ({
    check: name.replace('.yaml', ''),
    rows: parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Row[],
  }));

/** Lists of words, the form and contests are the bundled ones. */
const rest = packFiles().filter(({ path }) => !/^(?:schemes|cases)\//u.test(path));

function faultsOf({ replace, file, text }: Row): PackProblem[] {
  if (file !== undefined) {
    const { document, problems } = parsePackFile(file, text ?? '');
    return problems.length > 0 ? problems : documentFaults(document);
  }
  const [from = '', to = ''] = replace ?? [];
  expect(BASE).toContain(from);
  const loaded = loadPack([...rest, { path: 'schemes/base.yaml', text: BASE.replace(from, () => to) }]);
  return loaded.ok ? loaded.notices : loaded.problems;
}

describe.each(tables)('$check', ({ rows }) => {
  it.each(rows)('$name', (row) => {
    const faults = faultsOf(row);
    expect(faults.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(row.expect);
    expect(new Set(faults.map(({ file }) => file))).toEqual(
      new Set(row.expect.length === 0 ? [] : [row.file ?? 'schemes/base.yaml']),
    );
    if (row.nearest !== undefined) expect(faults[0]?.args.nearest).toBe(row.nearest);
  });

  it('has rows that fail and rows that pass', () => {
    expect(rows.some((row) => row.expect.length > 0)).toBe(true);
    expect(rows.some((row) => row.expect.length === 0)).toBe(true);
  });
});

it('every check has a table', () => {
  const checks = [
    ...DOCUMENT_CHECKS,
    ...FILE_CHECKS,
    ...NAME_CHECKS,
    ...SIZE_CHECKS,
    ...SCHEME_CHECKS,
    ...LOGIC_CHECKS,
  ].map(({ name }) => name);
  expect(tables.map(({ check }) => check)).toEqual(expect.arrayContaining(checks));
});

it('the bundled pack is clean, but for a gap between editions', () => {
  const loaded = loadPack(packFiles());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  expect(loaded.notices.map(({ code }) => code)).toEqual(['pack.edition-gap']);
});

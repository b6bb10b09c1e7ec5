import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMap, isSeq, parse, parseDocument, stringify } from 'yaml';
import { runCases } from '../../src/cases.js';
import type { RulePack } from '../../src/model/pack.js';
import { loadPack } from '../../src/rules/load.js';
import type { PackFile } from '../../src/rules/pack-file.js';
import { bundledPack, packFiles } from '../support.js';

/** A key of a map, or the entry of a list that has these values. */
type Step = string | Record<string, string>;

interface Extension {
  name: string;
  file: string;
  path: Step[];
  add: unknown;
  scheme: string;
  case:
    | { criterion: string; given: Record<string, unknown> }
    | { quota: string; rows: unknown[]; group: string };
  before: string | null;
  after: string | null;
}

const extensions = parse(readFileSync('test/rules/extensions.yaml', 'utf8')) as Extension[];

/** The bundled pack with one entry more in one list; a list that is not there yet is begun. */
function extended(files: PackFile[], { file, path, add }: Extension): PackFile[] {
  return files.map((each) => {
    if (each.path !== file) return each;
    const document = parseDocument(each.text);
    const keys: (string | number)[] = [];
    for (const step of path) keys.push(typeof step === 'string' ? step : indexOf(document.getIn(keys), step));
    if (document.getIn(keys) === undefined) document.setIn(keys, [add]);
    else document.addIn(keys, document.createNode(add));
    return { ...each, text: document.toString() };
  });
}

function indexOf(list: unknown, values: Record<string, string>): number {
  const items = isSeq(list) ? list.items : [];
  const found = items.findIndex((item) =>
    Object.entries(values).every(([key, value]) => isMap(item) && item.get(key) === value),
  );
  if (found < 0) throw new Error(`no entry ${JSON.stringify(values)}`);
  return found;
}

function packOf(files: PackFile[]): RulePack {
  const loaded = loadPack(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.pack;
}

/** What the line finds for the case with the rules of these files. */
function outcomeOf({ scheme, case: one }: Extension, files: PackFile[], pack = packOf(files)): string | null {
  const { base } = parse(files.find(({ path }) => path === `cases/${scheme}.yaml`)?.text ?? '');
  const quota = 'quota' in one;
  const readable = quota
    ? { name: 'x', quota: one.quota, rows: one.rows, expect: { [one.group]: 'within' } }
    : { name: 'x', ...one, expect: 'met' };
  const text = stringify({ scheme, base, cases: [readable] });
  const [result] = runCases([{ path: 'cases/extension.yaml', text }], pack);
  return quota ? JSON.parse(result?.found ?? '{}')[one.group] : (result?.found ?? '');
}

describe('a vocabulary is data that a clerk can extend', () => {
  const files = packFiles();

  it.each(extensions)('$name: $before → $after', (extension) => {
    expect(outcomeOf(extension, files, bundledPack())).toBe(extension.before);
    expect(outcomeOf(extension, extended(files, extension))).toBe(extension.after);
  });

  it('an entry with a slip of the pen is refused, with its place', () => {
    const [contest] = extensions;
    if (contest === undefined) throw new Error('no extensions');
    const add = { id: 'blue-eagle', zh: '蓝鹰杯焊工技能大赛', levle: 'national' };
    const loaded = loadPack(extended(files, { ...contest, add }));
    expect(loaded.ok ? [] : loaded.problems.map(({ file }) => file)).toContain('vocab/contests.yaml');
  });
});

import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/judge/evaluate.js';
import type { Setting } from '../../src/judge/setting.js';
import type { ColumnState } from '../../src/model/nominee.js';

/** Cells at which a sheet is incomplete: name required, one of title and grade. */
function lacking(states: Record<string, ColumnState['state']>): string[] | 'complete' {
  const cells: Record<string, string> = { name: 'B5', title: 'M5', grade: 'N5' };
  const all = { name: 'filled', title: 'filled', grade: 'filled', ...states } as typeof states;
  const columns = Object.fromEntries(
    Object.entries(all).map(([field, state]) => [field, { cell: cells[field] ?? null, state }]),
  );
  const setting = {
    nominee: { columns },
    required: ['name'],
    oneOf: [['title', 'grade']],
  } as unknown as Setting;
  const { outcome, cells: found } = evaluate({ complete: true }, setting);
  return outcome === 'met' ? 'complete' : found;
}

describe('which cell makes a sheet incomplete', () => {
  it.each<[string, Record<string, ColumnState['state']>, string[] | 'complete']>([
    ['all filled', {}, 'complete'],
    ['the name is missing', { name: 'blank' }, ['B5']],
    ['无 as title beside a grade', { title: 'none' }, 'complete'],
    ['no title, no grade', { title: 'blank', grade: 'blank' }, ['M5', 'N5']],
    ['a doubtful grade beside 无 as title', { title: 'none', grade: 'doubtful' }, ['N5']],
    ['a doubtful grade beside a title', { grade: 'doubtful' }, ['N5']],
    ['a doubtful title, no grade', { title: 'doubtful', grade: 'blank' }, ['M5']],
  ])('%s', (_, states, cells) => expect(lacking(states)).toEqual(cells));
});

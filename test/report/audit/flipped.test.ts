import { expect, test } from 'vitest';
import type { AgainstBatch } from '../../../src/model/audit.js';
import type { Flip, SchemeDiff } from '../../../src/model/diff.js';
import { flippedIn, peopleFlipped } from '../../../src/report/audit/flipped.js';

const rule = (id: string) => ({ id, clause: '二' }) as SchemeDiff['changes'][number]['from'];

const diffOf = (flips: [row: number, because: string][], changed: string[]): SchemeDiff => ({
  from: { id: 'a' } as SchemeDiff['from'],
  to: { id: 'a' } as SchemeDiff['to'],
  changes: changed.map((id) => ({ kind: 'tightened', from: rule(id), to: rule(id), details: [] })),
  flips: flips.map(
    ([row, id]): Flip => ({
      file: 'a.xlsx',
      sheet: 'S',
      row,
      name: '周启明',
      from: 'eligible',
      to: 'ineligible',
      because: [{ side: 'to', id, clause: '二', outcome: 'unmet' }],
    }),
  ),
});

const batch = (...diffs: SchemeDiff[]): AgainstBatch => ({
  seal: { file: 's', number: 1 },
  diffs,
  alone: [],
  said: [],
});

test.each<[string, AgainstBatch, number, [string[], number][]]>([
  ['nobody', batch(diffOf([], ['N-04'])), 0, []],
  [
    'of several changes those that make the difference are told, the others counted',
    batch(diffOf([[5, 'N-04']], ['N-04', 'N-08', 'N-12'])),
    1,
    [[['N-04'], 2]],
  ],
  [
    'one person under two schemes is one person',
    batch(diffOf([[5, 'N-04']], ['N-04']), diffOf([[5, 'B-05']], ['B-05'])),
    1,
    [
      [['N-04'], 0],
      [['B-05'], 0],
    ],
  ],
  // A word of a list was changed, say: then whatever changed may matter to whoever reads it.
  [
    'where none of the changes accounts for it, all are told',
    batch(diffOf([[5, 'N-04']], ['N-08', 'N-12'])),
    1,
    [[['N-08', 'N-12'], 0]],
  ],
])('%s', (_, given, people, told) => {
  expect(peopleFlipped(given)).toBe(people);
  expect(flippedIn(given).map(({ diff, others }) => [diff.changes.map(({ to }) => to?.id), others])).toEqual(
    told,
  );
});

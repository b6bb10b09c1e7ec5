import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/judge/evaluate.js';
import type { Setting } from '../../src/judge/setting.js';
import type { ColumnState } from '../../src/model/nominee.js';

/** No rule of the pack asks it; the rule language has it. */
function presentIn(states: Record<string, ColumnState['state']>, present: string | string[]) {
  const cells: Record<string, string> = { phone: 'AC5', postcode: 'AB5' };
  const columns = Object.fromEntries(
    Object.entries(states).map(([field, state]) => [field, { cell: cells[field] ?? null, state }]),
  );
  return evaluate({ present }, { nominee: { columns } } as unknown as Setting);
}

describe('whether columns hold something', () => {
  it.each<[string, Record<string, ColumnState['state']>, string, string[]]>([
    ['filled', { phone: 'filled' }, 'met', ['AC5']],
    ['filled with what is doubtful: something stands there', { phone: 'doubtful' }, 'met', ['AC5']],
    ['blank', { phone: 'blank' }, 'unmet', ['AC5']],
    ['无', { phone: 'none' }, 'unmet', ['AC5']],
    ['an error of a formula', { phone: 'error' }, 'undetermined', ['AC5']],
    ['见附件', { phone: 'pointer' }, 'undetermined', ['AC5']],
    ['no such column', {}, 'undetermined', []],
  ])('one column: %s', (_, states, outcome, cells) => {
    expect(presentIn(states, 'phone')).toMatchObject({ op: 'present', outcome, cells });
  });

  it.each<[ColumnState['state'], ColumnState['state'], string]>([
    ['filled', 'filled', 'met'],
    ['filled', 'blank', 'unmet'],
    ['error', 'blank', 'unmet'],
    ['filled', 'error', 'undetermined'],
  ])('two columns, all of them: %s and %s → %s', (phone, postcode, outcome) => {
    expect(presentIn({ phone, postcode }, ['phone', 'postcode'])).toMatchObject({
      outcome,
      found: { phone, postcode },
    });
  });
});

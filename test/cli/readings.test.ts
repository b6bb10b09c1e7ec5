import { describe, expect, test } from 'vitest';
import { bundledPack } from '../support.js';
import { craftsman } from './support.js';

const SAMPLE = 'fixtures/nominees.xlsx';
const DATE = ['--as-of', '2025-06-30', '--no-summary'];

describe('--all-readings', () => {
  const question = /practice=and。$/mu;

  test('says in the terminal which verdict hangs on which reading, and whom to ask', () => {
    expect(craftsman(['check', SAMPLE, ...DATE]).out).not.toMatch(question);
    const { out, code } = craftsman(['check', SAMPLE, ...DATE, '--all-readings']);
    expect(out).toMatch(question);
    expect(out).toContain('北京市海淀区总工会问清楚');
    expect(code).toBe(1);
  });

  test('English', () => {
    expect(craftsman(['check', SAMPLE, ...DATE, '--all-readings', '--lang', 'en']).out).toContain(
      'The verdict hangs on how the text is read',
    );
  });

  test('in JSON each verdict lists them; without the option there is no such key', () => {
    const verdicts = (...flags: string[]) =>
      JSON.parse(craftsman(['check', SAMPLE, ...DATE, '--format', 'json', ...flags]).out).nominees.flatMap(
        ({ verdicts }: { verdicts: object[] }) => verdicts,
      );
    expect(verdicts().filter((verdict: object) => 'otherReadings' in verdict)).toEqual([]);
    const listed = verdicts('--all-readings');
    expect(listed.every((verdict: object) => 'otherReadings' in verdict)).toBe(true);
  });
});

describe('rules show', () => {
  test.each(bundledPack().schemes.map(({ id }) => id))('%s: every requirement and every reading', (id) => {
    const scheme = bundledPack().schemes.find((each) => each.id === id);
    const { out, code } = craftsman(['rules', 'show', id]);
    expect(code).toBe(0);
    const flat = out.replace(/\s+/gu, '');
    for (const rule of [...(scheme?.criteria ?? []), ...(scheme?.quotas ?? [])]) {
      expect(flat).toContain(rule.title.zh.replace(/\s+/gu, ''));
    }
    for (const { question, options } of scheme?.readings ?? []) {
      expect(flat).toContain(question.zh.replace(/\s+/gu, ''));
      for (const { zh } of Object.values(options)) expect(flat).toContain(zh.replace(/\s+/gu, ''));
    }
  });

  test('English, and a scheme that is not there', () => {
    expect(craftsman(['rules', 'show', 'haidian-2025', '--lang', 'en']).out).toContain('Readings');
    expect(craftsman(['rules', 'show', 'haidian'])).toMatchObject({ code: 2, out: '' });
  });
});

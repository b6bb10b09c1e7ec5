import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messages as cellsEn } from '../../src/report/messages/en/cells.js';
import { messages as identityEn } from '../../src/report/messages/en/identity.js';
import { messages as monthsEn } from '../../src/report/messages/en/months-years.js';
import { messages as termsEn } from '../../src/report/messages/en/terms.js';
import type { Messages } from '../../src/report/messages/types.js';
import { messages as cellsZh } from '../../src/report/messages/zh/cells.js';
import { messages as identityZh } from '../../src/report/messages/zh/identity.js';
import { messages as monthsZh } from '../../src/report/messages/zh/months-years.js';
import { messages as termsZh } from '../../src/report/messages/zh/terms.js';

const zh: Messages = { ...cellsZh, ...identityZh, ...monthsZh, ...termsZh };
const en: Messages = { ...cellsEn, ...identityEn, ...monthsEn, ...termsEn };

const FILES = [
  'identity',
  'id-number',
  'name',
  'phones',
  'postcode',
  'terms',
  'texts',
  'private-data',
  'industry',
  'column-shift',
  'year-months',
  'years',
  'birth-and-sex',
  'years-of-work',
  'years-at',
  'plausibility',
  'required',
  'combine',
  'index',
];
const FAMILIES =
  /'((?:id-number|name|phone|postcode|term|text|year-month|birth-month|work-since|years|industry|cell|row|sex|political)\.[a-z-]+)'/g;

/** Codes written in the sources of the plain facts. */
const used = new Set(
  readdirSync('src/facts')
    .filter((file) => FILES.includes(file.replace('.ts', '')))
    .flatMap((file) =>
      [...readFileSync(`src/facts/${file}`, 'utf8').matchAll(FAMILIES)].map((match) => match[1] ?? ''),
    ),
);

describe('wording of the plain facts', () => {
  test('each code has wording in both languages, and no wording is left over', () => {
    expect(Object.keys(zh).sort()).toEqual([...used].sort());
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  test.each(Object.keys(zh))('%s reads well without arguments too', (code) => {
    const args = { column: '列', columnEn: 'Column', text: 'x' };
    for (const messages of [zh, en]) {
      const message = messages[code]?.(args);
      expect(message?.what).toBeTruthy();
      expect(`${message?.what}${message?.todo}`).not.toMatch(/\[object|NaN/);
    }
  });

  test('the English wording holds no Chinese of its own', () => {
    for (const topic of ['cells', 'identity', 'months-years', 'terms']) {
      expect(readFileSync(`src/report/messages/en/${topic}.ts`, 'utf8')).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

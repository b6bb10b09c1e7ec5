import { describe, expect, test } from 'vitest';
import { awards } from '../../src/facts/awards.js';
import type { Item } from '../../src/model/fact.js';
import { cases, context, rowOf } from './award-support.js';

const ASKED = ['awards.not-own', 'awards.listed'];

interface Row {
  write: string;
  own: string[];
  asked: number;
}

describe.each(Object.entries(cases<Record<string, Row[]>>('award-heads')))(
  'lists of awards: %s',
  (_, rows) => {
    test.each(rows)('$write', ({ write, own, asked }) => {
      const { facts, findings } = awards(rowOf({ name: '赵伟', honours: write }), context);
      const honours = facts.honours?.known ? ((facts.honours.value ?? []) as Item[]) : [];
      expect({
        own: honours.flatMap(({ id, term }) => (id === null ? [] : [term])),
        asked: findings.filter(({ code }) => ASKED.includes(code)).length,
      }).toEqual({ own, asked });
    });
  },
);

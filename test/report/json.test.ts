import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { toContract } from '../../src/report/contract/object.js';
import { reportSchema } from '../../src/report/contract/schema.js';
import { renderJson } from '../../src/report/json.js';
import { sampleReport } from './sample-report.js';

vi.mock('../../src/report/messages/zh/index.js', () => import('./sample-wording/zh.js'));
vi.mock('../../src/report/messages/en/index.js', () => import('./sample-wording/en.js'));

const options = { lang: 'zh', unmask: false } as const;

// biome-ignore lint/suspicious/noExplicitAny: the tests look into a document without a type
const contract = (unmask = false) => toContract(sampleReport(), { ...options, unmask }) as any;

describe('the report contract', () => {
  it('is the golden text', async () => {
    await expect(renderJson(sampleReport(), options)).toMatchFileSnapshot('golden/report.json.txt');
  });

  it('fits its JSON Schema, by ajv and by zod', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      z.toJSONSchema(reportSchema),
    );
    for (const unmask of [false, true]) {
      validate(contract(unmask));
      expect(validate.errors).toBeNull();
      expect(reportSchema.safeParse(contract(unmask)).error).toBeUndefined();
    }
  });

  it('the schema refuses what is not in the contract', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      z.toJSONSchema(reportSchema),
    );
    expect(validate({ ...contract(), generated: '2026-01-01' })).toBe(false);
  });

  it('has its keys in the order of the contract', () => {
    expect(Object.keys(contract())).toEqual([
      'schema',
      'tool',
      'inputs',
      'schemes',
      'nominees',
      'quotas',
      'findings',
      'summary',
    ]);
    expect(Object.keys(contract().quotas[0])).toEqual([
      'scheme',
      'id',
      'group',
      'count',
      'notIneligible',
      'cap',
      'strength',
      'status',
      'clause',
    ]);
  });

  it('is the same whatever order the findings and nominees came in', () => {
    const shuffled = sampleReport();
    shuffled.findings.reverse();
    shuffled.nominees.reverse();
    expect(renderJson(shuffled, options)).toBe(renderJson(sampleReport(), options));
  });

  it('sorts columns by number: AA after Z', () => {
    const cells = contract()
      .findings.filter((f: { at: { row: number } }) => f.at.row === 7)
      .map((f: { at: { cell: string } }) => f.at.cell);
    expect(cells).toEqual([null, 'D7', 'H7', 'P7', 'P7', 'P7', 'P7', 'AA7']);
  });

  it.each([
    ['shopfloorYears', 16],
    ['skillGrade', '高级技师'],
    ['workSince', '2007'],
    ['birthMonth', '1980-**'],
    ['idNumber', '**************0015'],
    ['phone', '138****8000'],
    ['title', null],
    ['migrantWorker', false],
  ])('fact %s is %j', (name, value) => {
    expect(contract().nominees[0].facts[name].value).toEqual(value);
  });

  it('unmasked shows all', () => {
    const facts = contract(true).nominees[0].facts;
    expect(facts.idNumber.value).toBe('119900198006010015');
    expect(facts.birthMonth.value).toBe('1980-06');
    expect(facts.phone.value).toBe('13800138000');
  });

  it('masked, no digit run of an ID number or phone is left', () => {
    expect(renderJson(sampleReport(), options)).not.toMatch(/11990019|1380013|1980-06|1980\.6/u);
  });
});

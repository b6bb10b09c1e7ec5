import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { toContract } from '../../src/report/contract/object.js';
import { reportLineSchema } from '../../src/report/contract/schema.js';
import {
  HOSTILE,
  masked,
  quietReport,
  soiledReport,
  textOf,
  unreadReport,
  waivedReport,
} from './format-samples.js';
import { sampleReport } from './sample-report.js';

type Line = { type: string } & Record<string, unknown>;

const linesOf = (text: string): Line[] => {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
};

const reports = {
  sampleReport,
  waivedReport,
  quietReport,
  unreadReport,
  hostile: () => soiledReport(HOSTILE),
};

it.each(Object.entries(reports))(
  'the lines together say what --format json says (%s)',
  async (_name, make) => {
    const report = make();
    const lines = linesOf(await textOf('ndjson', report));
    const all = (wanted: string) =>
      lines.filter(({ type }) => type === wanted).map(({ type: _type, ...item }) => item);
    const [header] = all('header');
    const [summary] = all('summary');
    expect({
      ...header,
      nominees: all('nominee'),
      quotas: all('quota'),
      findings: all('finding'),
      summary,
    }).toEqual(JSON.parse(JSON.stringify(toContract(report, masked))));
  },
);

it('begins with the header, ends with the summary, and says the type first in every line', async () => {
  const text = await textOf('ndjson', sampleReport());
  const types = linesOf(text).map(({ type }) => type);
  expect([types[0], types.at(-1)]).toEqual(['header', 'summary']);
  expect(types.filter((type) => type === 'header' || type === 'summary')).toHaveLength(2);
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^\{"type":"/u);
});

it('every line fits the published schema, and no other member does', async () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    z.toJSONSchema(reportLineSchema),
  );
  for (const make of Object.values(reports)) {
    for (const line of linesOf(await textOf('ndjson', make()))) {
      validate(line);
      expect(validate.errors).toBeNull();
      expect(validate({ ...line, more: 1 })).toBe(false);
    }
  }
});

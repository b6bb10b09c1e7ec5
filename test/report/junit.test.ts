import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { walkXml } from '../../src/read/xml.js';
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

vi.mock('../../src/report/messages/zh/index.js', () => import('./sample-wording/zh.js'));
vi.mock('../../src/report/messages/en/index.js', () => import('./sample-wording/en.js'));

interface Case {
  classname: string;
  name: string;
  state: string;
  text: string;
}

interface Suite {
  counts: Record<string, string | undefined>;
  cases: Case[];
}

/** Suites and cases as a strict parser reads them. */
function suitesIn(xml: string): Suite[] {
  const suites: Suite[] = [];
  let one: Case | undefined;
  let inside = '';
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'testsuite') suites.push({ counts: attributes, cases: [] });
      else if (name === 'testcase') {
        one = {
          classname: attributes.classname ?? '',
          name: attributes.name ?? '',
          state: 'passed',
          text: '',
        };
        suites.at(-1)?.cases.push(one);
      } else if (one !== undefined && name !== 'system-out') one.state = name;
      inside = name;
    },
    close: () => {
      inside = '';
    },
    text: (text) => {
      if (one !== undefined && inside !== '' && inside !== 'testcase') one.text += text;
    },
  });
  return suites;
}

const casesIn = (xml: string) => suitesIn(xml).flatMap(({ cases }) => cases);

const reports = {
  sample: sampleReport(),
  waived: waivedReport(),
  quiet: quietReport(),
  unread: unreadReport(),
  hostile: soiledReport(HOSTILE, waivedReport()),
};

it('is the golden text', async () => {
  await expect(await textOf('junit', waivedReport())).toMatchFileSnapshot('golden/report.junit.txt');
});

it('is valid by the schema of Jenkins, as libxml2 reads both, whatever the cells say', async () => {
  const files = await Promise.all(
    Object.entries(reports).map(async ([name, report]) => ({
      fileName: `${name}.xml`,
      contents: await textOf('junit', report, { lang: 'zh', unmask: true }),
    })),
  );
  const schema = readFileSync(new URL('schema/jenkins-junit.xsd', import.meta.url), 'utf8');
  const check = (xml: typeof files) => validateXML({ xml, schema });
  const { valid, errors } = await check(files);
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  const wrong = (files[0]?.contents ?? '').replace('<testcase ', '<testcase wrong="1" ');
  expect((await check([{ fileName: 'wrong.xml', contents: wrong }])).valid).toBe(false);
});

it.each(Object.entries(reports))(
  '%s: the counts are those of the cases, and no case has the name of another',
  async (_name, report) => {
    const xml = await textOf('junit', report);
    const suites = suitesIn(xml);
    for (const { counts, cases } of suites) {
      const of = (state: string) => String(cases.filter((each) => each.state === state).length);
      expect(counts).toMatchObject({
        tests: String(cases.length),
        failures: of('failure'),
        errors: of('error'),
        skipped: of('skipped'),
      });
    }
    const cases = suites.flatMap((suite) => suite.cases);
    const sum = (state: string) => cases.filter((each) => each.state === state).length;
    expect(xml).toContain(
      `<testsuites name="craftsman" tests="${cases.length}" failures="${sum('failure')}" errors="${sum('error')}">`,
    );
    const keys = cases.map(({ classname, name }) => `${classname} ${name}`);
    expect(new Set(keys).size).toBe(keys.length);
  },
);

/** In letters: digits of a birth month are masked. */
const markOf = (index: number) => `<${String.fromCharCode(97 + index)}>`;

it('every finding is told in exactly one case', async () => {
  const report = sampleReport();
  for (const [index, finding] of report.findings.entries()) {
    finding.code = 'no.wording';
    finding.args = { ...finding.args, mark: markOf(index) };
  }
  const texts = casesIn(await textOf('junit', report)).map(({ text }) => text);
  for (const index of report.findings.keys())
    expect(texts.filter((text) => text.includes(markOf(index)))).toHaveLength(1);
});

describe('a case', () => {
  const caseOf = async (report = sampleReport(), wanted: { classname: string; name: string }) =>
    casesIn(await textOf('junit', report, masked)).find(
      ({ classname, name }) => classname === wanted.classname && name.includes(wanted.name),
    );
  it.each([
    ['a criterion that is met', 'national-2024.N-04', '第5行', 'passed'],
    ['a mandatory criterion that is not met', 'national-2024.N-04', '第6行', 'failure'],
    ['a criterion that must be verified', 'national-2024.N-04', '第7行', 'skipped'],
    ['an in-principle criterion that is not met', 'haidian-2025.H-07', '第6行', 'passed'],
    ['a priority that the nominee lacks', 'beijing-2025.B-09', '第6行', 'passed'],
    ['a row with a wrong ID number', 'row', '第7行', 'failure'],
    ['a row without a problem', 'row', '第9行', 'passed'],
    ['a quota that is kept', 'national-2024.N-02', '北京', 'passed'],
    ['an in-principle quota that is not kept', 'beijing-2025.B-02', '海淀区', 'passed'],
    ['a quota of which the cap is not known', 'beijing-2025.B-02', '技师学院', 'skipped'],
    ['a file with a hidden sheet', 'file', 'nominees.xlsx', 'passed'],
  ])('of %s', async (_what, classname, name, state) => {
    expect((await caseOf(sampleReport(), { classname, name }))?.state).toBe(state);
  });

  it('of an exception is skipped and says who approved it', async () => {
    const found = await caseOf(waivedReport(), { classname: 'national-2024.N-04', name: '第6行' });
    expect(found).toMatchObject({
      state: 'skipped',
      text: expect.stringContaining('孙某某批准的例外'),
    });
  });

  it('of a file that could not be checked is an error', async () => {
    expect(casesIn(await textOf('junit', unreadReport())).map(({ name, state }) => [name, state])).toEqual([
      ['b.csv', 'error'],
      ['甲单位/名单 1.xlsx', 'error'],
    ]);
  });

  it('is not made for what only papers can show', async () => {
    expect(await caseOf(sampleReport(), { classname: 'national-2024.N-09', name: '' })).toBeUndefined();
  });
});

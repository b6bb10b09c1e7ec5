// What a program in TypeScript may write: compiled against the package's declarations by `npm run typecheck`, never run.
import {
  type CheckOptions,
  type CheckReport,
  type CraftsmanError,
  check,
  type FileInput,
  loadPack,
  type RulePack,
  render,
  renderSummary,
} from 'craftsman';

const rules: RulePack = await loadPack('rules', { lang: 'en' });
const files: FileInput[] = ['nominees.xlsx', { name: 'upload.csv', bytes: new Uint8Array() }];
const options: CheckOptions = {
  rules,
  schemes: ['haidian-2025'],
  readings: { 'haidian-2025/practice': 'and' },
  limits: { cells: 1000, time: 5 },
  failOn: 'review',
};
const report: CheckReport = await check(files, options);

/** The parts of the contract have types of their own. */
export const status: 'eligible' | 'explain' | 'review' | 'ineligible' | undefined =
  report.nominees[0]?.verdicts[0]?.status;
export const exitCode: 0 | 1 | 2 = report.summary.exitCode;
export const cell: string | null | undefined = report.findings[0]?.at.cell;
export const text: string = await render(report, 'sarif');
export const workbook: Uint8Array = await renderSummary(report);
export const messages = (error: CraftsmanError): string[] => error.problems.map(({ message }) => message);

// @ts-expect-error: the option is called `schemes`
await check(files, { scheme: ['haidian-2025'] });
// @ts-expect-error: no such level
await check(files, { failOn: 'error' });
// @ts-expect-error: a file in memory has a name
await check({ bytes: new Uint8Array() });
// @ts-expect-error: no such format
await render(report, 'pdf');
// @ts-expect-error: no such member
report.nominee;

// What a program in TypeScript may write: compiled against the package's declarations by `npm run typecheck`, never run.
import { type CheckReport, type CoreFile, check, type RulePack, type Workbook } from 'craftsman/core';
import rules, { pack as bundled } from 'craftsman/pack.json' with { type: 'json' };

const workbook: Workbook = { format: 'xlsx', encoding: null, sheets: [] };
const files: CoreFile[] = [
  { name: 'a.csv', text: '' },
  { name: 'b.xlsx', bytes: new Uint8Array() },
  { name: 'c.xlsx', workbook },
];
declare const pack: RulePack;
export const report: CheckReport = await check(files, pack, {
  today: '2025-06-30',
  schemes: ['haidian-2025'],
});

/** Node gives the whole of pack.json, bundlers its members, too. */
export const packs: RulePack[] = [rules.pack, bundled];

// @ts-expect-error: there is no clock, so the day has to be given
await check(files, pack, {});

import type { CodeTexts, FamilyWords } from '../../codes.js';
import { texts as claims } from './claims.js';
import { texts as contests } from './contests.js';
import { texts as files } from './files.js';
import { texts as groups } from './groups.js';
import { texts as people } from './people.js';
import { texts as registry } from './registry.js';
import { texts as tables } from './tables.js';

/** What every code means. */
export const texts: CodeTexts = {
  ...files,
  ...tables,
  ...people,
  ...claims,
  ...groups,
  ...registry,
  ...contests,
};

/** Names of the families, by their ids in src/report/code-list.ts. */
export const families: FamilyWords = {
  file: 'Files',
  sheet: 'Sheets and headers',
  row: 'Rows and their numbers',
  cell: 'Cells',
  identity: 'ID numbers and names',
  contact: 'Phones and postcodes',
  date: 'Month of birth and start of work',
  years: 'Years on the shop floor',
  term: 'Columns with fixed wordings',
  grade: 'Skill grades and professional titles',
  certificate: 'Certificates of contests',
  award: 'Honours and awards',
  expert: 'Senior experts of the trade',
  unit: 'Recommending units',
  text: 'Reasons',
  person: 'Rows of one person',
  registry: 'Comparison with a registry',
  verdict: 'Criteria, verdicts and quotas',
  waiver: 'Exceptions granted in writing',
  score: 'Score sheets: scores',
  contest: 'Score sheets: stages, ranks, promotion, certificates',
};

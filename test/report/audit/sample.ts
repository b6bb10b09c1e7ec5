import type { AuditReport, BatchAudit } from '../../../src/model/audit.js';
import type { AuditView } from '../../../src/report/audit/view.js';
import type { Lang } from '../../../src/report/lang.js';
import { bundledPack } from '../../support.js';

const [SCHEME] = bundledPack().schemes;

/** Three batches: one that replays, one in which a row, a quota and a rule differ, one that could not be replayed. `text`: in every place where a text of an archive may stand. */
export function sampleAudit(text = '张三.xlsx'): AuditReport {
  if (SCHEME === undefined) throw new Error('the pack has no scheme');
  const batch = (number: number, state: BatchAudit['state']): BatchAudit => ({
    seal: { file: `${text}/craftsman-000${number}.seal.json`, number, sha256: String(number).repeat(64) },
    state,
    version: '0.1.0',
    day: '2024-06-03',
    schemes: [{ id: 'national-2024', asOf: '2024-03-10' }],
    nominees: 5,
    verdicts: { 'national-2024': { eligible: 2, explain: 0, review: 2, ineligible: 1 } },
    files: [
      { kind: 'input', file: text, state: 'moved', path: `moved/${text}` },
      { kind: 'summary', file: 's.xlsx', state: 'missing', path: null },
    ],
    said: [],
    parts: [],
    rows: [],
    quotas: [],
    rules: null,
  });
  return {
    tool: { name: 'craftsman', version: '0.1.0' },
    today: '2025-09-30',
    batches: [
      batch(1, 'replayed'),
      {
        ...batch(2, 'differs'),
        said: [
          { weight: 'differs', code: 'audit.file-altered', args: { kind: 'input', by: '' }, file: text },
          { weight: 'note', code: 'audit.rows-by-report', args: {}, file: null },
        ],
        rows: [
          {
            kind: 'changed',
            file: text,
            sheet: text,
            row: 5,
            facts: [
              {
                fact: 'employer',
                header: { zh: '工作单位', en: 'Employer' },
                cells: ['I5'],
                old: { value: text },
                new: { unknown: 'blank' },
              },
            ],
            criteria: [{ scheme: 'national-2024', id: 'N-04', clause: '二', old: 'met', new: 'unmet' }],
            verdicts: [{ scheme: 'national-2024', old: 'eligible', new: 'ineligible' }],
            findings: true,
            proofs: true,
            reasons: [{ scheme: 'national-2024', id: 'N-08', clause: text }],
          },
        ],
        quotas: [{ scheme: 'national-2024', id: 'N-02', clause: '附件1' }],
        rules: [
          {
            from: SCHEME,
            to: SCHEME,
            changes: [
              {
                kind: 'tightened',
                from: SCHEME.criteria[0] ?? null,
                to: SCHEME.criteria[0] ?? null,
                details: [{ path: 'require', from: '5', to: text, direction: 'tighter' }],
              },
            ],
            flips: null,
          },
        ],
      },
      {
        ...batch(3, 'undone'),
        said: [
          { weight: 'cannot', code: 'audit.password', args: {}, file: `${text}/craftsman-0003.seal.json` },
        ],
      },
    ],
    said: [
      {
        weight: 'differs',
        code: 'audit.chain-missing',
        args: { from: 4, to: 4, after: 5, hash: '4'.repeat(64) },
        file: text,
      },
    ],
    heads: [{ file: 'craftsman-0003.seal.json', number: 3, sha256: '3'.repeat(64), confirmed: false }],
    against: {
      rules: text,
      sha256: 'f'.repeat(64),
      batches: [
        { seal: { file: text, number: 1 }, diffs: [], alone: [], said: [] },
        {
          seal: { file: text, number: 3 },
          diffs: [],
          alone: [],
          said: [{ weight: 'note', code: 'audit.against-undone', args: {}, file: null }],
        },
      ],
    },
    summary: { seals: 3, replayed: 1, differs: 1, undone: 1, exitCode: 2 },
  };
}

export function viewOf(report: AuditReport, lang: Lang = 'zh'): AuditView {
  const names = new Map([
    ['national-2024', { zh: '大国工匠（2024年推选）', en: 'National Craftsman (2024 round)' }],
  ]);
  return { report, lang, unmask: false, names };
}

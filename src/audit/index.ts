import type { AuditReport, BatchState } from '../model/audit.js';
import { auditAgainst } from './against.js';
import { type Archive, finder } from './archive.js';
import { auditBatch } from './batch.js';
import { followChains, sealsIn } from './chain.js';
import { copiesIn } from './sealed-rules.js';
import type { AuditOptions, AuditTools } from './tools.js';

/** Called before each batch, for a progress line. */
export type OnBatch = (done: number, all: number) => void;

/**
 * Looks at an archive: reads its seals, follows their chains, verifies every file that they name, replays every batch by the
 * rules that it was sealed with, and explains what differs. Holds one batch in memory at a time.
 */
export async function audit(
  archive: Archive,
  tools: AuditTools,
  options: AuditOptions,
  onBatch: OnBatch = () => undefined,
): Promise<AuditReport> {
  const read = await sealsIn(archive);
  const { seals, said, heads } = followChains(read, options.heads);
  const around = { archive, seals, find: finder(archive), copies: copiesIn(archive), tools, options };
  const report: AuditReport = {
    tool: tools.tool,
    today: tools.today,
    batches: [],
    said: [
      ...archive.closed.map(({ path, reason }) => ({
        weight: 'cannot' as const,
        code: 'audit.folder-closed',
        args: { reason },
        file: path,
      })),
      ...read.said,
      ...said,
    ],
    heads,
    against: options.against === null ? null : { rules: options.against.name, sha256: '', batches: [] },
    summary: { seals: seals.length + read.spoilt.length, replayed: 0, differs: 0, undone: 0, exitCode: 0 },
  };
  for (const [index, seal] of seals.entries()) {
    onBatch(index, seals.length);
    const batch = await auditBatch(seal, around);
    report.batches.push(batch.audit);
    report.summary[batch.audit.state] += 1;
    await auditAgainst(report.against, seal, batch, around);
  }
  report.summary.exitCode = exitCodeOf(report);
  return report;
}

/** What could not be looked at weighs most: nobody may take a replay of the rest for one of all. */
function exitCodeOf({ batches, said }: AuditReport): 0 | 1 | 2 {
  const states: BatchState[] = batches.map(({ state }) => state);
  if (states.includes('undone') || said.some(({ weight }) => weight === 'cannot')) return 2;
  return states.includes('differs') || said.some(({ weight }) => weight === 'differs') ? 1 : 0;
}

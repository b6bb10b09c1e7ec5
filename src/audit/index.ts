import type { AuditLine, AuditReport, BatchAudit, BatchState } from '../model/audit.js';
import { auditAgainst } from './against.js';
import { type Archive, finder } from './archive.js';
import { type AuditedBatch, auditBatch, emptyAudit } from './batch.js';
import { type FoundSeal, followChains, sealsIn } from './chain.js';
import { withoutNumbers } from './hide.js';
import { rulesHash } from './pack-copy.js';
import { placesOf } from './sealed-files.js';
import { copiesIn } from './sealed-rules.js';
import type { AuditOptions, AuditTools } from './tools.js';
import { linksIn, uncoveredFiles } from './uncovered.js';

/** Called before each batch, for a progress line. `share`: of the people that the seals tell of, 0 to 1. */
export type OnBatch = (progress: { done: number; all: number; share: number }) => void;

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
  const around = {
    archive,
    seals,
    find: finder(archive, seals.flatMap(placesOf)),
    copies: copiesIn(archive),
    tools,
    options,
  };
  const report: AuditReport = {
    tool: tools.tool,
    today: tools.today,
    batches: [],
    said: [
      ...archive.closed.map(({ path, reason }) => ({
        weight: 'cannot' as const,
        code: reason === 'ELOOP' ? 'audit.folder-deep' : 'audit.folder-closed',
        args: { reason },
        file: path,
      })),
      ...read.said,
      ...said,
    ],
    heads,
    against:
      options.against === null
        ? null
        : { rules: options.against.name, sha256: rulesHash(options.against.files), batches: [] },
    summary: { seals: seals.length + read.spoilt.length, replayed: 0, differs: 0, undone: 0, exitCode: 0 },
  };
  const people = seals.reduce((sum, { seal }) => sum + seal.report.nominees, 0);
  let before = 0;
  for (const [index, seal] of seals.entries()) {
    onBatch({ done: index, all: seals.length, share: people === 0 ? 0 : before / people });
    before += seal.seal.report.nominees;
    const batch = await auditBatch(seal, around).catch((error: unknown) => failed(seal, error));
    report.batches.push(batch.audit);
    report.summary[batch.audit.state] += 1;
    await auditAgainst(report.against, seal, batch, around);
  }
  report.said.push(...linksIn(archive, seals));
  report.said.push(...rulesKept(report.batches));
  report.said.push(...(await uncoveredFiles(archive, seals, report.batches, tools)));
  report.summary.exitCode = exitCodeOf(report);
  return options.unmask ? report : withoutNumbers(report);
}

/** Copies of rules that are gone from the archive: its batches replay with those of the program, but it is not complete in itself. */
function rulesKept(batches: BatchAudit[]): AuditLine[] {
  const kept = batches.flatMap(({ files }) => files.filter(({ state }) => state === 'kept'));
  return [...new Set(kept.map(({ file }) => file))].map((file) => ({
    weight: 'note',
    code: 'audit.rules-kept',
    args: { batches: kept.filter((copy) => copy.file === file).length },
    file,
  }));
}

/** A fault of the program in one batch keeps nobody from the others; it is told, and none of it is taken for a replay. */
function failed(found: FoundSeal, error: unknown): AuditedBatch {
  const reason =
    error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
  const said: AuditLine[] = [{ weight: 'cannot', code: 'audit.failed', args: { reason }, file: found.path }];
  return { audit: { ...emptyAudit(found), said }, rerun: null };
}

/** What could not be looked at weighs most: nobody may take a replay of the rest for one of all. */
function exitCodeOf({ batches, said }: AuditReport): 0 | 1 | 2 {
  const states: BatchState[] = batches.map(({ state }) => state);
  if (states.includes('undone') || said.some(({ weight }) => weight === 'cannot')) return 2;
  return states.includes('differs') || said.some(({ weight }) => weight === 'differs') ? 1 : 0;
}

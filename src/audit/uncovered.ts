import type { AuditLine, BatchAudit } from '../model/audit.js';
import type { Archive } from './archive.js';

/** Names of files in one line; the count tells of the others. */
const MOST_NAMES = 5;

/** Tables of an archive that no seal names, at their places or elsewhere: nothing was proved of them. */
export function uncoveredTables(
  { files }: Archive,
  batches: BatchAudit[],
  isTable: (path: string) => boolean,
): AuditLine[] {
  const covered = new Set(batches.flatMap((batch) => batch.files.map(({ path }) => path)));
  const others = files.filter(({ path }) => isTable(path) && !covered.has(path)).map(({ path }) => path);
  if (others.length === 0) return [];
  const args = { count: others.length, files: others.slice(0, MOST_NAMES) };
  return [{ weight: 'note', code: 'audit.uncovered', args, file: null }];
}

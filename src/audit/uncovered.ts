import type { AuditLine, BatchAudit } from '../model/audit.js';
import { type Archive, baseOf } from './archive.js';
import type { FoundSeal } from './chain.js';
import { numberInName } from './seal-name.js';

/** Names of files in one line; the count tells of the others. */
const MOST_NAMES = 5;

/** Tables of an archive that no seal vouches for, neither in their places nor by their contents: nothing was proved of them. */
export async function uncoveredTables(
  { files, sha256 }: Archive,
  seals: FoundSeal[],
  batches: BatchAudit[],
  isTable: (path: string) => boolean,
): Promise<AuditLine[]> {
  const covered = new Set(batches.flatMap((batch) => batch.files.map(({ path }) => path)));
  const named = seals.flatMap(({ seal }) => [...seal.inputs, ...seal.outputs]);
  const [sums, sizes] = [new Set(named.map((each) => each.sha256)), new Set(named.map(({ size }) => size))];
  const others: string[] = [];
  for (const { path, size } of files) {
    if (!isTable(path) || covered.has(path)) continue;
    const sum = sizes.has(size) ? await sha256(path).catch(() => null) : null;
    if (sum === null || !sums.has(sum)) others.push(path);
  }
  if (others.length === 0) return [];
  const args = { count: others.length, files: others.slice(0, MOST_NAMES) };
  return [{ weight: 'note', code: 'audit.uncovered', args, file: null }];
}

/** Links of an archive, apart from those in the place of a seal or of a file that one names: what they lead to was not looked at. */
export function linksIn({ links }: Archive, seals: FoundSeal[]): AuditLine[] {
  const named = new Set(
    seals.flatMap(({ seal }) => [...seal.inputs, ...seal.outputs].map(({ file }) => baseOf(file))),
  );
  const others = links.filter((path) => numberInName(baseOf(path)) === null && !named.has(baseOf(path)));
  if (others.length === 0) return [];
  const args = { count: others.length, files: others.slice(0, MOST_NAMES) };
  return [{ weight: 'note', code: 'audit.links', args, file: null }];
}

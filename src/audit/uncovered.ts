import type { AuditLine, BatchAudit } from '../model/audit.js';
import { type Archive, baseOf } from './archive.js';
import type { FoundSeal } from './chain.js';
import { numberInName } from './seal-name.js';
import type { AuditTools } from './tools.js';

/** Names of files in one line; the count tells of the others. */
const MOST_NAMES = 5;

/**
 * Tables of an archive that no seal vouches for, neither in their places nor by their contents: nothing was proved of them. Our
 * own results, such as the workbook of the last audit, are named apart: nobody ever meant to check them.
 */
export async function uncoveredTables(
  { files, sha256, read }: Archive,
  seals: FoundSeal[],
  batches: BatchAudit[],
  { isTable, isOwn, limits }: Pick<AuditTools, 'isTable' | 'isOwn' | 'limits'>,
): Promise<AuditLine[]> {
  const covered = new Set(batches.flatMap((batch) => batch.files.map(({ path }) => path)));
  const named = seals.flatMap(({ seal }) => [...seal.inputs, ...seal.outputs]);
  const [sums, sizes] = [new Set(named.map((each) => each.sha256)), new Set(named.map(({ size }) => size))];
  const most = limits.file ?? 0;
  const others: string[] = [];
  const own: string[] = [];
  for (const { path, size } of files) {
    if (!isTable(path) || covered.has(path)) continue;
    const sum = sizes.has(size) ? await sha256(path).catch(() => null) : null;
    if (sum !== null && sums.has(sum)) continue;
    const bytes = size > most ? null : await read(path, most).catch(() => null);
    (bytes !== null && (await isOwn(bytes)) ? own : others).push(path);
  }
  return [...noteOf('audit.uncovered', others), ...noteOf('audit.own-unsealed', own)];
}

function noteOf(code: string, files: string[]): AuditLine[] {
  if (files.length === 0) return [];
  const args = { count: files.length, files: files.slice(0, MOST_NAMES) };
  return [{ weight: 'note', code, args, file: null }];
}

/** Links of an archive, apart from those in the place of a seal or of a file that one names: what they lead to was not looked at. */
export function linksIn({ links }: Archive, seals: FoundSeal[]): AuditLine[] {
  const named = new Set(
    seals.flatMap(({ seal }) => [...seal.inputs, ...seal.outputs].map(({ file }) => baseOf(file))),
  );
  const others = links.filter((path) => numberInName(baseOf(path)) === null && !named.has(baseOf(path)));
  return noteOf('audit.links', others);
}

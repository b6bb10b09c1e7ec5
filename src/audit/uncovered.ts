import type { AuditLine, BatchAudit } from '../model/audit.js';
import { type Archive, baseOf } from './archive.js';
import type { FoundSeal } from './chain.js';
import { numberInName } from './seal-name.js';
import type { AuditTools } from './tools.js';

/** Names of files in one line; the count tells of the others. */
const MOST_NAMES = 5;

/** Longer than the opening of any text by which we know it for our own. */
const OPENING_BYTES = 4096;

/**
 * What no seal vouches for, neither in its place nor by its contents: tables, of which nothing was proved, and apart from them our own
 * results, be they tables or texts. Those may be of the last audit, or of a run that ended before it was sealed.
 */
export async function uncoveredFiles(
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
    if (covered.has(path)) continue;
    const sum = sizes.has(size) ? await sha256(path).catch(() => null) : null;
    if (sum !== null && sums.has(sum)) continue;
    const table = isTable(path);
    // A text is known by how it begins, a workbook only as a whole.
    const whole = table && size <= most;
    const bytes = table && !whole ? null : await read(path, whole ? most : OPENING_BYTES).catch(() => null);
    if (bytes !== null && (await isOwn(bytes))) own.push(path);
    else if (table) others.push(path);
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

import type { ReadInput } from './inputs.js';
import type { Finding } from './model/finding.js';
import { newFinding } from './model/new-finding.js';

/** What a form of ours says of itself. */
const VERSION = /^[0-9A-Za-z.+-]{1,40}$/u;
const SCHEME = /^[a-z][a-z0-9-]{0,60}$/u;
const HASH = /^[0-9a-f]{64}$/u;

/**
 * Forms that were made from another version of the rules than the one in use: one note a file. A file that carries no such
 * properties, or whose properties cannot be ours, is no form of ours, and nothing is said. `hashes`: by scheme id.
 */
export function returnedForms(files: ReadInput[], hashes: Record<string, string>): Finding[] {
  return files.flatMap(({ file, read, copyOf }) => {
    const properties = read.ok && copyOf === undefined ? read.workbook.properties : undefined;
    const pack = properties?.['craftsman.pack'] ?? '';
    const scheme = properties?.['craftsman.scheme'] ?? '';
    const version = properties?.['craftsman.version'] ?? '';
    if (!HASH.test(pack) || !SCHEME.test(scheme) || !VERSION.test(version)) return [];
    const known = Object.hasOwn(hashes, scheme);
    if (known && hashes[scheme] === pack) return [];
    const args = { scheme, version, known: known ? 'yes' : 'no' };
    return [newFinding({ code: 'form.other-pack', severity: 'note', at: { file }, args })];
  });
}

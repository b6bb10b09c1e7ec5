import { gunzipSync, gzipSync } from 'node:zlib';
import { PACK_LIMITS } from '../rules/limits.js';
import { filesHash, type PackFile } from '../rules/pack-file.js';

/**
 * A rule pack in one file: what lies beside the seals, and in `rules/editions/` of the program. It is named by the hash of the
 * rules, not of its bytes, which another version of the packer may write otherwise.
 */

/** The files that decide anything: cases only try them out. */
export function decidingFiles(files: PackFile[]): PackFile[] {
  return files.filter(({ path }) => !path.startsWith('cases/'));
}

/** What a seal calls a rule pack by. */
export function rulesHash(files: PackFile[]): string {
  return filesHash(decidingFiles(files));
}

export function packCopy(files: PackFile[]): Uint8Array {
  const texts = decidingFiles(files).map(({ path, text }) => [path, text.replaceAll('\r\n', '\n')]);
  return gzipSync(JSON.stringify({ schema: 'craftsman.rules/1', files: texts }), { level: 9 });
}

/** JSON writes most characters as they are, and line ends as two. */
const MOST_UNPACKED = 2 * PACK_LIMITS.totalBytes;

/** The files of a copy; null for anything else, for one that is damaged or unpacks to more than a pack may have. */
export function filesOfCopy(bytes: Uint8Array): PackFile[] | null {
  try {
    const text = gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8');
    const { schema, files } = JSON.parse(text) as { schema?: unknown; files?: unknown };
    if (schema !== 'craftsman.rules/1' || !Array.isArray(files) || files.length > PACK_LIMITS.files)
      return null;
    const texts = files.filter(isText);
    return texts.length === files.length ? texts.map(([path, text_]) => ({ path, text: text_ })) : null;
  } catch {
    return null;
  }
}

function isText(entry: unknown): entry is [string, string] {
  return (
    Array.isArray(entry) &&
    entry.length === 2 &&
    entry.every((part) => typeof part === 'string' && part.length <= PACK_LIMITS.fileBytes)
  );
}

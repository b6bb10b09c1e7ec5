import type { AuditLine } from '../model/audit.js';
import { type Archive, folderOf, placeIn, reasonOf } from './archive.js';
import type { FoundSeal } from './chain.js';
import { type SealKeys, secretOf } from './keys.js';
import { keyCheck, keysOf, namesCheck } from './make-seal.js';
import type { LocatedFile } from './sealed-files.js';
import { shown } from './shown.js';
import type { ReplayInput } from './tools.js';

/** `sha256`: '' of a file that could not be had when the batch was sealed. */
export type SealedInput = ReplayInput & { sha256: string };

export interface SealedInputs {
  files: SealedInput[];
  /** Whether one of them is not what was sealed. */
  altered: boolean;
}

/** The inputs of a batch under the names that they had; null where one is gone. `most`: bytes that one of them may have. */
export async function inputsOf(
  { path, seal }: FoundSeal,
  located: LocatedFile[],
  archive: Archive,
  most: number,
): Promise<{ inputs: SealedInputs | null; said: AuditLine[] }> {
  const inputs = located.filter(({ kind }) => kind === 'input');
  if (inputs.some(({ state }) => state === 'missing' || state === 'unreadable'))
    return { inputs: null, said: [] };
  const files: SealedInput[] = [];
  const without = (code: string, args: AuditLine['args'], file: string) => ({
    inputs: null,
    said: [{ weight: 'cannot' as const, code, args, file }],
  });
  for (const [index, { file, path: place, sha256 }] of inputs.entries()) {
    const problem = seal.inputs[index]?.problem;
    if (place === null || sha256 === null) {
      files.push({ file, sha256: '', problem: problem ?? { code: 'file.not-found', args: {} } });
      continue;
    }
    const name = realName(file, seal.folder, path, place);
    if (name === null) return without('audit.hidden-name', {}, place);
    const size = archive.files.find((each) => each.path === place)?.size ?? 0;
    if (size > most) return without('audit.limits', { limits: [`file=${size}`] }, place);
    try {
      files.push({ file: name, sha256, bytes: await archive.read(place, size) });
    } catch (error) {
      return without('audit.file-unreadable', { kind: 'input', ...reasonOf(error) }, place);
    }
  }
  return { inputs: { files, altered: inputs.some(({ state }) => state === 'altered') }, said: [] };
}

/**
 * The name that an input had. Where the seal masks part of it, that of the file tells it, unless it was renamed: then nobody
 * knows any more (null), and a report under another name is another report.
 */
function realName(file: string, folder: string, seal: string, place: string): string | null {
  const start = placeIn(folderOf(seal), folder);
  const own = start !== null && place.startsWith(`${start}/`) ? place.slice(start.length + 1) : place;
  const real = [own, place].find((name) => shown(name) === file);
  return real ?? (MASKED.test(file) ? null : file);
}

/** What `shown` puts in the place of what it hides. */
const MASKED = /\*{4}|[\u2400-\u2421\uFFFD]/u;

/** The keys of a seal; where they are not those that it was made with, what it says of the run is not what was sealed. */
export function keysIfSealed(
  { path, seal }: FoundSeal,
  inputs: SealedInput[],
): { keys: SealKeys; said: AuditLine[] } {
  const read = inputs.flatMap((input) => ('bytes' in input ? [input] : []));
  const names = read.map(({ file }) => file);
  const keys = keysOf(seal, new Map(read.map(({ sha256, bytes }) => [sha256, secretOf(bytes)])));
  if (keyCheck(keys) !== seal.report.key)
    return { keys, said: [{ weight: 'differs', code: 'audit.seal-rewritten', args: {}, file: path }] };
  if (namesCheck(names, keys) === seal.report.names) return { keys, said: [] };
  const hidden = inputs.find(
    (input, index) => 'bytes' in input && MASKED.test(seal.inputs[index]?.file ?? ''),
  );
  return {
    keys,
    said: [{ weight: 'cannot', code: 'audit.hidden-name', args: {}, file: hidden?.file ?? path }],
  };
}

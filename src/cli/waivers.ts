import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { sha256 } from '../bytes/sha256.js';
import type { RulePack } from '../model/pack.js';
import type { WaiverFile } from '../model/waiver.js';
import { decodeText } from '../read/text.js';
import { PACK_LIMITS } from '../rules/limits.js';
import { Refusal, refuse } from './io.js';
import { placed } from './pack.js';

/** Reads the file of exceptions; one that is at fault ends the program with every fault and its place. */
export async function useWaivers(path: string, pack: RulePack): Promise<WaiverFile> {
  const file = basename(path);
  return waiversOf(file, await bytesOf(path, file), pack);
}

/** The exceptions in bytes that were read. */
export async function waiversOf(file: string, bytes: Uint8Array, pack: RulePack): Promise<WaiverFile> {
  const [{ readWaivers }, { findingCodes }] = await Promise.all([
    import('../rules/waivers.js'),
    import('../report/codes.js'),
  ]);
  const read = readWaivers(file, textOf(bytes, file), { schemes: pack.schemes, codes: findingCodes() });
  if (!read.ok) throw new Refusal(read.problems.map(placed));
  const { salt, waivers } = read;
  return { file, sha256: sha256(bytes), salt, waivers };
}

async function bytesOf(path: string, file: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw refuse('file.no-file', {}, file);
    if (found.size > PACK_LIMITS.fileBytes)
      throw refuse('pack.limit', { limit: 'fileBytes', most: PACK_LIMITS.fileBytes }, file);
    return await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw refuse(reason === 'ENOENT' ? 'file.not-found' : 'file.unreadable', { reason }, file);
  }
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    // Notepad writes UTF-16 or GBK as well.
    return decodeText(bytes).text;
  } catch {
    throw refuse('file.undecodable', {}, file);
  }
}

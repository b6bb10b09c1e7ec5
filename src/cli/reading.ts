import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadOptions } from '../read/index.js';
import { LIMITS, type Limits } from '../read/limits.js';
import { decodeText } from '../read/text.js';
import { nearest } from '../text/nearest.js';
import { refuse } from './io.js';
import type { ReadingOptions } from './options.js';

/** Units of sizes and numbers; without one it is bytes, seconds or a plain count. */
const UNITS: Record<string, number> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, s: 1 };

/** The options about reading as the line takes them. The password never stands in a report or message. */
export async function readingOptions({
  limit,
  password,
  passwordFile,
}: ReadingOptions): Promise<Required<Pick<ReadOptions, 'limits'>> & ReadOptions> {
  const limits: Limits = { ...LIMITS };
  for (const text of limit) {
    const [, name = '', amount = '', unit = ''] =
      /^(\w+)=(\d{1,15}(?:\.\d{1,3})?)\s?([kmgs]?)(?:i?b)?$/iu.exec(text) ?? [];
    if (!Object.hasOwn(limits, name)) {
      const known = Object.keys(limits);
      const [wanted = ''] = text.split('=');
      // The name may be right and the amount be none.
      const near = known.includes(wanted) ? '' : (nearest(wanted, known) ?? '');
      throw refuse('usage.bad-limit', { value: text, known, nearest: near });
    }
    limits[name as keyof Limits] = Math.round(Number(amount) * (UNITS[unit.toLowerCase()] ?? 1));
  }
  if (password !== undefined) return { limits, password };
  return passwordFile === undefined ? { limits } : { limits, password: await firstLine(passwordFile) };
}

/** The first line of a text file, whatever its encoding. */
async function firstLine(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const code = error.code === 'ENOENT' ? 'file.not-found' : 'file.unreadable';
    throw refuse(code, { reason: error.code ?? '' }, basename(path));
  });
  try {
    // Notepad and PowerShell write UTF-16 or GBK as well.
    return decodeText(bytes).text.split(/\r?\n/u)[0] ?? '';
  } catch {
    throw refuse('file.undecodable', {}, basename(path));
  }
}

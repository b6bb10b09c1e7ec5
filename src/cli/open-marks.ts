import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** With this begins the name of the mark that Excel or WPS leaves beside a file that it has open. */
export const OPEN_MARK = '~$';

/** The marks that programs leave beside a file that they have open: Excel and WPS, WPS on some systems, LibreOffice. */
const marksOf = (name: string) => [`${OPEN_MARK}${name}`, `.~${name}`, `.~lock.${name}#`];

/** The name of such a mark beside a file; null where there is none. What is not saved yet is not in the file. */
export async function openMark(path: string): Promise<string | null> {
  const found = await Promise.all(
    marksOf(basename(path)).map(async (mark) => {
      const mine = await stat(join(dirname(path), mark)).catch(() => null);
      return mine?.isFile() ? mark : null;
    }),
  );
  return found.find((mark) => mark !== null) ?? null;
}

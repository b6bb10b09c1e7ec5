import { quotedSheet } from '../../text/address.js';
import type { Link } from './out.js';

/** Excel keeps no more links in a sheet, and repairs a file that has more. */
export const LINK_LIMIT = 65_530;

/** File names whose every character spreadsheet programs on every system take for itself in a link. */
const SAFE_FILE = /^(?!.*\/\/)[\p{L}\p{N} _\-.,()（）【】《》、，。·+=&'!~@[\]/]{1,200}$/u;
/** Sheet names likewise; `'` is doubled. */
const SAFE_SHEET = /^[\p{L}\p{N} _\-.,()（）【】《》、，。·+=&'!~@]{1,31}$/u;

/**
 * Where a link to a cell of another file leads, for `Link.href`: `../报送/nominees.xlsx#'Sheet 1'!P5`. Only a path
 * relative to the workbook; null where the name holds what a link would take for something else (`#`, `%`, a drive, a
 * protocol, control characters). Without a cell, or with a sheet of such a name, it opens the file.
 */
export function targetOf(path: string, sheet: string | null, cell: string | null): string | null {
  if (!SAFE_FILE.test(path) || path.startsWith('/')) return null;
  const file = spaced(path);
  if (sheet === null || cell === null || !SAFE_SHEET.test(sheet) || !/^[A-Z]{1,3}[0-9]{1,7}$/u.test(cell))
    return file;
  return `${file}#${spaced(quotedSheet(sheet))}!${cell}`;
}

/** A link as the library takes it. */
export function linkOf(link: Link): { target: string; location?: string } {
  return 'href' in link
    ? { target: link.href }
    : { target: '', location: `${quotedSheet(link.sheet)}!${link.cell}` };
}

function spaced(text: string): string {
  return text.replaceAll(' ', '%20');
}

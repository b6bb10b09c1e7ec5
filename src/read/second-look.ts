import { storeZip } from '../bytes/zip.js';
import type { Workbook } from '../model/cell.js';
import { type Container, plainParts } from './container.js';
import { type Risk, readOlder } from './older.js';
import { type Part, textOf } from './parts.js';
import { Refusal } from './problem.js';
import { withoutReferences } from './references.js';

/** A cell or row beyond all that a sheet can have. */
const FAR = /\sr="(?:[a-z]{4}|[a-z]{0,3}\d{8})/iu;

/** An OOXML workbook, where hucre gave up on it. Throws `file.damaged` for cells on whose way there SheetJS hangs. */
export async function secondLook(container: Container, risk: Risk): Promise<Workbook> {
  risk();
  const parts = await plainParts(container, (all) => all.map(readable));
  return readOlder('xlsx', await storeZip(parts), risk);
}

function readable(part: Part): Part {
  if (!/\.xml$/iu.test(part.name)) return part;
  const text = textOf(part);
  if (FAR.test(text)) throw new Refusal('file.damaged', { part: part.name });
  return text.includes('&#') ? { ...part, content: Buffer.from(withoutReferences(text)) } : part;
}

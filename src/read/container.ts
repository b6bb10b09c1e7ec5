import { type ZipPart, zipParts } from '../bytes/zip.js';
import { type Limits, RATIO_FROM } from './limits.js';
import { withoutChartSheets } from './only-cells.js';
import { guardParts, type Part } from './parts.js';
import { Refusal, tooLarge } from './problem.js';
import { soundCells } from './sound-cells.js';

/** The parts of a container by name, nothing unpacked yet. */
export type Container = Map<string, ZipPart>;

/**
 * Opens a zip container by its directory alone. Throws `file.damaged` where that cannot be followed or names a part
 * twice, and `file.too-large` for more parts or more unpacked bytes than a file may have.
 */
export async function openContainer(bytes: Uint8Array, limits: Limits): Promise<Container> {
  const parts: Container = new Map();
  let total = 0;
  try {
    for await (const part of zipParts(bytes)) {
      // Some programs write `/xl/workbook.xml`, some `xl\workbook.xml`.
      const name = part.name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/u, '');
      if (name === '' || name.endsWith('/')) continue;
      if (parts.has(name)) throw new Refusal('file.damaged', { part: name });
      parts.set(name, part);
      total += part.size;
      if (total > limits.unzipped) throw tooLarge('unzipped', total, limits.unzipped);
      const ratio = Math.floor(total / bytes.length);
      if (total > RATIO_FROM && ratio > limits.ratio) throw tooLarge('ratio', ratio, limits.ratio);
      if (parts.size > limits.parts) throw tooLarge('parts', parts.size, limits.parts);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file.damaged', { part: 'zip' });
  }
  return parts;
}

/** One part as UTF-8 text, '' where there is none. Throws `file.too-large` above `limit` bytes, `file.damaged`. */
export async function partText(container: Container, name: string, limit: number): Promise<string> {
  const part = container.get(name);
  if (part === undefined) return '';
  if (part.size > limit) throw tooLarge('unzipped', part.size, limit);
  return new TextDecoder().decode(await unpacked(name, part));
}

/** Parts that hold no cell: pictures, charts, macros, printers, other files. Nothing in them is ever looked at. */
const ASIDE =
  /^(?:docProps|customXml|xl\/(?:media|drawings|charts|chartsheets|embeddings|externalLinks|printerSettings|theme|ctrlProps|activeX|model|queryTables|pivot\w*|slicer\w*|timeline\w*))\//iu;
const KEPT = /\.(?:xml|rels|bin)$/iu;
/** A name that leads out of the container is no part of a workbook. */
const OUTSIDE = /(?:^|\/)\.\.(?:\/|$)/u;
const MACROS = /vbaProject/iu;

/**
 * The parts of a workbook that cells come from, unpacked, each checked against its size and check sum, none of them cut off. Who reads
 * a container of them meets no odd names, no lying sizes and no broken compression. `change` may give the parts another content.
 */
export async function plainParts(container: Container, change = (parts: Part[]) => parts): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [name, part] of container) {
    if (!KEPT.test(name) || [ASIDE, MACROS, OUTSIDE].some((kind) => kind.test(name))) continue;
    parts.push({ name, content: inUtf8(name, await unpacked(name, part)) });
  }
  const changed = change(parts);
  guardParts(changed);
  soundCells(changed);
  return withoutChartSheets(changed);
}

/** XML may be in UTF-16 too: no guard would see anything in it, and the readers lose cells of it. */
function inUtf8(name: string, content: Uint8Array): Uint8Array {
  const encoding = /\.bin$/iu.test(name) ? undefined : UTF_16.get(content.subarray(0, 2).join());
  if (encoding === undefined) return content;
  const text = new TextDecoder(encoding).decode(content);
  return Buffer.from(text.replace(/^<\?xml[^<>]*\?>/u, ''));
}

const UTF_16 = new Map([
  ['255,254', 'utf-16le'],
  ['254,255', 'utf-16be'],
]);

async function unpacked(name: string, part: ZipPart): Promise<Uint8Array> {
  try {
    return await part.unpack();
  } catch {
    throw new Refusal('file.damaged', { part: name });
  }
}

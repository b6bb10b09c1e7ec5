import { crc32 } from 'node:zlib';
import type { PartSum } from '../bytes/seal.js';
import { type ZipPart, zipParts } from '../bytes/zip.js';
import { copyZip, type NewPart } from '../bytes/zip-copy.js';
import { defaultType, ownType } from './content-types.js';
import { keyOf, unescaped } from './paths.js';
import { Unusual, unpacked } from './unusual.js';
import { appended, applied, type Edit } from './xml/edits.js';
import { attribute, childrenOf, type Element, prefixOf, rootOf, type Xml } from './xml/scan.js';
import { decoded } from './xml/text.js';

const TYPES = '[Content_Types].xml';
const PACKAGE_RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Unpacked bytes of a part that is looked into: half of what a text of the program can hold. */
const MOST_BYTES = 256 * 1024 * 1024;
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a part refers to. */
export interface Relationship {
  id: string;
  /** Last word of the type: `worksheet`, `comments` … */
  type: string;
  /** The part meant, as a path without a leading slash. */
  part: string;
}

/** The parts of a workbook, with what becomes of them. Paths have no leading slash and are looked up whatever their case. */
export interface Package {
  /** A part as it is by now; null where there is none. Rejects what is not UTF-8. */
  read(part: string): Promise<Xml | null>;
  has(part: string): boolean;
  /** Another content for a part that is there. */
  change(part: string, xml: Xml): void;
  /** A new part. Its type is told unless its extension tells it (`addDefault`). */
  add(part: string, xml: Xml, contentType: string): Promise<void>;
  /** Makes all parts with an extension parts of a type, unless they are of one. */
  addDefault(extension: string, contentType: string): Promise<void>;
  relationships(part: string): Promise<Relationship[]>;
  /**
   * Adds a relationship; gives its id. `type`: the whole address. `sole`: the part can have one of the type only, those
   * that lead to no part go.
   */
  relate(part: string, type: string, target: string, sole?: 'sole'): Promise<string>;
  /** A path that no part has: `name(1)`, `name(2)` … */
  unused(name: (n: number) => string): string;
  /** Names, check sums and sizes of all parts as they will be in the copy, but for one of this name. */
  contents(without: string): PartSum[];
  bytes(): Promise<Uint8Array>;
}

/** Opens a workbook that has been read before: its size and number of parts are known to be bearable. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const parts = new Map<string, ZipPart>();
  for (const part of await unpacked(partsOf(bytes))) parts.set(keyOf(part.name), part);
  const changed = new Map<string, Xml>();
  const added = new Map<string, NewPart>();

  const has = (part: string) => parts.has(keyOf(part)) || added.has(keyOf(part));
  const read = async (name: string): Promise<Xml | null> => {
    const key = keyOf(name);
    const fresh = changed.get(key) ?? latin1(added.get(key)?.content);
    if (fresh !== undefined) return fresh;
    const part = parts.get(key);
    if (part !== undefined && part.size > MOST_BYTES) throw new Unusual('size');
    const content = part && (await unpacked(part.unpack()));
    return content === undefined ? null : utf8Only(latin1(content) ?? '');
  };
  const change = (part: string, xml: Xml) => {
    const key = keyOf(part);
    const fresh = added.get(key);
    if (fresh !== undefined) added.set(key, { ...fresh, content: Buffer.from(xml, 'latin1') });
    else changed.set(key, xml);
  };
  const put = (part: string, xml: Xml) => {
    if (has(part)) change(part, xml);
    else added.set(keyOf(part), { name: part, content: Buffer.from(xml, 'latin1') });
  };
  const retyped = async (edit: (xml: Xml) => Edit | null) => {
    const xml = (await read(TYPES)) ?? '';
    const now = edit(xml);
    if (now !== null) change(TYPES, applied(xml, [now]));
  };

  return {
    read,
    has,
    change,
    addDefault: (extension, contentType) => retyped((xml) => defaultType(xml, extension, contentType)),
    add: async (part, xml, contentType) => {
      put(part, xml);
      await retyped((types) => ownType(types, part, contentType));
    },
    relationships: async (part) => relationshipsIn((await read(relsOf(part))) ?? '', folderOf(part)),
    relate: async (part, type, target, sole) => {
      const name = relsOf(part);
      const xml = (await read(name)) ?? `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELS}"></Relationships>`;
      const root = rootOf(xml);
      const ids = new Set(childrenOf(xml, root).map((child) => attribute(xml, child, 'Id')));
      let n = ids.size + 1;
      while (ids.has(`rId${n}`)) n += 1;
      const text = `<${prefixOf(root)}Relationship Id="rId${n}" Type="${type}" Target="/${target}"/>`;
      const leadsOn = ({ part: old }: Relationship) => has(old) && keyOf(old) !== keyOf(target);
      const dead = (child: Element) =>
        relationshipIn(xml, child, folderOf(part)).some(
          (old) => old.type === lastWord(type) && !leadsOn(old),
        );
      const gone = sole === undefined ? [] : childrenOf(xml, root).filter(dead);
      const cuts = gone.map(({ from, end }): Edit => ({ from, to: end, text: '' }));
      put(name, applied(xml, [...cuts, appended(xml, root, text)]));
      return `rId${n}`;
    },
    unused: (name) => {
      let n = 1;
      while (has(name(n))) n += 1;
      return name(n);
    },
    contents: (without) => [
      ...[...parts]
        .filter(([key]) => key !== keyOf(without))
        .map(([key, { name, sum, size }]) => {
          const xml = changed.get(key);
          if (xml === undefined) return { name, sum, size };
          const content = Buffer.from(xml, 'latin1');
          return { name, sum: crc32(content), size: content.length };
        }),
      ...[...added.values()]
        .filter(({ name }) => name !== without)
        .map(({ name, content }) => ({ name, sum: crc32(content), size: content.length })),
    ],
    bytes: () => {
      const byName = new Map<string, Uint8Array>();
      for (const [key, xml] of changed) byName.set(parts.get(key)?.name ?? key, Buffer.from(xml, 'latin1'));
      return unpacked(copyZip(bytes, byName, [...added.values()]));
    },
  };
}

async function partsOf(bytes: Uint8Array): Promise<ZipPart[]> {
  const parts: ZipPart[] = [];
  for await (const part of zipParts(bytes)) parts.push(part);
  return parts;
}

function latin1(content: Uint8Array | undefined): Xml | undefined {
  return content && Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
}

/** Throws for a text in another encoding: its bytes are no characters that could be looked at one by one. */
function utf8Only(xml: Xml): Xml {
  const declared = /^(?:\xEF\xBB\xBF)?<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})/u.exec(xml)?.[1];
  if (xml.slice(0, 4).includes('\0') || !/^(?:utf-?8|us-ascii)$/iu.test(declared ?? 'utf-8'))
    throw new Unusual('encoding');
  return xml;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The part that lists what a part refers to. */
function relsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function relationshipsIn(xml: Xml, folder: string): Relationship[] {
  if (xml === '') return [];
  return childrenOf(xml, rootOf(xml)).flatMap((child) => relationshipIn(xml, child, folder));
}

/** None where the target lies outside of the workbook. */
function relationshipIn(xml: Xml, tag: Element, folder: string): Relationship[] {
  const of = (name: string) => decoded(attribute(xml, tag, name) ?? '');
  if (of('TargetMode') === 'External') return [];
  return [{ id: of('Id'), type: lastWord(of('Type')), part: resolved(folder, of('Target')) }];
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** The path that a target means: absolute, or seen from a folder. */
function resolved(folder: string, target: string): string {
  const path = unescaped(target.replaceAll('\\', '/'));
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

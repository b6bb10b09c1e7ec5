import { isWellNested } from './nesting.js';
import { Refusal } from './problem.js';
import { relationshipsOf } from './relationships.js';

/** An unpacked part of a workbook. */
export interface Part {
  name: string;
  content: Uint8Array;
}

/** Where every program puts a sheet. */
export const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/iu;

const HEAD = 4096;
const TAIL = 256;
const RELATIONSHIPS = /(?:^|\/)_rels\/workbook\.xml\.rels$/iu;
const WORKBOOK = /(?:^|\/)workbook\.xml$/iu;
const LISTED = /<(?:\w+:)?sheet\s[^>]{0,2000}?\s\w+:id="([^"]*)"/giu;
/** Parts that hold cells or their texts, by their roots. */
export const HOLDING = new Set(['worksheet', 'sst']);
/** A cell whose text stands in the shared strings. */
const SHARED = Buffer.from('t="s"');

/**
 * Refuses what the readers would take for a workbook with fewer rows: a part that is cut off, a row without an end, a sheet without content,
 * texts that are not there. Two sheets that are one part: no program writes that, and a thousand of them cost a thousand
 * times the time.
 */
export function guardParts(parts: readonly Part[]): void {
  const roots = new Map<string, string>();
  for (const part of parts) {
    const root = rootOf(part);
    if (root === null) continue;
    const kind = withoutPrefix(root);
    const whole =
      !isCutOff(part, root) && (!HOLDING.has(kind) || isWellNested(bytesOf(part).toString('latin1')));
    if (!whole) throw damaged(part.name);
    roots.set(part.name.toLowerCase(), kind);
  }
  for (const part of parts) {
    if (RELATIONSHIPS.test(part.name)) guardSheetParts(sheetTargets(part), roots);
    if (WORKBOOK.test(part.name)) guardOnce([...textOf(part).matchAll(LISTED)].map(([, id = '']) => id));
  }
  const kinds = [...roots.values()];
  const shared = (part: Part) =>
    roots.get(part.name.toLowerCase()) === 'worksheet' && bytesOf(part).includes(SHARED);
  if (!kinds.includes('sst') && parts.some(shared)) throw damaged('sharedStrings');
}

/**
 * The one part of a kind that the workbook itself names, by the last word of the relationship's type; none where it is not told in the
 * usual way.
 */
export function namedPart(parts: readonly Part[], kind: string): Part | undefined {
  const [listed, ...more] = parts.filter(({ name }) => RELATIONSHIPS.test(name));
  if (listed === undefined || more.length > 0) return undefined;
  const folder = listed.name.replace(RELATIONSHIPS, '');
  const named = relationshipsOf(textOf(listed)).filter(({ type }) => type === kind);
  const [target] = named.map(({ target }) =>
    target.startsWith('/') ? target.slice(1) : `${folder}/${target}`.replace(/^\//u, ''),
  );
  return named.length === 1 ? parts.find(({ name }) => name === target) : undefined;
}

function guardSheetParts(targets: string[], roots: Map<string, string>): void {
  guardOnce(targets);
  for (const target of targets) {
    const name = target.toLowerCase();
    if (name.endsWith('.xml') && roots.get(name) !== 'worksheet') throw damaged(target);
  }
}

function guardOnce(names: string[]): void {
  if (new Set(names).size < names.length) throw damaged('workbook');
}

/** Names of the parts that a workbook has for sheets of cells. */
function sheetTargets(part: Part): string[] {
  const folder = part.name.replace(RELATIONSHIPS, '');
  return relationshipsOf(textOf(part))
    .filter(({ type }) => type === 'worksheet')
    .map(({ target }) => resolved(folder, target));
}

/** The part that a relationship means: absolute, or seen from the folder of the workbook. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

/** Name of the first element without its prefix; '' where the part is no XML in UTF-8. */
export function kindOf(part: Part): string {
  return withoutPrefix(rootOf(part) ?? '');
}

function withoutPrefix(name: string): string {
  return name.replace(/^.*:/u, '');
}

/** Name of the first element, prefix included; null where the part is no XML in UTF-8. */
function rootOf({ name, content }: Part): string | null {
  if (!/\.(?:xml|rels)$/iu.test(name)) return null;
  const head = bytesOf({ name, content })
    .toString('latin1', 0, HEAD)
    .replace(/<!--.*?(?:-->|$)/gsu, '');
  return /<([a-z_][\w:.-]*)/iu.exec(head)?.[1] ?? null;
}

/** Whether the root is open at the end. */
function isCutOff(part: Part, root: string): boolean {
  const bytes = bytesOf(part);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL)).trimEnd();
  // The root may be all there is, and empty.
  if (tail.endsWith('/>')) return bytes.lastIndexOf('<') !== bytes.indexOf(`<${root}`);
  return /<\/([\w:.-]+)\s*>$/u.exec(tail)?.[1] !== root;
}

export function textOf(part: Part): string {
  return bytesOf(part).toString('utf8');
}

export function bytesOf({ content }: Part): Buffer {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

function damaged(part: string): Refusal {
  return new Refusal('file.damaged', { part });
}

import { storeZip, zipParts } from '../../src/bytes/zip.js';
import { renderTemplate } from '../../src/report/template/workbook.js';
import { bundledPack } from '../support.js';

export const TOOL = { name: 'craftsman', version: '0.1.0' };

const blank = new Map<string, Promise<Uint8Array>>();

/** The blank form of a scheme of the bundled pack as bytes, made once: no test changes it. */
export function blankForm(id: string, lang: 'zh' | 'en' = 'zh'): Promise<Uint8Array> {
  const key = `${id} ${lang}`;
  const bytes = blank.get(key) ?? freshForm(id, lang);
  blank.set(key, bytes);
  return bytes;
}

/** The blank form of a scheme as bytes, made anew. */
export function freshForm(id: string, lang: 'zh' | 'en' = 'zh'): Promise<Uint8Array> {
  const pack = bundledPack();
  const scheme = pack.schemes.find((each) => each.id === id);
  const [form] = pack.forms;
  if (scheme === undefined || form === undefined) throw new Error(id);
  const hash = pack.hashes[id] ?? '';
  return renderTemplate({ form, scheme, vocabulary: pack.vocabulary, hash, tool: TOOL }, { lang });
}

/** A part of a container as text. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  for await (const part of zipParts(bytes))
    if (part.name === name) return new TextDecoder().decode(await part.unpack());
  throw new Error(name);
}

/** The container with another content of a part; null takes it out. */
export async function withPart(bytes: Uint8Array, name: string, text: string | null): Promise<Uint8Array> {
  const parts: { name: string; content: Uint8Array }[] = [];
  for await (const part of zipParts(bytes)) {
    if (part.name !== name) parts.push({ name: part.name, content: await part.unpack() });
    else if (text !== null) parts.push({ name, content: new TextEncoder().encode(text) });
  }
  return storeZip(parts);
}

/** Callbacks of the tokenizer; names keep their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Map<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * One pass over an XML text, linear in its length. Entities of a DTD are left as written, so nothing can be blown up.
 * Throws on text that is not well-formed enough to follow.
 */
export function walkXml(xml: string, handlers: XmlHandlers): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start === -1) break;
    if (start > at) handlers.text(decode(xml.slice(at, start)));
    if (xml.startsWith('<!--', start)) at = after(xml, '-->', start);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = after(xml, ']]>', start);
      handlers.text(xml.slice(start + 9, at - 3));
    } else if (xml[start + 1] === '?') at = after(xml, '?>', start);
    else if (xml[start + 1] === '!') at = after(xml, '>', start);
    else if (xml[start + 1] === '/') {
      at = after(xml, '>', start);
      const name = xml.slice(start + 2, at - 1).trim();
      if (open.pop() !== name) throw new Error(`unexpected </${name}>`);
      handlers.close(name);
    } else {
      at = tagEnd(xml, start) + 1;
      const selfClosing = xml[at - 2] === '/';
      const tag = xml.slice(start + 1, selfClosing ? at - 2 : at - 1);
      const name = /^[^\s/]+/.exec(tag)?.[0] ?? '';
      handlers.open(name, attributesOf(tag));
      if (selfClosing) handlers.close(name);
      else open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw new Error(`${mark} is missing`);
  return found + mark.length;
}

/** The `>` that ends a tag; inside quotes it is an ordinary character. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let i = start + 1; i < xml.length; i++) {
    const char = xml[i] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i;
  }
  throw new Error('a tag is not closed');
}

function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    attributes.set(name, decode(double ?? single ?? ''));
  }
  return attributes;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

import { Unusual } from '../unusual.js';
/**
 * A scanner of XML texts that keeps to places: nothing is ever written anew that is not changed. A text is the part's
 * bytes as Latin-1, a character a byte, so that whatever its content, what is not touched comes out as it was; the signs
 * of XML are ASCII, which no other byte of UTF-8 is.
 */
export type Xml = string;

/** A tag with where it begins and where the text after it begins. */
export interface Tag {
  /** With prefix, as written. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  from: number;
  to: number;
}

/** An element: its first tag, where its content ends and where the text after it begins. */
export interface Element extends Tag {
  /** End of what stands between the tags; of an empty one the same as `to`. */
  innerTo: number;
  end: number;
}

/** Signs that begin what is no tag, and what ends it. */
const ASIDE = [
  { begin: '<!--', end: '-->' },
  { begin: '<![CDATA[', end: ']]>' },
  { begin: '<?', end: '?>' },
];

/** The first tag at or after a place; null where there is none. Comments, CDATA and instructions are passed over. Linear. */
export function nextTag(xml: Xml, place: number): Tag | null {
  let from = xml.indexOf('<', place);
  while (from !== -1) {
    const aside = ASIDE.find(({ begin }) => xml.startsWith(begin, from));
    if (aside !== undefined) {
      const end = xml.indexOf(aside.end, from + aside.begin.length);
      if (end === -1) return null;
      from = xml.indexOf('<', end + aside.end.length);
      continue;
    }
    const to = tagEnd(xml, from);
    if (to === -1) return null;
    if (xml[from + 1] !== '!') return tagAt(xml, from, to);
    from = xml.indexOf('<', to);
  }
  return null;
}

function tagAt(xml: Xml, from: number, to: number): Tag {
  const closes = xml[from + 1] === '/';
  let end = from + (closes ? 2 : 1);
  const start = end;
  while (end < to && !isNameEnd(xml.charCodeAt(end))) end += 1;
  const kind = closes ? 'close' : xml[to - 2] === '/' ? 'empty' : 'open';
  return { name: xml.slice(start, end), kind, from, to };
}

/** White space, `/` or `>`. */
function isNameEnd(code: number): boolean {
  return code <= 0x20 || code === 0x2f || code === 0x3e;
}

/** Where the text after a tag begins; quoted values may hold `>`. */
function tagEnd(xml: Xml, from: number): number {
  for (let at = from + 1; at < xml.length; at++) {
    const sign = xml[at];
    if (sign === '>') return at + 1;
    if (sign === '"' || sign === "'") {
      at = xml.indexOf(sign, at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}

/** The outermost element. Throws where there is none. */
export function rootOf(xml: Xml): Element {
  const tag = nextTag(xml, 0);
  if (tag === null || tag.kind === 'close') throw new Unusual('no root');
  return elementOf(xml, tag);
}

/** The element that a tag opens. Throws where it does not end. */
export function elementOf(xml: Xml, tag: Tag): Element {
  if (tag.kind === 'empty') return { ...tag, innerTo: tag.to, end: tag.to };
  let depth = 1;
  for (let at = nextTag(xml, tag.to); at !== null; at = nextTag(xml, at.to)) {
    if (at.kind === 'open') depth += 1;
    else if (at.kind === 'close') depth -= 1;
    if (depth === 0) return { ...tag, innerTo: at.from, end: at.to };
  }
  throw new Unusual(`no end of ${tag.name}`);
}

/** The elements directly inside of one. One pass. */
export function childrenOf(xml: Xml, parent: Element): Element[] {
  const found: Element[] = [];
  if (parent.kind === 'empty') return found;
  let open: Tag | null = null;
  let depth = 0;
  for (let at = nextTag(xml, parent.to); at !== null && at.from < parent.innerTo; at = nextTag(xml, at.to)) {
    if (at.kind === 'empty') {
      if (depth === 0) found.push({ ...at, innerTo: at.to, end: at.to });
    } else if (at.kind === 'open') {
      if (depth === 0) open = at;
      depth += 1;
    } else {
      depth -= 1;
      if (depth === 0 && open !== null) found.push({ ...open, innerTo: at.from, end: at.to });
    }
  }
  return found;
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix with its colon; '' where there is none. */
export function prefixOf({ name }: Pick<Tag, 'name'>): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** The first child of this local name. */
export function childOf(xml: Xml, parent: Element, name: string): Element | undefined {
  return childrenOf(xml, parent).find((child) => localName(child.name) === name);
}

/** An attribute of a tag, by its name as written: its raw value, and where that stands; undefined where it has none. */
export function attributeAt(
  xml: Xml,
  tag: Tag,
  name: string,
): { value: string; from: number; to: number } | undefined {
  return attributesOf(xml, tag).find((each) => each.name === name);
}

/** Raw value of an attribute. */
export function attribute(xml: Xml, tag: Tag, name: string): string | undefined {
  return attributeAt(xml, tag, name)?.value;
}

/** All attributes of a tag in order: raw value, and where it stands between its quotes. */
export function attributesOf(
  xml: Xml,
  tag: Tag,
): { name: string; value: string; from: number; to: number }[] {
  const found = [];
  let at = tag.from + 1 + tag.name.length;
  while (at < tag.to) {
    const equals = xml.indexOf('=', at);
    if (equals === -1 || equals >= tag.to) break;
    const name = xml.slice(at, equals).trim();
    let quote = equals + 1;
    while (xml.charCodeAt(quote) <= 0x20) quote += 1;
    const from = quote + 1;
    const to = xml.indexOf(xml[quote] ?? '"', from);
    if (to === -1 || to >= tag.to) break;
    found.push({ name, value: xml.slice(from, to), from, to });
    at = to + 1;
  }
  return found;
}

/** Attributes as text to be written into a tag, between double quotes whatever they stood between. */
export function attributeText(attributes: { name: string; value: string }[]): Xml {
  return attributes.map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');
}

/** The relationship that an element names (`r:id`), raw; undefined where it names none. */
export function relationshipOf(xml: Xml, tag: Tag): string | undefined {
  return attributesOf(xml, tag).find(({ name }) => name.endsWith(':id'))?.value;
}

/** Whether an attribute says yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

import { Unusual } from '../unusual.js';
import { attributeAt, type Tag, type Xml } from './scan.js';

/** A change of a text: what stands from one place to another becomes something else. */
export interface Edit {
  from: number;
  to: number;
  text: Xml;
}

/** The text with the changes made. They must not overlap; of several at one place the first comes first. */
export function applied(xml: Xml, edits: Edit[]): Xml {
  const sorted = edits.map((edit, order) => ({ ...edit, order }));
  sorted.sort((a, b) => a.from - b.from || a.to - b.to || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of sorted) {
    if (from < at || to < from) throw new Unusual('edits overlap');
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}

/** Puts something at a place. */
export function insertion(at: number, text: Xml): Edit {
  return { from: at, to: at, text };
}

/** Gives a tag an attribute, in place of the one it has. `value`: raw. */
export function withAttribute(xml: Xml, tag: Tag, name: string, value: string): Edit {
  const old = attributeAt(xml, tag, name);
  if (old !== undefined) return { from: old.from, to: old.to, text: value };
  return insertion(tag.from + 1 + tag.name.length, ` ${name}="${value}"`);
}

/** Puts something into an element as its last children; an empty one is opened for it. */
export function appended(
  xml: Xml,
  element: { name: string; kind: Tag['kind']; to: number; innerTo: number },
  text: Xml,
): Edit {
  if (element.kind !== 'empty') return insertion(element.innerTo, text);
  const slash = xml.lastIndexOf('/', element.to - 1);
  return { from: slash, to: element.to, text: `>${text}</${element.name}>` };
}

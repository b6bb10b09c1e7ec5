import { SaxesParser } from 'saxes';

/** What passes by; names keep their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * One pass over an XML text, linear in its length. Throws on text that is not well-formed, and on entities that a DTD
 * declares: they are never expanded, so nothing can be blown up. Without handlers it only checks.
 */
export function walkXml(xml: string, handlers?: XmlHandlers): void {
  const parser = new SaxesParser();
  if (handlers !== undefined) {
    parser.on('opentag', ({ name, attributes }) => handlers.open(name, attributes));
    parser.on('closetag', ({ name }) => handlers.close(name));
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  parser.write(xml).close();
}

import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { applied, insertion } from '../../src/annotate/xml/edits.js';
import {
  attribute,
  attributesOf,
  childrenOf,
  elementOf,
  nextTag,
  rootOf,
} from '../../src/annotate/xml/scan.js';
import { bytesOf, decoded, escaped } from '../../src/annotate/xml/text.js';
import { anyText } from '../any-text.js';

/** A piece of well-formed XML, with everything that a scanner may stumble over. */
const name = fc.constantFrom('c', 'x:row', 'v', 'mc:AlternateContent', 'r', 'si-2', 't_1');
const value = fc.constantFrom('', 'A1', 'a > b', "it's", '名单', '/>', '&lt;x&gt;', " x='1' ");
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('r', 's', 'x:id', 'xml:space'), value), { selector: ([key]) => key })
  .map((list) =>
    list.map(([key, text], at) => (at % 2 === 0 ? ` ${key}="${text}"` : `\n${key} = "${text}"`)).join(''),
  );
const aside = fc.constantFrom(
  '<!-- <c> </row> -->',
  '<![CDATA[<c r="A1"> ]] > </x:row>]]>',
  '<?program <c>?>',
  '文字 &amp; more',
  '\n  ',
  '𠮷',
);
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      attributes,
      fc.array(fc.oneof({ depthSize: 'small' }, aside, tie('element')), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([tag, attrs, inner, empty]) =>
      inner.length === 0 && empty ? `<${tag}${attrs} />` : `<${tag}${attrs}>${inner.join('')}</${tag}>`,
    ),
}));
const document = element.map((text) => `<?xml version="1.0"?>\n<!-- <root> -->${text}`);

interface Seen {
  name: string;
  attributes: Record<string, string>;
  children: string[];
}

/** What a whole parser says of the document's outermost element. */
function parsed(xml: string): Seen {
  const seen: Seen = { name: '', attributes: {}, children: [] };
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (depth === 0) Object.assign(seen, { name: tag.name, attributes: tag.attributes });
    if (depth === 1) seen.children.push(tag.name);
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(xml).close();
  return seen;
}

describe('the scanner', () => {
  it('sees the same elements and attributes as a whole parser', () => {
    fc.assert(
      fc.property(document, (text) => {
        const xml = bytesOf(text);
        const root = rootOf(xml);
        const seen = parsed(text);
        expect(root.name).toBe(seen.name);
        expect(xml.slice(root.from, root.end)).toBe(xml.slice(root.from).trimEnd());
        expect(childrenOf(xml, root).map((child) => child.name)).toEqual(seen.children);
        const own = attributesOf(xml, root).map((each) => [each.name, decoded(each.value)]);
        expect(Object.fromEntries(own)).toEqual(
          Object.fromEntries(
            Object.entries(seen.attributes).map(([key, one]) => [key, one.replace(/\n/gu, ' ')]),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gives elements that, put together with what lies between, are the text again', () => {
    fc.assert(
      fc.property(document, (text) => {
        const xml = bytesOf(text);
        const root = rootOf(xml);
        let at = root.to;
        let whole = xml.slice(0, root.to);
        for (const child of childrenOf(xml, root)) {
          whole += xml.slice(at, child.from) + xml.slice(child.from, child.end);
          at = child.end;
        }
        expect(whole + xml.slice(at)).toBe(xml);
      }),
      { numRuns: 200 },
    );
  });

  it('never hangs or reads past the end of what is no XML', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '/', '!', '-', '[', '"', "'", '?', 'a', '=', ' ') }),
        (text) => {
          for (let tag = nextTag(text, 0); tag !== null; tag = nextTag(text, tag.to)) {
            expect(tag.to).toBeGreaterThan(tag.from);
            expect(tag.to).toBeLessThanOrEqual(text.length);
            attribute(text, tag, 'a');
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(() => elementOf('<a><b></b>', { name: 'a', kind: 'open', from: 0, to: 3 })).toThrow();
  });
});

describe('edits', () => {
  it('change their places only: without them the text is the old one', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(), fc.string())), (text, places) => {
        const edits = places.map(([at, piece]) =>
          insertion(at % (text.length + 1), `\u0001${piece.replaceAll(/[\u0001\u0002]/gu, '')}\u0002`),
        );
        const clean = text.replaceAll(/[\u0001\u0002]/gu, '.');
        expect(applied(clean, edits).replaceAll(/\u0001[^\u0001\u0002]*\u0002/gu, '')).toBe(clean);
      }),
    );
  });

  it('that overlap are refused', () => {
    expect(() =>
      applied('abcdef', [
        { from: 1, to: 4, text: '' },
        { from: 3, to: 5, text: '' },
      ]),
    ).toThrow();
  });
});

describe('texts', () => {
  it('whatever they hold, XML holds them, and nothing in them is a sign of it', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const xml = Buffer.from(`<t a="${escaped(text)}">${escaped(text)}</t>`, 'latin1').toString('utf8');
        expect(parsed(xml)).toMatchObject({ name: 't', children: [] });
      }),
      { numRuns: 300 },
    );
    for (const text of [
      'a]]>b',
      '\ud800',
      '\u0000\u001b',
      '=HYPERLINK("x")',
      '<script>',
      '&#0;',
      '_x000D_',
    ]) {
      expect(parsed(Buffer.from(`<t>${escaped(text)}</t>`, 'latin1').toString('utf8')).children).toEqual([]);
    }
  });
});

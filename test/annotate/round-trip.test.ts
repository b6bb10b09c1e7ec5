import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Annotated } from '../../src/annotate/index.js';
import {
  type Checked,
  cellsWithFindings,
  checked,
  countsOf,
  FIXTURES,
  fixture,
  marked,
  markedFixture,
  type Part,
  partsOf,
  reportText,
  workbooksIn,
} from './support.js';

/**
 * Workbooks as people have them, by LibreOffice, openpyxl, Gnumeric and pandas, with pictures, charts, tables, pivot
 * tables, macros, drop-downs, comments, conversations, form controls, protection, strict OOXML (fixtures/annotate), and
 * with odd ways to write the same sheet (fixtures/clients): after --annotate everything is still there.
 */
/** Sheets that cannot be checked, so that there is nothing to mark. */
const UNREADABLE = /two-cells/u;

const FILES = [
  ...workbooksIn(FIXTURES),
  'fixtures/clients/gnumeric/marked.xlsx',
  ...workbooksIn('fixtures/clients/handmade').filter((path) => !UNREADABLE.test(path)),
];

/** What a copy may change: sheets with problems, their comments, styles, and the lists of parts. */
const MAY_CHANGE = [
  /^\[Content_Types\]\.xml$/u,
  /^xl\/(?:workbook|styles)\.xml$/u,
  /^xl\/_rels\/workbook\.xml\.rels$/u,
  /^xl\/worksheets\/(?:_rels\/)?[^/]+\.xml(?:\.rels)?$/u,
  /^xl\/(?:comments\/)?comments?\d*\.xml$/u,
  /^xl\/drawings\/\w*\.vml$/u,
  // A conversation gets a reply.
  /^xl\/(?:threadedComments\/threadedComment\d+|persons\/person)\.xml$/u,
];

/** Attributes that tell places and numbers which a copy changes. */
const CHANGING = new Set(['s', 'count', 'spans', 'activeTab', 'firstSheet', 'localSheetId', 'min', 'max']);

/** Start tags and texts of a part in order; texts are trimmed. Throws where it is not well-formed. */
function pieces(xml: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const kept = Object.entries(attributes).filter(
      ([key]) => !CHANGING.has(key) && !(name.endsWith('dimension') && key === 'ref'),
    );
    found.push(`${name} ${JSON.stringify(kept)}`);
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') found.push(text.trim());
  });
  parser.write(xml).close();
  return found;
}

/** The first piece of the old part that is missing in the new one, in the old order; undefined where all are there. */
function firstLost(old: string[], now: string[]): string | undefined {
  let at = 0;
  for (const piece of old) {
    while (at < now.length && now[at] !== piece && !(now[at] ?? '').startsWith(`${piece}\n`)) at += 1;
    if (at === now.length) return piece;
    at += 1;
  }
  return undefined;
}

describe('an annotated copy', () => {
  it('is tried on more than 12 workbooks', () => {
    expect(workbooksIn(FIXTURES).length).toBeGreaterThanOrEqual(15);
    expect(FILES.length).toBeGreaterThan(25);
  });

  describe.each(FILES)('%s', (path) => {
    let original: Checked;
    let copy: Annotated;
    /** Parts before and after, by name. */
    let old: Map<string, Part>;
    let now: Map<string, Part>;
    beforeAll(async () => {
      original = await fixture(path);
      copy = await markedFixture(path);
      old = await partsOf(original.bytes);
      now = await partsOf(copy.bytes);
    });

    it('changes only the parts that it must, and leaves the others as they lie there', () => {
      expect(copy.how).toBe('kept');
      expect([...now.keys()].slice(0, old.size)).toEqual([...old.keys()]);
      const changed: string[] = [];
      for (const [name, part] of old) {
        const { packed, method, ...rest } = now.get(name) ?? part;
        if (Buffer.from(packed).equals(Buffer.from(part.packed)) && method === part.method) {
          expect(rest.content.equals(part.content)).toBe(true);
          expect([rest.time, rest.date, rest.attributes]).toEqual([part.time, part.date, part.attributes]);
        } else changed.push(name);
      }
      expect(changed.length).toBeGreaterThan(2);
      const names = changed.map((name) => name.replace(/^\//u, ''));
      expect(names.filter((name) => !MAY_CHANGE.some((kind) => kind.test(name)))).toEqual([]);
    });

    it('keeps every old element and text of the parts that it changes', () => {
      for (const [name, { content }] of old) {
        const fresh = now.get(name)?.content ?? Buffer.alloc(0);
        if (fresh.equals(content)) continue;
        if (name.endsWith('.vml')) {
          // Not well-formed everywhere: the old drawing, with more before its last tag; a box may have grown.
          const [text, longer] = [content, fresh].map((each) =>
            each.toString().replace(/:Anchor>[^<]*</gu, ''),
          );
          const end = text?.lastIndexOf('</xml') ?? -1;
          expect(longer?.startsWith(text?.slice(0, end) ?? '-')).toBe(true);
          expect(longer?.endsWith(text?.slice(end) ?? '-')).toBe(true);
        } else
          expect([name, firstLost(pieces(content.toString()), pieces(fresh.toString()))]).toEqual([
            name,
            undefined,
          ]);
      }
    });

    it('has no cell and no row twice', () => {
      for (const [name, { content }] of now) {
        if (!/worksheets\/[^/]+\.xml$/u.test(name)) continue;
        const places = [...content.toString().matchAll(/<(?:x:)?(c|row) r="([^"]+)"/gu)].map((match) =>
          match.slice(1).join(),
        );
        expect([name, places.length]).toEqual([name, new Set(places).size]);
      }
    });

    it('marks every cell that something is said of, once, and every comment has its box', () => {
      const { marks, comments, boxes } = countsOf(now);
      expect(marks).toBe(cellsWithFindings(original).size);
      expect(boxes).toBe(comments);
    });

    it('gives the same report', async () => {
      expect(reportText(await checked(copy.bytes))).toBe(reportText(original));
    });
  });

  it.each([
    'openpyxl-drawn.xlsx',
    'libreoffice-comments.xlsx',
    'gnumeric-comments.xlsx',
    'handmade-controls.xlsx',
    'handmade-threaded.xlsx',
    'handmade-strict.xlsx',
    'handmade-without-styles.xlsx',
  ])('%s annotated once more has the same marks, not twice as many', async (name) => {
    const path = `${FIXTURES}/${name}`;
    const first = await markedFixture(path);
    const second = await marked(await checked(first.bytes));
    expect(await differing(first.bytes, second.bytes, /styles\.xml$/u)).toEqual(['customXml/craftsman.xml']);
    // Formats may be added once more: that of a cell before ours is not always written as it was.
    const third = await marked(await checked(second.bytes));
    expect(await differing(second.bytes, third.bytes)).toEqual(['customXml/craftsman.xml']);
  });

  it('is the same every time, in either language, also where the other language marked it before', async () => {
    const original = await fixture(`${FIXTURES}/openpyxl-comments.xlsx`);
    for (const lang of ['zh', 'en'] as const) {
      const [first, again] = [await marked(original, lang), await marked(original, lang)];
      expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
      const copy = await checked(first.bytes);
      expect(reportText(copy)).toBe(reportText(original));
      expect(reportText(await checked((await marked(copy, lang === 'zh' ? 'en' : 'zh')).bytes))).toBe(
        reportText(original),
      );
    }
  });
});

/** Names of parts that two copies do not have alike. */
async function differing(a: Uint8Array, b: Uint8Array, except?: RegExp): Promise<string[]> {
  const [old, now] = [await partsOf(a), await partsOf(b)];
  expect([...now.keys()]).toEqual([...old.keys()]);
  return [...old]
    .filter(([name, { content }]) => !now.get(name)?.content.equals(content) && except?.test(name) !== true)
    .map(([name]) => name);
}

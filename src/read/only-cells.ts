import { type Part, textOf } from './parts.js';
import { relationshipsOf } from './relationships.js';

const WORKBOOK = /(?:^|\/)workbook\.xml$/iu;
const SHEET =
  /<(?:\w+:)?sheet\s(?:"[^"]*"|[^"<>]){0,2000}?\s\w+:id="([^"]*)"(?:"[^"]*"|[^"<>]){0,2000}?\/>/giu;

/** The parts, where the workbook no longer names sheets of charts or dialogs: they have no cells, and a reader stops at them. */
export function withoutChartSheets(parts: Part[]): Part[] {
  return parts.map((part) => {
    if (!WORKBOOK.test(part.name)) return part;
    const rels = part.name.replace(/([^/]*)$/u, '_rels/$1.rels').toLowerCase();
    const listed = parts.find(({ name }) => name.toLowerCase() === rels);
    if (listed === undefined) return part;
    const others = new Set(
      relationshipsOf(textOf(listed)).flatMap(({ id, type }) => (CELLS.has(type) ? [] : [id])),
    );
    const xml = textOf(part);
    const kept = xml.replace(SHEET, (tag, id: string) => (others.has(id) ? '' : tag));
    return kept === xml ? part : { ...part, content: Buffer.from(kept) };
  });
}

/** Kinds of sheets that have cells. */
const CELLS = new Set(['worksheet']);

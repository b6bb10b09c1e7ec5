import { bytesOf, kindOf, type Part } from './parts.js';

const HIDDEN = /<(?:\w+:)?row(?=\s)(?![^<>]*\sr=)[^<>]*\shidden=/u;
const ROW = /<((?:\w+:)?row)(?=[\s/>])([^<>]*)>(?:\s*<(?:\w+:)?c(?=\s)[^<>]*?\sr=["'][a-z]+(\d+))?/giu;
const NUMBER = /\sr=["'](\d+)/u;

/**
 * The parts of a workbook, where rows say which they are: hucre shows a hidden row that only its place tells. A row is where its first
 * cell says that it is, else the next.
 */
export function withRowNumbers(parts: Part[]): Part[] {
  return parts.map((part) => {
    if (kindOf(part) !== 'worksheet') return part;
    const bytes = bytesOf(part);
    // Most sheets hide nothing: they are not made a text.
    if (!bytes.includes('hidden=')) return part;
    // Byte by byte, so that nothing is lost where it is put together again.
    const xml = bytes.toString('latin1');
    return HIDDEN.test(xml) ? { ...part, content: Buffer.from(numbered(xml), 'latin1') } : part;
  });
}

function numbered(xml: string): string {
  let row = 0;
  return xml.replace(ROW, (whole, name: string, attributes: string, ofCell?: string) => {
    const own = NUMBER.exec(attributes)?.[1];
    row = Number(own ?? ofCell ?? row + 1);
    return own === undefined ? whole.replace(name, `${name} r="${row}"`) : whole;
  });
}

import { Unusual } from './unusual.js';
import { applied, type Edit } from './xml/edits.js';
import { attribute, nextTag, type Tag, type Xml } from './xml/scan.js';

/** Drawings of comment boxes, in the markup that Excel wants for them (VML). What else they hold is not looked at. */

const V = 'urn:schemas-microsoft-com:vml';
const O = 'urn:schemas-microsoft-com:office:office';
const X = 'urn:schemas-microsoft-com:office:excel';

/** A box: the cell it belongs to, 0-based, and where it lies: `left column, pixels, top row, pixels, right …, bottom …`. */
export interface Box {
  row: number;
  column: number;
  anchor: number[];
  /** Somebody else's box: `shared` may grow, no more; of `others` there are no words of ours in it, it stays as it is. */
  whose?: 'ours' | 'shared' | 'others';
}

/** A drawing without shapes. `n`: number of the drawing, unique in the workbook. */
export function emptyVml(n: number): Xml {
  return `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${n}"/></o:shapelayout></xml>`;
}

/**
 * A drawing with more boxes, and without those of some cells. Programs write such drawings as they like, some not even
 * well-formed: only the last tag and the shapes of comments are looked for. Throws where there is no last tag. `n`: as for
 * a new drawing; numbers of shapes begin there.
 */
export function withBoxes(xml: Xml, boxes: Box[], gone: { row: number; column: number }[], n: number): Xml {
  const places = new Set(gone.map(({ row, column }) => `${row},${column}`));
  const wanted = new Map(boxes.map((box) => [`${box.row},${box.column}`, box]));
  const edits: Edit[] = [];
  for (const { from, to, row, column } of boxesIn(xml)) {
    const place = `${row},${column}`;
    const box = wanted.get(place);
    wanted.delete(place);
    if (places.has(place)) edits.push({ from, to, text: '' });
    else if (box !== undefined && box.whose !== 'others')
      edits.push({ from, to, text: larger(xml.slice(from, to), box) });
  }
  const text = applied(xml, edits);
  const fresh = [...wanted.values()];
  if (fresh.length === 0) return text;
  const end = text.lastIndexOf('</xml');
  if (end === -1) throw new Unusual('drawing');
  // Numbers of shapes, wherever they are named.
  const used = [...text.matchAll(/_x0000_s(\d{1,9})/gu)].map(([, id]) => Number(id));
  const first = used.reduce((most, id) => Math.max(most, id), n * 1024) + 1;
  const type = tagsOf(text, 'shapetype').some((tag) => attribute(text, tag, 'id') === '_x0000_t202')
    ? ''
    : SHAPE_TYPE;
  return (
    text.slice(0, end) + type + fresh.map((box, at) => shape(box, first + at)).join('') + text.slice(end)
  );
}

// Each shape declares its own prefixes: what those of the drawing are need not be known.
const SHAPE_TYPE = `<v:shapetype xmlns:v="${V}" xmlns:o="${O}" id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

function shape({ row, column, anchor }: Box, id: number): Xml {
  return (
    `<v:shape xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}" id="_x0000_s${id}" type="#_x0000_t202" ` +
    'style="position:absolute;width:280pt;height:90pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Rows for what somebody else says above our words. */
const OTHERS = 4;

/** A box large enough for our words; somebody else's stays at its place and is never made smaller. */
function larger(shape: Xml, { anchor, whose }: Box): Xml {
  const [left = 0, , top = 0, , right = 0, , bottom = 0] = anchor;
  return shape.replace(/(:Anchor>)([\d\s,-]{15,120})</u, (whole, open: string, text: string) => {
    if (whose !== 'shared') return `${open}${anchor.join(', ')}<`;
    const at = text.split(',').map(Number);
    const [fromColumn = 0, , fromRow = 0, , toColumn = 0, , toRow = 0] = at;
    if (at.length !== 8 || at.some(Number.isNaN)) return whole;
    at[4] = Math.max(toColumn, fromColumn + right - left);
    at[6] = Math.max(toRow, fromRow + bottom - top + OTHERS);
    return `${open}${at.join(', ')}<`;
  });
}

/** Tags of a name, wherever they are: of what is not well-formed no more can be told. */
function tagsOf(xml: Xml, name: string): Tag[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w.-]{1,20}:)?${name}[\\s/>]`, 'gu'))].flatMap(
    ({ index }) => nextTag(xml, index) ?? [],
  );
}

/** Shapes of comments: where they stand and their cells. Linear. */
function boxesIn(xml: Xml): { from: number; to: number; row: number; column: number }[] {
  const found = [];
  const open = /<(\w{1,20}:)shape[\s>]/gu;
  for (let match = open.exec(xml); match !== null; match = open.exec(xml)) {
    const close = `</${match[1]}shape>`;
    const at = xml.indexOf(close, match.index);
    if (at === -1) break;
    const to = at + close.length;
    const text = xml.slice(match.index, to);
    open.lastIndex = to;
    if (!tagsOf(text, 'ClientData').some((tag) => attribute(text, tag, 'ObjectType') === 'Note')) continue;
    const row = /<\w{1,20}:Row>\s{0,9}(\d{1,7})/u.exec(text)?.[1];
    const column = /<\w{1,20}:Column>\s{0,9}(\d{1,7})/u.exec(text)?.[1];
    if (row !== undefined && column !== undefined)
      found.push({ from: match.index, to, row: Number(row), column: Number(column) });
  }
  return found;
}

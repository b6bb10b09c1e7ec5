import { storeZip, zipParts } from '../../bytes/zip.js';

/** A sheet as its comments stand on it: widths in characters, heights in points. */
export interface CommentedSheet {
  widths: number[];
  heights: number[];
  comments: { row: number; column: number; text: string }[];
}

// Pixels at the usual resolution.
const BOX_WIDTH = 320;
const LINE = 18;
const MARGIN = 14;
const CHARACTER = 7;
const COLUMN_PADDING = 5;
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;
const PIXELS_PER_POINT = 4 / 3;
/** Distance of the box from its cell. */
const GAP = 12;

const DRAWING = /^xl\/drawings\/vmlDrawing(\d+)\.vml$/u;
const SHAPE = /<v:shape [\s\S]*?<\/v:shape>/gu;

/**
 * The workbook with boxes that hold their comments whole: the library gives every comment the same small box, and Excel cuts off
 * what does not fit. `commented`: the sheets that have comments; their drawings are numbered so.
 */
export async function withRoomyComments(bytes: Uint8Array, commented: CommentedSheet[]): Promise<Uint8Array> {
  // A large workbook has none, and is not opened again.
  if (commented.length === 0) return bytes;
  const parts: { name: string; content: Uint8Array }[] = [];
  for await (const part of zipParts(bytes)) {
    const content = await part.unpack();
    const sheet = commented[Number(DRAWING.exec(part.name)?.[1] ?? 0) - 1];
    parts.push({
      name: part.name,
      content:
        sheet === undefined
          ? content
          : new TextEncoder().encode(roomy(new TextDecoder().decode(content), sheet)),
    });
  }
  return storeZip(parts);
}

function roomy(drawing: string, sheet: CommentedSheet): string {
  return drawing.replace(SHAPE, (shape) => {
    const at = (name: string) =>
      Number(new RegExp(`<x:${name}>(\\d+)</x:${name}>`, 'u').exec(shape)?.[1] ?? -1);
    const comment = sheet.comments.find(({ row, column }) => row === at('Row') && column === at('Column'));
    if (comment === undefined) return shape;
    const height = linesOf(comment.text) * LINE + MARGIN;
    return shape
      .replace(
        /width:[\d.]+pt;height:[\d.]+pt/u,
        `width:${BOX_WIDTH / PIXELS_PER_POINT}pt;height:${height / PIXELS_PER_POINT}pt`,
      )
      .replace(
        /<x:Anchor>[^<]*<\/x:Anchor>/u,
        `<x:Anchor>${anchor(comment, height, sheet).join(',')}</x:Anchor>`,
      );
  });
}

/** Left column and offset, top row and offset, then right and bottom, in pixels. */
function anchor(
  { row, column }: { row: number; column: number },
  height: number,
  { widths, heights }: CommentedSheet,
): number[] {
  const widthOf = (at: number) => {
    const characters = widths[at];
    return characters === undefined ? DEFAULT_COLUMN : Math.round(characters * CHARACTER + COLUMN_PADDING);
  };
  const heightOf = (at: number) => {
    const points = heights[at];
    return points === undefined ? DEFAULT_ROW : Math.round(points * PIXELS_PER_POINT);
  };
  const [right, rightOffset] = beyond(column + 1, GAP + BOX_WIDTH, widthOf);
  const [bottom, bottomOffset] = beyond(row, 2 + height, heightOf);
  return [column + 1, GAP, row, 2, right, rightOffset, bottom, bottomOffset];
}

/** The cell in which so many pixels from the start of another end, and how far into it. */
function beyond(start: number, pixels: number, sizeOf: (at: number) => number): [number, number] {
  let left = pixels;
  let at = start;
  for (; left > sizeOf(at); at++) left -= sizeOf(at);
  return [at, left];
}

/** Lines of a text in the box; wide characters take two places. */
function linesOf(text: string): number {
  const room = Math.floor((BOX_WIDTH - 2 * CHARACTER) / CHARACTER);
  return text.split('\n').reduce((sum, line) => {
    const places = [...line].reduce((used, char) => used + ((char.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0);
    return sum + Math.max(1, Math.ceil(places / room));
  }, 0);
}

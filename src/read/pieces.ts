import type { Cell, ReadResult, Sheet, SheetRow } from '../model/cell.js';

/** Rows that go from where a file is read to the caller at a time. */
const ROWS = 2000;

/**
 * Rows of a sheet, which is told by its place in the workbook. They go over as numbers and a list of what cells hold, each text in it
 * once: an object for each cell takes several times the memory, and longer to copy than the file takes to read.
 */
export interface Piece {
  sheet: number;
  /** Of each row its number, whether it is hidden, how many cells it has. */
  rows: Uint32Array;
  /** Of each cell its column, its kind, and the places of what it holds and of what it shows among the values. */
  cells: Uint32Array;
  values: Cell['raw'][];
  /** What few rows and cells have, by their places here. */
  comments: Map<number, SheetRow['comments']>;
  details: Map<number, Details>;
}

type Details = Pick<Cell, 'formula' | 'struck' | 'comment'>;

const KINDS: Cell['kind'][] = ['text', 'number', 'date', 'boolean', 'error'];
/** Numbers of a row, and of a cell. */
const [PER_ROW, PER_CELL] = [3, 4];

/** That the pieces before do not count: the file is read anew. */
export const AGAIN = 'again';

/** What comes before an answer. */
export type Given = Piece | typeof AGAIN;

/** What was read: its rows in pieces, each let go of when the next is asked for, and at last the rest. */
export function* inPieces<T>(answer: ReadResult | T): Generator<Piece | ReadResult | T> {
  yield* piecesOf(sheetsOf(answer));
  yield answer;
}

/** The rows of sheets, which are emptied. */
export function* piecesOf(sheets: Sheet[]): Generator<Piece> {
  for (const [sheet, { rows }] of sheets.entries())
    while (rows.length > 0) yield pieceOf(sheet, rows.splice(0, ROWS));
}

/** Takes what comes before an answer, and tells whether it was that. `pieces` are changed. */
export function take(pieces: Piece[], message: unknown): message is Given {
  if (message === AGAIN) pieces.length = 0;
  else if (isPiece(message)) pieces.push(message);
  else return false;
  return true;
}

function isPiece(message: unknown): message is Piece {
  return typeof message === 'object' && message !== null && 'sheet' in message;
}

/** The answer with the rows that came before it. `answer` and `pieces` are changed. */
export function withPieces<T>(answer: ReadResult | T, pieces: Piece[]): ReadResult | T {
  const sheets = sheetsOf(answer);
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift())
    for (const row of rowsOf(piece)) sheets[piece.sheet]?.rows.push(row);
  return answer;
}

function pieceOf(sheet: number, rows: SheetRow[]): Piece {
  const piece = {
    sheet,
    rows: new Uint32Array(rows.length * PER_ROW),
    cells: new Uint32Array(rows.reduce((sum, { cells }) => sum + cells.length, 0) * PER_CELL),
    comments: new Map<number, SheetRow['comments']>(),
    details: new Map<number, Details>(),
  };
  const places = new Map<Cell['raw'], number>();
  const placeOf = (value: Cell['raw']) => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, places.size);
    return places.size - 1;
  };
  let at = 0;
  for (const [index, { number, hidden, cells, comments }] of rows.entries()) {
    piece.rows.set([number, Number(hidden), cells.length], index * PER_ROW);
    if (comments !== undefined) piece.comments.set(index, comments);
    for (const { row: _, column, kind, raw, shown, ...details } of cells) {
      piece.cells.set([column, KINDS.indexOf(kind), placeOf(raw), placeOf(shown)], at * PER_CELL);
      if (Object.keys(details).length > 0) piece.details.set(at, details);
      at += 1;
    }
  }
  return { ...piece, values: [...places.keys()] };
}

function* rowsOf({ rows, cells, values, comments, details }: Piece): Generator<SheetRow> {
  let at = 0;
  for (let index = 0; index < rows.length / PER_ROW; index += 1) {
    const [number = 0, hidden, count = 0] = rows.subarray(index * PER_ROW);
    const row: SheetRow = { number, hidden: hidden === 1, cells: [] };
    const beside = comments.get(index);
    if (beside !== undefined) row.comments = beside;
    for (const end = at + count; at < end; at += 1) {
      const place = at * PER_CELL;
      const cell: Cell = {
        row: number,
        column: cells[place] ?? 0,
        kind: KINDS[cells[place + 1] ?? 0] ?? 'text',
        raw: values[cells[place + 2] ?? 0] ?? '',
        shown: String(values[cells[place + 3] ?? 0]),
      };
      const more = details.get(at);
      row.cells.push(more === undefined ? cell : { ...cell, ...more });
    }
    yield row;
  }
}

function sheetsOf(answer: unknown): Sheet[] {
  const { ok = false, workbook } = answer as Partial<Extract<ReadResult, { ok: true }>>;
  return ok && workbook !== undefined ? workbook.sheets : [];
}

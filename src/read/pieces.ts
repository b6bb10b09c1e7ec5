import type { ReadResult, Sheet, SheetRow } from '../model/cell.js';

/** Rows that go from where a file is read to the caller at a time. */
const ROWS = 2000;

/** Rows of a sheet, which is told by its place in the workbook. */
export interface Piece {
  sheet: number;
  rows: SheetRow[];
}

/**
 * What was read, in pieces: the rows of long sheets, and at last the rest. Each piece is let go of when the next is asked for, for
 * the rows of a city are too many to be held on both sides.
 */
export function* inPieces<T>(answer: ReadResult | T): Generator<Piece | ReadResult | T> {
  for (const [sheet, { rows }] of sheetsOf(answer).entries()) {
    if (rows.length <= ROWS) continue;
    while (rows.length > 0) yield { sheet, rows: rows.splice(0, ROWS) };
  }
  yield answer;
}

export function isPiece(message: unknown): message is Piece {
  return typeof message === 'object' && message !== null && 'sheet' in message;
}

/** The answer with the rows that came before it. `answer` is changed. */
export function withPieces<T>(answer: ReadResult | T, pieces: Piece[]): ReadResult | T {
  const sheets = sheetsOf(answer);
  for (const { sheet, rows } of pieces) for (const row of rows) sheets[sheet]?.rows.push(row);
  for (const { rows } of sheets) for (const row of rows) holdTextsOnce(row);
  return answer;
}

/** What a cell holds and what it shows are mostly one text, of which two come over. */
function holdTextsOnce({ cells }: SheetRow): void {
  for (const cell of cells) if (cell.raw === cell.shown) cell.raw = cell.shown;
}

function sheetsOf(answer: unknown): Sheet[] {
  const { ok = false, workbook } = answer as Partial<Extract<ReadResult, { ok: true }>>;
  return ok && workbook !== undefined ? workbook.sheets : [];
}

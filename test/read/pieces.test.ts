import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/bytes/codec.js';
import type { ReadResult, SheetRow, Workbook } from '../../src/model/cell.js';
import { readWorkbook } from '../../src/read/index.js';
import { AGAIN, inPieces, type Piece, take, withPieces } from '../../src/read/pieces.js';

function rows(count: number): SheetRow[] {
  return Array.from({ length: count }, (_, index) => {
    const place = { row: index + 1, column: 1 };
    const cell =
      index % 3 === 0
        ? { ...place, kind: 'number' as const, raw: index, shown: `${index}.00` }
        : { ...place, kind: 'text' as const, raw: `第${index}行`, shown: `第${index}行` };
    const date = {
      ...place,
      column: 9,
      kind: 'date' as const,
      raw: '2024-05-01',
      shown: '2024年5月',
      formula: 'B1',
    };
    const struck = { ...cell, column: 3, struck: 'part' as const, comment: '待核' };
    const row = {
      number: index + 1,
      hidden: index % 5 === 1,
      cells: index % 7 === 0 ? [cell, struck, date] : [cell],
    };
    return index % 11 === 0 ? { ...row, comments: [{ column: 2, text: '空' }] } : row;
  });
}

function workbook(...counts: number[]): Workbook {
  const sheets = counts.map((count, index) => ({
    name: `表${index}`,
    hidden: false,
    rows: rows(count),
    hiddenColumns: [],
    merges: [],
  }));
  return { format: 'xlsx', encoding: null, sheets };
}

/** What the other side makes of an answer: each message is copied on its way. */
function received<T>(answer: ReadResult | T) {
  const pieces: Piece[] = [];
  const messages = [...inPieces(answer)].map((message) => unpack(pack(message)));
  const [last, ...more] = messages.filter((message) => !take(pieces, message));
  expect(more).toEqual([]);
  return { pieces: pieces.length, answer: withPieces(last, pieces) };
}

describe('what was read comes over in pieces', () => {
  it.each([
    ['a small workbook', [0, 5, 2000], 2],
    ['long sheets by 2,000 rows', [4500, 3, 2001], 6],
  ])('%s', (_, counts, pieces) => {
    const whole = { ok: true, workbook: workbook(...counts) };
    expect(received({ ok: true, workbook: workbook(...counts) })).toEqual({ pieces, answer: whole });
  });

  it('a refusal and the word that another place is needed as they are', () => {
    const refusal: ReadResult = { ok: false, problem: { code: 'file.damaged', args: {} } };
    expect(received(refusal)).toEqual({ pieces: 0, answer: refusal });
    expect(received('elsewhere')).toEqual({ pieces: 0, answer: 'elsewhere' });
  });

  it('and those before the word that the file is read anew do not count', () => {
    const pieces: Piece[] = [];
    const [first] = inPieces({ ok: true, workbook: workbook(3) });
    for (const message of [first, AGAIN, ...inPieces({ ok: true, workbook: workbook(2) })])
      take(pieces, message);
    expect(withPieces({ ok: true, workbook: workbook(0) }, pieces)).toEqual({
      ok: true,
      workbook: workbook(2),
    });
  });

  it('and a file of 4,500 rows has them all, in order', async () => {
    const text = Array.from({ length: 4500 }, (_, index) => `${index + 1},张三`).join('\n');
    const read = await readWorkbook(new TextEncoder().encode(text), 'a.csv');
    const [sheet] = read.ok ? read.workbook.sheets : [];
    expect(sheet?.rows.map(({ cells }) => cells[0]?.shown)).toEqual(
      Array.from({ length: 4500 }, (_, index) => String(index + 1)),
    );
  });
});

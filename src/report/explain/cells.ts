import { parseAddress } from '../../text/address.js';
import { sortedCells } from '../order.js';

/** Addresses in reading order; neighbours of one row from three on as `V5–X5`. */
export function cellSpans(cells: string[]): string {
  const runs: string[][] = [];
  for (const cell of sortedCells(cells)) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1), cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}–${run.at(-1)}`])).join(' ');
}

function follows(before: string | undefined, cell: string): boolean {
  const [left, right] = [parseAddress(before ?? ''), parseAddress(cell)];
  return left !== null && right !== null && left.row === right.row && left.column + 1 === right.column;
}

/** 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  const before = lettersBefore[column];
  if (before !== undefined) return before;
  const letters = lettersOf(column);
  if (column < MOST_REMEMBERED) lettersBefore[column] = letters;
  return letters;
}

/** Every cell of a row asks for those of its column. */
const lettersBefore: string[] = [];
const MOST_REMEMBERED = 500;

function lettersOf(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** (5, 16) → `P5`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `P5` → { column: 16, row: 5 }; null for anything else. AA comes after Z. */
export function parseAddress(address: string): { column: number; row: number } | null {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/u.exec(address);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(match[2]) };
}

/** A sheet's name as it stands before a cell in a reference: `'Sheet 1'!A1`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

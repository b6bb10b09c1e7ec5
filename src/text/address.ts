/** 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
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
  if (!ADDRESS.test(address)) return null;
  let column = 0;
  let row = 0;
  for (const sign of address) {
    if (sign >= 'A') column = column * 26 + sign.charCodeAt(0) - 64;
    else row = row * 10 + Number(sign);
  }
  return { column, row };
}

const ADDRESS = /^[A-Z]{1,3}[1-9][0-9]{0,6}$/u;

/** A sheet's name as it stands before a cell in a reference: `'Sheet 1'!A1`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A tag of a row, a cell or a shared text, of what they hold or what holds them; quoted values may hold any sign. */
const TAG =
  /<(\/?)(?:[a-z]\w{0,30}:)?(sheetData|row|c|v|f|is|t|r|sst|si)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>/gu;

/**
 * Whether every row, cell and shared text of a part ends where it must. Where one does not, the libraries go on with
 * fewer rows and say nothing. A full check of the XML would take longer than reading it.
 */
export function isWellNested(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', rest = ''] of xml.matchAll(TAG)) {
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith('/')) {
      open.push(name);
    }
  }
  return open.length === 0;
}

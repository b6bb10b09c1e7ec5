/** Signs that begin a formula, also full-width (Excel and WPS take them), behind whatever white space. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;

/** Whether a spreadsheet program would run the text as a formula where somebody types it or edits its cell. */
export function startsFormula(text: string): boolean {
  return FORMULA.test(text);
}

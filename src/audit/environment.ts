/** Codes of what may lie in the run of the audit (a wrong password, a slower machine) and not in the file. */
export const ENVIRONMENT = [
  'file.too-large',
  'file.wrong-password',
  'file.encrypted',
  'file.timeout',
  'file.reader-ended',
];

import { extname } from 'node:path';

/** Endings of the tables that a folder is searched for. A file named by itself may end in anything. */
const TABLES = new Set(
  'xlsx xlsm xltx xltm xlsb xls xlt et ett ods ots fods csv tsv'.split(' ').map((ending) => `.${ending}`),
);

export function isTable(path: string): boolean {
  return TABLES.has(extname(path).toLowerCase());
}

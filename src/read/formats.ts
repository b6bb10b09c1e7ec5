import type { FileFormat } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';

/** The extensions that files of each format have; what a file is its content decides, never these. */
const EXTENSIONS: Record<FileFormat, string[]> = {
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  // .et and .ett are those of WPS.
  xls: ['xls', 'xlt', 'et', 'ett'],
  xlsb: ['xlsb'],
  ods: ['ods', 'ots', 'fods'],
  csv: ['csv', 'tsv', 'tab', 'txt', 'prn'],
  html: ['html', 'htm'],
  xml: ['xml'],
};

/** A `note` where a file's extension is that of another format than its content; other extensions say nothing. */
export function extensionFindings(file: string, format: FileFormat): Finding[] {
  const extension = /\.([^./\\]{1,10})$/u.exec(file)?.[1]?.toLowerCase() ?? '';
  const known = Object.values(EXTENSIONS).some((list) => list.includes(extension));
  if (!known || EXTENSIONS[format].includes(extension)) return [];
  const args = { extension: `.${extension}`, format };
  return [newFinding({ code: 'file.extension', severity: 'note', at: { file }, args })];
}

import type { Report } from '../../model/report.js';
import { byContract } from '../findings.js';
import type { Frame } from '../messages/frame.js';
import type { Privacy } from '../privacy.js';
import { targetOf } from '../xlsx/link.js';
import type { Link } from '../xlsx-writer.js';
import { inSheetOrder, type Links } from './context.js';
import { listed } from './list.js';
import { MATRIX_HEAD } from './matrix.js';

/** Formats whose sheets a spreadsheet program finds under the names that the report knows. */
const WITH_SHEETS = new Set(['xlsx', 'xls', 'xlsb', 'ods']);

/**
 * Links of the workbook's sheets to each other and to the clerk's files. `linkTo`: path of a file of the report relative
 * to the workbook, null where there is none. A link says its target whole, so none leads by a name that `hide` would mask.
 */
export function linksOf(
  report: Report,
  frame: Frame,
  hide: Privacy,
  linkTo: (file: string) => string | null,
): Links {
  const { sheets } = frame.workbook;
  const rowsIn = (name: string, keys: unknown[], headRows: number) =>
    new Map(
      keys.map((key, index): [unknown, Link] => [key, { sheet: name, cell: `A${index + headRows + 1}` }]),
    );
  const nominees = new Map([
    ...rowsIn(sheets.matrix, inSheetOrder(report), MATRIX_HEAD),
    // Who is on the list has the whole row there.
    ...rowsIn(sheets.list, listed(report), 1),
  ]);
  const findings = rowsIn(sheets.findings, [...report.findings].sort(byContract), 1);
  const formats = new Map(report.inputs.map(({ file, format }) => [file, format ?? '']));
  const tells = (text: string) => hide.text(text) !== text;
  return {
    nominee: (nominee) => nominees.get(nominee),
    finding: (finding) => findings.get(finding),
    cell: ({ at: { file, sheet, cell } }) => {
      const path = file === null ? null : linkTo(file);
      if (file === null || path === null || cell === null || tells(path)) return undefined;
      const named = WITH_SHEETS.has(formats.get(file) ?? '') && sheet !== null && !tells(sheet);
      const href = targetOf(path, named ? sheet : null, cell);
      return href === null ? undefined : { href };
    },
  };
}

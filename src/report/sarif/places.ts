import type { Finding } from '../../model/finding.js';
import type { InputReport, Report } from '../../model/report.js';
import { quotedSheet } from '../../text/address.js';
import { wellFormed } from '../../text/printable.js';
import type { TextOptions } from '../formats.js';
import { shownAt } from '../lookup.js';
import { byText, sortedCells } from '../order.js';
import { lineOf, pathOf, uriOf } from '../paths.js';
import { privacy } from '../privacy.js';

/** The inputs in the order in which the run lists them as artifacts. */
export function sortedInputs({ inputs }: Report): InputReport[] {
  return [...inputs].sort((a, b) => byText(a.file, b.file));
}

/** What every place is told with. */
export interface Places {
  report: Report;
  options: TextOptions;
  /** Index in `run.artifacts` by file. */
  indexes: Map<string, number>;
  /** The file that findings about no file are shown at. */
  first: string;
}

export function placesOf(report: Report, options: TextOptions): Places {
  const inputs = sortedInputs(report);
  const indexes = new Map(inputs.map(({ file }, index): [string, number] => [file, index]));
  if (report.waivers !== undefined) indexes.set(report.waivers.file, inputs.length);
  const read = inputs.find(({ problem }) => problem === null) ?? inputs[0];
  return { report, options, indexes, first: read?.file ?? '' };
}

/** A file by its URI, relative to the folder that the command ran in. */
export function artifactLocation(file: string, { options, indexes }: Places): Record<string, unknown> {
  const uri = uriOf(privacy(options.unmask).text(pathOf(file, options)));
  const index = indexes.get(file);
  return index === undefined ? { uri } : { uri, index };
}

/**
 * Where a finding points. A cell is no region of a text, so it is named as a logical location (`Sheet1!P5`); only in a CSV
 * file does a row have a line. A finding about a group has the group for a logical location, and the cell of the first of the
 * group as well: GitHub refuses a whole log over one result without a file.
 */
export function locationOf(finding: Finding, places: Places): Record<string, unknown> {
  const { scheme, criterion, args } = finding;
  const at = shownAt(places.report, finding);
  const place = placed({ at, args }, at.cell === null ? [] : [at.cell], places);
  if (finding.at.file !== null) return place;
  const group = privacy(places.options.unmask).text(String(args.group ?? ''));
  const name = [scheme ?? '', criterion ?? '', group].filter((part) => part !== '');
  const own = name.length === 0 ? [] : [logical(name, '/', 'quota')];
  const logicalLocations = [...own, ...((place.logicalLocations as unknown[] | undefined) ?? [])];
  return { ...place, ...(logicalLocations.length === 0 ? {} : { logicalLocations }) };
}

/** A file, and in it these cells, or the row, or the sheet. */
export function placed(
  { at, args }: Pick<Finding, 'at' | 'args'>,
  cells: string[],
  places: Places,
): Record<string, unknown> {
  const startLine = lineOf({ at, args }, places.report);
  const sheet = at.sheet === null ? null : privacy(places.options.unmask).text(at.sheet);
  const within = sortedCells(cells).map((cell) => logical([sheetReference(sheet ?? ''), cell], '!', 'cell'));
  const row =
    at.row === null ? [] : [logical([sheetReference(sheet ?? ''), `${at.row}:${at.row}`], '!', 'row')];
  const whole = sheet === null ? [] : [logical([sheetReference(sheet)], '!', 'sheet')];
  const logicalLocations = [within, row, whole].find((list) => list.length > 0);
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(at.file ?? places.first, places),
      ...(startLine === null ? {} : { region: { startLine } }),
    },
    ...(logicalLocations === undefined ? {} : { logicalLocations }),
  };
}

function logical(path: string[], join: string, kind: string): Record<string, unknown> {
  const parts = path.map(wellFormed);
  return { name: parts.at(-1), fullyQualifiedName: parts.join(join), kind };
}

/** The name of a sheet as a reference in a formula has it: quoted only where it must be. */
function sheetReference(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : quotedSheet(name);
}

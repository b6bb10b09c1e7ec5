import type { Severity } from '../model/finding.js';
import { SEVERITIES } from '../report/findings.js';
import { linesOf } from '../report/xlsx/page.js';
import { cellAddress, quotedSheet } from '../text/address.js';
import { listHeads } from './marks.js';
import type { Namespaces } from './namespaces.js';
import type { Plan, Saying } from './plan.js';
import type { OwnLook, Styles } from './styles.js';
import { escaped } from './xml/text.js';

/** Characters of each column. */
const WIDTHS = [11, 14, 9, 20, 10, 64, 48, 26];
/** A sheet can have 65,530 links. */
const MOST_LINKS = 60_000;
const LINE_HEIGHT = 15;

/** Our list of all problems, as a sheet with a link to each cell. `columns`: our column of each sheet, for rows without a cell. */
export function listSheet(
  plan: Plan,
  styles: Styles,
  { main }: Namespaces,
  columns: ReadonlyMap<string, number | null>,
): string {
  const { frame, sayings } = plan;
  const heads = listHeads(frame);
  const rows: string[] = [];
  const links: string[] = [];
  const add = (cells: { text: string; look: OwnLook; fill?: Severity }[], height?: number) => {
    const r = rows.length + 1;
    const inner = cells.map(({ text, look, fill }, at) => {
      const own = styles.own(look);
      const format = fill === undefined ? own : styles.filled(own, fill);
      const place = `r="${cellAddress(r, at + 1)}" s="${format}"`;
      if (text === '') return `<c ${place}/>`;
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    });
    const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    rows.push(`<row r="${r}"${tall}>${inner.join('')}</row>`);
  };

  add([{ text: frame.annotate.title, look: 'title' }], 24);
  for (const text of frame.annotate.notes(plan.tool)) add([{ text, look: 'plain' }], 2 * LINE_HEIGHT + 2);
  const counts = SEVERITIES.map((severity) => {
    const count = sayings.filter((saying) => saying.severity === severity && !saying.waived).length;
    return frame.counts.findings[severity](count);
  });
  const waived = sayings.filter((saying) => saying.waived).length;
  if (waived > 0) counts.push(frame.waivers.count(waived));
  add([{ text: counts.join('   '), look: 'plain' }]);
  const merged = rows.map((_, at) => `<mergeCell ref="A${at + 1}:${lastOf(at + 1)}"/>`);
  add(heads.map((text) => ({ text, look: 'head' })));
  const head = rows.length;
  for (const saying of sayings) {
    const place = placeOf(saying, columns);
    const texts = [
      saying.label,
      saying.sheet ?? '',
      place,
      saying.field,
      saying.name,
      saying.what,
      saying.todo,
      saying.basis,
    ];
    if (saying.sheet !== null && place !== '' && links.length < MOST_LINKS) {
      const sheet = escaped(`${quotedSheet(saying.sheet)}!${place}`);
      links.push(`<hyperlink ref="C${rows.length + 1}" location="${sheet}" display="${place}"/>`);
    }
    const linked = saying.sheet !== null && place !== '';
    add(
      texts.map((text, at) => {
        const look = at === 2 && linked ? 'link' : 'wrapped';
        return at === 0 ? { text, look, fill: saying.severity } : { text, look };
      }),
      heightOf(texts),
    );
  }
  if (sayings.length === 0) add([{ text: frame.annotate.none, look: 'plain' }]);
  const last = Math.max(rows.length, head);

  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${main}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${lastOf(last)}"/>` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A${head + 1}" sqref="A${head + 1}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>` +
    `<cols>${WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${rows.join('')}</sheetData>` +
    `<autoFilter ref="A${head}:${lastOf(last)}"/>` +
    `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
  );
}

/** The cell to go to; of a row as a whole that of our column, or the first. */
function placeOf({ sheet, row, column }: Saying, columns: ReadonlyMap<string, number | null>): string {
  if (sheet === null || row === null) return '';
  return cellAddress(row, column ?? columns.get(sheet) ?? 1);
}

function lastOf(row: number): string {
  return cellAddress(row, WIDTHS.length);
}

/** Points: spreadsheet programs differ in whether they work heights out on opening. */
function heightOf(texts: string[]): number {
  const lines = texts.map((text, at) => linesOf(text, (WIDTHS[at] ?? 10) - 1));
  return Math.min(400, Math.max(...lines) * LINE_HEIGHT + 3);
}

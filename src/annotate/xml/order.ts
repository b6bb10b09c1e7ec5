import { appended, type Edit, insertion } from './edits.js';
import { childrenOf, type Element, localName, type Xml } from './scan.js';

/** Children of `worksheet` in the order of ECMA-376 (CT_Worksheet): a program refuses a part that mixes them up. */
export const SHEET_ORDER =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
  autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
  hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
  ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems
  tableParts extLst`.split(/\s+/u);

/** Children of `styleSheet` (CT_Stylesheet). */
export const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** Children of `workbook` (CT_Workbook), as far as the sheets. */
export const WORKBOOK_ORDER = 'fileVersion fileSharing workbookPr workbookProtection bookViews sheets'.split(
  ' ',
);

/** Puts a new child where the order wants it: behind the last one that must stand before it. */
export function inOrder(xml: Xml, parent: Element, order: string[], name: string, text: Xml): Edit {
  if (parent.kind === 'empty') return appended(xml, parent, text);
  const before = new Set(order.slice(0, order.indexOf(name)));
  const last = childrenOf(xml, parent).findLast((child) => before.has(localName(child.name)));
  return insertion(last?.end ?? parent.to, text);
}

import { Unusual } from './unusual.js';
import { applied, type Edit, withAttribute } from './xml/edits.js';
import { inOrder, WORKBOOK_ORDER } from './xml/order.js';
import {
  attribute,
  childOf,
  childrenOf,
  localName,
  prefixOf,
  relationshipOf,
  rootOf,
  type Xml,
} from './xml/scan.js';
import { decoded, escaped } from './xml/text.js';

/** A sheet of the workbook: its name, and the relationship that leads to its part. */
export interface SheetEntry {
  name: string;
  relationship: string;
}

/** The sheets in their order, those of charts and dialogs among them. */
export function sheetsOf(xml: Xml): SheetEntry[] {
  const sheets = childOf(xml, rootOf(xml), 'sheets');
  if (sheets === undefined) return [];
  return childrenOf(xml, sheets).map((sheet) => ({
    name: decoded(attribute(xml, sheet, 'name') ?? ''),
    relationship: decoded(relationshipOf(xml, sheet) ?? ''),
  }));
}

/**
 * The workbook with a new first sheet. Every sheet is one further then: names that belong to one sheet, the sheet that is
 * in front and the first tab in sight count from it, and keep to the sheet that they mean.
 */
export function withFirstSheet(xml: Xml, name: string, relationship: string, namespace: string): Xml {
  const root = rootOf(xml);
  const sheets = childOf(xml, root, 'sheets');
  if (sheets === undefined || sheets.kind === 'empty') throw new Unusual('sheets');
  const ids = childrenOf(xml, sheets).map((sheet) => Number(attribute(xml, sheet, 'sheetId') ?? 0));
  const id = Math.max(0, ...ids) + 1;
  const entry = `<${prefixOf(sheets)}sheet xmlns:r="${namespace}" name="${escaped(name)}" sheetId="${id}" r:id="${relationship}"/>`;
  const edits: Edit[] = [{ from: sheets.to, to: sheets.to, text: entry }];
  const names = childOf(xml, root, 'definedNames');
  for (const defined of names === undefined ? [] : childrenOf(xml, names)) {
    const sheet = attribute(xml, defined, 'localSheetId');
    if (sheet !== undefined)
      edits.push(withAttribute(xml, defined, 'localSheetId', String(Number(sheet) + 1)));
  }
  return applied(xml, [...edits, ...views(xml)]);
}

function views(xml: Xml): Edit[] {
  const root = rootOf(xml);
  const list = childOf(xml, root, 'bookViews');
  const all = list === undefined ? [] : childrenOf(xml, list);
  const p = prefixOf(root);
  // Without a view the first sheet is in front, which is another one now.
  if (list === undefined) {
    const view = `<${p}bookViews><${p}workbookView activeTab="1"/></${p}bookViews>`;
    return [inOrder(xml, root, WORKBOOK_ORDER, 'bookViews', view)];
  }
  return all
    .filter((view) => localName(view.name) === 'workbookView')
    .flatMap((view) => {
      const active = Number(attribute(xml, view, 'activeTab') ?? 0);
      const first = Number(attribute(xml, view, 'firstSheet') ?? 0);
      return [
        withAttribute(xml, view, 'activeTab', String(active + 1)),
        ...(first > 0 ? [withAttribute(xml, view, 'firstSheet', String(first + 1))] : []),
      ];
    });
}

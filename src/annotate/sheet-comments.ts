import { cellAddress } from '../text/address.js';
import { type boxOf, othersBox } from './box.js';
import { emptyComments, withComments } from './comments.js';
import type { Namespaces } from './namespaces.js';
import type { Package, Relationship } from './package.js';
import type { Plan, Saying } from './plan.js';
import type { SheetJob } from './sheet.js';
import { parseRange } from './sheet-index.js';
import { withPerson, withReplies } from './threads.js';
import { emptyVml, withBoxes } from './vml.js';
import type { Edit } from './xml/edits.js';
import { inOrder, SHEET_ORDER } from './xml/order.js';
import { childOf, type Element, prefixOf, relationshipOf, type Xml } from './xml/scan.js';
import { decoded } from './xml/text.js';

const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** Characters of all that is said in one comment: more cannot be read in a box. */
const MOST_SAID = 3_000;

/** Everything that is said of a cell: what, why, and what to do. */
export function commentText(said: Saying[], { frame }: Plan): string {
  const texts: string[] = [];
  let length = 0;
  for (const [at, { label, what, todo, basis }] of said.entries()) {
    const text = [
      `${label}${frame.line.colon}${what}${basis === '' ? '' : frame.line.bracket(frame.line.basis(basis))}`,
      ...(todo === '' ? [] : [`→ ${todo}`]),
    ].join('\n');
    length += text.length;
    if (at > 0 && length > MOST_SAID) {
      texts.push(frame.annotate.more(said.length - at));
      break;
    }
    texts.push(text);
  }
  return texts.join('\n');
}

interface Comments {
  job: SheetJob;
  xml: Xml;
  root: Element;
  relationships: Relationship[];
  texts: Map<string, string>;
  boxes: ReturnType<typeof boxOf>[];
  workbook: Package;
  names: Namespaces;
}

/** Writes the comments and their boxes; gives the edit that tells the sheet of them, where it has none yet. */
export async function sayInComments(comments: Comments): Promise<Edit | null> {
  const { job, texts, workbook, names } = comments;
  const known = one(comments, 'comments');
  const old = known === undefined ? null : await workbook.read(known.part);
  if (texts.size === 0 && (old === null || !job.again)) return null;
  await reply(comments);
  const changed = withComments(old ?? emptyComments(names.main), texts);
  if (known !== undefined && old !== null) workbook.change(known.part, changed.xml);
  else {
    const part = workbook.unused((n) => `${names.folder}comments${n}.xml`);
    await workbook.add(part, changed.xml, COMMENTS);
    await workbook.relate(job.part, `${names.relationship}/comments`, part, 'sole');
  }
  return drawBoxes(comments, changed);
}

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** The part of a kind that the sheet leads to. */
function one({ relationships, workbook }: Comments, kind: string): Relationship | undefined {
  return relationships.find(({ type, part }) => type === kind && workbook.has(part));
}

/** Says the same in the threads, which newer programs show in place of the comments. */
async function reply(comments: Comments): Promise<void> {
  const { texts, workbook, names } = comments;
  const threads = one(comments, 'threadedComment');
  const talk = threads === undefined ? null : await workbook.read(threads.part);
  if (threads === undefined || talk === null) return;
  const replied = withReplies(talk, texts);
  if (replied === talk) return;
  workbook.change(threads.part, replied);
  await withPerson(workbook, names.part, names.folder);
}

/** The boxes that programs draw around comments. */
async function drawBoxes(
  { job, xml, root, relationships, boxes, workbook, names }: Comments,
  changed: ReturnType<typeof withComments>,
): Promise<Edit | null> {
  const gone = changed.gone.flatMap(placeOf);
  for (const box of boxes)
    box.whose = changed.shared.has(cellAddress(box.row + 1, box.column + 1)) ? 'shared' : 'ours';
  const all = boxes.length === 0 ? [] : [...boxes, ...changed.others.flatMap(placeOf).map(othersBox)];
  const legacy = childOf(xml, root, 'legacyDrawing');
  const id = legacy && decoded(relationshipOf(xml, legacy) ?? '');
  const drawing = relationships.find((each) => each.id === id && each.type === 'vmlDrawing');
  const vml = drawing === undefined ? null : await workbook.read(drawing.part);
  if (drawing !== undefined && vml !== null) {
    const n = numberIn(drawing.part);
    const now = withBoxes(vml.trim() === '' ? emptyVml(n) : vml, all, gone, n);
    if (now !== vml) workbook.change(drawing.part, now);
    return null;
  }
  if (all.length === 0) return null;
  const part = workbook.unused((n) => `${names.folder}drawings/vmlDrawing${n}.vml`);
  await workbook.addDefault('vml', VML);
  await workbook.add(part, withBoxes(emptyVml(numberIn(part)), all, [], numberIn(part)), VML);
  const rel = await workbook.relate(job.part, `${names.relationship}/vmlDrawing`, part, 'sole');
  const text = `<${prefixOf(root)}legacyDrawing xmlns:r="${names.relationship}" r:id="${rel}"/>`;
  // One that leads to no drawing is of no use.
  if (legacy !== undefined) return { from: legacy.from, to: legacy.end, text };
  return inOrder(xml, root, SHEET_ORDER, 'legacyDrawing', text);
}

/** 0-based; none for what is no cell. */
function placeOf(cell: string): { row: number; column: number }[] {
  const range = parseRange(cell);
  return range === null ? [] : [{ row: range.top - 1, column: range.left - 1 }];
}

/** `xl/drawings/vmlDrawing3.vml` → 3 */
function numberIn(part: string): number {
  return Number(/(\d{1,4})\.\w+$/u.exec(part)?.[1] ?? 1);
}

import { isZip } from '../bytes/is-zip.js';
import { SEAL_PART, sealText } from '../bytes/seal.js';
import { sha256 } from '../bytes/sha256.js';
import type { Workbook } from '../model/cell.js';
import type { Report } from '../model/report.js';
import { grouped } from '../text/grouped.js';
import { listSheet } from './list-sheet.js';
import { type Namespaces, namespacesOf } from './namespaces.js';
import { openPackage, type Package } from './package.js';
import { type Plan, type PlanOptions, planOf, renamed } from './plan.js';
import { rebuilt } from './rebuilt.js';
import { markSheet } from './sheet.js';
import { type Styles, stylesOf } from './styles.js';
import type { OwnMarks } from './unmark.js';
import { Unusual } from './unusual.js';
import { sheetsOf, withFirstSheet } from './workbook-part.js';

/** A file that has been read: its bytes, what was read of them, and which marks of an earlier run it has. */
export interface Annotatable {
  file: string;
  bytes: Uint8Array;
  workbook: Workbook;
  marks: OwnMarks;
}

export interface Annotated {
  bytes: Uint8Array;
  /**
   * `kept`: the file itself with marks. Else a workbook made anew of what was read: because the file is of another format,
   * because a password opened it, or because its parts are written in a way that cannot be changed in place.
   */
  how: 'kept' | 'other-format' | 'encrypted' | 'unusual';
  /** Sheets whose table got no column, because they are full to the right edge. */
  full: string[];
}

/**
 * A copy of a workbook in which every cell with a finding carries a fill and a comment, every table a column of problems,
 * and a first sheet lists them all with links. Of an .xlsx nothing else changes. Same input, same bytes.
 */
export async function annotate(
  { file, bytes, workbook, marks }: Annotatable,
  report: Report,
  options: PlanOptions,
): Promise<Annotated> {
  const plan = planOf(report, file, options);
  const original = sha256(bytes);
  const anew = async (how: Annotated['how']): Promise<Annotated> => {
    const { bytes: plain, names } = await rebuilt(workbook, plan.headers);
    const none: OwnMarks = { any: false, list: null, columns: new Map() };
    return { ...(await marked(plain, renamed(plan, names), none, original)), how };
  };
  if (workbook.format !== 'xlsx') return anew('other-format');
  if (!isZip(bytes)) return anew('encrypted');
  try {
    return { ...(await marked(bytes, plan, marks, original)), how: 'kept' };
  } catch (fault) {
    if (!(fault instanceof Unusual)) throw fault;
    return anew('unusual');
  }
}

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

async function marked(
  bytes: Uint8Array,
  plan: Plan,
  marks: OwnMarks,
  original: string,
): Promise<Pick<Annotated, 'bytes' | 'full'>> {
  const parts = await openPackage(bytes);
  const [main] = (await parts.relationships('')).filter(({ type }) => type === 'officeDocument');
  const xml = main && (await parts.read(main.part));
  if (main === undefined || xml === null || xml === undefined) throw new Unusual('workbook');
  const names = namespacesOf(xml, main.part);
  const relationships = await parts.relationships(main.part);
  const entries = sheetsOf(xml).map(({ name, relationship }) => {
    const found = relationships.find(({ id }) => id === relationship);
    return { name, part: found?.part ?? '', type: found?.type ?? '' };
  });
  const worksheets = entries.filter(({ type }) => type === 'worksheet');
  const bySheet = grouped(plan.sayings, ({ sheet }) => sheet);
  const worksheetNames = new Set<string | null>([null, ...worksheets.map(({ name }) => name)]);
  if ([...bySheet.keys()].some((sheet) => !worksheetNames.has(sheet))) throw new Unusual('sheet');

  const known = relationships.find(({ type, part }) => type === 'styles' && parts.has(part))?.part ?? null;
  const styles = stylesOf(
    (known === null ? null : await parts.read(known)) ?? `<styleSheet xmlns="${names.main}"></styleSheet>`,
  );
  const columns = new Map<string, number | null>();
  const full: string[] = [];
  for (const { name, part } of worksheets) {
    if (name === marks.list) continue;
    const said = { ...plan, sayings: bySheet.get(name) ?? [] };
    const job = { name, part, plan: said, own: marks.columns.get(name) ?? [], again: marks.any };
    const done = await markSheet(job, parts, styles, names);
    columns.set(name, done.column);
    if (done.full) full.push(name);
  }
  await putList(parts, main.part, xml, { plan, styles, names, columns }, entries, marks.list);
  if (known !== null) parts.change(known, styles.xml());
  else {
    const part = parts.unused((n) => `${names.folder}styles${n === 1 ? '' : n}.xml`);
    await parts.add(part, styles.xml(), STYLES);
    await parts.relate(main.part, `${names.relationship}/styles`, part, 'sole');
  }
  await putSeal(parts, main.part, names, original);
  return { bytes: await parts.bytes(), full };
}

interface List {
  plan: Plan;
  styles: Styles;
  names: Namespaces;
  columns: Map<string, number | null>;
}

/** Our list: in the place of an earlier one, or as a new first sheet. */
async function putList(
  parts: Package,
  workbook: string,
  xml: string,
  { plan, styles, names, columns }: List,
  sheets: { name: string; part: string }[],
  earlier: string | null,
): Promise<void> {
  const text = listSheet(plan, styles, names, columns);
  const old = sheets.find(({ name }) => name === earlier);
  if (old !== undefined && parts.has(old.part)) {
    parts.change(old.part, text);
    return;
  }
  const part = parts.unused((n) => `${names.folder}worksheets/craftsman${n}.xml`);
  await parts.add(part, text, WORKSHEET);
  const relationship = await parts.relate(workbook, `${names.relationship}/worksheet`, part);
  const name = freeName(
    plan.frame.annotate.sheet,
    sheets.map((sheet) => sheet.name),
  );
  parts.change(workbook, withFirstSheet(xml, name, relationship, names.relationship));
}

/** Sheets differ in more than upper and lower case. */
function freeName(wanted: string, taken: string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; lower.has(name.toLowerCase()); n++) name = `${wanted} ${n}`;
  return name;
}

/** The part that tells the copy from other files is written last: it knows all the others. */
async function putSeal(
  parts: Package,
  workbook: string,
  { relationship }: Namespaces,
  original: string,
): Promise<void> {
  if (!parts.has(SEAL_PART)) {
    await parts.add(SEAL_PART, '', 'application/xml');
    await parts.relate(workbook, `${relationship}/customXml`, SEAL_PART);
  }
  parts.change(SEAL_PART, sealText({ original }, parts.contents(SEAL_PART)));
}

import { sha256 } from '../bytes/sha256.js';
import { AUTHOR } from './marks.js';
import type { Package } from './package.js';
import { appended, applied, type Edit, insertion } from './xml/edits.js';
import { attribute, attributeText, childrenOf, localName, prefixOf, rootOf, type Xml } from './xml/scan.js';
import { escaped } from './xml/text.js';

/** Conversations at cells, which new versions of Excel show instead of the comment: our words are a reply there. */

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const PERSON_TYPE = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
const CONTENT_TYPE = 'application/vnd.ms-excel.person+xml';
/** Our number among the persons of a workbook. */
const PERSON = guid(AUTHOR);

/** The conversations with our reply in those at the cells given, by address; replies of an earlier run go. */
export function withReplies(xml: Xml, texts: ReadonlyMap<string, string>): Xml {
  const root = rootOf(xml);
  const p = prefixOf(root);
  const edits: Edit[] = [];
  for (const comment of childrenOf(xml, root).filter(({ name }) => localName(name) === 'threadedComment')) {
    const of = (name: string) => attribute(xml, comment, name) ?? '';
    if (of('personId').toUpperCase() === PERSON)
      edits.push({ from: comment.from, to: comment.end, text: '' });
    const said = texts.get(of('ref'));
    // The first of a conversation is no reply; its replies name it.
    if (said === undefined || of('parentId') !== '') continue;
    const attributes = attributeText([
      { name: 'ref', value: of('ref') },
      { name: 'dT', value: of('dT') },
      { name: 'personId', value: PERSON },
      { name: 'id', value: guid(of('id')) },
      { name: 'parentId', value: of('id') },
    ]);
    const reply = `<${p}threadedComment${attributes}><${p}text>${escaped(said)}</${p}text></${p}threadedComment>`;
    edits.push(insertion(comment.end, reply));
  }
  return applied(xml, edits);
}

/** Names us among the persons of the workbook, who reply. `workbook`: its part. */
export async function withPerson(parts: Package, workbook: string, folder: string): Promise<void> {
  const known = (await parts.relationships(workbook)).find(({ type }) => type === 'person');
  const entry = (p: string) =>
    `<${p}person displayName="${AUTHOR}" id="${PERSON}" userId="${AUTHOR}" providerId="None"/>`;
  const xml = known === undefined ? null : await parts.read(known.part);
  if (known !== undefined && xml !== null) {
    const root = rootOf(xml);
    const named = childrenOf(xml, root).some((each) => attribute(xml, each, 'id')?.toUpperCase() === PERSON);
    if (!named) parts.change(known.part, applied(xml, [appended(xml, root, entry(prefixOf(root)))]));
    return;
  }
  const part = parts.unused((n) => `${folder}persons/person${n}.xml`);
  await parts.add(part, `<personList xmlns="${NAMESPACE}">${entry('')}</personList>`, CONTENT_TYPE);
  await parts.relate(workbook, PERSON_TYPE, part);
}

/** A number of the kind that Excel gives: the same for the same text. */
function guid(text: string): string {
  const hex = sha256(`craftsman ${text}`).toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}}`;
}

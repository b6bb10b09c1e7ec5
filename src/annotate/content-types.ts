import { keyOf, unescaped } from './paths.js';
import { appended, type Edit, withAttribute } from './xml/edits.js';
import { attribute, childrenOf, localName, prefixOf, rootOf, type Xml } from './xml/scan.js';
import { decoded } from './xml/text.js';

/** The part that says which type each part is of (`[Content_Types].xml`): an entry for a part, or for an extension. */

/** Makes all parts with an extension parts of a type; null where the extension has an entry. */
export function defaultType(xml: Xml, extension: string, type: string): Edit | null {
  if (typeByExtension(xml, extension) !== undefined) return null;
  const root = rootOf(xml);
  return appended(xml, root, `<${prefixOf(root)}Default Extension="${extension}" ContentType="${type}"/>`);
}

/** Makes a part one of a type; null where it is. An entry left over from a part that is gone is used: two are refused. */
export function ownType(xml: Xml, part: string, type: string): Edit | null {
  const root = rootOf(xml);
  const known = childrenOf(xml, root).find(
    (child) =>
      localName(child.name) === 'Override' &&
      keyOf(unescaped(decoded(attribute(xml, child, 'PartName') ?? ''))) === keyOf(part),
  );
  if (known !== undefined)
    return attribute(xml, known, 'ContentType') === type
      ? null
      : withAttribute(xml, known, 'ContentType', type);
  const extension = part.slice(part.lastIndexOf('.') + 1);
  if (typeByExtension(xml, extension) === type) return null;
  return appended(xml, root, `<${prefixOf(root)}Override PartName="/${part}" ContentType="${type}"/>`);
}

function typeByExtension(xml: Xml, extension: string): string | undefined {
  const known = childrenOf(xml, rootOf(xml)).find(
    (child) =>
      localName(child.name) === 'Default' &&
      attribute(xml, child, 'Extension')?.toLowerCase() === extension.toLowerCase(),
  );
  return known && attribute(xml, known, 'ContentType');
}

import { type Container, partText } from './container.js';
import { walkXml } from './xml.js';

const PART = 'docProps/custom.xml';
/** A list of properties takes some hundred bytes. */
const MOST_BYTES = 64 * 1024;
/** Only these are of interest; whatever else a program wrote there stays unread. */
const OURS = /^craftsman\.[a-z]{1,20}$/u;
/** A hash is the longest. */
const LONGEST = 100;

/**
 * Properties that a form of ours carries, by name; null where there are none. They are a hint and nothing more: a part that is
 * damaged or too large is passed over, for no cell stands in it.
 */
export async function ownProperties(container: Container): Promise<Record<string, string> | null> {
  try {
    const xml = await partText(container, PART, MOST_BYTES);
    const found = xml === '' ? new Map<string, string>() : propertiesIn(xml);
    return found.size === 0 ? null : Object.fromEntries(found);
  } catch {
    return null;
  }
}

function propertiesIn(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  let name: string | null = null;
  walkXml(xml, {
    open(tag, attributes) {
      if (local(tag) !== 'property') return;
      name = OURS.test(attributes.name ?? '') ? (attributes.name ?? null) : null;
    },
    close(tag) {
      if (local(tag) === 'property') name = null;
    },
    text(text) {
      if (name === null) return;
      const value = (found.get(name) ?? '') + text.trim();
      if (value.length <= LONGEST) found.set(name, value);
    },
  });
  return found;
}

function local(tag: string): string {
  return tag.replace(/^.*:/u, '');
}

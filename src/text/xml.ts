import { printable, wellFormed } from './printable.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * A text as content of an element or value of an attribute in XML 1.0. What XML cannot hold, and what a terminal would
 * obey, is shown as a sign; line breaks and tabs are written so that they survive in an attribute too.
 */
export function escapeXml(text: string): string {
  return wellFormed(printable(text))
    .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\t\n\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

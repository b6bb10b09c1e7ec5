import { pick } from './random.js';
import { HOSTILE, type TextEdit, XML } from './xml.js';

/** Damage to text files: CSV, HTML, flat XML. */
export const TEXT: Record<string, TextEdit> = {
  'open-quote': (text, random) => insert(text, random(text.length), '"'),
  'odd-quotes': (text, random) =>
    text.replaceAll(pick([',', '\n'], random), pick(['",', '"\n', '""', ',"'], random)),
  nul: (text, random) =>
    insert(text, random(text.length), pick(['\0', '\0'.repeat(300), '\x01\x02', '\ufffe'], random)),
  'odd-cells': (text, random) =>
    text.replace(/[^,;\t\n<>"]+/gu, (cell) => (random(20) === 0 ? pick(HOSTILE, random) : cell)),
  'other-line-ends': (text, random) =>
    text.replace(/\r?\n/gu, pick(['\r', '\n\n', '\r\r\n', '\u2028', ''], random)),
  'other-separator': (text, random) => text.replaceAll(',', pick([';', '\t', '|', ',,', '\u0001'], random)),
  'separator-line': (text, random) => `sep=${pick([';', '"', '\n', '\0', '', '中'], random)}\n${text}`,
  'many-lines': (text, random) => insert(text, random(text.length), '\n'.repeat(random(200_000))),
  'many-columns': (text, random) => insert(text, random(text.length), ','.repeat(random(100_000))),
  'long-line': (text, random) => insert(text, random(text.length), '长a'.repeat(random(200_000))),
  'unclosed-table': (text, random) =>
    text.replace(/<\/(?:table|tr|td)>/giu, (tag) => (random(3) === 0 ? '' : tag)),
  'deep-tables': (text, random) =>
    insert(
      text,
      random(text.length),
      pick(['<table><tr><td>', '<div>', '<!--', '<![CDATA['], random).repeat(5000),
    ),
};

/** What may befall a text file whose own language is XML or HTML as well. */
export const MARKUP: Record<string, TextEdit> = { ...TEXT, ...XML };

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

import { AUTHOR, COMMENT_MARK, markIn } from './marks.js';
import { Unusual } from './unusual.js';
import { appended, applied, type Edit, insertion } from './xml/edits.js';
import {
  attribute,
  childOf,
  childrenOf,
  type Element,
  localName,
  prefixOf,
  rootOf,
  type Xml,
} from './xml/scan.js';
import { decoded, escaped } from './xml/text.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function emptyComments(namespace: string): Xml {
  return `${HEAD}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

export interface ChangedComments {
  xml: Xml;
  /** Cells whose comment is there no more. */
  gone: string[];
  /** Cells where somebody else says something above our words. */
  shared: Set<string>;
  /** Cells where only somebody else says something. */
  others: string[];
}

/**
 * Says our texts in the comments of cells, by address: below what somebody else says there, in place of what an earlier
 * run said. Comments of earlier runs at other cells go. Everybody else's elements stay.
 */
export function withComments(xml: Xml, texts: ReadonlyMap<string, string>): ChangedComments {
  const root = rootOf(xml);
  const list = childOf(xml, root, 'commentList');
  const authors = childOf(xml, root, 'authors');
  if (list === undefined || authors === undefined) throw new Unusual('comments');
  const p = prefixOf(root);
  const edits: Edit[] = [];
  const gone: string[] = [];
  const shared = new Set<string>();
  const known = new Set<string>();
  for (const comment of childrenOf(xml, list)) {
    const cell = attribute(xml, comment, 'ref') ?? '';
    const said = texts.get(cell);
    const text = childOf(xml, comment, 'text');
    known.add(cell);
    if (text === undefined) {
      if (said !== undefined)
        edits.push(appended(xml, comment, `<${p}text>${run(`${COMMENT_MARK}\n${said}`, p)}</${p}text>`));
      continue;
    }
    const { cuts, left } = withoutOurs(xml, text);
    if (left && said !== undefined) shared.add(cell);
    if (left) edits.push(...cuts, ...(said === undefined ? [] : saidBelow(xml, text, said, p)));
    else if (said !== undefined) edits.push(replacedText(xml, text, said, p));
    else {
      edits.push({ from: comment.from, to: comment.end, text: '' });
      gone.push(cell);
    }
  }
  const fresh = [...texts].filter(([cell]) => !known.has(cell));
  if (fresh.length > 0) {
    const names = childrenOf(xml, authors);
    const own = names.findIndex((name) => decoded(xml.slice(name.to, name.innerTo)) === AUTHOR);
    if (own === -1) edits.push(appended(xml, authors, `<${p}author>${AUTHOR}</${p}author>`));
    const id = own === -1 ? names.length : own;
    const all = fresh.map(
      ([cell, said]) =>
        `<${p}comment ref="${cell}" authorId="${id}"><${p}text>${run(`${COMMENT_MARK}\n${said}`, p)}</${p}text></${p}comment>`,
    );
    edits.push(appended(xml, list, all.join('')));
  }
  const left = new Set([...gone, ...texts.keys()]);
  const others = [...known].filter((cell) => !left.has(cell));
  return { xml: applied(xml, edits), gone, shared, others };
}

/** A piece of text of ours, with a font of its own. */
function run(text: string, p: string): Xml {
  return `<${p}r><${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Microsoft YaHei"/></${p}rPr><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`;
}

interface Cuts {
  /** What takes our words out. */
  cuts: Edit[];
  /** Whether somebody else says something. */
  left: boolean;
}

/** Finds our words: from the mark on, the rest of the comment is ours. Programs split a text into runs as they like. */
function withoutOurs(xml: Xml, text: Element): Cuts {
  const parts = childrenOf(xml, text).filter(({ name }) => ['t', 'r'].includes(localName(name)));
  const texts = parts.map((part) => (localName(part.name) === 't' ? part : childOf(xml, part, 't')));
  const raws = texts.map((t) => (t === undefined ? '' : xml.slice(t.to, t.innerTo)));
  const mark = markIn(raws.join(''), decoded);
  if (mark === -1) return { cuts: [], left: true };
  const cuts: Edit[] = [];
  let left = false;
  let from = 0;
  for (const [at, part] of parts.entries()) {
    const raw = raws[at] ?? '';
    const t = texts[at];
    const before = raw.slice(0, Math.max(0, mark - from));
    from += raw.length;
    if (from <= mark) left ||= raw.trim() !== '';
    else if (t === undefined || before.trim() === '') cuts.push({ from: part.from, to: part.end, text: '' });
    else {
      left = true;
      cuts.push({ from: t.to + before.trimEnd().length, to: t.innerTo, text: '' });
    }
  }
  return { cuts, left };
}

/** Below somebody's words: a run behind runs, but more of the same text where there is only that. */
function saidBelow(xml: Xml, text: Element, said: string, p: string): Edit[] {
  const below = `\n${COMMENT_MARK}\n${said}`;
  const parts = childrenOf(xml, text);
  const last = parts.findLast(({ name }) => localName(name) === 'r');
  if (last !== undefined) return [insertion(last.end, run(below, p))];
  const plain = parts.find(({ name }) => localName(name) === 't');
  if (plain === undefined) return [appended(xml, text, run(below, p))];
  return [appended(xml, plain, escaped(below))];
}

function replacedText(xml: Xml, text: Element, said: string, p: string): Edit {
  const inside = run(`${COMMENT_MARK}\n${said}`, p);
  return text.kind === 'empty'
    ? appended(xml, text, inside)
    : { from: text.to, to: text.innerTo, text: inside };
}

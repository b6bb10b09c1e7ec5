import { Composer, type Document, isAlias, isCollection, isMap, isNode, isScalar, LineCounter } from 'yaml';
import { PACK_LIMITS } from './limits.js';
import { type Exceeded, guardedTokens } from './yaml-guard.js';

/** A fault of the YAML itself. `kind`: the parser's name of it, for which there are words of our own. */
export interface YamlFault {
  offset: number;
  kind: string;
  detail: string;
}

export type ParsedYaml =
  | { ok: true; document: Document.Parsed; value: unknown; lines: LineCounter }
  | { ok: false; exceeded: Exceeded }
  | { ok: false; faults: YamlFault[]; lines: LineCounter };

/**
 * Parses YAML 1.2 with the few types of its core schema, whatever the text's own directives say: no merge keys, no tags
 * that make other objects. What is too deep, or repeats too much, is not built at all.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const found: { exceeded?: Exceeded } = {};
  const tokens = guardedTokens(text, lines, (what) => {
    found.exceeded = what;
  });
  const composer = new Composer({
    // The parser compares every two keys of a map; `keyFaults` looks at each once.
    uniqueKeys: false,
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
  });
  const [document, second] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  if (found.exceeded !== undefined) return { ok: false, exceeded: found.exceeded };
  if (document === undefined) return { ok: false, faults: [], lines };
  const faults = [...document.errors, ...document.warnings].map(({ pos, code, message }) => ({
    offset: pos[0],
    kind: code as string,
    detail: message,
  }));
  if (second !== undefined) faults.push({ offset: second.range[0], kind: 'MULTIPLE_DOCS', detail: '---' });
  const all = faults.length > 0 ? faults : keyFaults(document.contents);
  if (all.length > 0) return { ok: false, faults: all, lines };
  try {
    return { ok: true, document, value: document.toJS({ maxAliasCount: -1 }), lines };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, faults: [{ offset: 0, kind: 'ALIAS', detail }], lines };
  }
}

/** Keys that stand twice in one map, and keys that are no plain words. */
function keyFaults(root: unknown): YamlFault[] {
  const faults: YamlFault[] = [];
  const visit = (node: unknown): void => {
    if (!isCollection(node) || faults.length > PACK_LIMITS.problems) return;
    const seen = new Set<string>();
    for (const item of node.items as { key?: unknown; value?: unknown }[]) {
      if (!isMap(node)) {
        visit(item);
        continue;
      }
      const offset = isNode(item.key) ? (item.key.range?.[0] ?? 0) : 0;
      const key = isScalar(item.key) ? String(item.key.value) : null;
      if (key === null) faults.push({ offset, kind: 'KEY', detail: 'key' });
      else if (seen.has(key)) faults.push({ offset, kind: 'DUPLICATE_KEY', detail: key });
      else seen.add(key);
      visit(item.value);
    }
  };
  visit(root);
  return faults;
}

/** Offset of the deepest node that a path reaches; below an alias, of what it stands for. */
export function offsetOf(parsed: Document.Parsed, path: PropertyKey[], atKey: boolean): number {
  let node: unknown = parsed.contents;
  let offset = rangeStart(node) ?? 0;
  for (const [depth, key] of path.entries()) {
    if (isAlias(node)) node = node.resolve(parsed);
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) break;
      const last = depth === path.length - 1;
      offset = rangeStart(last && atKey ? pair.key : pair.value) ?? rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else {
      node = node.items[Number(key)];
      offset = rangeStart(node) ?? offset;
    }
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

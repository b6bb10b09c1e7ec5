import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { nearest } from '../text/nearest.js';
import type { PackProblem, PathProblem } from './problem.js';

/** A YAML file of the pack: its value, and where each part of it stands. */
export interface PackDocument {
  file: string;
  value: unknown;
  locate: (problem: PathProblem) => PackProblem;
}

/** Aliases that one file may expand to; guards against documents that blow up. */
const MAX_ALIASES = 200;

/** Parses YAML text; faults of the YAML itself come back as problems. */
export function parsePackFile(
  file: string,
  text: string,
): { document: PackDocument; problems: PackProblem[] } {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: PackProblem[] = parsed.errors.map((error) => ({
    file,
    ...place(error.pos[0]),
    code: 'pack.yaml',
    args: { detail: error.message },
  }));
  const locate = ({ path, atKey, code, args }: PathProblem): PackProblem => ({
    file,
    ...place(offsetOf(parsed.contents as Node | null, path, atKey ?? false)),
    code,
    args,
  });
  if (problems.length > 0) return { document: { file, value: undefined, locate }, problems };
  try {
    const value: unknown = parsed.toJS({ maxAliasCount: MAX_ALIASES });
    return { document: { file, value, locate }, problems };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      document: { file, value: undefined, locate },
      problems: [{ file, line: 1, column: 1, code: 'pack.yaml', args: { detail } }],
    };
  }
}

/** Offset of the deepest node that the path reaches. */
function offsetOf(root: Node | null, path: PropertyKey[], atKey: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, key] of path.entries()) {
    if (!isMap(node) && !(isNode(node) && 'items' in node)) break;
    const items: unknown[] = (node as { items: unknown[] }).items;
    if (isMap(node)) {
      const pair = items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (!isPair(pair)) break;
      const last = depth === path.length - 1;
      offset = rangeStart(last && atKey ? pair.key : pair.value) ?? rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else {
      node = items[Number(key)];
      offset = rangeStart(node) ?? offset;
    }
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Checks a document against its schema; every fault with its place, what was expected and the likely fix. */
export function validate<T>(
  document: PackDocument,
  schema: z.ZodType<T>,
): { value: T | null; problems: PackProblem[] } {
  const result = schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const words = keysOf(schema);
  const problems = result.error.issues.flatMap((issue) => pathProblems(issue, words)).map(document.locate);
  return { value: null, problems };
}

type Issue = z.core.$ZodIssue;

function pathProblems(issue: Issue, words: string[]): PathProblem[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        atKey: true,
        code: 'pack.unknown-field',
        args: { field: key, nearest: nearest(key, words) ?? '' },
      }));
    case 'invalid_union':
      return unionProblems(issue, words);
    case 'invalid_type':
      return [
        issue.input === undefined
          ? {
              path,
              code: 'pack.missing-field',
              args: { field: String(path.at(-1) ?? ''), expected: issue.expected },
            }
          : {
              path,
              code: 'pack.wrong-type',
              args: {
                field: String(path.at(-1) ?? ''),
                expected: issue.expected,
                found: briefly(issue.input),
              },
            },
      ];
    case 'invalid_value':
      return wrongValue(issue, issue.values.map(String).join(' | '));
    case 'invalid_format':
      return wrongValue(issue, issue.format === 'regex' ? issue.message : issue.format);
    case 'too_small':
      return wrongValue(issue, `>= ${issue.minimum}`);
    case 'too_big':
      return wrongValue(issue, `<= ${issue.maximum}`);
    default:
      return wrongValue(issue, issue.message);
  }
}

function wrongValue({ path, input }: Issue, expected: string): PathProblem[] {
  return [{ path, code: 'pack.wrong-value', args: { expected, found: briefly(input) } }];
}

/** Of a union, the branch that got furthest says most about what was meant. */
function unionProblems(issue: Issue & { code: 'invalid_union' }, words: string[]): PathProblem[] {
  const depth = (branch: Issue[]): number => Math.max(0, ...branch.map(({ path }) => path.length));
  const [best] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  if (best === undefined || depth(best) === 0) return wrongValue(issue, expectations(issue).join(' | '));
  return best.flatMap((inner) =>
    pathProblems({ ...inner, path: [...issue.path, ...inner.path] } as Issue, words),
  );
}

/** What the branches of a union expect; that an object would do is said only where one was written. */
function expectations({ errors, input }: Issue & { code: 'invalid_union' }): string[] {
  const all = errors.flat().map((inner) => {
    if (inner.code === 'invalid_type') return inner.expected;
    return inner.code === 'invalid_value' ? inner.values.map(String).join(' | ') : inner.message;
  });
  const fitting = typeof input === 'object' ? all : all.filter((expected) => expected !== 'object');
  return [...new Set(fitting.length > 0 ? fitting : all)];
}

function briefly(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Every field name that a schema knows, for "did you mean". */
function keysOf(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties' && typeof value === 'object' && value !== null)
        for (const name of Object.keys(value)) keys.add(name);
      visit(value);
    }
  };
  visit(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  return [...keys];
}

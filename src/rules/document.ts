import type { LineCounter } from 'yaml';
import { z } from 'zod';
import { nearest } from '../text/nearest.js';
import { boundsFault, exceeded } from './bounds.js';
import { PACK_LIMITS } from './limits.js';
import type { PackProblem, PathProblem } from './problem.js';
import { offsetOf, parseYaml } from './yaml.js';

/** A YAML file of the pack: its value, and where each part of it stands. */
export interface PackDocument {
  file: string;
  value: unknown;
  locate: (problem: PathProblem) => PackProblem;
}

/** Parses YAML text; faults of the YAML itself, and of its size, come back as problems. */
export function parsePackFile(
  file: string,
  text: string,
): { document: PackDocument; problems: PackProblem[] } {
  const parsed = parseYaml(text);
  const nowhere: PackDocument = {
    file,
    value: undefined,
    locate: ({ code, args }) => ({ file, line: 1, column: 1, code, args }),
  };
  if ('exceeded' in parsed) {
    const { limit, offset } = parsed.exceeded;
    const { code, args } = exceeded(limit, []);
    return { document: nowhere, problems: [{ file, ...placeIn(text, offset), code, args }] };
  }
  if (!parsed.ok) {
    const problems = parsed.faults.map(({ offset, kind, detail }) => ({
      file,
      ...placeOf(parsed.lines, offset),
      code: 'pack.yaml',
      args: { kind, detail: briefly(detail) },
    }));
    return { document: nowhere, problems: fewest(problems) };
  }
  const document: PackDocument = {
    file,
    value: parsed.value,
    locate: ({ path, atKey, code, args }) => ({
      file,
      ...placeOf(parsed.lines, offsetOf(parsed.document, path, atKey ?? false)),
      code,
      args,
    }),
  };
  const fault = boundsFault(parsed.value);
  return { document, problems: fault === null ? [] : [document.locate(fault)] };
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The same of a text that was not parsed. */
function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The first problems of a file, and that there are more. */
export function fewest(problems: PackProblem[]): PackProblem[] {
  const most = PACK_LIMITS.problems;
  const next = problems[most];
  return next === undefined
    ? problems
    : [...problems.slice(0, most), { ...next, code: 'pack.more', args: { most } }];
}

/** Checks a document against its schema; every fault with its place, what was expected and the likely fix. */
export function validate<T>(
  document: PackDocument,
  schema: z.ZodType<T>,
): { value: T | null; problems: PackProblem[] } {
  const result = schema.safeParse(document.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const words = keysOf(schema);
  const { issues } = result.error;
  // Looking for the nearest word and the place takes time: enough are told.
  const problems = issues
    .slice(0, PACK_LIMITS.problems + 1)
    .flatMap((issue) => pathProblems(issue, words))
    .slice(0, PACK_LIMITS.problems + 1);
  return { value: null, problems: fewest(problems.map(document.locate)) };
}

type Issue = z.core.$ZodIssue;

function pathProblems(issue: Issue, words: string[]): PathProblem[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, PACK_LIMITS.problems).map((key) => ({
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
    case 'custom':
      return issue.params?.code === undefined
        ? wrongValue(issue, issue.message)
        : [{ path, code: String(issue.params.code), args: issue.params.args }];
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
  return best
    .slice(0, PACK_LIMITS.problems)
    .flatMap((inner) => pathProblems({ ...inner, path: [...issue.path, ...inner.path] } as Issue, words));
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

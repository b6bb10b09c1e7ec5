import type { z } from 'zod';
import type { Contest } from '../model/contest.js';
import type { Form } from '../model/form.js';
import type { RulePack } from '../model/pack.js';
import type { RawScheme } from '../model/scheme.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { contestSchema } from './contest.js';
import { contestMeaning } from './contest-meaning.js';
import { type PackDocument, parsePackFile, validate } from './document.js';
import { formSchema } from './form.js';
import { meaning } from './meaning.js';
import { filesHash, type PackFile } from './pack-file.js';
import type { PackProblem } from './problem.js';
import { schemeSchema } from './scheme.js';
import { settle } from './settle.js';
import { termsByFact } from './terms-by-fact.js';
import { VOCABULARY_SCHEMAS } from './vocabulary/index.js';

export type LoadedPack = { ok: true; pack: RulePack } | { ok: false; problems: PackProblem[] };

interface Checked<T> {
  value: T;
  document: PackDocument;
}

/**
 * Turns the YAML files of a rule pack into typed data. Structure and meaning are both checked; a pack with any fault
 * is not used at all, and every fault is named with file, line and column.
 */
export function loadPack(files: PackFile[]): LoadedPack {
  const problems: PackProblem[] = [];
  const read = <T>(file: PackFile, schema: z.ZodType<T>): Checked<T>[] => {
    const { document, problems: faults } = parsePackFile(file.path, file.text);
    if (faults.length > 0) {
      problems.push(...faults);
      return [];
    }
    const { value, problems: mismatches } = validate(document, schema);
    problems.push(...mismatches);
    return value === null ? [] : [{ value, document }];
  };
  const schemes = within(files, 'schemes').flatMap((file) => read<RawScheme>(file, schemeSchema));
  const forms = within(files, 'form').flatMap((file) => read<Form>(file, formSchema));
  const contests = within(files, 'contests').flatMap((file) => read<Contest>(file, contestSchema));
  const vocabulary = readVocabulary(files, read, problems);
  if (schemes.length === 0 && problems.length === 0) problems.push(wholePack('pack.no-schemes', {}));
  if (forms.length > 1) problems.push(wholePack('pack.several-forms', {}));
  problems.push(...strayFiles(files), ...repeatedIds(schemes), ...repeatedIds(contests));
  if (problems.length > 0) return { ok: false, problems };

  const words = { forms: forms.map(({ value }) => value), vocabulary, terms: termsByFact(vocabulary) };
  const faults = [
    ...schemes.flatMap(({ value, document }) => meaning(value, words).map(document.locate)),
    ...contests.flatMap(({ value, document }) => contestMeaning(value, vocabulary).map(document.locate)),
  ];
  if (faults.length > 0) return { ok: false, problems: faults };
  const hashes = Object.fromEntries(
    schemes.map(({ value, document }) => [value.id, schemeHash(document.file, files)]),
  );
  const settled = schemes.map(({ value }) => settle(value, {}));
  return {
    ok: true,
    pack: {
      schemes: settled.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
      raw: Object.fromEntries(schemes.map(({ value }) => [value.id, value])),
      ...words,
      contests: contests.map(({ value }) => value),
      hashes,
    },
  };
}

function within(files: PackFile[], folder: string): PackFile[] {
  return files.filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'));
}

function readVocabulary(
  files: PackFile[],
  read: <T>(file: PackFile, schema: z.ZodType<T>) => Checked<T>[],
  problems: PackProblem[],
): Vocabulary {
  const entries = Object.entries(VOCABULARY_SCHEMAS).flatMap(([topic, schema]) => {
    const file = files.find(({ path }) => path === `vocab/${topic}.yaml`);
    if (file === undefined) {
      problems.push(wholePack('pack.missing-file', { path: `vocab/${topic}.yaml` }));
      return [];
    }
    return read<unknown>(file, schema).map(({ value }): [string, unknown] => [topic, value]);
  });
  return Object.fromEntries(entries) as unknown as Vocabulary;
}

/** A file that nothing reads is a slip of the pen (a scheme saved as .yml): it must not be passed over in silence. */
function strayFiles(files: PackFile[]): PackProblem[] {
  const known = Object.keys(VOCABULARY_SCHEMAS).map((topic) => `vocab/${topic}.yaml`);
  return files
    .filter(
      ({ path }) => !/^(?:schemes|form|cases|contests)\/[^/]+\.yaml$/u.test(path) && !known.includes(path),
    )
    .map(({ path }) => ({ file: path, line: 1, column: 1, code: 'pack.stray-file', args: {} }));
}

function repeatedIds(files: Checked<{ id: string }>[]): PackProblem[] {
  return files.flatMap(({ value, document }, index) =>
    files.findIndex((other) => other.value.id === value.id) === index
      ? []
      : [document.locate({ path: ['id'], code: 'pack.duplicate-id', args: { id: value.id } })],
  );
}

function wholePack(code: string, args: PackProblem['args']): PackProblem {
  return { file: '.', line: 1, column: 1, code, args };
}

/** SHA-256 over a scheme and all that its verdicts rely on: forms, vocabularies and contests. */
function schemeHash(schemeFile: string, files: PackFile[]): string {
  const shared = ['form/', 'vocab/', 'contests/'];
  const used = files.filter(
    ({ path }) => path === schemeFile || shared.some((folder) => path.startsWith(folder)),
  );
  return filesHash(used);
}

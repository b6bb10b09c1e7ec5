import type { z } from 'zod';
import type { RawContest } from '../model/contest.js';
import type { Form } from '../model/form.js';
import type { RulePack } from '../model/pack.js';
import type { RawScheme } from '../model/scheme.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { contestSchema } from './contest.js';
import { contestMeaning } from './contest-meaning.js';
import { withRounds } from './contest-rounds.js';
import { fewest, type PackDocument, parsePackFile, validate } from './document.js';
import { type EditionProblem, editionFaults, editionGaps } from './editions.js';
import { formSchema } from './form.js';
import { withPlaces } from './form-places.js';
import { PACK_LIMITS } from './limits.js';
import { type Cited, uncoveredClauses } from './lint/clauses.js';
import { documentFaults } from './lint/documents.js';
import { schemaLineNotices } from './lint/schema-line.js';
import { meaning } from './meaning.js';
import { filesHash, type PackFile } from './pack-file.js';
import type { PackProblem } from './problem.js';
import { schemeSchema } from './scheme.js';
import { settle } from './settle.js';
import { settleContest } from './settle-contest.js';
import { termsByFact } from './terms-by-fact.js';
import { VOCABULARY_SCHEMAS } from './vocabulary/index.js';

/** A pack, with what is worth a look though it is no fault; or the faults for which it cannot be used. */
export type LoadedPack =
  | { ok: true; pack: RulePack; notices: PackProblem[] }
  | { ok: false; problems: PackProblem[] };

interface Checked<T> {
  value: T;
  document: PackDocument;
}

/** A file against its schema, and what lint says of it alone. */
interface CheckedFile<T> {
  document: PackDocument;
  /** null where the file is at fault. */
  value: T | null;
  problems: PackProblem[];
  faults: () => PackProblem[];
}

/** By file: many packs that differ in one file share all the others. */
const checkedFiles = new WeakMap<PackFile, CheckedFile<unknown>>();

function checkedFile<T>(file: PackFile, schema: z.ZodType<T>): CheckedFile<T> {
  // What a file is checked against follows from its path.
  const known = checkedFiles.get(file) as CheckedFile<T> | undefined;
  if (known !== undefined) return known;
  const { document, problems } = parsePackFile(file.path, file.text);
  const { value, problems: mismatches } =
    problems.length > 0 ? { value: null, problems } : validate(document, schema);
  let faults: PackProblem[] | undefined;
  const checked = {
    document,
    value,
    problems: mismatches,
    faults: () => {
      faults ??= documentFaults(document);
      return faults;
    },
  };
  checkedFiles.set(file, checked);
  return checked;
}

/**
 * Turns the YAML files of a rule pack into typed data. Structure and meaning are both checked; a pack with any fault
 * is not used at all, and every fault is named with file, line and column.
 */
export function loadPack(files: PackFile[]): LoadedPack {
  const problems: PackProblem[] = [];
  const written: CheckedFile<unknown>[] = [];
  const read = <T>(file: PackFile, schema: z.ZodType<T>): Checked<T>[] => {
    // Enough to mend: the worst files take seconds each.
    if (problems.length > PACK_LIMITS.problems) return [];
    const checked = checkedFile(file, schema);
    problems.push(...checked.problems);
    if (checked.value === null) return [];
    written.push(checked);
    return [{ value: checked.value, document: checked.document }];
  };
  const schemes = within(files, 'schemes').flatMap((file) => read<RawScheme>(file, schemeSchema));
  const forms = within(files, 'form').flatMap((file) => read<Form>(file, formSchema));
  const contests = within(files, 'contests').flatMap((file) => read<RawContest>(file, contestSchema));
  const listed = readVocabulary(files, read, problems);
  if (schemes.length === 0 && problems.length === 0) problems.push(wholePack('pack.no-schemes', {}));
  const everyForm = forms.map(({ value }) => value);
  const ofSchemes = everyForm.filter(({ id }) => schemes.some(({ value }) => value.form === id));
  const notOfContests = everyForm.filter(({ id }) => !contests.some(({ value }) => value.form === id));
  // Where every scheme names a form that is not there, that is the fault to be told, not the number of forms.
  const nomineeForms = ofSchemes.length > 0 ? ofSchemes : notOfContests;
  const contestForms = everyForm.filter((form) => !nomineeForms.includes(form));
  if (nomineeForms.length > 1) problems.push(wholePack('pack.several-forms', {}));
  problems.push(...strayFiles(files), ...repeatedIds(schemes), ...repeatedIds(contests));
  if (problems.length > 0) return { ok: false, problems };

  const raw = contests.map(({ value }) => value);
  const settledContests = raw.map((contest) => settleContest(contest, {}));
  const vocabulary = { ...listed, contests: withRounds(listed.contests, settledContests) };
  const words = {
    forms: nomineeForms.map((form) => withPlaces(form, vocabulary.places)),
    vocabulary,
    terms: termsByFact(vocabulary),
  };
  const located = ({ scheme, problem }: EditionProblem): PackProblem[] =>
    schemes.filter(({ value }) => value.id === scheme).map(({ document }) => document.locate(problem));
  const dated = schemes.map(({ value }) => value);
  const faults = [
    ...written.flatMap(({ faults }) => faults()),
    ...editionFaults(dated).flatMap(located),
    ...schemes.flatMap(({ value, document }) => fewest(meaning(value, words).map(document.locate))),
    ...contests.flatMap(({ value, document }) =>
      fewest(contestMeaning(value, { vocabulary, forms: contestForms }).map(document.locate)),
    ),
  ];
  if (faults.length > 0) return { ok: false, problems: faults };
  // No fault: while a document is being written up, most of it is not there yet. `rules coverage` insists.
  const uncovered = [...schemes, ...contests].flatMap(({ value, document }) =>
    uncoveredClauses(value as Cited).map(({ clause, path }) =>
      document.locate({ path, code: 'pack.clause-uncovered', args: { clause } }),
    ),
  );
  const hashes = Object.fromEntries(
    schemes.map(({ value, document }) => [value.id, schemeHash(document.file, files)]),
  );
  for (const { value, document } of contests)
    hashes[`contests/${value.id}`] = schemeHash(document.file, files);
  const settled = schemes.map(({ value }) => settle(value, {}));
  return {
    ok: true,
    pack: {
      schemes: settled.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
      raw: Object.fromEntries(schemes.map(({ value }) => [value.id, value])),
      ...words,
      contests: settledContests,
      rawContests: Object.fromEntries(raw.map((contest) => [contest.id, contest])),
      contestForms,
      hashes,
    },
    notices: [...editionGaps(dated).flatMap(located), ...uncovered, ...schemaLineNotices(files)],
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
      ({ path }) =>
        !/^(?:(?:schemes|form|contests)\/[^/]+|cases\/.+)\.yaml$/u.test(path) && !known.includes(path),
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

/** SHA-256 over a scheme or contest and all that it relies on: forms, vocabularies and contests. */
function schemeHash(schemeFile: string, files: PackFile[]): string {
  const shared = ['form/', 'vocab/', 'contests/'];
  const used = files.filter(
    ({ path }) => path === schemeFile || shared.some((folder) => path.startsWith(folder)),
  );
  return filesHash(used);
}

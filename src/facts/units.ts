import type { Fact, Facts, Step, Term, Unknown } from '../model/fact.js';
import type { Args, Finding, Repair, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import { compareKey } from '../text/normalise.js';
import {
  cellFinding,
  type FactContext,
  type FactReader,
  type FactResult,
  type FieldText,
  known,
  readField,
  unknown,
} from './context.js';
import { groupName, readableName } from './unit-group.js';
import { beijingKind, nationalKind } from './unit-kind.js';
import { keysOf, unitName, unitTables } from './unit-tables.js';
import { unitInTitle } from './unit-title.js';
import { oncePer, quote } from './words.js';

const FIELD = 'recommender';

/**
 * The recommending unit (column 30): `recommender` (the name its nominees are counted under), `nationalUnit` (row of
 * the national quota table), `beijingUnit` (category of §4.1) and `route` (`unit`, `self`). Sources: facts.md §4,
 * N-01, B-01, H-01. A name that the vocabulary does not know leaves the categories unknown.
 */
export const units: FactReader = (row, context) => {
  const field = readField(row, FIELD, context);
  if (field.state !== 'filled') return unread(row, field, context);
  const { vocabulary } = context;
  const tables = unitTables(vocabulary.units);
  const key = compareKey(field.text);
  if (tables.selfWords.has(key)) return selfNominated(field.cells, vocabulary.units);
  if (severalUnits(key, vocabulary.units)) return several(row, field.text, context);
  return oneUnit(row, field, key, context);
};

function oneUnit(
  row: TableRow,
  { text, cells }: FieldText & { state: 'filled' },
  key: string,
  context: FactContext,
): FactResult {
  const { units: words, places } = context.vocabulary;
  const tables = unitTables(words);
  const name = unitName(key, tables);
  const beijing = beijingKind(name, words, places);
  const national = nationalKind(name, beijing.term?.id ?? null, words, places);
  const official = national.official ?? beijing.official;
  const category = beijing.term?.id ?? null;
  const expected = category !== null && unionKinds(words).has(category);
  const group = official ?? groupName(readableName(text), name, category, expected, words, tables);
  const steps: Step[] = group === text ? [] : [{ step: 'unit-name', from: text, to: group }];

  const findings: Finding[] = [];
  const tell = (code: string, severity: Severity, args: Args, repair: Repair | null = null) =>
    findings.push(cellFinding(row, FIELD, context, code, severity, args, repair));
  const rewritten = compareKey(group) !== key;
  if (official !== null && rewritten) {
    tell('unit.normalised', 'note', { unit: group }, { old: text, new: group });
  }
  if (beijing.withoutUnion) tell('unit.no-union-word', 'note', { unit: quote(text), group: quote(group) });
  else if (official === null && rewritten) {
    tell('unit.counted-as', 'note', { unit: quote(text), group: quote(group) });
  }
  if (beijing.old) tell('unit.old-name', 'note', { unit: text, group });
  if (tables.merged.has(key)) tell('unit.merged-district', 'review', { unit: text });
  if (beijing.remark === 'peoples-organisation')
    tell('unit.peoples-organisation', 'note', { unit: quote(group) });
  if (beijing.remark === 'two-capacities' || twoCapacities(name.bare, words)) {
    tell('unit.two-capacities', 'note', { unit: quote(group) });
  }

  return {
    facts: {
      recommender: known(group, cells, steps),
      nationalUnit: termFact(national.term, cells, steps),
      beijingUnit: termFact(beijing.term, cells, steps),
      route: known(route('unit', words), cells),
    },
    findings,
    clean: official !== null && official !== text ? { [FIELD]: official } : {},
  };
}

function termFact(term: Term | null, cells: string[], steps: Step[]): Fact<Term> {
  return term === null ? unknown('ambiguous', cells, steps) : known({ ...term }, cells, steps);
}

/** Kinds of unit whose name ends in a union word when it recommends. */
const unionKinds = oncePer(
  ({ beijing }: UnitsVocabulary): Set<string> =>
    new Set(beijing.tests.filter((test) => test.withoutUnion !== undefined).map((test) => test.category)),
);

/** A university that is a craftsman college as well could use two caps (A-B7). */
function twoCapacities(bare: string, { beijing }: UnitsVocabulary): boolean {
  return keysOf(beijing.alsoCraftsmanColleges).includes(bare);
}

/** Several units in one cell: a separator, and a union word on both sides of it. */
function severalUnits(key: string, words: UnitsVocabulary): boolean {
  const tables = unitTables(words);
  if (tables.national.has(key) || tables.industry.has(key)) return false;
  const separators = keysOf(words.separators);
  let parts = [key];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  return parts.filter((part) => part.includes(words.unionWord) || tables.national.has(part)).length > 1;
}

function several(row: TableRow, text: string, context: FactContext): FactResult {
  const { cells } = readField(row, FIELD, context);
  return {
    facts: {
      ...open('ambiguous', cells),
      route: known(route('unit', context.vocabulary.units), cells),
    },
    findings: [cellFinding(row, FIELD, context, 'unit.several', 'review', { units: quote(text) })],
    clean: {},
  };
}

function selfNominated(cells: string[], words: UnitsVocabulary): FactResult {
  const self = { id: 'self', zh: words.national.self };
  return {
    facts: {
      recommender: known(words.national.self, cells),
      nationalUnit: known({ ...self }, cells),
      beijingUnit: known({ ...self }, cells),
      route: known(route('self', words), cells),
    },
    findings: [],
    clean: {},
  };
}

function route(id: 'unit' | 'self', { routes }: UnitsVocabulary): Term {
  const found = routes.find((candidate) => candidate.id === id);
  return { id, zh: found?.zh ?? id };
}

/** Blank, 无 or damaged: nothing is known. A file or sheet that is named after a unit is pointed at (T-41). */
function unread(
  row: TableRow,
  field: FieldText & { state: Exclude<FieldText['state'], 'filled'> },
  context: FactContext,
): FactResult {
  const why: Record<typeof field.state, Unknown> = {
    'no-column': 'no-column',
    blank: 'blank',
    none: 'blank',
    pointer: 'ambiguous',
    error: 'unreadable',
  };
  const { units: words, places } = context.vocabulary;
  const blank = field.state === 'blank' || field.state === 'none';
  const suggestion = blank ? unitInTitle([row.sheet, row.file], words, places) : null;
  return {
    facts: open(why[field.state], field.cells),
    findings:
      suggestion === null
        ? []
        : [cellFinding(row, FIELD, context, 'unit.named-elsewhere', 'review', { unit: suggestion })],
    clean: {},
  };
}

function open(why: Unknown, cells: string[]): Facts {
  return {
    recommender: unknown(why, cells),
    nationalUnit: unknown(why, cells),
    beijingUnit: unknown(why, cells),
    route: unknown(why, cells),
  };
}

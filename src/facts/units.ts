import type { Fact, Facts, Step, Term, Unknown } from '../model/fact.js';
import type { Args, Finding, Repair, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { UnitsVocabulary } from '../model/vocabulary/units.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
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
import { hasAny } from './name-words.js';
import { simplified } from './simplified.js';
import { type CountedUnit, countedUnit } from './unit-counted.js';
import { keysOf, type UnitName, unitTables } from './unit-tables.js';
import { unitInTitle } from './unit-title.js';
import { halfWidthName, writtenUnit } from './unit-written.js';
import { quote } from './words.js';

const FIELD = 'recommender';

/**
 * The recommending unit (column 30): `recommender` (the name its nominees are counted under), `nationalUnit` (row of
 * the national quota table), `beijingUnit` (category of §4.1), `recommenderDistrict` (the district of Beijing that its name
 * tells), `likelyRecommender` (the known unit of which a name that no list has may be a slip) and `route` (`unit`, `self`). Sources: facts.md §4,
 * N-01, B-01, H-01. A name that the vocabulary does not know leaves the categories unknown.
 */
export const units: FactReader = (row, context) => {
  const field = readField(row, FIELD, context);
  if (field.state !== 'filled') return unread(row, field, context);
  const { units: words, terms } = context.vocabulary;
  if (field.text.length > LONGEST) return unnamed(field.cells);
  const written = writtenUnit(field.text, words);
  // Traditional characters name the same unit; they are written on as they are (T-51).
  const text = simplified(written, terms);
  if (unitTables(words).selfWords.has(compareKey(text))) return selfNominated(field.cells, words);
  const unit = countedUnit(text, context.vocabulary);
  return unit === null ? several(row, field, context) : oneUnit(row, field, written, unit, context);
};

/** Longer than any name: not taken for one. */
const LONGEST = 500;

function unnamed(cells: string[]): FactResult {
  return { facts: open('ambiguous', cells), findings: [], clean: {} };
}

/** `text`: the cell's text without what stands around the name. */
function oneUnit(
  row: TableRow,
  field: FieldText & { state: 'filled' },
  text: string,
  { name, beijing, national, official, group, renamed, likely, district }: CountedUnit,
  context: FactContext,
): FactResult {
  const { units: words } = context.vocabulary;
  const tables = unitTables(words);
  const { cells } = field;
  const clean = official ?? halfWidthName(text);
  const steps: Step[] = group === field.text ? [] : [{ step: 'unit-name', from: field.text, to: group }];

  const findings: Finding[] = [];
  const tell = (code: string, severity: Severity, args: Args, repair: Repair | null = null) =>
    findings.push(cellFinding(row, FIELD, context, code, severity, args, repair));
  // White space goes silently (T-20, T-50); any other change is said (T-19).
  if (withoutSpaces(clean) !== withoutSpaces(field.text)) {
    const repair = { old: field.text, new: clean };
    if (official !== null) tell('unit.normalised', 'note', { unit: group }, repair);
    else tell('unit.tidied', 'note', {}, repair);
  }
  if (beijing.withoutUnion) tell('unit.no-union-word', 'note', { unit: quote(text), group: quote(group) });
  else if (official === null && !renamed && compareKey(group) !== compareKey(text)) {
    tell('unit.counted-as', 'note', { unit: quote(text), group: quote(group) });
  }
  if (beijing.old || renamed) tell('unit.old-name', 'note', { unit: text, group });
  if (tables.shared.has(name.key)) tell('unit.shared-row', 'review', { unit: text });
  if (tables.merged.has(name.key)) tell('unit.merged-district', 'review', { unit: text });
  if (beijing.remark === 'peoples-organisation')
    tell('unit.peoples-organisation', 'note', { unit: quote(group) });
  if (twoCapacities(name, words)) tell('unit.two-capacities', 'note', { unit: quote(group) });

  return {
    facts: {
      recommender: known(group, cells, steps),
      nationalUnit: termFact(national.term, cells, (to) => [...steps, { step: 'unit-row', from: group, to }]),
      beijingUnit: termFact(beijing.term, cells, (to) => [...steps, { step: 'unit-kind', from: group, to }]),
      recommenderDistrict: districtFact(district, cells),
      ...(likely === null ? {} : { likelyRecommender: known(likely, cells) }),
      route: unitRoute(field, words),
    },
    findings,
    clean: clean === field.text ? {} : { [FIELD]: clean },
  };
}

function termFact(term: Term | null, cells: string[], steps: (zh: string) => Step[]): Fact<Term> {
  return term === null ? unknown('ambiguous', cells) : known({ ...term }, cells, steps(term.zh));
}

/** Unknown where the name tells of none, or of two. */
function districtFact(district: CountedUnit['district'], cells: string[]): Fact<Term> {
  return district.says === 'one'
    ? known({ id: district.value.id, zh: district.value.zh }, cells)
    : unknown('ambiguous', cells);
}

/** Who runs a craftsman college as well could use two caps (A-B7). */
function twoCapacities({ key, bare }: UnitName, { beijing }: UnitsVocabulary): boolean {
  const { word, known, hosts } = beijing.craftsmanColleges;
  const college = compareKey(word);
  if (keysOf(known).includes(bare)) return true;
  return key.includes(college) && hasAny(key.replaceAll(college, ''), keysOf(hosts));
}

function several(
  row: TableRow,
  { text, cells }: FieldText & { state: 'filled' },
  context: FactContext,
): FactResult {
  return {
    facts: {
      ...open('ambiguous', cells),
      route: unitRoute({ text, cells }, context.vocabulary.units),
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
      recommenderDistrict: unknown('ambiguous', cells),
      route: known(route('self', words), cells),
    },
    findings: [],
    clean: {},
  };
}

/** A unit recommends, unless the cell speaks of a self-nomination as well. */
function unitRoute({ text, cells }: { text: string; cells: string[] }, words: UnitsVocabulary): Fact<Term> {
  return hasAny(compareKey(text), keysOf(words.selfMarks))
    ? unknown('ambiguous', cells)
    : known(route('unit', words), cells);
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
    recommenderDistrict: unknown(why, cells),
    route: unknown(why, cells),
  };
}

import type { Item, Step } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
import { cellFinding, type FactContext, type FactReader, known, readField, unknown } from './context.js';
import { type ExpertParts, readExpertCell } from './expert-cell.js';
import { isUnnamed, seniority } from './expert-post.js';
import { sharesCharacter, type UnitRelation, unitKey, unitRelation } from './same-unit.js';
import { quote } from './words.js';

const FIELDS = ['expert1', 'expert2', 'expert3'];

/** One expert as read: the element of the list, what to tell, and how the cell was split. */
interface Expert {
  item: Item;
  findings: Finding[];
  steps: Step[];
}

/** What the nominee's own cells say. */
interface Own {
  name: string;
  employer: string | null;
}

/**
 * The three senior experts (columns 22 to 24; N-12): always three items, in column order. Fields: `name`, `unit`,
 * `post`; `senior` (true, or null: not shown by a word of A-N8), `relation` of the unit to the nominee's employer (`same`,
 * `group`, `other`, or one of several, A-N7), the same as `sameUnit` (null where a group leaves it open) and `group`;
 * `nominee` (is the nominee himself), `person` (key of a distinct person; null where he may be another of the three). A blank cell is an item with empty text whose fields are all null.
 */
export const experts: FactReader = (row, context) => {
  const present = FIELDS.filter((field) => context.columns[field] !== undefined);
  if (present.length === 0) {
    return { facts: { experts: unknown('no-column', []) }, findings: [], clean: {} };
  }
  const own = ownCells(row, context);
  const read = namesakes(
    FIELDS.map((field) => readExpert(row, field, own, context)),
    row,
    context,
  );
  const cells = read.map(({ item }) => item.cell).filter((cell) => cell !== '');
  return {
    facts: {
      experts: known(
        read.map(({ item }) => item),
        cells,
        read.flatMap(({ steps }) => steps),
      ),
    },
    findings: read.flatMap(({ findings }) => findings),
    clean: {},
  };
};

function ownCells(row: TableRow, context: FactContext): Own {
  const name = readField(row, 'name', context);
  const employer = readField(row, 'employer', context);
  return {
    name: name.state === 'filled' ? personKey(name.text) : '',
    employer: employer.state === 'filled' ? employer.text : null,
  };
}

function readExpert(row: TableRow, field: string, own: Own, context: FactContext): Expert {
  const { experts: words } = context.vocabulary;
  const column = readField(row, field, context);
  const [cell = ''] = column.cells;
  if (column.state === 'no-column' || column.state === 'blank' || column.state === 'none') {
    return silent(blankItem('', cell));
  }
  if (column.state !== 'filled') return silent(blankItem(column.text, cell));

  const { text } = column;
  // The line breaks of the cell, which `text` no longer has, may stand between two persons.
  const parsed = readExpertCell(column.cell.shown, words);
  if (parsed.kind === 'placeholder') return placeholder(row, field, cell, text, context);
  const ask = (code: string, args: Finding['args']) => [
    cellFinding(row, field, context, code, 'review', args),
  ];
  if (parsed.kind === 'several') {
    const people = parsed.people.map(quote);
    return {
      item: blankItem(text, cell),
      findings: ask('experts.several-in-one-cell', { people }),
      steps: [],
    };
  }
  const { name, unit, post } = parsed;
  const unnamed = unit !== null && isUnnamed(unit, words);
  // The word for a unit is no unit that could be compared: the relation stays open.
  const read = unnamed ? { ...parsed, unit: null } : parsed;
  const item = { ...judgeable(read, own, context), text, cell };
  const steps = [
    { step: 'split-expert', from: text, to: [name, unit, post].map((part) => part ?? '?').join(' | ') },
  ];
  if (name !== null && unit === null && post === null) {
    return { item, findings: ask('experts.only-name', { name }), steps };
  }
  if (name === null || unit === null) {
    const missing = [...(name === null ? ['name'] : []), ...(unit === null ? ['unit'] : [])];
    return { item, findings: ask('experts.unreadable', { text: quote(text), missing }), steps };
  }
  if (unnamed) return { item, findings: ask('experts.unit-not-named', { unit: quote(unit) }), steps };
  if (unitEndOpen(read, own, context)) {
    const args = { unit: quote(unit), text: quote(text) };
    return {
      item,
      findings: [cellFinding(row, field, context, 'experts.unit-end-unclear', 'warning', args)],
      steps,
    };
  }
  return { item, findings: [], steps };
}

/** The fields that say how the expert's unit relates to the nominee's. */
const RELATIONS: Record<UnitRelation | 'unread', Pick<Item, 'relation' | 'sameUnit' | 'group'>> = {
  same: { relation: 'same', sameUnit: true, group: false },
  within: { relation: { oneOf: ['same', 'group'] }, sameUnit: null, group: true },
  group: { relation: 'group', sameUnit: null, group: true },
  perhaps: { relation: { oneOf: ['same', 'group', 'other'] }, sameUnit: null, group: null },
  other: { relation: 'other', sameUnit: false, group: false },
  unread: { relation: null, sameUnit: null, group: null },
};

/** Null where the expert's unit or the nominee's is not known. */
function relationTo({ unit, aside }: ExpertParts, own: Own, context: FactContext): UnitRelation | null {
  const { experts: words, places } = context.vocabulary;
  if (unit === null || own.employer === null) return null;
  const relation = unitRelation(unit, own.employer, words, places);
  if (aside === '' || relation === 'perhaps') return relation;
  // A name that goes on may be the nominee's unit, or another one: a school of the university, a firm of the firm. Only
  // where it has nothing in common with the nominee's unit does the relation stay what the part that was read shows.
  const apart = relation === 'other' || relation === 'group';
  return apart && !sharesCharacter(aside, own.employer) ? relation : 'perhaps';
}

/** Is it the text after the unit that leaves the relation open? */
function unitEndOpen(parts: ExpertParts, own: Own, context: FactContext): boolean {
  return relationTo(parts, own, context) !== relationTo({ ...parts, aside: '' }, own, context);
}

/**
 * Experts of one name at two units may be one person: only the key that most of them have is kept (the first of equals),
 * so that a count of persons takes the others as repeating him or not.
 */
function namesakes(experts: Expert[], row: TableRow, context: FactContext): Expert[] {
  return experts.map((expert, index) => {
    const { name, person, cell } = expert.item;
    if (typeof name !== 'string' || typeof person !== 'string') return expert;
    const keys = experts
      .filter(({ item }) => typeof item.name === 'string' && personKey(item.name) === personKey(name))
      .flatMap(({ item }) => (typeof item.person === 'string' ? [item.person] : []));
    const times = (key: string) => keys.filter((other) => other === key).length;
    const kept = keys.reduce((best, key) => (times(key) > times(best) ? key : best), keys[0] ?? person);
    if (kept === person) return expert;
    const field = FIELDS[index] ?? '';
    const args = { name };
    return {
      ...expert,
      item: { ...expert.item, person: null },
      findings:
        cell === ''
          ? expert.findings
          : [...expert.findings, cellFinding(row, field, context, 'experts.same-name', 'warning', args)],
    };
  });
}

/** Everything the judge asks about an expert. */
function judgeable(parts: ExpertParts, own: Own, context: FactContext): Omit<Item, 'text' | 'cell'> {
  const { experts: words } = context.vocabulary;
  const { name, unit, post, aside } = parts;
  const { sameUnit, group, relation: field } = RELATIONS[relationTo(parts, own, context) ?? 'unread'];
  const sameName = name === null || own.name === '' ? null : personKey(name) === own.name;
  return {
    name,
    unit,
    post,
    senior: seniority(parts, words),
    relation: field,
    sameUnit,
    group,
    nominee: sameName === true ? (sameUnit === true ? true : null) : sameName,
    person: name === null || unit === null ? null : `${personKey(name)}|${unitKey(unit + aside, words)}`,
  };
}

/** A name for comparison: without spaces, and without the dots inside it, of which there are several. */
function personKey(name: string): string {
  return compareKey(withoutSpaces(name)).replace(/[·•・‧.･]/gu, '');
}

function blankItem(text: string, cell: string): Item {
  return {
    text,
    cell,
    name: null,
    unit: null,
    post: null,
    senior: null,
    relation: null,
    sameUnit: null,
    group: null,
    nominee: null,
    person: null,
  };
}

function silent(item: Item): Expert {
  return { item, findings: [], steps: [] };
}

function placeholder(
  row: TableRow,
  field: string,
  cell: string,
  shown: string,
  context: FactContext,
): Expert {
  const args = { text: quote(shown) };
  return {
    item: blankItem('', cell),
    findings: [cellFinding(row, field, context, 'experts.placeholder', 'error', args)],
    steps: [],
  };
}

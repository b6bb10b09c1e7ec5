import type { Item, Step } from '../model/fact.js';
import type { Args, Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { personKey } from '../text/normalise.js';
import { unitKey } from '../text/unit-key.js';
import { cellFinding, type FactContext, type FactReader, known, readField, unknown } from './context.js';
import { type ExpertParts, holdsPlaceholder, readExpertCell } from './expert-cell.js';
import { countedKeys } from './expert-persons.js';
import { isUnnamed, ownUnitEnd } from './expert-post.js';
import { type RelationRead, relationFields, relationTo } from './expert-relation.js';
import { seniority } from './expert-senior.js';
import { quote } from './words.js';

const FIELDS = ['expert1', 'expert2', 'expert3'];
/** Longer than any unit's name: not compared. */
const LONGEST = 300;

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
    findings: [...own.findings, ...read.flatMap(({ findings }) => findings)],
    clean: {},
  };
};

function ownCells(row: TableRow, context: FactContext): Own & { findings: Finding[] } {
  const name = readField(row, 'name', context);
  const employer = readField(row, 'employer', context);
  const unit = employer.state === 'filled' && employer.text.length <= LONGEST ? employer.text : null;
  // 本单位, 我公司: which one is not said.
  const unnamed = unit !== null && ownUnitEnd(unit, context.vocabulary.experts) === unit.length;
  return {
    name: name.state === 'filled' ? personKey(name.text) : '',
    employer: unnamed ? null : unit,
    findings: unnamed
      ? [cellFinding(row, 'employer', context, 'employer.not-named', 'review', { text: quote(unit) })]
      : [],
  };
}

function readExpert(row: TableRow, field: string, own: Own, context: FactContext): Expert {
  const { experts: words } = context.vocabulary;
  const column = readField(row, field, context);
  const [cell = ''] = column.cells;
  if (column.state === 'no-column' || column.state === 'blank' || column.state === 'none') {
    return { item: blankItem('', cell), findings: [], steps: [] };
  }
  // A failed formula is no text that an expert could be named by.
  const error = column.state === 'error';
  if (column.state !== 'filled') {
    return { item: blankItem(error ? '' : column.text, cell), findings: [], steps: [] };
  }

  const { text } = column;
  const tell = (code: string, severity: Severity, args: Args) => [
    cellFinding(row, field, context, code, severity, args),
  ];
  // The line breaks of the cell, which `text` no longer has, may stand between two persons.
  const parsed = readExpertCell(column.cell.shown, words);
  if (parsed.kind === 'placeholder') {
    const findings = tell('experts.placeholder', 'error', { text: quote(text) });
    return { item: blankItem('', cell), findings, steps: [] };
  }
  if (parsed.kind === 'several') {
    const findings = tell('experts.several-in-one-cell', 'review', { people: parsed.people.map(quote) });
    return { item: blankItem(text, cell), findings, steps: [] };
  }
  const { unit } = parsed;
  // The word for a unit is no unit that could be compared: the relation stays open.
  const unnamed = unit !== null && (isUnnamed(unit, words) || holdsPlaceholder(unit, words));
  const parts = unnamed ? { ...parsed, unit: null } : parsed;
  const shown = `${parsed.name ?? '?'} | ${unit ?? '?'} | ${parsed.post ?? '?'}`;
  const read = relationTo(parts, own.employer, context);
  return {
    item: judgeable(parts, read, own, { text, cell }, context),
    findings: aboutParts(parsed, unnamed, text, read, own).flatMap((told) => tell(...told)),
    steps: [{ step: 'split-expert', from: text, to: shown }],
  };
}

/** What is not clear about an expert: the first that applies, as the others follow from it. */
function aboutParts(
  parts: ExpertParts,
  unnamed: boolean,
  text: string,
  { relation, endOpen, near }: RelationRead,
  own: Own,
): [string, Severity, Args][] {
  const { name, unit, post } = parts;
  if (name !== null && unit === null && post === null) return [['experts.only-name', 'review', { name }]];
  if (name === null || unit === null) {
    const missing = [...(name === null ? ['name'] : []), ...(unit === null ? ['unit'] : [])];
    return [['experts.unreadable', 'review', { text: quote(text), missing }]];
  }
  if (unnamed) return [['experts.unit-not-named', 'review', { unit: quote(unit) }]];
  if (relation === 'left') return [['experts.left-own-unit', 'warning', { unit: quote(unit) }]];
  if (endOpen) {
    return [['experts.unit-end-unclear', 'warning', { unit: quote(unit), text: quote(text) }]];
  }
  const { employer } = own;
  if (near && employer !== null)
    return [['experts.unit-near', 'warning', { unit: quote(unit), own: quote(employer) }]];
  const namesake = personKey(name) === own.name && relation !== 'same';
  return namesake ? [['experts.nominee-namesake', 'warning', { name, unit: quote(unit) }]] : [];
}

/**
 * Experts of one name at two units may be one person: who is not counted is told. So is who stands in an earlier cell
 * already, by name and unit.
 */
function namesakes(experts: Expert[], row: TableRow, context: FactContext): Expert[] {
  const keys = countedKeys(experts.map(({ item }) => item));
  return experts.map((expert, index) => {
    const { name, person, cell } = expert.item;
    if (typeof name !== 'string' || typeof person !== 'string') return expert;
    const field = FIELDS[index] ?? '';
    if (keys[index] !== null) {
      const earlier = experts.slice(0, index).find(({ item }) => item.person === person);
      if (earlier === undefined) return expert;
      const args = { name, cell, other: earlier.item.cell };
      const told = cellFinding(row, field, context, 'experts.same-person', 'warning', args);
      return { ...expert, findings: [...expert.findings, told] };
    }
    const told =
      cell === '' ? [] : [cellFinding(row, field, context, 'experts.same-name', 'warning', { name })];
    return {
      ...expert,
      item: { ...expert.item, person: null },
      findings: [...expert.findings, ...told],
    };
  });
}

/** Everything the judge asks about an expert. */
function judgeable(
  parts: ExpertParts,
  { relation }: RelationRead,
  own: Own,
  { text, cell }: Pick<Item, 'text' | 'cell'>,
  context: FactContext,
): Item {
  const { experts: words } = context.vocabulary;
  const { name, unit, post, aside } = parts;
  const fields = relationFields(relation);
  const key = name === null ? null : personKey(name);
  const sameName = key === null || own.name === '' ? null : key === own.name;
  return {
    name,
    unit,
    post,
    senior: seniority(parts, words),
    ...fields,
    nominee: sameName === true ? (fields.sameUnit === true ? true : null) : sameName,
    person:
      key === null || unit === null ? null : `${key}|${unitKey(unit + aside, words.sameUnit.equivalents)}`,
    text,
    cell,
  };
}

function blankItem(text: string, cell: string): Item {
  return {
    text,
    cell,
    name: null,
    unit: null,
    post: null,
    senior: null,
    ...relationFields(null),
    nominee: null,
    person: null,
  };
}

import type { Fact, Item } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { compareKey } from '../text/normalise.js';
import { OPEN_HONOUR, OPEN_PLACEMENT, placementItem } from './award-fields.js';
import { type Editions, heldFrom } from './award-held.js';
import { mentionsTitle, namedWithin } from './award-honour.js';
import { type AwardItem, type ItemReader, itemReader, readItems } from './award-items.js';
import { ownHonour } from './award-own.js';
import { type AwardLexicon, awardLexicon } from './award-words.js';
import {
  cellFinding,
  type FactContext,
  type FactReader,
  type FieldText,
  formField,
  known,
  readField,
  unfilled,
  unknown,
} from './context.js';
import { simplified } from './simplified.js';
import { fieldNames } from './terms.js';
import { quote } from './words.js';

/** Columns that hold awards. */
export const AWARD_FIELDS = ['honours', 'skillAwards'];

/**
 * Facts `honours` and `placements` (facts.md §3), from the columns `honours` and `skillAwards` together.
 * Both are lists of items, null where both columns are known to be empty. Where only one column can be read, an item
 * without text and with no field known stands for the other, so that judging stays open.
 */
export const awards: FactReader = (row, context) => {
  const { awards: words, contests, grades, experts: people } = context.vocabulary;
  const name = readField(row, 'name', context);
  const own = name.state === 'filled' ? compareKey(name.text) : '';
  const reader = itemReader({ ...awardLexicon(words, contests), own, people }, grades);
  const fields = AWARD_FIELDS.map((field) => ({ field, text: readField(row, field, context) }));
  const cells = fields.flatMap(({ text }) => text.cells);
  const goOn = fields.filter(({ field }) => row.continued?.includes(field));
  const read = [
    ...fields.map(({ field, text }) => readColumn(row, field, text, context, reader)),
    ...goOn.map(({ text }) => rest(text.cells)),
  ];
  const honours = read.map((column) => column.honours);
  const placements = read.map((column) => column.placements);
  return {
    facts: {
      honours: joined(honours, openHonour, cells),
      placements: joined(placements, openPlacement, cells),
    },
    findings: read.flatMap(({ findings }) => findings),
    clean: {},
  };
};

/** Stand for what a cell may hold, unread or not written out: of such an item nothing is known. */
const openHonour = (cell: string, text = ''): Item => ({ ...OPEN_HONOUR, text, cell });
const openPlacement = (cell: string): Item => ({ ...OPEN_PLACEMENT, text: '', cell });

function joined(parts: Fact<Item[] | null>[], open: (cell: string) => Item, cells: string[]): Fact {
  const closed = parts.filter((part) => part.known);
  const unread = parts.filter((part) => !part.known);
  if (closed.length === 0) return unknown(unread[0]?.known === false ? unread[0].why : 'blank', cells);
  if (unread.length === 0 && closed.every(({ value }) => value === null)) return known(null, cells);
  const gaps = unread.map((part) => open(part.cells[0] ?? ''));
  return known([...closed.flatMap(({ value }) => value ?? []), ...gaps], cells);
}

interface ColumnAwards {
  honours: Fact<Item[] | null>;
  placements: Fact<Item[] | null>;
  findings: Finding[];
}

/** What a row below seems to add to a column: nobody knows yet whether it belongs here (T-06). */
function rest(cells: string[]): ColumnAwards {
  const open = unknown('ambiguous', cells);
  return { honours: open, placements: open, findings: [] };
}

function readColumn(
  row: TableRow,
  field: string,
  text: FieldText,
  context: FactContext,
  reader: ItemReader,
): ColumnAwards {
  if (text.state !== 'filled') {
    const fact = unfilled(text, formField(context.form, field));
    return { honours: fact, placements: fact, findings: [] };
  }
  const { cells } = text;
  const [cell = ''] = cells;
  const found: Found = { honours: [], placements: [], tells: [] };
  const items = readItems(simplified(text.cell.shown, context.vocabulary.terms), reader);
  for (const item of items) collect(item, cell, reader.lexicon, found);
  // What is not written out may be what a requirement asks for (T-25).
  const open = items.findLast((item) => item.open !== null)?.open ?? null;
  const rest = open === null ? [] : [open];
  const elsewhere = pointsElsewhere(text.cell.shown, reader.lexicon);
  const honours = elsewhere && !found.honours.some(isTold);
  const placements = elsewhere && found.placements.length === 0;
  return {
    honours: honours
      ? unknown('ambiguous', cells)
      : known([...found.honours, ...rest.map((written) => openHonour(cell, written))], cells),
    placements: placements
      ? unknown('ambiguous', cells)
      : known([...found.placements, ...rest.map(() => openPlacement(cell))], cells),
    findings: [
      ...found.tells.map(([code, severity, args]) => cellFinding(row, field, context, code, severity, args)),
      ...(honours && placements ? [pointer(row, field, text.cell.shown, context)] : []),
    ],
  };
}

/** Whether a part of the text says where more is written: 奖项较多，详见附件. */
function pointsElsewhere(text: string, { awards }: AwardLexicon): boolean {
  if (awards.elsewhere === undefined) return false;
  const key = compareKey(text);
  return awards.elsewhere.some((word) => key.includes(word));
}

function pointer(row: TableRow, field: string, text: string, context: FactContext): Finding {
  const args = { ...fieldNames(context, field), text: quote(text) };
  return cellFinding(row, field, context, 'cell.pointer', 'review', args);
}

/** An honour that the vocabulary knows. */
function isTold({ id, kind }: Item): boolean {
  return id !== null || kind !== 'other';
}

/** What the items of a cell say, and what to tell about them. */
interface Found {
  honours: Item[];
  placements: Item[];
  tells: [code: string, severity: 'note' | 'review', args: Finding['args']][];
}

/** Adds what one item says, and what to tell of it. */
function collect(item: AwardItem, cell: string, lexicon: AwardLexicon, found: Found): void {
  const { text, reading, open, sharing = [] } = item;
  if (open !== null && text === '') found.tells.push(['awards.unnamed', 'note', { item: quote(open) }]);
  else if (open !== null) found.tells.push(['awards.list-open', 'note', { item: quote(text) }]);
  if (sharing.length > 0) found.tells.push(['awards.shared-rank', 'review', { items: sharing.map(quote) }]);
  const placement = reading.contest || reading.stray;
  if (!placement && text === '') return;
  const doubt = placement ? addPlacement(item, cell, lexicon, found) : addHonour(item, cell, lexicon, found);
  if (doubt === null) return;
  const args: Finding['args'] = { item: quote(text) };
  if (doubt === 'awards.listed') args.behind = quote(item.behind ?? '');
  found.tells.push([doubt, 'review', args]);
}

/** A placement, and the honour that it speaks of. Gives the code of what is in doubt; null where nothing is. */
function addPlacement(
  { text, reading, sharing, behind }: AwardItem,
  cell: string,
  lexicon: AwardLexicon,
  found: Found,
): string | null {
  const { year, heldFrom, readable } = reading.placement;
  const add = (honour: Omit<Item, 'text' | 'cell'>) =>
    found.honours.push({ ...honour, year, heldFrom, text, cell });
  found.placements.push(placementItem(reading.placement, text, cell));
  // A craftsman title written together with a placement is not lost: it stays open.
  if (mentionsTitle(reading.beside, lexicon)) add({ ...OPEN_HONOUR, kind: 'craftsman', collective: false });
  const named = namedWithin(reading.beside, lexicon);
  const { undone, others } = reading.limits;
  const another = undone || others || reading.anothers || behind !== null;
  if (named !== null) add(another ? { ...OPEN_HONOUR, kind: named.kind } : { ...named });
  if (sharing !== undefined) return null;
  if (behind !== null) return 'awards.listed';
  if (!readable) return 'awards.unread';
  return reading.ranked ? null : 'awards.no-rank';
}

/** An honour; gives the code of what is in doubt, null where nothing is. */
function addHonour(
  { text, reading, behind }: AwardItem,
  cell: string,
  lexicon: AwardLexicon,
  found: Found,
): string | null {
  const { year, edition, heldFrom: from } = reading.placement;
  const own = ownHonour(reading, lexicon, false);
  const { read, doubtful } = behind === null ? own : ownHonour(reading, lexicon, true);
  const { id, kind, level, collective, term } = read;
  const awardedFrom = heldFrom(editionsOf(id, lexicon), { year, edition, from }, null);
  found.honours.push({ id, kind, level, collective, term, year, heldFrom: awardedFrom, text, cell });
  if (own.doubtful) return 'awards.not-own';
  if (doubtful) return 'awards.listed';
  return collective ? 'awards.collective' : null;
}

/** When the rounds of an honour were given, where the vocabulary knows it. */
function editionsOf(id: string | null, { awards }: AwardLexicon): Editions {
  const editions = awards.honours.find((honour) => honour.id === id)?.editions ?? [];
  return { editions, everyYears: null };
}

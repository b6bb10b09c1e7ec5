import type { Args, Finding, Remark, Severity } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Nominee } from '../model/nominee.js';
import type { CriterionResult, Outcome, Proof, Strength } from '../model/outcome.js';
import type { PlacementFound } from '../model/placement-answer.js';
import type { Criterion } from '../model/scheme.js';
import type { Bilingual } from '../model/text.js';
import { isRange, rangeText } from '../model/values.js';
import { rounded } from '../text/number.js';
import { decisive, decisiveCells, isUnknown, remarksOf } from './decisive.js';
import { evaluate, type Setting } from './evaluate.js';
import { once, united } from './lists.js';

/** Judges one criterion for one nominee. Without `require` the sheet cannot decide it: undetermined. */
export function judgeCriterion(criterion: Criterion, setting: Setting): CriterionResult {
  const proof = prove(criterion, setting);
  return {
    id: criterion.id,
    strength: criterion.strength,
    outcome: proof.outcome,
    cells: decisiveCells(proof),
    clause: criterion.clause,
    proof,
  };
}

function prove({ when, require }: Criterion, setting: Setting): Proof {
  const condition = when && evaluate(when, setting);
  if (require === undefined) {
    if (condition === undefined || condition.outcome === 'met') return onPaper(condition);
    // A mere prompt: it is given only where the sheet surely calls for it.
    return { op: 'when', outcome: 'not-applicable', cells: condition.cells, children: [condition] };
  }
  if (condition?.outcome === 'unmet') {
    return { op: 'when', outcome: 'not-applicable', cells: condition.cells, children: [condition] };
  }
  const proof = evaluate(require, setting);
  // Not known whether it applies: only "met" is safe to say.
  if (condition?.outcome === 'undetermined' && proof.outcome === 'unmet') {
    return { op: 'when', outcome: 'undetermined', cells: condition.cells, children: [condition, proof] };
  }
  return proof;
}

/** What no sheet can decide: documents show it. Points at the cells that call for it, if any do. */
function onPaper(condition: Proof | undefined): Proof {
  if (condition === undefined) return ON_PAPER;
  return { ...ON_PAPER, cells: decisiveCells(condition) };
}

const ON_PAPER: Proof = { op: 'evidence', outcome: 'undetermined', cells: [], why: 'evidence' };

/** What a criterion's result says to the user: at most one finding for the outcome, and the remarks of its proof. */
export function criterionFindings(result: CriterionResult, scheme: string, nominee: Nominee): Finding[] {
  const severity = severityOf(result.strength, result.outcome);
  const loud = severity !== null && !isShifted(result, nominee);
  // Most results have nothing to say: for those, nothing is put together.
  if (!loud && result.outcome !== 'met') return NONE;
  const leaves = decisive(result.proof);
  const remarks = result.outcome === 'met' ? remarksOf(leaves) : NONE;
  if (!loud && remarks.length === 0) return NONE;
  const at = placeOf(nominee, result.cells[0] ?? null);
  const tell = ({ code, severity, args }: Remark) =>
    newFinding({ code, severity, scheme, criterion: result.id, clause: result.clause, at, args });
  const told = remarks.map(tell);
  return loud
    ? [tell({ code: codeOf(result), severity, args: argsOf(result, leaves, nominee) }), ...told]
    : told;
}

const NONE: never[] = [];

function argsOf({ cells, proof }: CriterionResult, leaves: Proof[], nominee: Nominee): Args {
  return {
    cells,
    ...questions(leaves),
    found: foundTexts(leaves),
    because: reasons(leaves),
    ...counted(leaves),
    ...failed(leaves),
    ...lengths(leaves),
    ...doubts(leaves, nominee),
    ...unlisted(leaves, nominee),
    ...otherRows(proof, nominee),
  };
}

/** Open only because of cells that stand in the wrong column: that is said once, of the whole stretch. */
function isShifted({ outcome, cells }: CriterionResult, { shifted = [] }: Nominee): boolean {
  return outcome === 'undetermined' && cells.length > 0 && cells.every((cell) => shifted.includes(cell));
}

function codeOf({ outcome, strength }: CriterionResult): string {
  if (strength === 'note') return 'criterion.noted';
  return outcome === 'met' ? 'criterion.priority' : `criterion.${outcome}`;
}

/** design.md §2a: how loud an outcome is, by strength. null: nothing to say. */
function severityOf(strength: Strength, outcome: Outcome): Severity | null {
  if (strength === 'evidence' || outcome === 'not-applicable') return null;
  // Nothing depends on it: what is surely not so is worth a word, what is open is not.
  if (strength === 'note') return outcome === 'unmet' ? 'note' : null;
  if (outcome === 'undetermined') return 'review';
  if (strength === 'priority') return outcome === 'met' ? 'note' : null;
  if (outcome === 'met') return null;
  return strength === 'mandatory' ? 'error' : 'warning';
}

/** The questions to ask and, where a question is about named parts, which of them the sheet does not show. */
function questions(leaves: Proof[]): Record<'questionZh' | 'questionEn' | 'lackingZh' | 'lackingEn', string> {
  const asking = leaves.filter(({ why }) => why === 'question');
  if (asking.length === 0) return NO_QUESTION;
  const asked = asking.map(({ found }) => found as Bilingual);
  const lacking = asking.flatMap(unmetParts);
  return {
    questionZh: joined(asked, 'zh', '；'),
    questionEn: joined(asked, 'en', '; '),
    lackingZh: joined(lacking, 'zh', '；'),
    lackingEn: joined(lacking, 'en', '; '),
  };
}

const NO_QUESTION = { questionZh: '', questionEn: '', lackingZh: '', lackingEn: '' };

/** Each text once. */
function joined(texts: Bilingual[], lang: keyof Bilingual, by: string): string {
  return once(texts.map((text) => text[lang])).join(by);
}

/** Titles of the named requirements (`use`) below a proof that are unmet. */
function unmetParts({ op, outcome, expected, children = [] }: Proof): Bilingual[] {
  if (op === 'use') return outcome === 'unmet' ? [expected as Bilingual] : [];
  return children.flatMap(unmetParts);
}

/** What decided about the placements of the deciding leaves. */
function reasons(leaves: Proof[]): string[] {
  const found = leaves
    .filter(({ op, found }) => op === 'placement' && Array.isArray(found))
    .flatMap((leaf) => (leaf.found as PlacementFound[]).filter(({ outcome }) => outcome === leaf.outcome));
  return united(found.map(({ because }) => because));
}

/** Of what too few were counted, how many there are at least and at most, and how many there should be. */
function counted(leaves: Proof[]): { counted?: string[] } {
  const leaf = leaves.find(({ op, found }) => op === 'count' && found !== undefined);
  const { atLeast } = (leaf?.expected ?? {}) as { atLeast?: number };
  if (leaf === undefined || atLeast === undefined) return {};
  return { counted: [leaf.of ?? '', ...shortTexts(leaf.found, leaf.outcome), String(atLeast)] };
}

/** The fields that some item of a list, which all had to meet, does not. */
function failed(leaves: Proof[]): { failed?: string[] } {
  const fields = leaves
    .filter(({ op, outcome }) => op === 'every' && outcome === 'unmet')
    .flatMap(({ expected }) => Object.keys(expected as object));
  return fields.length === 0 ? {} : { failed: once(fields) };
}

/** Cells that are blank, that hold an error value, and that cannot be relied on, because of which a fact is not known. */
function doubts(
  leaves: Proof[],
  { columns }: Nominee,
): { blank: string[]; doubtful: string[]; unreadable?: string[] } {
  const unknown = leaves.filter(isUnknown);
  const needed = united(leaves.map(neededColumns)).flatMap((field) => {
    const { cell = null, state } = columns[field] ?? {};
    return cell !== null && (state === 'blank' || state === 'none') ? [cell] : [];
  });
  if (unknown.length === 0 && needed.length === 0) return NO_DOUBT;
  const cellsOf = (proofs: Proof[]) => united(proofs.map(({ cells }) => cells));
  const empty = once([...needed, ...cellsOf(unknown.filter(({ why }) => why === 'blank'))]);
  const others = without(cellsOf(unknown.filter(({ why }) => why !== 'blank')), empty);
  const failed = Object.values(columns).flatMap(({ cell, state }) =>
    state === 'error' && cell !== null ? [cell] : [],
  );
  const unreadable = failed.filter((cell) => empty.includes(cell) || others.includes(cell));
  const [blank, doubtful] = [without(empty, failed), without(others, failed)];
  return { blank, doubtful, ...(unreadable.length === 0 ? {} : { unreadable }) };
}

function without(cells: string[], others: string[]): string[] {
  return cells.filter((cell) => !others.includes(cell));
}

/** Facts that a list gives for a name, and the fact that holds the name: where they are not known, the list lacks the name. */
const LISTED: Record<string, string> = { nationalUnit: 'recommender', beijingUnit: 'recommender' };
/** The known name that may be meant. */
const LIKELY: Record<string, string> = { recommender: 'likelyRecommender' };

/** A name that no list has, the one that may be meant, and the cells that hold it. */
function unlisted(leaves: Proof[], { facts }: Nominee): Args {
  const leaf = leaves.find(
    ({ of, why }) => why === 'ambiguous' && of !== undefined && Object.hasOwn(LISTED, of),
  );
  const field = LISTED[leaf?.of ?? ''] ?? '';
  const [name, likely] = [facts[field], facts[LIKELY[field] ?? '']];
  if (leaf === undefined || !name?.known) return {};
  const meant = likely?.known ? String(likely.value) : '';
  return { unlisted: String(name.value), likely: meant, unlistedCells: leaf.cells };
}

/** Fields of listed items that are found by comparing them with another column: a blank one there leaves all of them open. */
const COMPARED_WITH: Record<string, string> = {
  relation: 'employer',
  sameUnit: 'employer',
  group: 'employer',
  nominee: 'name',
};

function neededColumns({ op, outcome, expected }: Proof): string[] {
  if (op !== 'every' || outcome !== 'undetermined') return [];
  return Object.keys(expected as object).flatMap((field) => COMPARED_WITH[field] ?? []);
}

const NO_DOUBT = { blank: NONE, doubtful: NONE };

/** Both counts of a text that is too long. */
function lengths(leaves: Proof[]): Record<string, number> {
  const found = leaves.find(({ op }) => op === 'length')?.found;
  return typeof found === 'object' && found !== null ? (found as Record<string, number>) : {};
}

/** Short texts of what the deciding leaves found: a value, or the items that were looked at. */
function foundTexts(leaves: Proof[]): string[] {
  const texts = leaves.flatMap(({ why, found, outcome }) =>
    why === 'question' || found === undefined ? [] : shortTexts(found, outcome),
  );
  return once(texts);
}

/** Of a list, the items that came out like the whole. */
function shortTexts(found: unknown, outcome: Outcome): string[] {
  if (Array.isArray(found)) {
    return found
      .filter((item) => item.outcome === outcome && item.text !== '')
      .map(({ text }) => String(text));
  }
  if (typeof found === 'number') return [String(rounded(found))];
  if (typeof found === 'object' && found !== null && isRange(found)) return [rangeText(found)];
  return typeof found === 'object' ? [] : [String(found)];
}

/** The other rows of the person (`file!sheet!row`), where the proof counts those and they do not leave it met. */
function otherRows(proof: Proof, { facts }: Nominee): { others?: string[] } {
  const rows = facts[SUBMISSIONS];
  if (!rows?.known || !Array.isArray(rows.value)) return {};
  const others = rows.value.filter(({ otherUnit }) => otherUnit !== false);
  return others.length === 0 || !countsRows(proof) ? {} : { others: others.map(({ text }) => text) };
}

const SUBMISSIONS = 'otherSubmissions';

function countsRows({ of, outcome, children = [] }: Proof): boolean {
  return (of === SUBMISSIONS && outcome !== 'met') || children.some(countsRows);
}

/** Where a finding about a nominee's cell points. */
export function placeOf(nominee: Nominee, cell: string | null): Finding['at'] {
  const { file, sheet, row } = nominee;
  return { file, sheet, row, cell, field: cell === null ? null : fieldOf(nominee.columns, cell) };
}

function fieldOf(columns: Nominee['columns'], cell: string): string | null {
  for (const field in columns) if (columns[field]?.cell === cell) return field;
  return null;
}

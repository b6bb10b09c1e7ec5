import type { Cell } from '../model/cell.js';
import type { Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { maskId } from '../text/mask.js';
import type { FactContext, FactReader, FactResult, FieldText } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import type { IdProblem, ParsedId } from './id-number.js';
import { parseIdNumber, readIdCellNumber } from './id-number.js';

/** Damage is an error; what may be right but cannot be judged here is a question. */
const SEVERITY: Record<IdProblem, Severity> = {
  numeric: 'error',
  scientific: 'error',
  'precision-lost': 'error',
  characters: 'error',
  length: 'error',
  'fifteen-digits': 'error',
  date: 'error',
  checksum: 'error',
  prefix: 'error',
  'other-document': 'review',
  'looks-like-phone': 'review',
};

const CODES: Record<IdProblem, string> = {
  numeric: 'id-number.numeric',
  scientific: 'id-number.scientific',
  'precision-lost': 'id-number.precision-lost',
  characters: 'id-number.characters',
  length: 'id-number.length',
  'fifteen-digits': 'id-number.fifteen-digits',
  date: 'id-number.date',
  checksum: 'id-number.checksum',
  prefix: 'id-number.prefix',
  'other-document': 'id-number.other-document',
  'looks-like-phone': 'id-number.looks-like-phone',
};

/** The number of a filled ID cell. Only a text can hold a whole one. */
function parsedCell({ cell, text }: FieldText & { state: 'filled' }, context: FactContext): ParsedId {
  return parsedId(cell, text, context.vocabulary);
}

type IdWords = Pick<FactContext['vocabulary'], 'identity'>;

function parsedId({ kind, raw }: Cell, text: string, { identity }: IdWords): ParsedId {
  return kind === 'number' ? readIdCellNumber(Number(raw), identity) : parseIdNumber(text, identity);
}

/** The valid ID number of a row, or null. For readers that look across cells. */
export function validId(row: TableRow, context: FactContext): (ParsedId & { ok: true }) | null {
  const field = readField(row, 'idNumber', context);
  const parsed = field.state === 'filled' ? parsedCell(field, context) : null;
  return parsed?.ok ? parsed : null;
}

/**
 * The 18-character form of a number of the older standard in an ID cell; null where the cell holds something else. It has no
 * check character of its own, so a slip in it cannot be seen: good for a question, not for a fact.
 */
export function oldNumberOf(cell: Cell | undefined, vocabulary: IdWords): string | null {
  if (cell === undefined || (cell.kind !== 'text' && cell.kind !== 'number')) return null;
  const parsed = parsedId(cell, String(cell.raw), vocabulary);
  return parsed.ok ? null : (parsed.whole ?? null);
}

/** What a number leaves when it is written as text: its last digits are lost. */
const FROM_NUMBER: IdProblem[] = ['scientific', 'numeric', 'precision-lost'];

/**
 * What the ID cell tells about the way of the sheet: a text that was a number once (csv by way of a spreadsheet), or
 * digits that cannot have been one. null where it tells neither.
 */
export function idOrigin(row: TableRow, context: FactContext): 'number' | 'text' | null {
  const field = readField(row, 'idNumber', context);
  if (field.state !== 'filled' || field.cell.kind !== 'text') return null;
  const parsed = parsedCell(field, context);
  if (!parsed.ok) return FROM_NUMBER.includes(parsed.why) ? 'number' : null;
  return /^[0-9]{18}$/u.test(parsed.number) ? 'text' : null;
}

/**
 * Facts `idNumber` (text, known only when valid) and `idKind` (Term). Numbers are never repaired beyond cleaning and
 * never shown: findings carry the length, or a masked form. facts.md §2.1, traps T-14 to T-17, T-53.
 */
export const idNumber: FactReader = (row, context): FactResult => {
  const field = readField(row, 'idNumber', context);
  if (field.state !== 'filled') {
    const fact = unfilled(field, formField(context.form, 'idNumber'));
    return { facts: { idNumber: fact, idKind: fact }, findings: [], clean: {} };
  }
  const finding = (code: string, severity: Severity, args = {}, repair: Finding['repair'] = null) =>
    cellFinding(row, 'idNumber', context, code, severity, args, repair);
  const unreadable = unknown('unreadable', field.cells);
  const unread = { idNumber: unreadable, idKind: unreadable };

  const parsed = parsedCell(field, context);
  if (!parsed.ok) {
    const args: Record<string, string | number> = { length: parsed.length };
    if (parsed.suggestion !== undefined) args.suggestion = parsed.suggestion;
    return { facts: unread, findings: [finding(CODES[parsed.why], SEVERITY[parsed.why], args)], clean: {} };
  }

  const findings: Finding[] = [];
  const { label, sign, number } = parsed;
  const masked = maskId(number);
  const signed = sign === '' ? masked : masked.slice(0, -1) + sign;
  if (label !== '') {
    findings.push(finding('id-number.label', 'note', { label }, { old: label + signed, new: signed }));
  }
  if (sign !== '') {
    findings.push(finding('id-number.check-character', 'note', { sign }, { old: signed, new: masked }));
  }
  if (parsed.kind === 'foreigner') findings.push(finding('id-number.foreigner', 'note'));
  if (parsed.kind === 'hmt-resident') findings.push(finding('id-number.hmt-resident', 'note'));

  const steps = [
    { step: 'id-label', from: label + signed, to: signed },
    { step: 'id-check-character', from: signed, to: masked },
  ].filter(({ from, to }) => from !== to);
  // What is left of the text without label and sign: white space, quotes, hyphens, width, case.
  const rest = field.text.slice(label.length).replace(/^[:：]/u, '');
  if (rest !== (sign === '' ? number : number.slice(0, -1) + sign)) {
    steps.push({ step: 'clean-id', from: masked, to: masked });
  }
  const zh =
    context.vocabulary.identity.idNumber.kinds.find(({ id }) => id === parsed.kind)?.zh ?? parsed.kind;
  return {
    facts: {
      idNumber: known(parsed.number, field.cells, steps),
      idKind: known({ id: parsed.kind, zh }, field.cells),
    },
    findings,
    clean: { idNumber: parsed.number },
  };
};

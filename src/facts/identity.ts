import type { Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { FactContext, FactReader, FactResult, FieldText } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import type { IdProblem, ParsedId } from './id-number.js';
import { maskId, parseIdNumber } from './id-number.js';

/** Damage is an error; what may be right but cannot be judged here is a question. */
const SEVERITY: Record<IdProblem, Severity> = {
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

/** The number of a filled ID cell; null where the cell cannot hold one as text. */
function parsedCell(field: FieldText & { state: 'filled' }, context: FactContext): ParsedId | null {
  return field.cell.kind === 'text' ? parseIdNumber(field.text, context.vocabulary.identity) : null;
}

/** The valid ID number of a row, or null. For readers that look across cells. */
export function validId(row: TableRow, context: FactContext): (ParsedId & { ok: true }) | null {
  const field = readField(row, 'idNumber', context);
  const parsed = field.state === 'filled' ? parsedCell(field, context) : null;
  return parsed?.ok ? parsed : null;
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
  if (parsed === null) {
    return { facts: unread, findings: [finding('id-number.numeric', 'error')], clean: {} };
  }
  if (!parsed.ok) {
    const args: Record<string, string | number> = { length: parsed.length };
    if (parsed.suggestion !== undefined) args.suggestion = parsed.suggestion;
    return { facts: unread, findings: [finding(CODES[parsed.why], SEVERITY[parsed.why], args)], clean: {} };
  }

  const findings: Finding[] = [];
  const repair = { old: maskId(field.text), new: maskId(parsed.number) };
  if (parsed.changes.includes('label')) findings.push(finding('id-number.label', 'note', {}, repair));
  if (parsed.changes.includes('check-character')) {
    findings.push(finding('id-number.check-character', 'note', {}, repair));
  }
  if (parsed.kind === 'foreigner') findings.push(finding('id-number.foreigner', 'note'));
  if (parsed.kind === 'hmt-resident') findings.push(finding('id-number.hmt-resident', 'note'));

  const steps =
    parsed.number === field.text
      ? []
      : [{ step: 'clean-id', from: maskId(field.text), to: maskId(parsed.number) }];
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

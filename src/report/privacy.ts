import type { Args, Finding, Repair } from '../model/finding.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { maskBirth, maskDateCell, maskId, maskPhone, maskText } from '../text/mask.js';
import type { Frame } from './messages/frame.js';

/** How much of personal data an output shows. */
export interface Privacy {
  /** Nothing is masked. */
  open: boolean;
  /** Any text. */
  text: (text: string) => string;
  /** The text of a fact or form field, by its id. */
  field: (field: string | null | undefined, text: string) => string;
  /** What a cell of a form field holds, or a step on the way to its value: any text, a stored number, a formula. */
  cell: (field: string, text: string) => string;
}

const FIELD_MASKS: Record<string, (text: string) => string> = {
  idNumber: maskId,
  phone: maskPhone,
  contactPhone: maskPhone,
  birthMonth: maskBirth,
  // Decided by the birth month, so what it found tells of it.
  retirementAge: maskBirth,
};

const MASKED: Privacy = {
  open: false,
  text: maskText,
  field: (field, text) => (FIELD_MASKS[field ?? ''] ?? maskText)(text),
  cell: (field, text) => (field === 'birthMonth' ? maskDateCell(text) : MASKED.field(field, text)),
};

const OPEN: Privacy = {
  open: true,
  text: (text) => text,
  field: (_field, text) => text,
  cell: (_field, text) => text,
};

/** Masked unless the user asked otherwise. */
export function privacy(unmask: boolean): Privacy {
  return unmask ? OPEN : MASKED;
}

/** Every string of a value masked as the text of a field; structure, numbers and keys stay. */
export function maskDeep(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskDeep(item, mask)]));
}

const NUMERAL = new RegExp(`[\\p{N}${NUMERAL_CLASS}]`, 'u');

/** Arguments that say where something stands: cells, rows, files. A day in a file's name is nobody's birthday. */
export const PLACES = new Set(['blank', 'doubtful', 'unreadable', 'other', 'others', 'range', 'rows']);

/** The arguments of a finding as its message may show them. */
export function maskedArgs(finding: Finding, { field, text, cell }: Privacy): Args {
  // A birth month is told of by many findings, but only those of its own column and of the ID column name it.
  const birth = finding.at.field === 'birthMonth' || finding.at.field === 'idNumber';
  const mask = (value: string) => {
    // What the cell itself holds may be a date in any spelling.
    if (finding.at.field === 'birthMonth' && NUMERAL.test(value)) return cell('birthMonth', value);
    return birth ? field('birthMonth', value) : text(value);
  };
  const masked: Args = {};
  for (const name in finding.args)
    masked[name] = maskDeep(finding.args[name], PLACES.has(name) ? text : mask) as Args[string];
  return masked;
}

export function maskedRepair({ at, repair }: Finding, { field, text }: Privacy): Repair | null {
  if (repair === null) return null;
  // An ID number comes masked from its reader; the words and signs around it are what was changed.
  const mask = (one: string) => (at.field === 'idNumber' ? text(one) : field(at.field, one));
  return { old: mask(repair.old), new: mask(repair.new) };
}

/** A repair in words: old and new, or how to see them where masking leaves no difference; '' where there is none. */
export function repairText(finding: Finding, hide: Privacy, { line }: Frame): string {
  const repair = maskedRepair(finding, hide);
  if (repair === null) return '';
  return !hide.open && repair.old === repair.new ? line.changeHidden : line.changed(repair.old, repair.new);
}

/** Old and new value of a repair put before the full stop, unless the message says them already. */
export function withRepair(what: string, finding: Finding, hide: Privacy, frame: Frame): string {
  const repair = maskedRepair(finding, hide);
  if (repair === null || (what.includes(repair.old) && what.includes(repair.new))) return what;
  const stop = /[\u3002.]$/u.exec(what)?.[0] ?? '';
  const change = frame.line.bracket(repairText(finding, hide, frame));
  return `${what.slice(0, what.length - stop.length)}${change}${stop}`;
}

import type { TableRow } from '../model/table.js';
import { type PrivateKind, privateKinds } from '../text/private.js';
import { type FactContext, readField } from './context.js';

/** Columns whose numbers belong in no text that is made public. */
const NUMBERS = ['idNumber', 'phone', 'contactPhone'] as const;

const CODES: Record<PrivateKind, string> = { number: 'text.personal-data', address: 'text.address' };

/** What a text to be made public gives away (T-54): codes of findings. */
export function privateData(text: string, row: TableRow, context: FactContext): string[] {
  const filled = (id: string): string[] => {
    const field = readField(row, id, context);
    return field.state === 'filled' ? [field.text] : [];
  };
  const [address = null] = filled('employerAddress');
  const own = { numbers: NUMBERS.flatMap(filled), address };
  return privateKinds(text, own, context.vocabulary.identity.privacy).map((kind) => CODES[kind]);
}

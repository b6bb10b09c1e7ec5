import { markOf } from './xlsx-writer.js';

/** What marks a workbook as one that this program wrote. */
export const CREATOR = 'craftsman';
export const SUMMARY_MARK = 'craftsman.summary/1';
export const RANKING_MARK = 'craftsman.ranking/1';
export const PUBLICITY_MARK = 'craftsman.publicity/1';
export const AUDIT_MARK = 'craftsman.audit-workbook/1';
export const TEMPLATE_MARK = 'craftsman.template/1';

/**
 * Whether bytes are a result that this program wrote, whoever has saved it since: no input. A blank form is no result: once
 * filled in, it is what is checked. Which file may be overwritten, its seal says (bytes/seal.ts).
 */
export async function isOwnResult(bytes: Uint8Array): Promise<boolean> {
  const mark = await markOf(bytes, CREATOR);
  return mark !== undefined && [SUMMARY_MARK, RANKING_MARK, PUBLICITY_MARK, AUDIT_MARK].includes(mark);
}

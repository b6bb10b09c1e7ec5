import { isMarked } from './xlsx-writer.js';

/** What marks a workbook as one that this program wrote. */
export const CREATOR = 'craftsman';
export const SUMMARY_MARK = 'craftsman.summary/1';
export const RANKING_MARK = 'craftsman.ranking/1';
export const PUBLICITY_MARK = 'craftsman.publicity/1';
export const TEMPLATE_MARK = 'craftsman.template/1';

/** Whether bytes are a workbook of ours as written, unchanged since: only such a file may be overwritten. */
export async function isOwnFile(bytes: Uint8Array): Promise<boolean> {
  for (const mark of [SUMMARY_MARK, RANKING_MARK, PUBLICITY_MARK])
    if (await isMarked(bytes, CREATOR, mark)) return true;
  return false;
}

/**
 * Whether bytes are a blank form as written. It may be overwritten, but it is no output of a check: once filled in, it is what is
 * checked.
 */
export function isOwnTemplate(bytes: Uint8Array): Promise<boolean> {
  return isMarked(bytes, CREATOR, TEMPLATE_MARK);
}

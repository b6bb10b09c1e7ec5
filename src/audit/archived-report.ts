import type { FileAudit } from '../model/audit.js';
import { reportSchema } from '../report/contract/schema.js';
import type { Archive } from './archive.js';
import type { ContractNominee, ContractReport } from './substance.js';

/** Larger reports are not opened for their old values: one of 1,000 rows has some 30 MB. */
const MOST_REPORT_BYTES = 64 * 1024 * 1024;

/** Readers of archived reports, by schema; each stays for ever. */
export const REPORTS: Record<string, (value: unknown) => ContractReport | null> = {
  'craftsman.report/1': (value) => {
    const read = reportSchema.safeParse(value);
    return read.success ? read.data : null;
  },
};

/** The JSON report of a batch, where it lies in the archive unaltered; null where there is none that can be read. */
export async function archivedReport(archive: Archive, files: FileAudit[]): Promise<ContractReport | null> {
  for (const { kind, state, path } of files) {
    if (kind !== 'report' || path === null || (state !== 'intact' && state !== 'moved')) continue;
    const size = archive.files.find((file) => file.path === path)?.size ?? 0;
    if (size > MOST_REPORT_BYTES) continue;
    try {
      const text = new TextDecoder().decode(await archive.read(path, MOST_REPORT_BYTES));
      const value = JSON.parse(text) as { schema?: unknown };
      const reader = Object.hasOwn(REPORTS, String(value.schema)) ? REPORTS[String(value.schema)] : undefined;
      const report = reader?.(value) ?? null;
      if (report !== null) return report;
    } catch {
      // A format other than JSON, or no longer there: old values stay unknown.
    }
  }
  return null;
}

/** Its nominees by key. */
export function nomineesByKey(report: ContractReport): Map<string, ContractNominee> {
  return new Map(report.nominees.map((nominee) => [nominee.key, nominee]));
}

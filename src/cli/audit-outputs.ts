import { join } from 'node:path';
import type { Archive } from '../audit/archive.js';
import type { AuditReport } from '../model/audit.js';
import type { AuditView } from '../report/audit/view.js';
import type { AuditCommandOptions } from './audit.js';
import type { InputFile } from './inputs.js';
import type { Output } from './io.js';
import { refuseSamePlace, targetBeside } from './outputs.js';
import { usePack } from './pack.js';

type Wanted = Pick<AuditCommandOptions, 'format' | 'output' | 'workbook' | 'lang' | 'unmask'>;

/** The files that an audit is asked to write: never over anything that a seal of the archive names, nor over a seal. */
export async function auditTargets(
  report: AuditReport,
  { files }: Archive,
  folder: string,
  options: Wanted,
): Promise<Output[]> {
  const { format, output, workbook } = options;
  const named = new Set(
    report.batches.flatMap((batch) => [batch.seal.file, ...batch.files.map(({ path }) => path)]),
  );
  const kept = files
    .filter(({ path }) => named.has(path))
    .map(({ path, size }): InputFile => ({ path: join(folder, path), file: path, size, bytes: NOTHING }));
  const targets: Output[] = [];
  if (output !== undefined && format !== 'terminal') {
    const option = '--output';
    const path = await targetBeside(kept, '', output, { ending: `audited.${format}`, option });
    targets.push({ path, option, content: () => auditText(report, options) });
  }
  if (workbook !== undefined) {
    const option = '--workbook';
    const path = await targetBeside(kept, '', workbook, { ending: 'audited.xlsx', option });
    const content = async () =>
      (await import('../report/audit/workbook.js')).renderAuditWorkbook(await viewOf(report, options));
    targets.push({ path, option, content });
  }
  await refuseSamePlace(targets);
  return targets;
}

const NOTHING = new Uint8Array();

/** The audit as text, in pieces. */
export async function auditText(report: AuditReport, options: Wanted): Promise<Iterable<string>> {
  if (options.format === 'html')
    return (await import('../report/audit/html.js')).auditPage(await viewOf(report, options));
  return [(await import('../report/audit/json.js')).auditJson(report, options.lang, options.unmask)];
}

/** Schemes are called as the rules of today call them; those that they do not have any more, by their ids. */
async function viewOf(report: AuditReport, { lang, unmask }: Wanted): Promise<AuditView> {
  const { schemes } = await usePack(undefined);
  return { report, lang, unmask, names: new Map(schemes.map(({ id, names }) => [id, names])) };
}

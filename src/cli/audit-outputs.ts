import { join } from 'node:path';
import type { Archive } from '../audit/archive.js';
import type { AuditReport } from '../model/audit.js';
import type { AuditView } from '../report/audit/view.js';
import type { AuditCommandOptions } from './audit.js';
import type { InputFile } from './inputs.js';
import type { Output } from './io.js';
import { refuseSamePlace, targetAt } from './outputs.js';
import { usePack } from './pack.js';

type Wanted = Pick<AuditCommandOptions, 'format' | 'output' | 'workbook' | 'lang' | 'unmask'>;

/** The files that an audit is asked to write: never over anything that a seal of the archive names, nor over a seal. */
export async function auditTargets(
  report: AuditReport,
  { files }: Archive,
  folder: string,
  options: Wanted,
): Promise<Output[]> {
  const named = new Set(
    report.batches.flatMap((batch) => [batch.seal.file, ...batch.files.map(({ path }) => path)]),
  );
  const kept = files
    .filter(({ path }) => named.has(path))
    .map(({ path, size }): InputFile => ({ path: join(folder, path), file: path, size, bytes: NOTHING }));
  const contents: Record<Place['option'], Output['content']> = {
    '--output': () => auditText(report, options),
    '--workbook': async () =>
      (await import('../report/audit/workbook.js')).renderAuditWorkbook(await viewOf(report, options)),
  };
  return (await outputPlaces(kept, options)).map((place) => ({ ...place, content: contents[place.option] }));
}

/** Where an output goes. */
interface Place {
  path: string;
  option: '--output' | '--workbook';
}

/** Where the outputs go that the options name; refuses any place where one may not. `kept`: files that none may go over. */
async function outputPlaces(
  kept: InputFile[],
  { format, output, workbook }: Omit<Wanted, 'lang' | 'unmask'>,
): Promise<Place[]> {
  const places: Place[] = [];
  if (output !== undefined && format !== 'terminal') {
    const option = '--output';
    places.push({ option, path: await targetAt(kept, output, option) });
  }
  if (workbook !== undefined) {
    const option = '--workbook';
    places.push({ option, path: await targetAt(kept, workbook, option) });
  }
  await refuseSamePlace(places);
  return places;
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

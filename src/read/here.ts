import type { ReadResult, Workbook } from '../model/cell.js';
import { type Container, partText, plainCopy } from './container.js';
import { readCsv } from './csv.js';
import { type Detected, detect } from './detect.js';
import { guardCells } from './guard.js';
import type { Limits } from './limits.js';
import { Refusal } from './problem.js';

/** A file to read. */
export interface ReadJob {
  bytes: Uint8Array;
  /** Names the sheet of a CSV file; it never decides the format. */
  fileName: string;
  limits: Limits;
  /** Opens an encrypted workbook. */
  password?: string | undefined;
}

/**
 * Bytes → cells, in the thread of the caller. Whatever goes wrong ends in a problem with a code of the `file.` family;
 * nothing is thrown. Some files make the libraries below hang: `readWorkbook` runs this where it can be stopped.
 */
export async function readHere(job: ReadJob): Promise<ReadResult> {
  try {
    const workbook = await read(job, await detect(job.bytes, job.limits));
    guardCells(workbook, job.limits);
    return { ok: true, workbook };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('file.damaged', { part: 'content' });
    return { ok: false, problem: refusal.problem };
  }
}

async function read(job: ReadJob, detected: Detected): Promise<Workbook> {
  const { bytes, fileName, limits } = job;
  switch (detected.as) {
    case 'xlsx':
      return readXlsx(detected.container);
    case 'encrypted':
      return readEncrypted(job);
    case 'ods':
      return readOds(await partText(detected.container, 'content.xml', limits.unzipped), limits);
    case 'fods':
      return { ...(await readOds(detected.decoded.text, limits)), encoding: detected.decoded.encoding };
    case 'csv':
      return readCsv(detected.decoded.text, detected.decoded.encoding, baseName(fileName), limits);
    case 'html':
    case 'xml':
      return {
        ...(await readOlder(detected.as, detected.decoded.text)),
        encoding: detected.decoded.encoding,
      };
    case 'xlsb':
      return readOlder('xlsb', await plainCopy(detected.container));
    case 'xls':
      return readOlder('xls', bytes);
  }
}

async function readOds(xml: string, limits: Limits): Promise<Workbook> {
  const { readOdsContent } = await import('./ods.js');
  return readOdsContent(xml, limits.cells);
}

/** hucre first; where it gives up, the other reader has a second look. */
async function readXlsx(container: Container): Promise<Workbook> {
  const plain = await plainCopy(container);
  const { readOoxml, hucreRefusal } = await import('./hucre.js');
  try {
    return await readOoxml(plain);
  } catch (error) {
    const refusal = hucreRefusal(error);
    if (refusal !== null) throw refusal;
    return readOlder('xlsx', plain);
  }
}

async function readEncrypted({ bytes, password }: ReadJob): Promise<Workbook> {
  if (password === undefined) throw new Refusal('file.encrypted', { openable: 'yes' });
  const { readOoxml, hucreRefusal } = await import('./hucre.js');
  return readOoxml(bytes, password).catch((error) => {
    throw hucreRefusal(error) ?? error;
  });
}

async function readOlder(format: Workbook['format'], data: Uint8Array | string): Promise<Workbook> {
  const { readWithSheetJs } = await import('./sheetjs.js');
  try {
    return readWithSheetJs(format, data);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/iu.test(message)) throw new Refusal('file.encrypted', { openable: '' });
    throw error;
  }
}

function baseName(fileName: string): string {
  const name = fileName.split(/[\\/]/u).at(-1) ?? '';
  return name.replace(/\.[^.]+$/u, '') || name;
}

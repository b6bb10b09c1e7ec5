import { storeZip } from '../bytes/zip.js';
import type { ReadResult, Workbook } from '../model/cell.js';
import { type Container, partText, plainParts } from './container.js';
import { readCsv, sheetNameOf } from './csv.js';
import { type Detected, detect } from './detect.js';
import { guardCells } from './guard.js';
import { readInPortions } from './in-portions.js';
import type { Limits } from './limits.js';
import { type Risk, readHtml, readOlder, readXls, readXml } from './older.js';
import type { Part } from './parts.js';
import type { Given } from './pieces.js';
import { withoutPlainStyles } from './plain-styles.js';
import { isOfProgram, Refusal } from './problem.js';
import { ownProperties } from './properties.js';
import { withRowNumbers } from './row-numbers.js';
import { secondLook } from './second-look.js';

/** A file to read. */
export interface ReadJob {
  bytes: Uint8Array;
  /** Names the sheet of a CSV file; it never decides the format. */
  fileName: string;
  limits: Limits;
  /** Opens an encrypted workbook. */
  password?: string | undefined;
}

/** What the thread answers where a file needs a process of its own: SheetJS, or what a password opens. */
export const ELSEWHERE = 'elsewhere';

/**
 * Bytes → cells, in the thread of the caller. Whatever goes wrong ends in a problem with a code of the `file.` family;
 * nothing is thrown. Some files make the libraries below hang: `readWorkbook` runs this where it can be stopped.
 */
export async function readHere(job: ReadJob): Promise<ReadResult> {
  const answer = await settle(job, { risk: () => {} });
  return answer === ELSEWHERE ? { ok: false, problem: damaged().problem } : answer;
}

/** The same for files that need no process of their own. `give` takes rows that come before the rest of a large one. */
export function readInThread(
  job: ReadJob,
  give: (given: Given) => void,
): Promise<ReadResult | typeof ELSEWHERE> {
  const risk = () => {
    throw ELSEWHERE;
  };
  return settle(job, { risk, give });
}

/** What reading a file may come to, beside its answer. */
interface Beside {
  risk: Risk;
  /** Where there is none, a workbook is read as it is: one that is read elsewhere could not be read in portions. */
  give?: (given: Given) => void;
}

async function settle(job: ReadJob, beside: Beside): Promise<ReadResult | typeof ELSEWHERE> {
  try {
    const workbook = await read(job, await detect(job.bytes, job.limits), beside);
    guardCells(workbook, job.limits);
    return { ok: true, workbook };
  } catch (error) {
    if (error === ELSEWHERE) return ELSEWHERE;
    return { ok: false, problem: refusalOf(error).problem };
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return isOfProgram(error) ? new Refusal('file.reader-ended') : damaged();
}

function damaged(): Refusal {
  return new Refusal('file.damaged', { part: 'content' });
}

async function read(job: ReadJob, detected: Detected, beside: Beside): Promise<Workbook> {
  const { bytes, fileName, limits } = job;
  const { risk } = beside;
  switch (detected.as) {
    case 'xlsx':
      return readXlsx(detected.container, limits, beside);
    case 'encrypted':
      return readEncrypted(job, risk);
    case 'ods':
      return readOds(await partText(detected.container, 'content.xml', limits.unzipped), limits);
    case 'fods':
      return { ...(await readOds(detected.decoded.text, limits)), encoding: detected.decoded.encoding };
    case 'csv':
      return readCsv(detected.decoded.text, detected.decoded.encoding, sheetNameOf(fileName), limits);
    case 'html':
    case 'xml': {
      const { text, encoding } = detected.decoded;
      const readMarkup = detected.as === 'html' ? readHtml : readXml;
      return { ...(await readMarkup(text, limits, risk)), encoding };
    }
    case 'xlsb':
      return readOlder('xlsb', await storeZip(await plainParts(detected.container)), risk);
    case 'xls':
      return readXls(bytes, risk);
  }
}

async function readOds(xml: string, limits: Limits): Promise<Workbook> {
  const { readOdsContent } = await import('./ods.js');
  return readOdsContent(xml, limits);
}

/** hucre first; where it gives up, the other reader has a second look. */
async function readXlsx(container: Container, limits: Limits, { risk, give }: Beside): Promise<Workbook> {
  const parts = await plainParts(container, (all) => withRowNumbers(withoutPlainStyles(all)));
  const { readOoxml, hucreRefusal } = await import('./hucre.js');
  try {
    const readParts = async (some: Part[]) => readOoxml(await storeZip(some));
    const workbook =
      give === undefined
        ? await readParts(parts)
        : await readInPortions(parts, { read: readParts, limits, give });
    const properties = await ownProperties(container);
    return properties === null ? workbook : { ...workbook, properties };
  } catch (error) {
    if (error instanceof Refusal || isOfProgram(error)) throw error;
    const refusal = hucreRefusal(error);
    if (refusal !== null) throw refusal;
    return secondLook(container, risk);
  }
}

/** No guard sees what a password opens: it may unpack to anything. */
async function readEncrypted({ bytes, password }: ReadJob, risk: Risk): Promise<Workbook> {
  if (password === undefined) throw new Refusal('file.encrypted', { openable: 'yes' });
  risk();
  const { readOoxml, hucreRefusal } = await import('./hucre.js');
  return readOoxml(bytes, password).catch((error) => {
    throw hucreRefusal(error) ?? error;
  });
}

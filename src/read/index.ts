import type { ReadResult, Workbook } from '../model/cell.js';
import { readCsv } from './csv.js';
import { type Detected, detect } from './detect.js';
import { LIMITS } from './limits.js';
import { partText } from './parts.js';
import { Refusal } from './problem.js';

/**
 * Bytes → cells. The content decides the format, never the name; `fileName` only names the sheet of a CSV file.
 * Whatever goes wrong ends in a problem with a code of the `file.` family; nothing is thrown.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  try {
    return { ok: true, workbook: await read(bytes, await detect(bytes), fileName) };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('file.damaged', { part: 'content' });
    return { ok: false, problem: refusal.problem };
  }
}

async function read(bytes: Uint8Array, detected: Detected, fileName: string): Promise<Workbook> {
  switch (detected.as) {
    case 'xlsx':
      return readXlsx(bytes);
    case 'ods': {
      const { readOdsContent } = await import('./ods.js');
      return readOdsContent(await partText(detected.content, LIMITS.unzippedBytes));
    }
    case 'csv':
      return readCsv(detected.decoded.text, detected.decoded.encoding, baseName(fileName));
    case 'html':
    case 'xml': {
      const { readWithSheetJs } = await import('./sheetjs.js');
      const workbook = await readWithSheetJs({ format: detected.as, data: detected.decoded.text });
      return { ...workbook, encoding: detected.decoded.encoding };
    }
    default: {
      const { readWithSheetJs } = await import('./sheetjs.js');
      return readWithSheetJs({ format: detected.as, data: bytes });
    }
  }
}

/** hucre first; where it gives up on the container, the other reader has a second look. */
async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const { readOoxml, hucreRefusal } = await import('./hucre.js');
  try {
    return await readOoxml(bytes);
  } catch (error) {
    const refusal = hucreRefusal(error);
    if (refusal !== null) throw refusal;
    const { readWithSheetJs } = await import('./sheetjs.js');
    return readWithSheetJs({ format: 'xlsx', data: bytes });
  }
}

function baseName(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The parts of a workbook are written in a way that cannot be changed in place: no bug of ours, and no reason to give up. */
export class Unusual extends Error {}

/** What a container that is cut off or altered does not give out is unusual too: spreadsheet programs may read on. */
export async function unpacked<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw new Unusual('container', { cause });
  }
}

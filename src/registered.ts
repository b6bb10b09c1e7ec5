import type { ComparedRows } from './compare-tables.js';
import type { Nominee } from './model/nominee.js';
import type { RulePack } from './model/pack.js';
import type { RegistryUse } from './model/registry.js';
import { compareRegistry } from './registry/compare.js';

/** The rows of a run beside those of earlier ones: what a registry of other batches and units knows of the same people. */
export function registered(
  rows: ComparedRows,
  use: RegistryUse,
  { schemes }: Pick<RulePack, 'schemes'>,
  today: string,
  oldNumberOf: (nominee: Nominee) => string | null,
): ComparedRows {
  const names = new Map(schemes.map(({ id, names }) => [id, names]));
  const files = new Map(
    rows.files.map(({ file, sha256, sheets }) => [
      file,
      { sha256, sheets: new Map(sheets.map(({ name }, index) => [name, index + 1])) },
    ]),
  );
  const editions = new Map(
    [...rows.uses.values()].map((uses) => [
      uses,
      uses.map(({ scheme: { id, programme } }) => ({ id, programme })),
    ]),
  );
  const { nominees, findings, report } = compareRegistry(rows.nominees, {
    use,
    today,
    nameOf: (id) => names.get(id) ?? { zh: id, en: id },
    oldNumberOf,
    schemesOf: ({ key }) => editions.get(rows.uses.get(key) ?? []) ?? [],
    placeOf: ({ file, sheet }) => {
      const found = files.get(file);
      const number = found?.sheets.get(sheet);
      return found === undefined || found.sha256 === null || number === undefined
        ? null
        : { input: found.sha256, sheet: number };
    },
  });
  return { ...rows, nominees, findings: [...rows.findings, ...findings], registry: report };
}

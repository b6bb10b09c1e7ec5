import { oldNumberOf } from './facts/identity.js';
import { compareRecommenders, compareRows, type PersonKeys } from './judge/index.js';
import type { Finding } from './model/finding.js';
import type { Form } from './model/form.js';
import type { Nominee } from './model/nominee.js';
import type { RulePack } from './model/pack.js';
import type { RegistryReport, RegistryUse } from './model/registry.js';
import type { SchemeChoice } from './model/report.js';
import type { SchemeInUse } from './model/scheme.js';
import type { Bilingual } from './model/text.js';
import { registered } from './registered.js';
import type { Said, tablesOf } from './tables.js';

/** Rows read and compared with each other, before any rule is applied to them. */
export interface ComparedRows {
  form: Form;
  choice: SchemeChoice;
  files: ReturnType<typeof tablesOf>[];
  nominees: Nominee[];
  persons: Record<string, PersonKeys>;
  /** Schemes by key of a nominee, and those of all tables, in the pack's order. */
  uses: Map<string, SchemeInUse[]>;
  schemes: SchemeInUse[];
  findings: Finding[];
  /** What a registry of earlier batches made of them, where one was given. */
  registry?: RegistryReport;
}

/** The rows of a table as facts, and the schemes in use for it. */
export type TableRows<N> = Said<{ nominees: N[]; uses: SchemeInUse[] }>;

/** Rows of all tables, compared with each other. */
export function compareTables<N extends Nominee>(
  tables: TableRows<N>[],
  {
    form,
    files,
    choice,
    pack,
    options: { registry, today },
  }: Pick<ComparedRows, 'form' | 'files' | 'choice'> & {
    pack: RulePack;
    options: { registry?: RegistryUse; today: string };
  },
): ComparedRows {
  const units = compareRecommenders(
    tables.flatMap((table) => table.nominees),
    pack.vocabulary,
  );
  const uses = new Map(tables.flatMap((table) => table.nominees.map(({ key }) => [key, table.uses])));
  const schemeIds = new Map(tables.map((table) => [table.uses, table.uses.map(({ scheme }) => scheme.id)]));
  const compared = compareRows(units.nominees, {
    headerOf: headerOf(form),
    fields: form.fields.map(({ id }) => id),
    schemesOf: ({ key }) => schemeIds.get(uses.get(key) ?? []) ?? [],
    vocabulary: pack.vocabulary,
  });
  const rows: ComparedRows = {
    form,
    choice,
    files,
    nominees: compared.nominees,
    persons: compared.persons,
    uses,
    schemes: distinctSchemes(tables.flatMap((table) => table.uses)),
    findings: [...files, ...tables, units, compared].flatMap((stage) => stage.findings),
  };
  // What others entered of the same people is known before the rules are applied: a requirement asks about it.
  return registry === undefined
    ? rows
    : registered(rows, registry, pack, today, ({ cells }) => oldNumberOf(cells.idNumber, pack.vocabulary));
}

/** Schemes of all tables, each once, in the pack's order. */
function distinctSchemes(uses: SchemeInUse[]): SchemeInUse[] {
  const byId = new Map(uses.map((use) => [use.scheme.id, use]));
  return [...byId.values()].sort((a, b) => a.scheme.order - b.scheme.order);
}

function headerOf({ fields }: Form): (field: string) => Bilingual {
  const headers = new Map(fields.map(({ id, header, en }) => [id, { zh: header, en }]));
  return (field) => headers.get(field) ?? { zh: field, en: field };
}

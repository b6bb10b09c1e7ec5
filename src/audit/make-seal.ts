import type { Problem } from '../model/finding.js';
import type { RegistryReport } from '../model/registry.js';
import type { Report } from '../model/report.js';
import { canonicalJson } from '../text/canonical-json.js';
import { keyed, type SealKeys, sealKeys } from './keys.js';
import { packCopyName } from './pack-copy.js';
import { columnsOf, rowSealer } from './row-digests.js';
import type { SealContent } from './seal-schema.js';
import { sealText } from './seal-text.js';
import { shown, shownArgs } from './shown.js';
import { hashSubstance, SUBSTANCE } from './substance.js';

/** A file that a seal names; names are relative to the folder of the seal. */
export interface SealedFile {
  file: string;
  sha256: string;
  size: number;
}

/** What a run was asked for, as far as it bears on what came out. */
export type SealedOptions = Omit<SealContent['options'], 'chosen'>;

export interface ToSeal {
  report: Report;
  options: SealedOptions;
  /** From the folder of the seal to the one that the report's names start from; '' where it is the same. */
  folder: string;
  /** By name in the report, those whose bytes were read: size, and the secret of `fileSecret`. */
  inputs: ReadonlyMap<string, { size: number; secret: Buffer }>;
  /** Why the others could not be had. */
  problems: ReadonlyMap<string, Problem>;
  /** `rulesHash` of the rules. */
  rules: string;
  waivers: SealedFile | null;
  outputs: (SealedFile & { kind: SealContent['outputs'][number]['kind'] })[];
}

/** The seal of a run as text. `link`: its place in the chain. Nothing in it names a person, but what a file may be called. */
export function makeSeal(run: ToSeal, link: { number: number; previous: string | null }): string {
  const { report, options } = run;
  const head: Pick<
    SealContent,
    'schema' | 'number' | 'previous' | 'tool' | 'folder' | 'inputs' | 'pack' | 'options'
  > = {
    schema: 'craftsman.seal/1',
    ...link,
    tool: { name: 'craftsman', version: report.tool.version },
    folder: shown(run.folder),
    inputs: report.inputs.map(({ file, sha256 }) => ({
      file: shown(file),
      sha256,
      size: run.inputs.get(file)?.size ?? null,
      problem: problemOf(run.problems.get(file)),
    })),
    pack: {
      sha256: run.rules,
      file: packCopyName(run.rules),
      schemes: report.schemes.map(({ id, asOf, sha256, readings }) => ({ id, asOf, sha256, readings })),
    },
    options: { ...options, chosen: report.choice.why },
  };
  const keys = keysOf(head, secretsOf(run));
  const columns = columnsOf(report);
  const rows = rowSealer(report, columns, keys);
  const parts = hashSubstance(report, columns.facts, keys.all, rows.add);
  return sealText({
    ...head,
    waivers: run.waivers === null ? null : named(run.waivers),
    ...(report.registry === undefined ? {} : { registry: sealedRegistry(report.registry) }),
    outputs: run.outputs.map(({ kind, ...output }) => ({ ...named(output), kind })),
    report: {
      schema: 'craftsman.report/1',
      substance: SUBSTANCE,
      parts,
      nominees: report.summary.nominees,
      verdicts: report.summary.verdicts,
      exitCode: report.summary.exitCode,
    },
    ...columns,
    quotas: quotaDigests(report, keys.all),
    rows: rows.tables(),
  });
}

function secretsOf({ report, inputs }: ToSeal): Map<string, Buffer> {
  return new Map(
    report.inputs.flatMap(({ file, sha256 }): [string, Buffer][] => {
      const secret = inputs.get(file)?.secret;
      return sha256 === null || secret === undefined ? [] : [[sha256, secret]];
    }),
  );
}

/** The keys of a seal: bound to its place in the chain, its inputs, rules and options. */
export function keysOf(
  {
    number,
    previous,
    inputs,
    pack,
    options,
  }: Pick<SealContent, 'number' | 'previous' | 'inputs' | 'pack' | 'options'>,
  secrets: ReadonlyMap<string, Buffer>,
): SealKeys {
  return sealKeys(secrets, canonicalJson([number, previous, inputs, pack, options]));
}

/** A digest of each quota of the report, over all its groups. */
export function quotaDigests(report: Report, key: Buffer): SealContent['quotas'] {
  return report.schemes.flatMap(({ id: scheme, quotaRules }) =>
    quotaRules.map(({ id }) => {
      const entries = report.quotas
        .filter((quota) => quota.scheme === scheme && quota.id === id)
        .map(canonicalJson)
        .sort();
      return {
        scheme,
        id,
        digest: keyed(key, 'quota', scheme, id, ...entries)
          .toString('hex')
          .slice(0, 8),
      };
    }),
  );
}

/** What a replay has to compare with again. */
function sealedRegistry({ file, key, label, before }: RegistryReport): SealContent['registry'] {
  return { file: shown(file), key, label, before };
}

function named({ file, sha256, size }: SealedFile): SealedFile {
  return { file: shown(file), sha256, size };
}

function problemOf(problem: Problem | undefined): Problem | null {
  return problem === undefined ? null : { code: problem.code, args: shownArgs(problem.args) };
}

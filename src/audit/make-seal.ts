import type { Problem } from '../model/finding.js';
import type { RegistryReport } from '../model/registry.js';
import type { Report } from '../model/report.js';
import { canonicalJson } from '../text/canonical-json.js';
import { keyed, type SealKeys, sealKeys } from './keys.js';
import { columnsOf, rowSealer } from './row-digests.js';
import { packCopyName } from './seal-name.js';
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
  const columns = columnsOf(report);
  const head: Bound = {
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
    waivers: run.waivers === null ? null : named(run.waivers),
    ...(report.registry === undefined ? {} : { registry: sealedRegistry(report.registry) }),
    outputs: run.outputs.map(({ kind, ...output }) => ({ ...named(output), kind })),
    ...columns,
  };
  const keys = keysOf(head, secretsOf(run));
  const rows = rowSealer(report, columns, keys);
  const parts = hashSubstance(report, columns.facts, keys.all, rows.add);
  const { facts, criteria, ...before } = head;
  const read = report.inputs.filter(({ sha256 }) => sha256 !== null).map(({ file }) => file);
  return sealText({
    ...before,
    report: {
      schema: 'craftsman.report/1',
      substance: SUBSTANCE,
      parts,
      nominees: report.summary.nominees,
      verdicts: report.summary.verdicts,
      exitCode: report.summary.exitCode,
      key: keyCheck(keys),
      names: namesCheck(read, keys),
    },
    facts,
    criteria,
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

/** What a seal says of its run that no replay brings forth again. */
type Bound = Omit<SealContent, 'report' | 'quotas' | 'rows'>;

/**
 * The keys of a seal: bound to everything in it but what a replay brings forth. So none of that can be written anew without
 * the inputs, and no two runs that may have come out differently (by exceptions, a registry, another program) have a key in common.
 */
export function keysOf(seal: Bound, secrets: ReadonlyMap<string, Buffer>): SealKeys {
  const { schema, number, previous, tool, folder, inputs, pack, options, waivers, outputs, ...others } = seal;
  const run = [schema, number, previous, tool, folder, inputs, pack, options, waivers, outputs];
  return sealKeys(secrets, canonicalJson([...run, others.registry ?? null, others.facts, others.criteria]));
}

/** By this a key is known as the one that a seal was made with. */
export function keyCheck({ all }: SealKeys): string {
  return keyed(all, 'key').toString('hex');
}

/** By this the names of the inputs that were read are known, of which a seal may mask some. */
export function namesCheck(names: string[], { all }: SealKeys): string {
  return keyed(all, 'names', ...names).toString('hex');
}

/** A digest of each quota of the report, over all its groups. */
export function quotaDigests(report: Report, key: Buffer): SealContent['quotas'] {
  return report.schemes.flatMap(({ id: scheme, quotaRules }) =>
    quotaRules.map(({ id }) => {
      const entries = report.quotas
        .filter((quota) => quota.scheme === scheme && quota.id === id)
        .map(({ first: _shown, ...quota }) => canonicalJson(quota))
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

import type { Problem } from '../model/finding.js';
import type { RulePack } from '../model/pack.js';
import type { RegistryUse } from '../model/registry.js';
import type { Report } from '../model/report.js';
import type { WaiverFile } from '../model/waiver.js';
import type { PackFile } from '../rules/pack-file.js';
import type { SealContent } from './seal-schema.js';

/** What the audit needs of the program: the line from bytes to a report, rules, and the reading of exceptions. */
export interface AuditTools {
  tool: { name: string; version: string };
  /** ISO day in Beijing. */
  today: string;
  /** Judges files as `check` does; a batch that stops it tells why. */
  replay: (inputs: ReplayInput[], pack: RulePack, options: ReplayOptions) => Promise<Replayed>;
  /** The rules of a hash that came with this program or an earlier release; null where none did. */
  edition: (hash: string) => Promise<PackFile[] | null>;
  /** The rules that come with this program. */
  bundled: () => Promise<PackFile[]>;
  /** Rules of files that were checked; null where this version cannot read them. */
  load: (files: PackFile[]) => Promise<RulePack | null>;
  readWaivers: (file: string, bytes: Uint8Array, pack: RulePack) => Promise<WaiverFile | null>;
  /** The most that each limit of reading may be, whatever a seal says; by name. */
  limits: Readonly<Record<string, number>>;
  /** Whether a file, by its name, is a table that `check` would look at. */
  isTable: (path: string) => boolean;
  /** Whether a file, by its content, is a result that this program wrote, which `check` would leave out. */
  isOwn: (bytes: Uint8Array) => Promise<boolean>;
  /** Those that the run was given, in order: batches of several years may have had several. */
  passwords: string[];
  /** Numbers of the keys of the registries that the run was given. */
  registryKeys: string[];
  /** A registry of the run in a state that a seal names; `earlier`: none was ever in that; null: the run has none of this key. */
  registry?: (sealed: NonNullable<SealContent['registry']>) => RegistryUse | 'earlier' | null;
}

export type ReplayInput = { file: string } & ({ bytes: Uint8Array } | { problem: Problem });

export type ReplayOptions = Pick<
  SealContent['options'],
  'schemes' | 'asOf' | 'readings' | 'allReadings' | 'today' | 'failOn'
> & {
  limits: Record<string, number>;
  waivers: WaiverFile | null;
  /** Absent where the batch was sealed without one, whatever the run of the audit was given. */
  password?: string;
  registry?: RegistryUse;
};

export type Replayed =
  | { ok: true; report: Report }
  | { ok: false; problems: (Problem & { file: string | null })[] };

export interface AuditOptions {
  /** Hashes of seals that must be there, or their beginnings. */
  heads: string[];
  /** Shows personal data in full. */
  unmask: boolean;
  /** Other rules to judge the same batches by; `name`: null for those of the program. */
  against: { name: string | null; files: PackFile[]; pack: RulePack } | null;
}

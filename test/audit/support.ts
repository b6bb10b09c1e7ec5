import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/audit/archive.js';
import { audit } from '../../src/audit/index.js';
import { filesOfCopy, rulesHash } from '../../src/audit/pack-copy.js';
import { packCopyName, sealName } from '../../src/audit/seal-name.js';
import { readSeal } from '../../src/audit/seal-text.js';
import type { AuditOptions, AuditTools, Replayed } from '../../src/audit/tools.js';
import { sha256 } from '../../src/bytes/sha256.js';
import { check } from '../../src/check-files.js';
import { isOwnOutput } from '../../src/cli/own-inputs.js';
import { isTable } from '../../src/cli/tables.js';
import { waiversOf } from '../../src/cli/waivers.js';
import type { AuditLine, AuditReport } from '../../src/model/audit.js';
import type { RulePack } from '../../src/model/pack.js';
import { LIMITS } from '../../src/read/limits.js';
import { loadPack } from '../../src/rules/load.js';
import { bundledPack, packFiles } from '../support.js';

export const FOLDER = 'fixtures/archive';

export type Files = Map<string, Uint8Array>;

/** The archive of the fixtures in memory: every test has its own. */
export function sealedFiles(): Files {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return new Map(
    paths
      .filter((path) => statSync(join(FOLDER, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(FOLDER, path))]),
  );
}

/** Name of the copy of the rules that a batch of the fixtures goes by: the fourth by the user's own, the others by ours. */
export function rulesCopyOf(number: number): string {
  const read = readSeal(readFileSync(join(FOLDER, sealName(number))));
  if (!read.ok) throw new Error(sealName(number));
  return read.seal.pack.file;
}

export function archiveOf(files: Files, more: Partial<Archive> = {}): Archive {
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    const bytes = files.get(path);
    if (bytes === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return bytes;
  };
  return {
    files: [...files].map(([path, bytes]) => ({ path, size: bytes.length })),
    links: [],
    unopened: [],
    closed: [],
    read: async (path, most) => (await bytesOf(path)).subarray(0, most),
    sha256: async (path) => sha256(await bytesOf(path)),
    ...more,
  };
}

export const NOTHING: AuditOptions = { heads: [], unmask: false, against: null };

/** What was replayed before, over all tests of a file: the same inputs, rules and options give the same report. */
const replayed = new Map<string, Promise<Replayed>>();
const packs = new Map<string, RulePack | null>();
const OURS = rulesHash(packFiles());

/** The program as the command line hands it to the audit, of this version, on a day. */
export function auditTools(more: Partial<AuditTools> = {}): AuditTools {
  const tools: AuditTools = {
    tool: { name: 'craftsman', version: '0.1.0' },
    today: '2025-09-30',
    bundled: async () => packFiles(),
    edition: async (hash) => (hash === OURS ? packFiles() : keptEdition(hash)),
    load: async (files) => {
      const hash = rulesHash(files);
      if (hash === OURS) return bundledPack();
      if (!packs.has(hash)) {
        const loaded = loadPack(files);
        packs.set(hash, loaded.ok ? loaded.pack : null);
      }
      return packs.get(hash) ?? null;
    },
    readWaivers: (file, bytes, pack) => waiversOf(file, bytes, pack).catch(() => null),
    limits: { ...LIMITS },
    isTable,
    isOwn: isOwnOutput,
    passwords: [],
    registryKeys: [],
    replay: (inputs, pack, { waivers, limits, ...options }) => {
      const named = inputs.map((input) => [
        input.file,
        'bytes' in input ? sha256(input.bytes) : input.problem,
      ]);
      const key = JSON.stringify([named, pack.hashes, options, limits, waivers]);
      const known = replayed.get(key);
      if (known !== undefined) return known;
      const running = check(inputs, pack, {
        ...options,
        ...(waivers === null ? {} : { waivers }),
        limits: { ...LIMITS, ...limits },
        tool: tools.tool,
      }) as Promise<Replayed>;
      replayed.set(key, running);
      return running;
    },
    ...more,
  };
  return tools;
}

function keptEdition(hash: string) {
  try {
    return filesOfCopy(readFileSync(join('rules/editions', packCopyName(hash))));
  } catch {
    return null;
  }
}

export function auditOf(
  files: Files,
  {
    options = {},
    tools = {},
    archive = {},
  }: {
    options?: Partial<AuditOptions>;
    tools?: Partial<AuditTools>;
    archive?: Partial<Archive>;
  } = {},
): Promise<AuditReport> {
  return audit(archiveOf(files, archive), auditTools(tools), { ...NOTHING, ...options });
}

const WEIGHT = { cannot: '?', differs: '✖', note: 'ℹ' };

/** Everything that an audit says but of what ran out, a text a line: `✖ audit.file-altered 2025-csv/nominees.csv`. */
export function linesOf({ batches, said }: AuditReport): string[] {
  return [...batches.flatMap((batch) => batch.said), ...said]
    .filter(({ code }) => code !== 'audit.waiver-expired')
    .map(lineText)
    .sort();
}

function lineText({ weight, code, file }: AuditLine): string {
  return `${WEIGHT[weight]} ${code}${file === null ? '' : ` ${file}`}`;
}

/** States of the batches by number, as signs. */
export function statesOf({ batches }: AuditReport): string {
  const signs = { replayed: '=', differs: '≠', undone: '?' };
  return batches.map(({ seal, state }) => `${seal.number}${signs[state]}`).join(' ');
}

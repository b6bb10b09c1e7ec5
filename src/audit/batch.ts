import type { AuditLine, BatchAudit, BatchState } from '../model/audit.js';
import type { RulePack } from '../model/pack.js';
import type { RegistryUse } from '../model/registry.js';
import type { Report } from '../model/report.js';
import type { WaiverFile } from '../model/waiver.js';
import { PACK_LIMITS } from '../rules/limits.js';
import type { PackFile } from '../rules/pack-file.js';
import { type Archive, type Found, folderOf, placeIn, reasonOf, type Wanted } from './archive.js';
import { archivedReport, nomineesByKey, REPORTS } from './archived-report.js';
import { type FoundSeal, sealsAfter } from './chain.js';
import { derived } from './derived.js';
import { compareRows, tellRows } from './differences.js';
import { type SealKeys, secretOf } from './keys.js';
import { keyCheck, keysOf, namesCheck, quotaDigests } from './make-seal.js';
import { changedRows } from './row-digests.js';
import { type LocatedFile, locate } from './sealed-files.js';
import { clauseOf, rulesOf } from './sealed-rules.js';
import { shown } from './shown.js';
import { nomineesOf, SUBSTANCES } from './substance.js';
import type { AuditOptions, AuditTools, ReplayInput, ReplayOptions } from './tools.js';

export interface Surroundings {
  archive: Archive;
  seals: FoundSeal[];
  find: (wanted: Wanted) => Promise<Found>;
  copies: () => Promise<Map<string, PackFile[] | null>>;
  tools: AuditTools;
  options: AuditOptions;
}

/** A batch that was looked at, with what `--against` needs of it. */
export interface AuditedBatch {
  audit: BatchAudit;
  /** null where the inputs as sealed could not all be had. */
  rerun: { inputs: ReplayInput[]; pack: RulePack; options: ReplayOptions; report: Report } | null;
}

/** Larger files are not read to see whether only their line ends changed. */
const MOST_TEXT_BYTES = 16 * 1024 * 1024;

/** Verifies what one seal says, replays the batch and explains what differs. */
export async function auditBatch(found: FoundSeal, around: Surroundings): Promise<AuditedBatch> {
  const { tools, archive, options } = around;
  const { seal } = found;
  const sumOf = (path: string) => archive.sha256(path).catch(() => null);
  const textOf = async (path: string) => {
    const size = archive.files.find((file) => file.path === path)?.size ?? 0;
    return size > MOST_TEXT_BYTES ? null : archive.read(path, size).catch(() => null);
  };
  const located = await locate(found, around.find, sealsAfter(found, around.seals), sumOf, textOf);
  const rules = await rulesOf(found, await around.copies(), tools);
  const said = [...located.said, ...rules.said, ...limitLines(found, tools)];
  const audit: BatchAudit = {
    ...emptyAudit(found),
    files: [...located.files, rules.file].map(({ kind, file, state, path }) => ({
      kind,
      file: shown(file),
      state,
      path,
    })),
    said,
    rules: rules.changes,
  };
  const unknown = unknownVersions(found);
  said.push(...unknown);
  const inputs = await inputsOf(found, located.files, archive, tools.limits.file ?? 0, said);
  const done = (rerun: AuditedBatch['rerun']): AuditedBatch => ({
    audit: { ...audit, state: stateOf(said) },
    rerun,
  });
  const { pack } = rules;
  // What a later version binds its keys to is not known.
  const bound = unknown.length === 0 && inputs !== null && !inputs.altered;
  const keys = bound ? keysIfSealed(found, inputs.files, said) : null;
  if (unknown.length > 0 || pack === null || inputs === null || said.some(stops)) return done(null);
  const waivers = await waiversOf(found, located.files, pack, around, said);
  if (waivers === undefined) return done(null);
  const registry = registryOf(found, tools, said);
  if (registry === undefined) return done(null);
  const run = { ...runOptions(found, waivers), ...(registry === null ? {} : { registry }) };
  const replayed = await tools.replay(inputs.files, pack, run);
  if (!replayed.ok) {
    // A password that is wrong says nothing about the batch.
    const weight = replayed.problems.every(({ code }) => ENVIRONMENT.includes(code)) ? 'cannot' : 'differs';
    said.push({ weight, code: 'audit.stopped', args: {}, file: found.path });
    for (const problem of replayed.problems) said.push({ weight, ...problem });
    return done(null);
  }
  const { report } = replayed;
  const exceptions = located.files.find(({ kind }) => kind === 'waivers');
  said.push(...expired(waivers, tools.today, exceptions?.path ?? null));
  const clause = (scheme: string, id: string) => clauseOf(pack, scheme, id);
  const telling = async () => {
    const archived = await archivedReport(archive, located.files);
    const then = archived === null ? null : nomineesByKey(archived);
    return { report, then: then ?? new Map(), known: then !== null, clause, unmask: options.unmask };
  };
  if (keys === null) {
    const { known, ...told } = await telling();
    audit.rows = known ? compareRows(nomineesOf(report, false), told) : [];
    said.push({
      weight: 'note',
      code: known ? 'audit.rows-by-report' : 'audit.no-old-report',
      args: {},
      file: found.path,
    });
    return done(null);
  }
  const { parts, forged } = derived(seal, report, keys);
  audit.parts = parts;
  const unread = parts.includes('inputs') ? unreadNow(report) : [];
  said.push(...unread);
  if (forged.length > 0) {
    said.push({ weight: 'differs', code: 'audit.seal-forged', args: { members: forged }, file: found.path });
    // The hash of the totals shows that those of the replay are the sealed ones.
    if (!parts.includes('summary')) {
      const { nominees, verdicts } = report.summary;
      Object.assign(audit, { nominees, verdicts });
    }
  }
  if (parts.length > 0 && unread.length === 0) {
    const key = (input: number) => keys.input(seal.inputs[input]?.sha256 ?? null);
    audit.rows = tellRows(changedRows(seal, report, key), await telling());
    const now = new Map(
      quotaDigests(report, keys.all).map(({ scheme, id, digest }) => [`${scheme} ${id}`, digest]),
    );
    audit.quotas = seal.quotas
      .filter(({ scheme, id, digest }) => now.get(`${scheme} ${id}`) !== digest)
      .map(({ scheme, id }) => ({ scheme, id, clause: clause(scheme, id) }));
    said.push(causeOf(found, rules.same, tools, audit));
  }
  return done({ inputs: inputs.files, pack, options: run, report });
}

/** What a seal says of its batch, before anything was looked at. */
export function emptyAudit({ path, sha256, seal }: FoundSeal): BatchAudit {
  return {
    seal: { file: path, number: seal.number, sha256 },
    state: 'undone',
    version: seal.tool.version,
    day: seal.options.today,
    schemes: seal.pack.schemes.map(({ id, asOf }) => ({ id, asOf })),
    nominees: seal.report.nominees,
    verdicts: seal.report.verdicts,
    files: [],
    said: [],
    parts: [],
    rows: [],
    quotas: [],
    rules: null,
  };
}

function stateOf(said: AuditLine[]): BatchState {
  if (said.some(({ weight }) => weight === 'cannot')) return 'undone';
  return said.some(({ weight }) => weight === 'differs') ? 'differs' : 'replayed';
}

/** A seal whose report is of a form that this version cannot make any more, or not yet. */
function unknownVersions({ path, seal }: FoundSeal): AuditLine[] {
  const { schema, substance } = seal.report;
  const lines: AuditLine[] = [];
  if (!Object.hasOwn(REPORTS, schema))
    lines.push({ weight: 'cannot', code: 'audit.report-newer', args: { schema }, file: path });
  else if (!Object.hasOwn(SUBSTANCES, substance))
    lines.push({ weight: 'cannot', code: 'audit.report-newer', args: { schema: substance }, file: path });
  return lines;
}

/** A seal may come from a stranger: it never raises a limit by itself. */
function limitLines({ path, seal }: FoundSeal, { limits, password }: AuditTools): AuditLine[] {
  const over = Object.entries(seal.options.limits).flatMap(([name, value]) =>
    Object.hasOwn(limits, name) && value <= (limits[name] ?? 0) ? [] : [`${shown(name)}=${value}`],
  );
  return [
    ...(over.length === 0
      ? []
      : [{ weight: 'cannot' as const, code: 'audit.limits', args: { limits: over }, file: path }]),
    ...(seal.options.password && !password
      ? [{ weight: 'cannot' as const, code: 'audit.password', args: {}, file: path }]
      : []),
  ];
}

/** Whether there is nothing to be replayed after this was said. */
function stops({ code }: AuditLine): boolean {
  return ['audit.limits', 'audit.password', 'audit.seal-rewritten', 'audit.hidden-name'].includes(code);
}

/** The keys of a seal; where they are not those that it was made with, what it says of the run is not what was sealed. */
function keysIfSealed({ path, seal }: FoundSeal, inputs: SealedInput[], said: AuditLine[]): SealKeys | null {
  const read = inputs.flatMap((input) => ('bytes' in input ? [input] : []));
  const keys = keysOf(seal, new Map(read.map(({ sha256, bytes }) => [sha256, secretOf(bytes)])));
  if (keyCheck(keys) !== seal.report.key)
    said.push({ weight: 'differs', code: 'audit.seal-rewritten', args: {}, file: path });
  else if (
    namesCheck(
      read.map(({ file }) => file),
      keys,
    ) !== seal.report.names
  ) {
    const hidden = inputs.find(
      (input, index) => 'bytes' in input && MASKED.test(seal.inputs[index]?.file ?? ''),
    );
    said.push({ weight: 'cannot', code: 'audit.hidden-name', args: {}, file: hidden?.file ?? path });
  }
  return keys;
}

type SealedInput = ReplayInput & { sha256: string };

/** The bytes of the inputs, none of them of more than `most` bytes, under the names that they had; null where one is gone. */
async function inputsOf(
  { path, seal }: FoundSeal,
  located: LocatedFile[],
  archive: Archive,
  most: number,
  said: AuditLine[],
): Promise<{ files: SealedInput[]; altered: boolean } | null> {
  const files: SealedInput[] = [];
  const inputs = located.filter(({ kind }) => kind === 'input');
  if (inputs.some(({ state }) => state === 'missing' || state === 'unreadable')) return null;
  for (const [index, { file, path: place, sha256 }] of inputs.entries()) {
    const problem = seal.inputs[index]?.problem;
    if (place === null || sha256 === null) {
      files.push({ file, sha256: '', problem: problem ?? { code: 'file.not-found', args: {} } });
      continue;
    }
    const name = realName(file, seal.folder, path, place);
    if (name === null) {
      said.push({ weight: 'cannot', code: 'audit.hidden-name', args: {}, file: place });
      return null;
    }
    const size = archive.files.find((each) => each.path === place)?.size ?? 0;
    if (size > most) {
      said.push({ weight: 'cannot', code: 'audit.limits', args: { limits: [`file=${size}`] }, file: place });
      return null;
    }
    try {
      files.push({ file: name, sha256, bytes: await archive.read(place, size) });
    } catch (error) {
      said.push({
        weight: 'cannot',
        code: 'audit.file-unreadable',
        args: { kind: 'input', ...reasonOf(error) },
        file: place,
      });
      return null;
    }
  }
  return { files, altered: inputs.some(({ state }) => state === 'altered') };
}

/**
 * The name that an input had. Where the seal masks part of it, that of the file tells it, unless it was renamed: then nobody
 * knows any more (null), and a report under another name is another report.
 */
function realName(file: string, folder: string, seal: string, place: string): string | null {
  const start = placeIn(folderOf(seal), folder);
  const own = start !== null && place.startsWith(`${start}/`) ? place.slice(start.length + 1) : place;
  const real = [own, place].find((name) => shown(name) === file);
  return real ?? (MASKED.test(file) ? null : file);
}

/** What `shown` puts in the place of what it hides. */
const MASKED = /\*{4}|[\u2400-\u2421\uFFFD]/u;

/** The exceptions of the batch; null where it had none; undefined where they are not to be had as they were. */
async function waiversOf(
  found: FoundSeal,
  located: LocatedFile[],
  pack: RulePack,
  { archive, tools }: Surroundings,
  said: AuditLine[],
): Promise<WaiverFile | null | undefined> {
  const { waivers } = found.seal;
  if (waivers === null) return null;
  const there = located.find(({ kind }) => kind === 'waivers');
  if (there?.path == null || (there.state !== 'intact' && there.state !== 'moved')) return undefined;
  const name = waivers.file.slice(waivers.file.lastIndexOf('/') + 1);
  try {
    const read = await tools.readWaivers(
      name,
      await archive.read(there.path, Math.min(waivers.size, PACK_LIMITS.fileBytes)),
      pack,
    );
    if (read !== null) return read;
  } catch (error) {
    said.push({
      weight: 'cannot',
      code: 'audit.file-unreadable',
      args: { kind: 'waivers', ...reasonOf(error) },
      file: there.path,
    });
    return undefined;
  }
  said.push({ weight: 'cannot', code: 'audit.waivers-newer', args: {}, file: there.path });
  return undefined;
}

/** The registry that the batch was compared with, as it was then; null where it was with none; undefined where it is not to be had. */
function registryOf(
  { path, seal }: FoundSeal,
  tools: AuditTools,
  said: AuditLine[],
): RegistryUse | null | undefined {
  const { registry } = seal;
  if (registry === undefined) return null;
  const found = tools.registry?.(registry) ?? null;
  if (found !== null && found !== 'earlier') return found;
  const { file, key, before } = registry;
  const given = tools.registryKey ?? '';
  const code =
    found !== null ? 'audit.registry-state' : given === '' ? 'audit.registry-needed' : 'audit.registry-other';
  const args = { file: shown(file), key, lines: before.lines, given };
  said.push({ weight: 'cannot', code, args, file: path });
  return undefined;
}

function runOptions({ seal }: FoundSeal, waivers: WaiverFile | null): ReplayOptions {
  const { chosen: _, password: __, ...options } = seal.options;
  return { ...options, waivers };
}

/** Exceptions hold for a replay as they did on the day of the seal; which of them have run out since is worth a note. */
function expired(waivers: WaiverFile | null, today: string, file: string | null): AuditLine[] {
  return (waivers?.waivers ?? [])
    .filter(({ expires }) => expires < today)
    .map(({ line, expires, criterion, code }) => ({
      weight: 'note',
      code: 'audit.waiver-expired',
      args: { line, expires, about: criterion ?? code ?? '' },
      file,
    }));
}

/** An input that could be read then and cannot be now: for a password that is wrong, or a machine that is slower. */
function unreadNow(report: Report): AuditLine[] {
  return report.inputs.flatMap(({ file, problem }): AuditLine[] =>
    problem === null || !ENVIRONMENT.includes(problem.code)
      ? []
      : [{ weight: 'cannot', ...problem, file: shown(file) }],
  );
}

/** Codes of what may lie in this run and not in the file. */
const ENVIRONMENT = ['file.too-large', 'file.wrong-password', 'file.encrypted', 'file.timeout'];

/** With inputs, options and rules as they were, only the program is left. */
function causeOf(
  { path, seal }: FoundSeal,
  sameRules: boolean,
  { tool }: AuditTools,
  { parts }: BatchAudit,
): AuditLine {
  const args = { then: seal.tool.version, now: tool.version, parts };
  const cause = !sameRules
    ? 'audit.rules-differ'
    : seal.tool.version === tool.version
      ? 'audit.program-differs'
      : 'audit.tool-differs';
  return { weight: 'differs', code: cause, args, file: path };
}

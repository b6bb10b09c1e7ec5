import type { AuditLine, BatchAudit, BatchState } from '../model/audit.js';
import type { Problem } from '../model/finding.js';
import type { RulePack } from '../model/pack.js';
import type { Report } from '../model/report.js';
import type { PackFile } from '../rules/pack-file.js';
import type { Archive, Found, Wanted } from './archive.js';
import { REPORTS } from './archived-report.js';
import { type FoundSeal, sealsAfter } from './chain.js';
import { compareReplay } from './compare-replay.js';
import { derived } from './derived.js';
import { ENVIRONMENT } from './environment.js';
import type { SealKeys } from './keys.js';
import type { BatchSeal } from './seal-schema.js';
import { locate } from './sealed-files.js';
import { inputsOf, keysIfSealed, type SealedInput } from './sealed-inputs.js';
import { rulesOf } from './sealed-rules.js';
import { expired, limitLines, registryOf, runOptions, waiversOf } from './sealed-settings.js';
import { shown } from './shown.js';
import { SUBSTANCES } from './substance.js';
import type { AuditOptions, AuditTools, Replayed, ReplayInput, ReplayOptions } from './tools.js';

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
  const { files: located, said: saidOfFiles } = await locateFiles(found, around);
  const rules = await rulesOf(found, await around.copies(), tools);
  const unknown = unknownVersions(found);
  const { inputs, said: saidOfInputs } = await inputsOf(found, located, archive, tools.limits.file ?? 0);
  // What a later version binds its keys to is not known.
  const bound = unknown.length === 0 && inputs !== null && !inputs.altered;
  const { keys, said: saidOfKeys } = bound ? keysIfSealed(found, inputs.files) : { keys: null, said: [] };
  const audit: BatchAudit = {
    ...emptyAudit(found),
    files: [...located, rules.file].map(({ kind, file, state, path }) => ({
      kind,
      file: shown(file),
      state,
      path,
    })),
    rules: rules.changes,
  };
  const said = [
    ...saidOfFiles,
    ...rules.said,
    ...limitLines(found, tools),
    ...unknown,
    ...saidOfInputs,
    ...saidOfKeys,
  ];
  const stopped = (more: AuditLine[]): AuditedBatch => ({
    audit: withLines(audit, [...said, ...more]),
    rerun: null,
  });

  const { pack } = rules;
  if (unknown.length > 0 || pack === null || inputs === null || said.some(stops)) return stopped([]);
  const { waivers, said: saidOfWaivers } = await waiversOf(found, located, pack, around);
  // Where only line ends changed, no exception did, and that was said.
  if (waivers === undefined) return stopped(saidOfFiles.some(isLineEndsOfWaivers) ? [] : saidOfWaivers);
  const { registry, said: saidOfRegistry } = registryOf(found, tools);
  if (registry === undefined) return stopped(saidOfRegistry);
  const settings = {
    ...runOptions(found, { pack, whole: rules.whole }, waivers),
    ...(registry === null ? {} : { registry }),
  };
  const { run, replayed } = await replayOf(found, { inputs: inputs.files, pack, run: settings, keys, tools });
  if (!replayed.ok) return stopped(stopLines(replayed.problems, found.path));

  const { report } = replayed;
  const exceptions = located.find(({ kind }) => kind === 'waivers')?.path ?? null;
  const { said: differing, ...compared } = await compareReplay({
    found,
    report,
    pack,
    sameRules: rules.same,
    keys,
    located,
    archive,
    tools,
    unmask: options.unmask,
  });
  return {
    audit: withLines({ ...audit, ...compared }, [
      ...said,
      ...expired(waivers, { sealed: found.seal.options.today, today: tools.today }, exceptions),
      ...differing,
    ]),
    // An altered input is not the batch that was sealed.
    rerun: keys === null ? null : { inputs: inputs.files, pack, options: run, report },
  };
}

interface ToReplay {
  inputs: SealedInput[];
  pack: RulePack;
  run: ReplayOptions;
  keys: SealKeys | null;
  tools: AuditTools;
}

/** Replays a batch: one that had a password by the first of those given under which the files read as they did; else by the first. */
async function replayOf(
  { seal }: FoundSeal,
  { inputs, pack, run, keys, tools }: ToReplay,
): Promise<{ run: ReplayOptions; replayed: Replayed }> {
  const runs = seal.options.password ? tools.passwords.map((password) => ({ ...run, password })) : [run];
  const [first] = runs;
  if (first === undefined) throw new Error('a batch with a password is stopped before, where there is none');
  const tried: Replayed[] = [];
  for (const each of runs) {
    const replayed = await tools.replay(inputs, pack, each);
    if (runs.length === 1 || (replayed.ok && readsAlike(seal, replayed.report, keys)))
      return { run: each, replayed };
    tried.push(replayed);
  }
  return { run: first, replayed: tried[0] as Replayed };
}

/** Whether the files read as they did; where they were altered, whether nothing asks for another password. */
function readsAlike(seal: BatchSeal, report: Report, keys: SealKeys | null): boolean {
  if (keys !== null) return !derived(seal, report, keys).parts.includes('inputs');
  return report.inputs.every(({ problem }) => problem?.code !== 'file.wrong-password');
}

function locateFiles(found: FoundSeal, { archive, find, seals }: Surroundings): ReturnType<typeof locate> {
  const sumOf = (path: string) => archive.sha256(path).catch(() => null);
  const textOf = async (path: string) => {
    const size = archive.files.find((file) => file.path === path)?.size ?? 0;
    return size > MOST_TEXT_BYTES ? null : archive.read(path, size).catch(() => null);
  };
  return locate(found, find, sealsAfter(found, seals), sumOf, textOf);
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

function withLines(audit: BatchAudit, said: AuditLine[]): BatchAudit {
  return { ...audit, said, state: stateOf(said) };
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

/** Whether there is nothing to be replayed after this was said. */
function stops({ code }: AuditLine): boolean {
  return ['audit.limits', 'audit.password', 'audit.seal-rewritten', 'audit.hidden-name'].includes(code);
}

function isLineEndsOfWaivers({ code, args }: AuditLine): boolean {
  return code === 'audit.file-line-ends' && args.kind === 'waivers';
}

/** What stopped a replay. A password that is wrong says nothing about the batch. */
function stopLines(problems: (Problem & { file: string | null })[], file: string): AuditLine[] {
  const weight = problems.every(({ code }) => ENVIRONMENT.includes(code)) ? 'cannot' : 'differs';
  return [
    { weight, code: 'audit.stopped', args: {}, file },
    ...problems.map((problem) => ({ weight, ...problem }) as const),
  ];
}

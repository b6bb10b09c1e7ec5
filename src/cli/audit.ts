import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { audit } from '../audit/index.js';
import { filesOfCopy, packCopyName, rulesHash } from '../audit/pack-copy.js';
import type { AuditOptions, AuditTools } from '../audit/tools.js';
import { checkFiles } from '../check-files.js';
import type { RulePack } from '../model/pack.js';
import type { ReadOptions } from '../read/index.js';
import { LIMITS, type Limits } from '../read/limits.js';
import { renderAudit } from '../report/audit/terminal.js';
import { problemLine } from '../report/problem.js';
import type { PackFile } from '../rules/pack-file.js';
import { archiveIn } from './archive-folder.js';
import { Refusal, refuse, writeAll } from './io.js';
import { runCache, today } from './judging.js';
import type { CommonOptions, ReadingOptions, RegistryOptions } from './options.js';
import { keptEdition } from './own-files.js';
import { checkedPack, usePack } from './pack.js';
import { packFiles } from './pack-files.js';
import { readingOptions } from './reading.js';
import { print, printAll, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';
import { isTable } from './tables.js';
import { TOOL } from './tool.js';
import { waiversOf } from './waivers.js';

export interface AuditCommandOptions
  extends CommonOptions,
    ReadingOptions,
    Pick<RegistryOptions, 'registry' | 'registryKey'> {
  /** A folder with rules, or true for those of the program. */
  against?: string | true;
  head: string[];
  format: 'terminal' | 'json' | 'html';
  /** File for the text of the format instead of the screen. */
  output?: string;
  /** Path of a workbook; absent: none. */
  workbook?: string;
  unmask: boolean;
}

/** `craftsman audit <archive>`: exit code 0 only if everything replays, 1 if something differs, 2 if it cannot work. */
export async function auditCommand(folder: string, options: AuditCommandOptions): Promise<number> {
  if (options.output !== undefined && options.format === 'terminal')
    throw refuse('usage.output-needs-format');
  const heads = options.head.map(headOption);
  const reading = await readingOptions(options);
  const archive = await archiveIn(folder);
  const against = options.against === undefined ? null : await otherRules(options.against);
  const tools = { ...auditTools(reading), ...(await registryTool(options)) };
  const report = await audit(archive, tools, { heads, unmask: options.unmask, against });
  if (report.summary.seals === 0) throw refuse('usage.no-seals', {}, folder);
  const { auditTargets, auditText } = await import('./audit-outputs.js');
  const targets = await auditTargets(report, archive, folder, options);
  await writeAll(targets);
  if (options.format === 'terminal') {
    const { lang, unmask } = options;
    print(renderAudit(report, { lang, width: screenWidth(), color: useColor(options), unmask }));
  } else if (options.output === undefined) await printAll(await auditText(report, options));
  if (options.format === 'terminal' || options.output !== undefined) {
    for (const { path } of targets)
      print(
        problemLine(
          { code: 'cli.text-written', args: { path: relative(process.cwd(), path) } },
          options.lang,
        ),
      );
  }
  return report.summary.exitCode;
}

/** The registry that batches were compared with, as far back as a seal asks for; loaded only where one is named. */
async function registryTool(
  options: Pick<AuditCommandOptions, 'registry' | 'registryKey' | 'lang'>,
): Promise<Pick<AuditTools, 'registry' | 'registryKey'>> {
  const { registry, registryKey } = options;
  if (registry === undefined && registryKey === undefined) return {};
  const [{ openRegistry }, { registryAt }] = await Promise.all([
    import('./registry-file.js'),
    import('../registry/format.js'),
  ]);
  const { use } = await openRegistry({ ...options, registryReadOnly: true }, []);
  return {
    registryKey: use.registry.key,
    registry: ({ key, file, label, before }) => {
      if (key !== use.registry.key) return null;
      const then = registryAt(use.registry, before);
      return then === null ? 'earlier' : { ...use, registry: then, file, label };
    },
  };
}

/** The hash of a seal as `check --seal` printed it, or at least 16 characters of it. */
function headOption(value: string): string {
  const hash = value.toLowerCase();
  if (!/^[0-9a-f]{16,64}$/u.test(hash)) throw refuse('usage.bad-head', { value });
  return hash;
}

async function otherRules(folder: string | true): Promise<AuditOptions['against']> {
  if (folder !== true && (await stat(folder).catch(() => null))?.isDirectory() !== true)
    throw refuse('pack.no-folder', { folder });
  const files = await packFiles(folder === true ? undefined : folder);
  const pack = await usePack(folder === true ? undefined : folder);
  return { name: folder === true ? null : folder.replace(/^.*[\\/](?=[^\\/])/u, ''), files, pack };
}

/** What the audit needs of the program, bound to this run's limits and password. */
export function auditTools(reading: ReadOptions): AuditTools {
  const packs = new Map<string, Promise<RulePack | null>>();
  let own: Promise<PackFile[]> | undefined;
  const bundled = () => {
    own ??= packFiles(undefined);
    return own;
  };
  const given: Limits = { ...LIMITS, ...reading.limits };
  return {
    tool: TOOL,
    today: today(),
    bundled,
    edition: async (hash) => {
      const files = await bundled();
      return rulesHash(files) === hash ? files : kept(hash);
    },
    load: (files) => {
      const hash = rulesHash(files);
      const pack = packs.get(hash) ?? loaded(files, hash, bundled);
      packs.set(hash, pack);
      return pack;
    },
    readWaivers: (file, bytes, pack) => waiversOf(file, bytes, pack).catch(refusedAs(null)),
    limits: { ...given },
    isTable,
    password: reading.password !== undefined,
    replay: async (inputs, pack, { waivers, limits, ...options }) => {
      const all = {
        ...options,
        ...(waivers === null ? {} : { waivers }),
        ...(reading.password === undefined ? {} : { password: reading.password }),
        limits: limitsFor(limits, given),
        tool: TOOL,
      };
      const { cache, grow } = runCache();
      const { checked } = await checkFiles(inputs, pack, all, { cache, keepCells: false, progress: grow });
      return checked.ok ? checked : { ok: false, problems: checked.problems };
    },
  };
}

/** As it was sealed; but a slower machine may be given more time and memory. */
function limitsFor(sealed: Record<string, number>, given: Limits): Limits {
  const limits: Limits = { ...LIMITS, ...sealed };
  return {
    ...limits,
    time: Math.max(limits.time, given.time),
    memory: Math.max(limits.memory, given.memory),
  };
}

/** Rules of an earlier release, kept with the program for ever (`npm run keep-pack`). */
function kept(hash: string): PackFile[] | null {
  const bytes = keptEdition(packCopyName(hash));
  const files = bytes === null ? null : filesOfCopy(bytes);
  return files !== null && rulesHash(files) === hash ? files : null;
}

async function loaded(
  files: PackFile[],
  hash: string,
  bundled: () => Promise<PackFile[]>,
): Promise<RulePack | null> {
  if (rulesHash(await bundled()) === hash) return usePack(undefined);
  return checkedPack(files).catch(refusedAs(null));
}

/** A refusal as a value; a fault of the program stays one. */
function refusedAs<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Refusal) return value;
    throw error;
  };
}

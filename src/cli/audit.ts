import { stat } from 'node:fs/promises';
import { audit } from '../audit/index.js';
import { filesOfCopy, rulesHash } from '../audit/pack-copy.js';
import { packCopyName } from '../audit/seal-name.js';
import type { AuditOptions, AuditTools } from '../audit/tools.js';
import { sealOf } from '../bytes/seal.js';
import { checkFiles } from '../check-files.js';
import type { RulePack } from '../model/pack.js';
import type { RegistryUse } from '../model/registry.js';
import { LIMITS, type Limits } from '../read/limits.js';
import { renderAudit } from '../report/audit/terminal.js';
import { problemLine } from '../report/problem.js';
import type { PackFile } from '../rules/pack-file.js';
import { archiveIn } from './archive-folder.js';
import { auditTargets, auditText } from './audit-outputs.js';
import { Refusal, refuse, writeAll } from './io.js';
import { runCache, today } from './judging.js';
import { shownPath } from './names.js';
import type { CommonOptions, ReadingOptions } from './options.js';
import { refuseHopeless } from './outputs.js';
import { keptEdition } from './own-files.js';
import { isOwnOutput } from './own-inputs.js';
import { checkedPack, usePack } from './pack.js';
import { packFiles } from './pack-files.js';
import { auditBar } from './progress.js';
import { readingOptions } from './reading.js';
import { print, printAll, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';
import { isTable } from './tables.js';
import { TOOL } from './tool.js';
import { waiversOf } from './waivers.js';

export interface AuditCommandOptions extends CommonOptions, Omit<ReadingOptions, 'passwordFile'> {
  /** Batches of several years may have had several passwords, and been compared with several registries. */
  passwordFile: string[];
  registry: string[];
  registryKey: string[];
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
    throw refuse('usage.output-needs-format', { formats: ['json', 'html'], book: '--workbook' });
  const heads = options.head.map(headOption);
  const { limits } = await readingOptions({ limit: options.limit });
  const passwords = await passwordsOf(options);
  await refuseHopeless([], { '--output': options.output, '--workbook': options.workbook });
  const archive = await archiveIn(folder);
  const against = options.against === undefined ? null : await otherRules(options.against);
  const tools = { ...auditTools(limits, passwords), ...(await registryTool(options)) };
  const bar = auditBar(options);
  const report = await audit(archive, tools, { heads, unmask: options.unmask, against }, bar.show).finally(
    bar.end,
  );
  if (report.summary.seals === 0) throw refuse('usage.no-seals', {}, folder);
  const targets = await auditTargets(report, archive, folder, options);
  await writeAll(targets);
  if (options.format === 'terminal') {
    const { lang, unmask } = options;
    print(renderAudit(report, { lang, width: screenWidth(), color: useColor(options), unmask }));
  } else if (options.output === undefined) await printAll(await auditText(report, options));
  if (options.format === 'terminal' || options.output !== undefined) {
    for (const { path } of targets)
      print(problemLine({ code: 'cli.text-written', args: { path: shownPath(path) } }, options.lang));
  }
  return report.summary.exitCode;
}

/** The passwords of a run, each once: that of the command line, and the first lines of files. */
async function passwordsOf({ password, passwordFile }: AuditCommandOptions): Promise<string[]> {
  const passwords = new Set(password === undefined ? [] : [password]);
  for (const path of passwordFile) {
    const { password: first } = await readingOptions({ limit: [], passwordFile: path });
    if (first !== undefined) passwords.add(first);
  }
  return [...passwords];
}

/** The registries that batches were compared with, as far back as a seal asks for; loaded only where one is named. */
async function registryTool({
  registry,
  registryKey,
  lang,
}: Pick<AuditCommandOptions, 'registry' | 'registryKey' | 'lang'>): Promise<Partial<AuditTools>> {
  if (registry.length === 0 && registryKey.length === 0) return {};
  const [{ openWithOneOf }, { registryAt }] = await Promise.all([
    import('./registry-file.js'),
    import('../registry/format.js'),
  ]);
  const opened: RegistryUse[] = [];
  for (const file of registry.length === 0 ? [undefined] : registry)
    opened.push((await openWithOneOf(registryKey, { registry: file, registryReadOnly: true, lang })).use);
  return {
    registryKeys: opened.map((use) => use.registry.key),
    registry: ({ key, file, label, before }) => {
      const own = opened.filter((use) => use.registry.key === key);
      for (const use of own) {
        const then = registryAt(use.registry, before);
        if (then !== null) return { ...use, registry: then, file, label };
      }
      return own.length === 0 ? null : 'earlier';
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
export function auditTools(limits: Limits, passwords: string[]): AuditTools {
  const packs = new Map<string, Promise<RulePack | null>>();
  let own: Promise<PackFile[]> | undefined;
  const bundled = () => {
    own ??= packFiles(undefined);
    return own;
  };
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
    limits: { ...limits },
    isTable,
    // A marked copy that nobody has worked on since is a result as well.
    isOwn: async (bytes) => (await isOwnOutput(bytes)) || (await sealOf(bytes)) !== null,
    passwords,
    registryKeys: [],
    replay: async (inputs, pack, { waivers, limits: sealed, ...options }) => {
      const all = {
        ...options,
        ...(waivers === null ? {} : { waivers }),
        limits: limitsFor(sealed, limits),
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

import type { AuditLine } from '../model/audit.js';
import type { RulePack } from '../model/pack.js';
import type { RegistryUse } from '../model/registry.js';
import type { WaiverFile } from '../model/waiver.js';
import { PACK_LIMITS } from '../rules/limits.js';
import { type Archive, reasonOf } from './archive.js';
import { archivedReport } from './archived-report.js';
import type { FoundSeal } from './chain.js';
import { changedWaivers } from './changed-waivers.js';
import type { LocatedFile } from './sealed-files.js';
import { shown } from './shown.js';
import type { AuditTools, ReplayOptions } from './tools.js';

/** A seal may come from a stranger: it never raises a limit by itself. */
export function limitLines({ path, seal }: FoundSeal, { limits, passwords }: AuditTools): AuditLine[] {
  const over = Object.entries(seal.options.limits).flatMap(([name, value]) =>
    Object.hasOwn(limits, name) && value <= (limits[name] ?? 0) ? [] : [`${shown(name)}=${value}`],
  );
  return [
    ...(over.length === 0
      ? []
      : [{ weight: 'cannot' as const, code: 'audit.limits', args: { limits: over }, file: path }]),
    ...(seal.options.password && passwords.length === 0
      ? [{ weight: 'cannot' as const, code: 'audit.password', args: {}, file: path }]
      : []),
  ];
}

/** The exceptions of the batch; null where it had none; undefined where they are not to be had as they were. */
export async function waiversOf(
  { seal }: FoundSeal,
  located: LocatedFile[],
  pack: RulePack,
  { archive, tools }: { archive: Archive; tools: AuditTools },
): Promise<{ waivers: WaiverFile | null | undefined; said: AuditLine[] }> {
  const { waivers } = seal;
  if (waivers === null) return { waivers: null, said: [] };
  const there = located.find(({ kind }) => kind === 'waivers');
  if (there?.path == null) return { waivers: undefined, said: [] };
  const { path } = there;
  const name = waivers.file.slice(waivers.file.lastIndexOf('/') + 1);
  if (there.state === 'altered') {
    const bytes = await archive.read(path, PACK_LIMITS.fileBytes).catch(() => null);
    const now = bytes === null ? null : await tools.readWaivers(name, bytes, pack);
    const then = await archivedReport(archive, located);
    return { waivers: undefined, said: changedWaivers(then, now, path) };
  }
  if (there.state !== 'intact' && there.state !== 'moved') return { waivers: undefined, said: [] };
  const without = (code: string, args: AuditLine['args']) => ({
    waivers: undefined,
    said: [{ weight: 'cannot' as const, code, args, file: path }],
  });
  try {
    const bytes = await archive.read(path, Math.min(waivers.size, PACK_LIMITS.fileBytes));
    const read = await tools.readWaivers(name, bytes, pack);
    return read === null ? without('audit.waivers-newer', {}) : { waivers: read, said: [] };
  } catch (error) {
    return without('audit.file-unreadable', { kind: 'waivers', ...reasonOf(error) });
  }
}

/** The registry that the batch was compared with, as it was then; null where it was with none; undefined where it is not to be had. */
export function registryOf(
  { path, seal }: FoundSeal,
  tools: AuditTools,
): { registry: RegistryUse | null | undefined; said: AuditLine[] } {
  if (seal.registry === undefined) return { registry: null, said: [] };
  const found = tools.registry?.(seal.registry) ?? null;
  if (found !== null && found !== 'earlier') return { registry: found, said: [] };
  const { file, key, before } = seal.registry;
  const given = tools.registryKeys;
  const missing = given.length === 0 ? 'audit.registry-needed' : 'audit.registry-other';
  const code = found === null ? missing : 'audit.registry-state';
  const args = { file: shown(file), key, lines: before.lines, given };
  return { registry: undefined, said: [{ weight: 'cannot', code, args, file: path }] };
}

/**
 * The options of the run that was sealed. `whole`: whether the rules are the very ones, out of which the schemes were chosen; by
 * others the same schemes are judged, whatever these would choose today.
 */
export function runOptions(
  { seal }: FoundSeal,
  { pack, whole }: { pack: RulePack; whole: boolean },
  waivers: WaiverFile | null,
): ReplayOptions {
  const { chosen: _, password: __, ...options } = seal.options;
  const used = seal.pack.schemes.map(({ id }) => id);
  const known = used.filter((id) => pack.schemes.some((scheme) => scheme.id === id));
  return { ...options, ...(whole || known.length === 0 ? {} : { schemes: known }), waivers };
}

/** Exceptions hold for a replay as they did on the day of the seal; which of those that held then have run out since is worth a note. */
export function expired(
  waivers: WaiverFile | null,
  { sealed, today }: { sealed: string; today: string },
  file: string | null,
): AuditLine[] {
  return (waivers?.waivers ?? [])
    .filter(({ date, expires }) => date <= sealed && sealed <= expires && expires < today)
    .map(({ line, expires, criterion, code }) => ({
      weight: 'note',
      code: 'audit.waiver-expired',
      args: { line, expires, about: criterion ?? code ?? '' },
      file,
    }));
}

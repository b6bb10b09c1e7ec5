import type { AuditLine, FileAudit } from '../model/audit.js';
import type { SchemeDiff } from '../model/diff.js';
import type { RulePack } from '../model/pack.js';
import { diffSchemes } from '../rules/diff/index.js';
import type { PackFile } from '../rules/pack-file.js';
import { type Archive, baseOf, folderOf, placeIn } from './archive.js';
import type { FoundSeal } from './chain.js';
import { decidingFiles, filesOfCopy, rulesHash } from './pack-copy.js';
import { isPackCopyName } from './seal-name.js';
import type { BatchSeal, SealContent } from './seal-schema.js';
import type { AuditTools } from './tools.js';

/** Rules for a replay, and whether they are those that were sealed. */
export interface SealedRules {
  file: FileAudit;
  said: AuditLine[];
  /** null: there are none that this program can read. */
  pack: RulePack | null;
  /** false: others, so that a difference may come of them. */
  same: boolean;
  /** Whether they are the very ones that were sealed, and not only in the schemes of the batch. */
  whole: boolean;
  /** What somebody changed in the copy. */
  changes: SchemeDiff[] | null;
}

/** A copy may be packed worse than any packer does: a multiple of what the rules take. */
const MOST_COPY_BYTES = 4 * 1024 * 1024;

/** All copies of rules in an archive, read once. */
export function copiesIn(archive: Archive): () => Promise<Map<string, PackFile[] | null>> {
  let read: Promise<Map<string, PackFile[] | null>> | undefined;
  return () => {
    read ??= readCopies(archive);
    return read;
  };
}

async function readCopies({ files, read }: Archive): Promise<Map<string, PackFile[] | null>> {
  const copies = new Map<string, PackFile[] | null>();
  for (const { path, size } of files) {
    if (!isPackCopyName(baseOf(path))) continue;
    const bytes = size > MOST_COPY_BYTES ? null : await read(path, MOST_COPY_BYTES).catch(() => null);
    copies.set(path, bytes === null ? null : filesOfCopy(bytes));
  }
  return copies;
}

/** Finds the rules of a seal: beside it, elsewhere in the archive, with the program; or the nearest to them. */
export async function rulesOf(
  { path, seal }: FoundSeal,
  copies: Map<string, PackFile[] | null>,
  tools: AuditTools,
): Promise<SealedRules> {
  const { sha256, file: name, schemes } = seal.pack;
  const place = placeIn(folderOf(path), name);
  const { files, beside, ...found } = await findCopy(sha256, place, copies, tools);
  const file: FileAudit = { kind: 'pack', file: name, ...found };
  const altered = found.state === 'altered' ? beside : null;
  const line = (weight: AuditLine['weight'], code: string, args: AuditLine['args'] = {}): AuditLine => ({
    weight,
    code,
    args,
    file: place ?? name,
  });
  const said: AuditLine[] = [];
  if (found.state === 'altered') {
    said.push(line('differs', 'audit.rules-altered', { files: changedFiles(files ?? [], beside ?? []) }));
  }
  if (files !== null) {
    const pack = await tools.load(files);
    if (pack === null) said.push(line('cannot', 'audit.rules-newer'));
    const used = schemes.map(({ id }) => id);
    const changes = altered === null || pack === null ? null : await changesOf(pack, altered, used, tools);
    return { file, said, pack, same: true, whole: true, changes };
  }
  const { pack, others, copy } = await nearestRules(altered, schemes, tools);
  // What a scheme relies on is in its hash: the rest of the rules decides nothing here.
  const same = others.length === 0;
  said.push(
    same
      ? line('note', 'audit.rules-alike', { copy })
      : line('differs', 'audit.rules-missing', { schemes: others, copy }),
  );
  return { file, said, pack, same, whole: false, changes: null };
}

interface FoundCopy extends Pick<FileAudit, 'state' | 'path'> {
  /** The rules that were sealed; null where they are gone. */
  files: PackFile[] | null;
  /** What lies at the place that the seal names; null where nothing does, or nothing that can be read. */
  beside: PackFile[] | null;
}

/** Looks for the rules of a hash: at their place, elsewhere among the copies of the archive, and with the program. */
async function findCopy(
  sha256: string,
  place: string | null,
  copies: Map<string, PackFile[] | null>,
  tools: AuditTools,
): Promise<FoundCopy> {
  const fits = (copy: PackFile[] | null) => copy !== null && rulesHash(copy) === sha256;
  const [elsewhere = null, archived = null] = [...copies].find(([, copy]) => fits(copy)) ?? [];
  const files = archived ?? (await tools.edition(sha256));
  const beside = (place === null ? null : copies.get(place)) ?? null;
  if (place !== null && copies.has(place))
    return { state: fits(beside) ? 'intact' : 'altered', path: place, files, beside };
  if (elsewhere !== null) return { state: 'moved', path: elsewhere, files, beside };
  return { state: files === null ? 'missing' : 'kept', path: null, files, beside };
}

/**
 * The rules that a batch is replayed by where its own are gone: those of the program, or a copy that somebody changed, whichever
 * has more of its schemes as they were. `others`: schemes that are not; `copy`: 'yes' for the copy.
 */
async function nearestRules(
  copy: PackFile[] | null,
  schemes: BatchSeal['pack']['schemes'],
  tools: AuditTools,
): Promise<{ pack: RulePack | null; others: string[]; copy: string }> {
  const measured = async (files: PackFile[], sign: string) => {
    const pack = await tools.load(files);
    const others = schemes.filter(({ id, sha256: hash }) => pack?.hashes[id] !== hash).map(({ id }) => id);
    return { pack, others, copy: sign };
  };
  const own = await measured(await tools.bundled(), '');
  const changed = copy === null ? null : await measured(copy, 'yes');
  // What somebody wrote in it is less than all that may lie between two packs.
  const nearer = changed !== null && changed.pack !== null && changed.others.length <= own.others.length;
  return nearer ? changed : own;
}

/** Names of the files of which one has another text than the other, or which only one has; none where either has none. */
function changedFiles(sealed: PackFile[], copy: PackFile[]): string[] {
  if (sealed.length === 0 || copy.length === 0) return [];
  const textsOf = (files: PackFile[]) =>
    new Map(decidingFiles(files).map(({ path, text }) => [path, text.replaceAll('\r\n', '\n')]));
  const [then, now] = [textsOf(sealed), textsOf(copy)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((path) => then.get(path) !== now.get(path))
    .sort();
}

/** Requirements of the schemes of a batch that are not in the copy as they were sealed. */
async function changesOf(
  pack: RulePack,
  copy: PackFile[] | undefined,
  used: string[],
  tools: AuditTools,
): Promise<SchemeDiff[] | null> {
  const other = copy === undefined ? null : await tools.load(copy);
  if (other === null) return null;
  const schemes = pack.schemes.filter(({ id }) => used.includes(id));
  return schemes.flatMap((from): SchemeDiff[] => {
    const to = other.schemes.find(({ id }) => id === from.id);
    if (to === undefined || pack.hashes[from.id] === other.hashes[from.id]) return [];
    const rankOf = (fact: string, word: string) =>
      pack.terms[fact]?.find(({ id, zh }) => id === word || zh === word)?.rank;
    const changes = diffSchemes(from, to, rankOf);
    // What it relies on may have changed and none of its requirements: then the files say what.
    return changes.length === 0 ? [] : [{ from, to, changes, flips: null }];
  });
}

/** The clause of a requirement or quota; '' where the rules have none of this number. */
export function clauseOf(pack: RulePack, scheme: string, id: string): string {
  const rules = pack.schemes.find((each) => each.id === scheme);
  return [...(rules?.criteria ?? []), ...(rules?.quotas ?? [])].find((rule) => rule.id === id)?.clause ?? '';
}

export type SealedOptions = SealContent['options'];

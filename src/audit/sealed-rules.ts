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
  const { sha256, file, schemes } = seal.pack;
  const place = placeIn(folderOf(path), file);
  const told = { kind: 'pack' as const, file };
  const fits = (files: PackFile[] | null | undefined) => files != null && rulesHash(files) === sha256;
  const beside = place === null ? undefined : copies.get(place);
  const line = (weight: AuditLine['weight'], code: string, args: AuditLine['args'] = {}): AuditLine => ({
    weight,
    code,
    args,
    file: place ?? file,
  });
  const altered = beside !== undefined && !fits(beside);
  const elsewhere = [...copies].find(([, files]) => fits(files))?.[0];
  const archived = fits(beside) ? beside : elsewhere === undefined ? null : (copies.get(elsewhere) ?? null);
  const files = archived ?? (await tools.edition(sha256));
  const state = {
    ...told,
    state: altered
      ? 'altered'
      : fits(beside)
        ? 'intact'
        : elsewhere !== undefined
          ? 'moved'
          : files !== null
            ? 'kept'
            : 'missing',
    path: altered || fits(beside) ? place : (elsewhere ?? null),
  } satisfies FileAudit;
  const changed = altered ? changedFiles(files ?? [], beside ?? []) : [];
  const said = altered ? [line('differs', 'audit.rules-altered', { files: changed })] : [];
  if (files !== null) {
    const pack = await tools.load(files);
    if (pack === null) said.push(line('cannot', 'audit.rules-newer'));
    const used = schemes.map(({ id }) => id);
    const changes =
      altered && beside !== null && pack !== null ? await changesOf(pack, beside, used, tools) : null;
    return { file: state, said, pack, same: true, whole: true, changes };
  }
  const { pack, others, copy } = await nearestRules(altered ? (beside ?? null) : null, schemes, tools);
  // What a scheme relies on is in its hash: the rest of the rules decides nothing here.
  if (others.length === 0)
    return {
      file: state,
      said: [...said, line('note', 'audit.rules-alike', { copy })],
      pack,
      same: true,
      whole: false,
      changes: null,
    };
  said.push(line('differs', 'audit.rules-missing', { schemes: others, copy }));
  return { file: state, said, pack, same: false, whole: false, changes: null };
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

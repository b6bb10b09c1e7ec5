import { sha256 } from '../bytes/sha256.js';
import type { AuditLine, AuditReport } from '../model/audit.js';
import { grouped } from '../text/grouped.js';
import { type Archive, baseOf, folderOf, placeIn, reasonOf } from './archive.js';
import { numberInName, sealName } from './seal-name.js';
import type { BatchSeal } from './seal-schema.js';
import { MOST_SEAL_BYTES, OPENING_BYTES, readSeal, SEAL_OPENING } from './seal-text.js';

/** A seal that was read: where it lies, and the hash of its bytes, by which the next one names it. */
export interface FoundSeal {
  path: string;
  sha256: string;
  seal: BatchSeal;
}

/** A file that ought to be a seal and is none that can be read. `sha256`: where its bytes could be had. */
interface SpoiltSeal {
  path: string;
  number: number | null;
  sha256: string | null;
}

export interface Seals {
  seals: FoundSeal[];
  spoilt: SpoiltSeal[];
  said: AuditLine[];
}

const SPOILT = {
  altered: 'audit.seal-altered',
  'line-ends': 'audit.seal-line-ends',
  invalid: 'audit.seal-invalid',
};

/** All seals of an archive, by what they begin with or by their names; other JSON files are none of ours. */
export async function sealsIn(archive: Archive): Promise<Seals> {
  const found: Seals = { seals: [], spoilt: [], said: [] };
  // The newest seal has no other behind it that would tell that it is gone.
  const inPlaceOf = (path: string, number: number | null, code: string) => {
    if (number === null) return;
    found.spoilt.push({ path, number, sha256: null });
    found.said.push({ weight: 'differs', code, args: {}, file: path });
  };
  for (const path of archive.links) inPlaceOf(path, numberInName(baseOf(path)), 'audit.seal-link');
  for (const path of archive.unopened)
    inPlaceOf(path, numberInName(baseOf(path).replace(/^\.+/u, '')), 'audit.seal-unopened');
  for (const { path, size } of archive.files) {
    const number = numberInName(baseOf(path));
    if (!path.toLowerCase().endsWith('.json')) continue;
    const read = await readable(archive, path, size, number !== null);
    if (read === null) continue;
    const spoil = (line: Pick<AuditLine, 'weight' | 'code' | 'args'>, sum: string | null) => {
      found.spoilt.push({ path, number, sha256: sum });
      found.said.push({ ...line, file: path });
    };
    if ('large' in read) {
      spoil(
        { weight: 'cannot', code: 'audit.seal-large', args: { most: MOST_SEAL_BYTES / 1024 / 1024 } },
        null,
      );
      continue;
    }
    if ('reason' in read) {
      spoil({ weight: 'cannot', code: 'audit.seal-unreadable', args: { reason: read.reason } }, null);
      continue;
    }
    const sum = sha256(read.bytes);
    const result = readSeal(read.bytes);
    if (result.ok) found.seals.push({ path, sha256: sum, seal: result.seal });
    else if (result.why === 'newer')
      spoil({ weight: 'cannot', code: 'audit.seal-newer', args: { schema: result.schema } }, sum);
    else spoil({ weight: 'differs', code: SPOILT[result.why], args: {} }, sum);
  }
  return found;
}

/** The bytes of a seal; null for a file that is none. */
async function readable(
  archive: Archive,
  path: string,
  size: number,
  named: boolean,
): Promise<{ bytes: Uint8Array } | { reason: string } | { large: true } | null> {
  try {
    const opening = new TextDecoder().decode(await archive.read(path, OPENING_BYTES));
    if (!named && !opening.startsWith(SEAL_OPENING)) return null;
    if (size > MOST_SEAL_BYTES) return { large: true };
    return { bytes: await archive.read(path, MOST_SEAL_BYTES) };
  } catch (error) {
    const why = reasonOf(error);
    return named ? why : null;
  }
}

export interface Chains {
  /** Each seal once, by folder and number. */
  seals: FoundSeal[];
  said: AuditLine[];
  heads: AuditReport['heads'];
}

/**
 * Follows the seals from each to the one before it, by hash, wherever in the archive it lies. Names seals that are gone,
 * altered, there twice, swapped, or that claim the same place. `wanted`: hashes of seals that must be there (`--head`).
 */
export function followChains({ seals: all, spoilt }: Seals, wanted: string[]): Chains {
  const said: AuditLine[] = [];
  const say = (
    file: string | null,
    code: string,
    args: AuditLine['args'] = {},
    weight: AuditLine['weight'] = 'differs',
  ) => void said.push({ weight, code, args, file });
  const copies = grouped(all, (seal) => seal.sha256);
  const pairs: Copy[] = [];
  const seals = [...copies.values()].map((same) => {
    const [first, ...others] = [...same].sort(wellNamedFirst);
    if (first === undefined) throw new Error('a group has a member');
    pairs.push(...others.map(({ path }) => ({ path, first: first.path })));
    return first;
  });
  copiesOf(pairs, all, say);
  seals.sort(byFolderAndNumber);
  namesOf(seals, say);
  const next = grouped(
    seals.filter(({ seal }) => seal.previous !== null),
    ({ seal }) => seal.previous ?? '',
  );
  for (const rivals of next.values()) fork(rivals, say);
  const firsts = grouped(
    seals.filter(({ seal }) => seal.previous === null),
    ({ path }) => folderOf(path),
  );
  for (const rivals of firsts.values()) fork(rivals, say);
  const count = [...firsts.values()].flat().length;
  if (count > 1) say(null, 'audit.chains', { count }, 'note');
  for (const seal of seals) before(seal, seals, spoilt, copies, say);
  const heads = seals
    .filter(({ sha256: sum }) => !next.has(sum))
    .map(({ path, seal, sha256: sum }) => ({
      file: path,
      number: seal.number,
      sha256: sum,
      confirmed: wanted.some((hash) => sum.startsWith(hash)),
    }));
  for (const hash of wanted) lookFor(hash, seals, next, say);
  return { seals, said, heads };
}

/** The seals that follow one in its chain, in order. */
export function sealsAfter({ sha256: sum }: FoundSeal, seals: FoundSeal[]): FoundSeal[] {
  const next = new Map(seals.map((seal) => [seal.seal.previous, seal]));
  const after: FoundSeal[] = [];
  // A hash names what was there before it: a chain of hashes has no circle.
  for (let at = next.get(sum); at !== undefined; at = next.get(at.sha256)) after.push(at);
  return after;
}

type Say = (
  file: string | null,
  code: string,
  args?: AuditLine['args'],
  weight?: AuditLine['weight'],
) => void;

interface Copy {
  path: string;
  first: string;
}

/** Seals that are there twice: a folder with all seals of another, under their names, is a copy of the archive; any other is a fault. */
function copiesOf(pairs: Copy[], all: FoundSeal[], say: Say): void {
  const sealsOf = grouped(all, ({ path }) => folderOf(path));
  const foldersOf = grouped(pairs, ({ path, first }) => `${folderOf(path)}\0${folderOf(first)}`);
  for (const copied of foldersOf.values()) {
    const [one] = copied;
    if (one === undefined) continue;
    const [own, there] = [one.path, one.first].map((path) => sealsOf.get(folderOf(path))?.length);
    const named = copied.every(({ path, first }) => baseOf(path) === baseOf(first));
    if (named && own === copied.length && there === copied.length)
      say(folderOf(one.path), 'audit.archive-copy', { count: copied.length, first: one.first }, 'note');
    else for (const { path, first } of copied) say(path, 'audit.chain-duplicate', { first });
  }
}

function byFolderAndNumber(a: FoundSeal, b: FoundSeal): number {
  const [left, right] = [folderOf(a.path), folderOf(b.path)];
  if (left !== right) return left < right ? -1 : 1;
  return a.seal.number - b.seal.number || (a.path < b.path ? -1 : 1);
}

/** Of copies, the one that is called by its number is the seal. */
function wellNamedFirst(a: FoundSeal, b: FoundSeal): number {
  const odd = ({ path, seal }: FoundSeal) => Number(numberInName(baseOf(path)) !== seal.number);
  return odd(a) - odd(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1);
}

/** A seal is called by its number; two that have each other's names have been swapped. */
function namesOf(seals: FoundSeal[], say: Say): void {
  for (const { path, seal } of seals) {
    const own = numberInName(baseOf(path));
    if (own === seal.number) continue;
    const folder = folderOf(path);
    const other = seals.find(
      (each) =>
        folderOf(each.path) === folder &&
        each.seal.number === own &&
        numberInName(baseOf(each.path)) === seal.number,
    );
    if (other === undefined) {
      // To give it its name would be to write over the seal that has it.
      const name = placeIn(folder, sealName(seal.number));
      const taken = seals.find((each) => each.path === name)?.path ?? '';
      say(path, 'audit.chain-misnamed', { number: seal.number, taken }, own === null ? 'note' : 'differs');
    } else if (path < other.path)
      say(path, 'audit.chain-swapped', { other: other.path, number: seal.number });
  }
}

/** Two seals that come after the same one: only one of them can. */
function fork(rivals: FoundSeal[], say: Say): void {
  const [first, ...others] = rivals;
  if (first === undefined) return;
  for (const { path, seal } of others)
    say(path, 'audit.chain-fork', { number: seal.number, other: first.path });
}

/** Whether the seal before one is there, and what has become of it where it is not. */
function before(
  { path, seal }: FoundSeal,
  seals: FoundSeal[],
  spoilt: SpoiltSeal[],
  byHash: ReadonlyMap<string, FoundSeal[]>,
  say: Say,
): void {
  const { previous, number } = seal;
  if (previous === null) {
    // The first has the number 1; any other number comes of a hand that wrote a seal.
    if (number !== 1) say(path, 'audit.chain-headless', { number });
    return;
  }
  const found = byHash.get(previous)?.[0];
  if (found !== undefined) {
    if (found.seal.number !== number - 1)
      say(path, 'audit.chain-number', { number, before: found.seal.number });
    // By its day exceptions hold or have run out.
    const [day, earlier] = [seal.options.today, found.seal.options.today];
    if (day < earlier) say(path, 'audit.chain-day', { day, earlier, before: found.seal.number });
    return;
  }
  const folder = folderOf(path);
  // One that cannot be read has been told of already.
  if (
    spoilt.some(
      (each) => each.sha256 === previous || (folderOf(each.path) === folder && each.number === number - 1),
    )
  )
    return;
  const instead = seals.find((each) => folderOf(each.path) === folder && each.seal.number === number - 1);
  if (instead !== undefined) {
    say(instead.path, 'audit.chain-replaced', { number: number - 1, after: path });
    return;
  }
  const known = [...seals.map((each) => ({ path: each.path, number: each.seal.number })), ...spoilt];
  const numbers = known.flatMap((each) =>
    folderOf(each.path) === folder && each.number !== null && each.number < number ? [each.number] : [],
  );
  const from = Math.max(0, ...numbers) + 1;
  say(path, 'audit.chain-missing', { from, to: number - 1, after: number, hash: previous.slice(0, 16) });
}

/** A hash noted when a batch was sealed: it must be there; what was sealed since is worth a note. */
function lookFor(hash: string, seals: FoundSeal[], next: ReadonlyMap<string, FoundSeal[]>, say: Say): void {
  const found = seals.find((seal) => seal.sha256.startsWith(hash));
  if (found === undefined) {
    say(null, 'audit.head-missing', { hash: hash.slice(0, 16) });
    return;
  }
  let since = 0;
  const seen = new Set<string>();
  for (let at: FoundSeal | undefined = found; at !== undefined && !seen.has(at.sha256); since++) {
    seen.add(at.sha256);
    at = next.get(at.sha256)?.[0];
  }
  if (since > 1) say(found.path, 'audit.head-followed', { count: since - 1 }, 'note');
}

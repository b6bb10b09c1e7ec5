import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, lstat, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileSecret } from '../audit/keys.js';
import { makeSeal, type SealedFile, type SealedOptions, type ToSeal } from '../audit/make-seal.js';
import { filesOfCopy, packCopy, packCopyName, rulesHash } from '../audit/pack-copy.js';
import { numberInName, sealName } from '../audit/seal-name.js';
import { readSeal } from '../audit/seal-text.js';
import { sha256 } from '../bytes/sha256.js';
import type { Problem } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { LIMITS, type Limits } from '../read/limits.js';
import type { FailOn } from '../report/summary.js';
import { hashFile } from './archive-folder.js';
import type { InputFile } from './inputs.js';
import { refuse, temporaryIn } from './io.js';
import { today } from './judging.js';
import { inside } from './names.js';
import type { JudgingOptions } from './options.js';
import type { Target } from './outputs.js';
import { packFiles } from './pack-files.js';

export interface SealOptions extends JudgingOptions {
  seal?: boolean;
  /** Folder of the archive; absent: the one that holds all inputs. */
  sealIn?: string;
  failOn: FailOn;
}

export interface SealedRun {
  report: Report;
  inputs: InputFile[];
  limits: Limits;
  /** The day before the run began. */
  day: string;
}

export interface Sealing {
  /** The outputs of the run, watched while they are written, and the copy of the rules. */
  targets: Target[];
  /** Writes the seal, once the outputs are there; what is to be said of it, and its hash. */
  write: () => Promise<Sealed>;
}

export interface Sealed {
  said: Problem[];
  /** SHA-256 of the seal: printed as it is, for in a message it might be taken for a number to be masked. */
  hash: string;
}

/** Prepares the seal of a run: whatever could keep it from being written is found out before anything is. */
export async function prepareSeal(run: SealedRun, targets: Target[], options: SealOptions): Promise<Sealing> {
  const { report, inputs } = run;
  if (report.inputs.every(({ problem }) => problem !== null)) throw refuse('seal.nothing');
  if (today() !== run.day) throw refuse('seal.midnight');
  const root = await rootOf(report, inputs);
  const home = options.sealIn === undefined ? root : await folderOf(options.sealIn);
  const folder = inside(home, root);
  if (folder === null) throw refuse('seal.outside', {}, options.sealIn ?? null);
  await newestIn(home);
  await refuseUnwritable(home);
  const said: Problem[] = [];
  for (const { file, path } of inputs)
    if (report.inputs.some((input) => input.file === file && input.sha256 !== null))
      await refuseUnseen(home, path, file);
  for (const path of [
    ...targets.map((target) => target.path),
    ...(options.waivers === undefined ? [] : [options.waivers]),
  ])
    await refuseUnseen(home, resolve(path), basename(path));
  const nameOf = (path: string): string => {
    const name = inside(home, path);
    if (name === null) said.push({ code: 'cli.seal-outside', args: { name: basename(path) } });
    return name ?? basename(path);
  };
  const files = await packFiles(options.rules);
  const rules = rulesHash(files);
  const watched = targets.map((target) => watching(target));
  const seal: Omit<ToSeal, 'outputs'> = {
    report,
    options: sealedOptions(run, options),
    folder,
    inputs: await sizesOf(report, inputs),
    problems: new Map(inputs.flatMap((input) => ('problem' in input ? [[input.file, input.problem]] : []))),
    rules,
    waivers: await waiversOf(report, options.waivers, nameOf),
  };
  return {
    targets: [...watched.map(({ target }) => target), ...(await copyOf(files, rules, home))],
    write: async () => {
      const outputs = watched.flatMap(({ target: { path, option }, seen }) => {
        const file = seen();
        return file === null
          ? []
          : [{ ...file, file: nameOf(path), kind: KINDS[option] ?? ('annotated' as const) }];
      });
      const { number, hash, path } = await append(home, (place) => makeSeal({ ...seal, outputs }, place));
      return {
        said: [...said, { code: 'cli.sealed', args: { path: relative(process.cwd(), path), number } }],
        hash,
      };
    },
  };
}

const KINDS: Record<string, 'summary' | 'report'> = { '--summary': 'summary', '--output': 'report' };

/** The folder that the names of the report start from. */
async function rootOf(report: Report, inputs: InputFile[]): Promise<string> {
  const read = new Set(report.inputs.filter(({ sha256: sum }) => sum !== null).map(({ file }) => file));
  for (const { file, path } of inputs) {
    const tail = file.split('/').join(sep);
    if (read.has(file) && path.endsWith(`${sep}${tail}`)) return realpath(path.slice(0, -tail.length));
  }
  // Files on several drives have no folder in common.
  throw refuse('seal.no-folder');
}

async function folderOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw refuse('seal.no-archive', {}, path);
  return realpath(resolve(path));
}

/** An audit follows no link and opens nothing hidden: what lies behind either could be sealed, and never be looked at again. */
async function refuseUnseen(home: string, path: string, file: string): Promise<void> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  // A link to a folder inside of the archive leads to where an audit finds the file, but by another name than the report has.
  for (const place of [inside(home, path), inside(home, join(folder, basename(path)))]) {
    const names = place?.split('/') ?? [];
    if (names.some((name) => name.startsWith('.'))) throw refuse('seal.hidden', {}, file);
    for (let at = 1; at <= names.length; at++) {
      const found = await lstat(join(home, ...names.slice(0, at))).catch(() => null);
      if (found?.isSymbolicLink()) throw refuse('seal.link', {}, file);
    }
  }
}

/** Whether a seal could be written is known before anything is. */
async function refuseUnwritable(home: string): Promise<void> {
  const probe = temporaryIn(home);
  try {
    await writeFile(probe, '', { flag: 'wx' });
  } catch (error) {
    throw unwritable(error, basename(home));
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

function unwritable(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string'
    ? refuse('file.unwritable', { reason: code, option: '--seal-in' }, file)
    : error;
}

/** Size and secret of every input, from its bytes as they are now: they must be those that were judged. */
async function sizesOf(
  report: Report,
  inputs: InputFile[],
): Promise<Map<string, { size: number; secret: Buffer }>> {
  const found = new Map<string, { size: number; secret: Buffer }>();
  const paths = new Map(inputs.map(({ file, path }) => [file, path]));
  for (const { file, sha256: sum } of report.inputs) {
    if (sum === null) continue;
    const secret = fileSecret();
    const now = await hashFile(paths.get(file) ?? '', secret.update).catch(() => null);
    if (now?.sha256 !== sum) throw refuse('seal.input-changed', {}, file);
    found.set(file, { size: now.size, secret: secret.digest() });
  }
  return found;
}

function sealedOptions({ day, limits }: SealedRun, options: SealOptions): SealedOptions {
  const changed = Object.entries(limits).filter(([name, value]) => LIMITS[name as keyof Limits] !== value);
  return {
    schemes: options.scheme ?? null,
    asOf: options.asOf ?? null,
    today: day,
    readings: options.reading,
    allReadings: options.allReadings,
    failOn: options.failOn,
    limits: Object.fromEntries(changed),
    password: options.password !== undefined || options.passwordFile !== undefined,
  };
}

async function waiversOf(
  report: Report,
  path: string | undefined,
  nameOf: (path: string) => string,
): Promise<SealedFile | null> {
  if (report.waivers === undefined || path === undefined) return null;
  const place = await realpath(path).catch(() => resolve(path));
  const { size } = await stat(place).catch(() => ({ size: 0 }));
  return { file: nameOf(place), sha256: report.waivers.sha256, size };
}

/** A target that tells, once it is written, what was written. */
function watching(target: Target): { target: Target; seen: () => { sha256: string; size: number } | null } {
  let written: { sha256: string; size: number } | null = null;
  const content = async () => {
    const made = await target.content();
    if (made instanceof Uint8Array) {
      written = { sha256: sha256(made), size: made.length };
      return made;
    }
    return counted(made, (sum) => {
      written = sum;
    });
  };
  return { target: { ...target, content }, seen: () => written };
}

function* counted(
  pieces: Iterable<string>,
  done: (sum: { sha256: string; size: number }) => void,
): Generator<string> {
  const hash = createHash('sha256');
  let size = 0;
  for (const piece of pieces) {
    hash.update(piece);
    size += Buffer.byteLength(piece);
    yield piece;
  }
  done({ sha256: hash.digest('hex'), size });
}

/** The rules lie beside the seals, each edition once: an archive is complete in itself. */
async function copyOf(files: Parameters<typeof packCopy>[0], hash: string, home: string): Promise<Target[]> {
  const name = packCopyName(hash);
  const path = join(home, name);
  const there = await readFile(path).catch(() => null);
  if (there !== null) {
    const kept = filesOfCopy(there);
    if (kept === null || rulesHash(kept) !== hash) throw refuse('seal.rules-altered', {}, name);
    return [];
  }
  return [{ path, option: '', content: async () => packCopy(files), said: () => [] }];
}

/** The newest seal of a folder; null where there is none. One that is spoilt cannot be built upon. */
async function newestIn(home: string): Promise<{ number: number; hash: string } | null> {
  const names = await readdir(home).catch((error: NodeJS.ErrnoException) => {
    throw refuse('file.unreadable-folder', { reason: error.code ?? '' }, basename(home));
  });
  const number = Math.max(0, ...names.map((name) => numberInName(name) ?? 0));
  if (number === 0) return null;
  const name = sealName(number);
  const bytes = await readFile(join(home, name)).catch(() => null);
  const read = bytes === null ? null : readSeal(bytes);
  if (bytes === null || read === null || !read.ok || read.seal.number !== number)
    throw refuse('seal.spoilt', {}, name);
  return { number, hash: sha256(bytes) };
}

/** How often the place in the chain may be taken by another run before this one gives up. */
const TRIES = 50;

/** Writes the next seal of a folder whole, and never over another: of two runs at once, the later chains to the earlier. */
async function append(
  home: string,
  textFor: (place: { number: number; previous: string | null }) => string,
): Promise<{ number: number; hash: string; path: string }> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const newest = await newestIn(home);
    const number = (newest?.number ?? 0) + 1;
    const text = textFor({ number, previous: newest?.hash ?? null });
    const path = join(home, sealName(number));
    if (await createWhole(path, text)) return { number, hash: sha256(text), path };
  }
  throw refuse('seal.busy', {}, basename(home));
}

/** false: there is a file of this name already. */
async function createWhole(path: string, text: string): Promise<boolean> {
  const temporary = temporaryIn(dirname(path));
  try {
    await writeFile(temporary, text, { flag: 'wx', flush: true });
    // Some file systems (of memory sticks) have no links.
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      return copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unwritable(error, basename(path));
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

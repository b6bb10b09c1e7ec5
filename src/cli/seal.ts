import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileSecret } from '../audit/keys.js';
import { makeSeal, type SealedFile, type SealedOptions, type ToSeal } from '../audit/make-seal.js';
import { filesOfCopy, packCopy, rulesHash } from '../audit/pack-copy.js';
import { packCopyName } from '../audit/seal-name.js';
import type { Problem } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { LIMITS, type Limits } from '../read/limits.js';
import type { FailOn } from '../report/summary.js';
import { hashFile } from './archive-folder.js';
import type { InputFile } from './inputs.js';
import { type Finish, refuse } from './io.js';
import { today } from './judging.js';
import { inside, shownPath } from './names.js';
import type { JudgingOptions } from './options.js';
import { homeOf, type Target } from './outputs.js';
import { packFiles } from './pack-files.js';
import { appendSeal, newestIn } from './seal-chain.js';
import { folderOf, refuseUnseen, refuseUnwritable, rootOf } from './seal-place.js';
import { watched } from './watched-target.js';

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
  /** Puts the outputs, which are written, and the seal in their places; what is to be said of the seal, and its hash. */
  write: (...finish: Parameters<Finish>) => Promise<Sealed>;
}

export interface Sealed {
  said: Problem[];
  /** SHA-256 of the seal: printed as it is, for in a message it might be taken for a number to be masked. */
  hash: string;
}

/** The folder that the seal of a run goes to, which must take one more. */
export async function sealHome(
  inputs: InputFile[],
  { sealIn }: Pick<SealOptions, 'sealIn'>,
): Promise<string> {
  const home = sealIn === undefined ? await realpath(homeOf(inputs)) : await folderOf(sealIn);
  await newestIn(home);
  await refuseUnwritable(home);
  return home;
}

/** Prepares the seal of a run: whatever could keep it from being written is found out before anything is. */
export async function prepareSeal(run: SealedRun, targets: Target[], options: SealOptions): Promise<Sealing> {
  const { report, inputs } = run;
  if (report.inputs.every(({ problem }) => problem !== null)) throw refuse('seal.nothing');
  if (today() !== run.day) throw refuse('seal.midnight');
  const root = await rootOf(report, inputs);
  const home = await sealHome(inputs, options);
  const folder = inside(home, root);
  if (folder === null) throw refuse('seal.outside', {}, options.sealIn ?? null);
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
  const watchedTargets = targets.map((target) => watched(target));
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
    targets: [...watchedTargets.map(({ target }) => target), ...(await copyOf(files, rules, home))],
    write: async (renaming, unfinished) => {
      const outputs = watchedTargets.flatMap(({ target: { path, option }, seen }) => {
        const file = seen();
        return file === null
          ? []
          : [{ ...file, file: nameOf(path), kind: KINDS[option] ?? ('annotated' as const) }];
      });
      const { number, hash, path } = await appendSeal(
        home,
        (place) => makeSeal({ ...seal, outputs }, place),
        renaming,
        unfinished,
      );
      return {
        said: [...said, { code: 'cli.sealed', args: { path: shownPath(path), number } }],
        hash,
      };
    },
  };
}

const KINDS: Record<string, 'summary' | 'report'> = { '--summary': 'summary', '--output': 'report' };

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

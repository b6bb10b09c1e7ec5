import type { Problem } from '../model/finding.js';
import type { RulePack } from '../model/pack.js';
import { filesHash, type PackFile } from '../rules/pack-file.js';
import type { PackProblem } from '../rules/problem.js';
import { Refusal } from './io.js';
import { IS_SINGLE, ownFile } from './own-files.js';
import { bundledAtOnce, packFiles } from './pack-files.js';

/** What `npm run build` makes of the bundled rules: the pack, and the hash of the files that it was made of. */
export interface CompiledPack {
  hash: string;
  pack: RulePack;
}

/**
 * Loads the bundled pack or the one in a folder. Files that are, to the byte, those of the last build have been checked
 * then, so that neither YAML nor schemas need be loaded; any others are read and checked now.
 */
export async function usePack(folder: string | undefined): Promise<RulePack> {
  const known = readCompiled();
  const unchanged = (files: PackFile[]) => known?.hash === filesHash(files);
  if (known !== null && folder === undefined && (IS_SINGLE || unchanged(bundledAtOnce() ?? []))) {
    return known.pack;
  }
  const files = await packFiles(folder);
  return known !== null && unchanged(files) ? known.pack : checkedPack(files);
}

/** Reads and checks the files of a pack; a faulty one ends the program with every fault named. */
export async function checkedPack(files: PackFile[]): Promise<RulePack> {
  return (await lintedPack(files)).pack;
}

/** A problem of a pack with its place as one text: `schemes/x.yaml:12:5`. */
type PlacedProblem = Problem & { file: string };

/** As `checkedPack`, with what is worth a look though it is no fault. */
export async function lintedPack(files: PackFile[]): Promise<{ pack: RulePack; notices: PlacedProblem[] }> {
  const { loadPack } = await import('../rules/load.js');
  const loaded = loadPack(files);
  if (loaded.ok) return { pack: loaded.pack, notices: loaded.notices.map(placed) };
  throw new Refusal(loaded.problems.map(placed));
}

/** Cases that cannot be run as they stand end the program as a faulty pack does. */
export async function refuseFaultyCases(files: PackFile[], pack: RulePack): Promise<void> {
  const { casesFaults } = await import('../cases/faults.js');
  const faults = casesFaults(files, pack);
  if (faults.length > 0) throw new Refusal(faults.map(placed));
}

/** A problem with its place as one text. */
export function placed({ file, line, column, code, args }: PackProblem): PlacedProblem {
  return { code, args, file: `${file}:${line}:${column}` };
}

let compiled: CompiledPack | null | undefined;

/** null where the program was not built with a pack, or that is broken. Read once: a library is asked again and again. */
function readCompiled(): CompiledPack | null {
  if (compiled !== undefined) return compiled;
  try {
    compiled = JSON.parse(ownFile('dist/pack.json')) as CompiledPack;
  } catch {
    compiled = null;
  }
  return compiled;
}

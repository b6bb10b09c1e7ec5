import type { RulePack } from '../model/pack.js';
import { loadPack } from '../rules/load.js';
import { BUNDLED_RULES, Refusal, readPackFiles } from './io.js';

/** Loads the bundled pack or the one in a folder; a faulty pack ends the program with every fault named. */
export async function usePack(folder: string | undefined): Promise<RulePack> {
  const loaded = loadPack(await readPackFiles(folder ?? BUNDLED_RULES));
  if (loaded.ok) return loaded.pack;
  throw new Refusal(
    loaded.problems.map(({ file, line, column, code, args }) => ({
      code,
      args,
      file: `${file}:${line}:${column}`,
    })),
  );
}

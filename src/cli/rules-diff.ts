import { stat } from 'node:fs/promises';
import type { RulePack } from '../model/pack.js';
import { renderRulesDiff, rulesDiffJson } from '../report/rules-diff.js';
import { schemeMeant } from '../rules/named.js';
import { type DiffResult, type DiffSide, diffRules, pairSchemes } from '../rules-diff.js';
import { Refusal, refuse } from './io.js';
import { schemeOptions } from './judging.js';
import type { JudgingOptions } from './options.js';
import { foreignInputs } from './own-inputs.js';
import { usePack } from './pack.js';
import { readingOptions } from './reading.js';
import { print, say, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';
import { TOOL } from './tool.js';

export interface RulesDiffOptions extends JudgingOptions {
  against?: string[];
  format: 'terminal' | 'json';
}

/**
 * `craftsman rules diff <from> <to>`: two schemes by id, or two folders with rule packs, or one of each. Exit code 1
 * where a verdict of the files given by `--against` changes, or without files where a requirement has changed.
 */
export async function rulesDiffCommand(from: string, to: string, options: RulesDiffOptions): Promise<number> {
  const pack = await usePack(options.rules);
  const { pairs, alone } = pair(await side(from, pack), await side(to, pack));
  const reading = await readingOptions(options);
  const inputs =
    options.against === undefined
      ? null
      : (await foreignInputs(options.against, reading.limits, options.lang)).files;
  const run = { ...schemeOptions(options), ...reading, failOn: 'never' as const, tool: TOOL };
  const results: DiffResult[] = [];
  for (const each of pairs) results.push(await diffRules(each, inputs, run));
  const diffs = results.map(({ diff }) => diff);
  const stopped = results.find(({ diff }) => inputs !== null && diff.flips === null);
  if (stopped !== undefined) throw new Refusal(stopped.problems);
  const lone = alone.map(({ scheme }) => scheme);
  const layout = {
    lang: options.lang,
    width: screenWidth(),
    color: useColor(options),
    unmask: options.unmask,
  };
  print(
    options.format === 'json'
      ? rulesDiffJson(diffs, lone, options.unmask)
      : renderRulesDiff(diffs, lone, layout),
  );
  const changed = diffs.some(({ changes, flips }) =>
    flips === null ? changes.length > 0 : flips.length > 0,
  );
  // Every pair looks at the same files: those that could not be read are named once.
  const problems = results[0]?.problems ?? [];
  for (const problem of problems) say(problem, options.lang);
  if (problems.length > 0) return 2;
  return changed || lone.length > 0 ? 1 : 0;
}

/** What an argument names: the schemes of a folder's pack, or one scheme of the pack in use. */
async function side(name: string, pack: RulePack): Promise<{ sides: DiffSide[]; one: boolean }> {
  const scheme = pack.schemes.find(({ id }) => id === name);
  if (scheme !== undefined) return { sides: [{ pack, scheme }], one: true };
  const folder = await stat(name).catch(() => null);
  if (!folder?.isDirectory()) {
    const known = pack.schemes.map(({ id }) => id);
    throw refuse('usage.unknown-scheme', { name, nearest: schemeMeant(name, pack.schemes), known });
  }
  const other = await usePack(name);
  return { sides: other.schemes.map((each) => ({ pack: other, scheme: each })), one: false };
}

/** Two schemes that were both named are compared whatever they are; of packs, what belongs together. */
function pair(from: { sides: DiffSide[]; one: boolean }, to: { sides: DiffSide[]; one: boolean }) {
  const [a, b] = [from.sides[0], to.sides[0]];
  if (from.one && to.one && a !== undefined && b !== undefined) {
    return { pairs: [[a, b]] as [DiffSide, DiffSide][], alone: [] };
  }
  const { pairs, alone } = pairSchemes(from.sides, to.sides);
  // A single scheme against a pack: the others there are not meant.
  return { pairs, alone: from.one || to.one ? [] : alone };
}

import type { z } from 'zod';
import { contestCasesSchema } from './cases/contest-format.js';
import { type ContestTrial, contestAnswer } from './cases/contest-trial.js';
import { type Case, casesSchema, isContestCases } from './cases/format.js';
import { answer, type Trial, trialsOf } from './cases/trial.js';
import type { CaseResult } from './model/case.js';
import type { RulePack } from './model/pack.js';
import { schemeReport } from './report/scheme.js';
import { parsePackFile, validate } from './rules/document.js';
import type { PackFile } from './rules/pack-file.js';

export { contestCasesSchema } from './cases/contest-format.js';
export { casesSchema } from './cases/format.js';
export type { CaseResult } from './model/case.js';

/** Which cases to run: those of a scheme or contest, of one criterion or quota, or whose name holds the words; null: all. */
export type CaseFilter = string | null;

/** Runs the cases of a pack through the whole line from cells on. A file that is no cases file fails as a case. */
export function runCases(files: PackFile[], pack: RulePack, filter: CaseFilter = null): CaseResult[] {
  return [
    ...files.filter(isCases).flatMap((file) => {
      const { trials, faults } = readTrials(file);
      const wanted = trials.filter(({ scheme, one }) => isWanted(idsOf(scheme, one), one.name, filter));
      return [...faults, ...wanted.map((trial) => result(trial, pack))];
    }),
    ...files
      .filter(({ path }) => isContestCases(path))
      .flatMap((file) => {
        const { trials, faults } = readContestTrials(file);
        const wanted = trials.filter(({ source, one }) => isWanted([source.contest], one.name, filter));
        return [...faults, ...wanted.map((trial) => contestResult(trial, pack))];
      }),
  ];
}

/** Every trial of the pack's cases about schemes; files that are no cases files are left out. */
export function allTrials(files: PackFile[]): Trial[] {
  return files.filter(isCases).flatMap((file) => readTrials(file).trials);
}

/** Every trial of the pack's cases about contests. */
export function allContestTrials(files: PackFile[]): ContestTrial[] {
  return files.filter(({ path }) => isContestCases(path)).flatMap((file) => readContestTrials(file).trials);
}

function isCases({ path }: PackFile): boolean {
  return path.startsWith('cases/') && !isContestCases(path);
}

function idsOf(scheme: string, one: Case): string[] {
  return [scheme, 'criterion' in one ? one.criterion : 'quota' in one ? one.quota : ''];
}

function isWanted(ids: string[], name: string, filter: CaseFilter): boolean {
  return (
    filter === null || ids.some((id) => id.toLowerCase() === filter.toLowerCase()) || name.includes(filter)
  );
}

/** The trials of a file, or its faults as failed cases. */
function readTrials(file: PackFile): { trials: Trial[]; faults: CaseResult[] } {
  const { value, faults, locate } = readCases(file, casesSchema);
  return { trials: value === null ? [] : trialsOf(file.path, value, locate), faults };
}

function readContestTrials(file: PackFile): { trials: ContestTrial[]; faults: CaseResult[] } {
  const { value, faults, locate } = readCases(file, contestCasesSchema);
  if (value === null) return { trials: [], faults };
  const { cases, ...source } = value;
  const trials = cases.map((one, index) => ({ file: file.path, ...locate(['cases', index]), source, one }));
  return { trials, faults };
}

function readCases<T>({ path: file, text }: PackFile, schema: z.ZodType<T>) {
  const { document, problems: wrong } = parsePackFile(file, text);
  const { value, problems } =
    wrong.length > 0 ? { value: null, problems: wrong } : validate<T>(document, schema);
  const locate = (path: PropertyKey[]) => {
    const { line, column } = document.locate({ path, code: '', args: {} });
    return { line, column };
  };
  const faults = problems.map(
    ({ line, column, code, args }): CaseResult => ({
      place: `${file}:${line}:${column}`,
      name: code,
      change: null,
      passed: false,
      expected: String(args.expected ?? ''),
      found: String(args.found ?? args.field ?? args.detail ?? ''),
      about: null,
    }),
  );
  return { value, faults: value === null ? faults : [], locate };
}

function contestResult(trial: ContestTrial, pack: RulePack): CaseResult {
  const { file, line, column, one } = trial;
  const { expected, found } = contestAnswer(trial, pack);
  const place = `${file}:${line}:${column}`;
  return { place, name: one.name, change: null, passed: expected === found, expected, found, about: null };
}

function result(trial: Trial, pack: RulePack): CaseResult {
  const { file, line, column, one, change } = trial;
  const { expected, found, rows, applied } = answer(trial, pack);
  const [use] = rows?.schemes ?? [];
  const rule = 'criterion' in one ? one.criterion : 'quota' in one ? one.quota : null;
  return {
    place: `${file}:${line}:${column}`,
    name: one.name,
    change,
    passed: expected === found,
    expected,
    found,
    about:
      use === undefined || applied === null
        ? null
        : {
            rule,
            scheme: schemeReport(use, ''),
            criteria: applied.nominees[0]?.verdicts[0]?.criteria ?? [],
            quotas: applied.quotas,
          },
  };
}

import type { RulePack } from '../model/pack.js';
import { type PackDocument, parsePackFile, validate } from '../rules/document.js';
import { type LintProblem, runChecks, unknownName } from '../rules/lint/check.js';
import type { PackFile } from '../rules/pack-file.js';
import type { PackProblem } from '../rules/problem.js';
import { contestCasesSchema } from './contest-format.js';
import { type Case, type CasesFile, casesSchema, isContestCases } from './format.js';

/** Faults of the files of cases: their structure, and names of schemes, rules and readings that are not there. */
export function casesFaults(files: PackFile[], pack: RulePack): PackProblem[] {
  return files
    .filter(({ path }) => path.startsWith('cases/') && path.endsWith('.yaml'))
    .flatMap(({ path, text }) => {
      const { document, problems } = parsePackFile(path, text);
      if (problems.length > 0) return problems;
      if (isContestCases(path)) return validate(document, contestCasesSchema).problems;
      return faultsOf(document, pack);
    });
}

function faultsOf(document: PackDocument, pack: RulePack): PackProblem[] {
  const { value, problems } = validate<CasesFile>(document, casesSchema);
  if (value === null) return problems;
  const check = { name: 'cases', run: (file: CasesFile) => nameFaults(file, pack) };
  return runChecks([check], value).map(document.locate);
}

function nameFaults({ scheme: id, cases }: CasesFile, { schemes }: RulePack): LintProblem[] {
  const scheme = schemes.find((each) => each.id === id);
  if (scheme === undefined)
    return [
      unknownName(
        ['scheme'],
        'scheme',
        id,
        schemes.map((each) => each.id),
      ),
    ];
  const criteria = new Set(scheme.criteria.map((criterion) => criterion.id));
  const quotas = new Set(scheme.quotas.map((quota) => quota.id));
  const readings = new Map(scheme.readings.map(({ name, options }) => [name, Object.keys(options)]));
  return cases.flatMap((one, index) => [
    ...ruleFaults(one, ['cases', index], criteria, quotas),
    ...readingFaults(one, ['cases', index, 'readings'], readings),
  ]);
}

function ruleFaults(
  one: Case,
  path: PropertyKey[],
  criteria: Set<string>,
  quotas: Set<string>,
): LintProblem[] {
  if ('criterion' in one && !criteria.has(one.criterion))
    return [unknownName([...path, 'criterion'], 'requirement', one.criterion, criteria)];
  if ('quota' in one && !quotas.has(one.quota))
    return [unknownName([...path, 'quota'], 'requirement', one.quota, quotas)];
  return [];
}

function readingFaults(one: Case, path: PropertyKey[], known: Map<string, string[]>): LintProblem[] {
  const chosen = 'readings' in one ? (one.readings ?? {}) : {};
  return Object.entries(chosen).flatMap(([name, option]) => {
    const options = known.get(name);
    if (options === undefined)
      return [{ ...unknownName([...path, name], 'reading', name, known.keys()), atKey: true }];
    return options.includes(option) ? [] : [unknownName([...path, name], 'option', option, options)];
  });
}

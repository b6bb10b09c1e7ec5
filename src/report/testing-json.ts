import type { CaseResult } from '../model/case.js';
import type { TestedMutant } from '../model/mutant.js';
import { countMutants } from './mutants.js';

/** `rules test --format json`: every case with its place, what was expected and found, and the proof of a failing one. */
export function casesJson(results: CaseResult[]): string {
  const failed = results.filter(({ passed }) => !passed).length;
  return text({
    schema: 'craftsman.cases/1',
    cases: results.map(({ place, name, change, passed, expected, found, about }) => ({
      place,
      name,
      change,
      passed,
      expected,
      found,
      rule: about?.rule ?? null,
      criteria:
        passed || about === null
          ? []
          : about.criteria.map(({ id, outcome, clause, proof }) => ({ id, outcome, clause, proof })),
      quotas: passed || about === null ? [] : about.quotas,
    })),
    summary: { passed: results.length - failed, failed },
  });
}

/** `rules test --mutate --format json`: every mutant with its fate. No clock: the same pack gives the same bytes. */
export function mutantsJson(tested: TestedMutant[]): string {
  return text({
    schema: 'craftsman.mutants/1',
    mutants: tested.map(({ mutant: { file, line, column, path, kind, from, to }, fate }) => ({
      file,
      line,
      column,
      path: path.map(String),
      kind,
      from,
      to,
      fate: fate.is,
      killedBy: fate.is === 'killed' ? fate.by : null,
      rule: fate.is === 'equivalent' ? fate.rule : null,
      case: fate.is === 'survived' ? fate.kill : null,
    })),
    summary: countMutants(tested),
  });
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

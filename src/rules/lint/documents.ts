import { fewest, type PackDocument } from '../document.js';
import type { PackProblem } from '../problem.js';
import { runChecks } from './check.js';
import { DOCUMENT_CHECKS, FILE_CHECKS } from './index.js';

/** Faults of a file by itself, whatever it holds. */
export function documentFaults({ file, value, locate }: PackDocument): PackProblem[] {
  const name = file.replace(/\.yaml$/u, '');
  const faults = [...runChecks(DOCUMENT_CHECKS, value), ...runChecks(FILE_CHECKS, { name, value })];
  return fewest(faults.map(locate));
}

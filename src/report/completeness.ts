import type { Finding } from '../model/finding.js';
import { listArg } from './messages/args.js';

/**
 * That a row is not complete follows from its cells: where each cell at fault has a finding of its own, a finding about the whole
 * (`complete` of a requirement) says nothing new. By such a finding, those of the cells, which then name its requirement.
 */
export function saidByCells(
  findings: Finding[],
  isAboutWhole: (finding: Finding) => boolean,
): Map<Finding, Finding[]> {
  const said = new Map<Finding, Finding[]>();
  const ofCells = findings.filter(
    ({ severity, criterion, waived }) =>
      criterion === null && waived === null && (severity === 'error' || severity === 'review'),
  );
  for (const finding of findings) {
    if (finding.code !== 'criterion.undetermined' || finding.waived !== null || !isAboutWhole(finding))
      continue;
    const cells = listArg(finding.args, 'cells');
    const those = ofCells.filter(({ at }) => at.cell !== null && cells.includes(at.cell));
    if (cells.every((cell) => those.some(({ at }) => at.cell === cell))) said.set(finding, those);
  }
  return said;
}

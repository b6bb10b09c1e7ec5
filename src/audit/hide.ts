import type { AuditLine, AuditReport } from '../model/audit.js';
import { shown, shownArgs } from './shown.js';

/** The report with every path and argument as it may be shown: what a file is called may hold somebody's number. */
export function withoutNumbers(report: AuditReport): AuditReport {
  const seal = <T extends { file: string }>(one: T): T => ({ ...one, file: shown(one.file) });
  return {
    ...report,
    said: report.said.map(hiddenLine),
    heads: report.heads.map(seal),
    batches: report.batches.map((batch) => ({
      ...batch,
      seal: seal(batch.seal),
      said: batch.said.map(hiddenLine),
      files: batch.files.map((file) => ({ ...file, path: file.path === null ? null : shown(file.path) })),
    })),
    against:
      report.against === null
        ? null
        : {
            ...report.against,
            batches: report.against.batches.map((batch) => ({
              ...batch,
              seal: seal(batch.seal),
              said: batch.said.map(hiddenLine),
            })),
          },
  };
}

function hiddenLine(line: AuditLine): AuditLine {
  return { ...line, file: line.file === null ? null : shown(line.file), args: shownArgs(line.args) };
}

import type { AuditLine, AuditReport } from '../../model/audit.js';
import type { SchemeDiff } from '../../model/diff.js';
import { readableJson } from '../../text/json-lines.js';
import type { Lang } from '../lang.js';
import { problemLine } from '../problem.js';
import { diffValue } from '../rules-diff.js';

/** The audit as data (`craftsman.audit/1`, `rules/schema/audit.schema.json`). Same archive and program, same bytes. */
export function auditJson(report: AuditReport, lang: Lang, unmask = false): string {
  return `${readableJson(auditValue(report, lang, unmask))}\n`;
}

export function auditValue(report: AuditReport, lang: Lang, unmask: boolean): unknown {
  const { tool, today, batches, said, heads, against, summary } = report;
  const line = ({ weight, code, file, args }: AuditLine) => ({
    weight,
    code,
    file,
    message: problemLine({ code, args, file: null }, lang),
  });
  const diff = (one: SchemeDiff) => diffValue(one, unmask);
  return {
    schema: 'craftsman.audit/1',
    tool,
    today,
    batches: batches.map(({ said: lines, rules, ...batch }) => ({
      ...batch,
      said: lines.map(line),
      rules: rules?.map(diff) ?? null,
    })),
    said: said.map(line),
    heads,
    against:
      against === null
        ? null
        : {
            rules: against.rules,
            sha256: against.sha256,
            batches: against.batches.map(({ seal, diffs, alone, said: lines }) => ({
              seal,
              diffs: diffs.map(diff),
              alone: alone.map(({ id }) => id),
              said: lines.map(line),
            })),
          },
    summary,
  };
}

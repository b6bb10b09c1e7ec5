import type { Finding } from '../../model/finding.js';
import type { QuotaReport } from '../../model/report.js';
import { citations, SEVERITIES, STATUSES } from '../findings.js';
import { hanging } from '../layout.js';
import { quotaOf, tallyOf } from '../lookup.js';
import { messageOf } from '../messages/index.js';
import { groupName } from '../quota-words.js';
import { severityLabel } from '../sentence.js';
import { likeVerdict, VERDICT_SIGN } from '../signs.js';
import type { Context } from './context.js';
import { headLines, nextLines, paintHead, toneOf } from './lines.js';

/** Groups with something to say first, each with what to do; the others in one list. */
export function quotaLines(findings: Finding[], context: Context): string[] {
  const { report, lang, unmask, frame, names, hide, width, brush } = context;
  if (report.quotas.length === 0 && findings.length === 0) return [];
  const said = new Set<QuotaReport>();
  const lines: string[] = [];
  const ordered = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  for (const finding of ordered) {
    const quota = tallyOf(report, finding);
    if (quota !== undefined) said.add(quota);
    const sign = severityLabel(finding, lang);
    const where =
      `${names.get(finding.scheme ?? '') ?? ''} ${hide.text(groupName(finding.args.group, frame))}`.trim();
    const basis = frame.line.basis(citations([finding], lang));
    const { what, todo } = messageOf(finding, report, lang, unmask);
    const among = quota ? frame.line.bracket(frame.line.notIneligible(quota.notIneligible)) : '';
    lines.push(
      ...headLines(`  ${sign}  ${where}`, basis, sign, toneOf(finding, brush), context),
      ...hanging('    ', `${what}${among}`, width),
      ...nextLines(finding, todo, context),
    );
  }
  const quiet = report.schemes.flatMap(({ id }) =>
    quietQuotas(
      id,
      report.quotas.filter((quota) => quota.scheme === id && !said.has(quota)),
      context,
    ),
  );
  const all = [...lines, ...quiet];
  return all.length === 0 ? [] : [brush.strong(frame.heading.quotas), ...all];
}

/** `  ✓ 大国工匠 未超（3组）  北京 3/6、机械冶金建材 1/6` */
function quietQuotas(scheme: string, quotas: QuotaReport[], context: Context): string[] {
  const { frame, names, hide, width, brush, report } = context;
  const looks = new Map(quotas.map((quota) => [likeVerdict(quota), quota.status]));
  return STATUSES.flatMap((look) => {
    const status = looks.get(look);
    if (status === undefined) return [];
    const alike = quotas.filter((quota) => likeVerdict(quota) === look);
    const ids = [...new Set(alike.map(({ id }) => id))].filter(
      (id) => quotaOf(report, scheme, id) !== undefined,
    );
    const head = `${VERDICT_SIGN[look]} ${names.get(scheme) ?? scheme} ${frame.quotaStatus[status]}`;
    const list = alike.map(
      ({ group, count, cap }) => `${hide.text(group)} ${count}/${cap ?? frame.line.noCap}`,
    );
    const tail = ids.length === 0 ? '' : frame.line.bracket(ids.join(frame.line.listSeparator));
    return paintHead(
      hanging(`  ${head}  `, `${list.join(frame.line.listSeparator)}${tail}`, width, 4),
      head,
      brush.verdict[look],
    );
  });
}

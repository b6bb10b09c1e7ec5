import type { AuditLine, BatchAudit } from '../model/audit.js';
import type { RulePack } from '../model/pack.js';
import type { Report } from '../model/report.js';
import type { Archive } from './archive.js';
import { archivedReport, nomineesByKey } from './archived-report.js';
import type { FoundSeal } from './chain.js';
import { derived } from './derived.js';
import { compareRows, tellRows } from './differences.js';
import { ENVIRONMENT } from './environment.js';
import type { SealKeys } from './keys.js';
import { quotaDigests } from './make-seal.js';
import { readSince } from './read-since.js';
import { changedRows } from './row-digests.js';
import type { LocatedFile } from './sealed-files.js';
import { clauseOf } from './sealed-rules.js';
import { shown } from './shown.js';
import { nomineesOf } from './substance.js';
import type { AuditTools } from './tools.js';

/** A replay beside what was sealed. */
export interface Replay {
  found: FoundSeal;
  report: Report;
  pack: RulePack;
  /** Whether those are the rules that were sealed. */
  sameRules: boolean;
  /** null where they cannot be had, for an input was altered: then only an archived report tells what differs. */
  keys: SealKeys | null;
  located: LocatedFile[];
  archive: Archive;
  tools: AuditTools;
  unmask: boolean;
}

/** What differs from the batch as it was sealed. Members that are absent are as sealed. */
export async function compareReplay(replay: Replay): Promise<Partial<BatchAudit> & Pick<BatchAudit, 'said'>> {
  const { found, report, keys } = replay;
  if (keys === null) return compareWithReport(replay);
  const { seal, path } = found;
  const { parts, forged } = derived(seal, report, keys);
  const unread = parts.includes('inputs') ? [...unreadNow(report), ...readSince(seal, report, keys)] : [];
  const forgery: AuditLine = {
    weight: 'differs',
    code: 'audit.seal-forged',
    args: { members: forged },
    file: path,
  };
  const said = [...unread, ...(forged.length === 0 ? [] : [forgery])];
  const { nominees, verdicts } = report.summary;
  // The hash of the totals shows that those of the replay are the sealed ones.
  const totals = forged.length > 0 && !parts.includes('summary') ? { nominees, verdicts } : {};
  if (parts.length === 0 || unread.length > 0) return { said, parts, ...totals };
  const input = (index: number) => keys.input(seal.inputs[index]?.sha256 ?? null);
  return {
    parts,
    ...totals,
    rows: tellRows(changedRows(seal, report, input), (await telling(replay)).told),
    quotas: changedQuotas(replay, keys),
    said: [...said, causeOf(replay, parts)],
  };
}

/** What the rows of an archived report, if there is one, and those of the replay have not in common. */
async function compareWithReport(replay: Replay) {
  const { known, told } = await telling(replay);
  const code = known ? 'audit.rows-by-report' : 'audit.no-old-report';
  const line: AuditLine = { weight: 'note', code, args: {}, file: replay.found.path };
  return { rows: known ? compareRows(nomineesOf(replay.report, false), told) : [], said: [line] };
}

/** What rows that differ are told by. `known`: whether the archive has the report of then. */
async function telling({ report, pack, archive, located, unmask }: Replay) {
  const archived = await archivedReport(archive, located);
  const then = archived === null ? null : nomineesByKey(archived);
  const clause = (scheme: string, id: string) => clauseOf(pack, scheme, id);
  return { known: then !== null, told: { report, then: then ?? new Map(), clause, unmask } };
}

function changedQuotas({ found, report, pack }: Replay, keys: SealKeys): BatchAudit['quotas'] {
  const now = new Map(
    quotaDigests(report, keys.all).map(({ scheme, id, digest }) => [`${scheme} ${id}`, digest]),
  );
  return found.seal.quotas
    .filter(({ scheme, id, digest }) => now.get(`${scheme} ${id}`) !== digest)
    .map(({ scheme, id }) => ({ scheme, id, clause: clauseOf(pack, scheme, id) }));
}

/** An input that could be read then and cannot be now: for a password that is wrong, or a machine that is slower. */
function unreadNow(report: Report): AuditLine[] {
  return report.inputs.flatMap(({ file, problem }): AuditLine[] =>
    problem === null || !ENVIRONMENT.includes(problem.code)
      ? []
      : [{ weight: 'cannot', ...problem, file: shown(file) }],
  );
}

/** With inputs, options and rules as they were, only the program is left. */
function causeOf(
  { found: { path, seal }, sameRules, tools: { tool } }: Replay,
  parts: BatchAudit['parts'],
): AuditLine {
  const args = { then: seal.tool.version, now: tool.version, parts };
  const cause = !sameRules
    ? 'audit.rules-differ'
    : seal.tool.version === tool.version
      ? 'audit.program-differs'
      : 'audit.tool-differs';
  return { weight: 'differs', code: cause, args, file: path };
}

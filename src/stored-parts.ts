import {
  type ChangedRow,
  type Executor,
  type FindingBatch,
  type JudgedRows,
  type PartDetails,
  type PartWork,
  type VerdictSummary,
  withAllChanges,
} from './executor.js';
import { lazyFinding, lazyNominee } from './lazy.js';
import type { Finding } from './model/finding.js';
import type { Nominee } from './model/nominee.js';
import type { NomineeReport } from './model/report.js';
import type { CachedPart, PartCache } from './part-cache.js';
import { bearsOnVerdict, changesOf, type Part, picked } from './parts.js';
import type { Titled } from './rules/choose.js';
import type { Counted } from './tallies.js';

/** A part that is judged on its own, and then once more where the comparison with other rows makes a difference. */
export interface StoredPart {
  titled: Titled;
  /** What of each row is compared with others. */
  rows: Nominee[];
  judged: JudgedRow[];
  cached: CachedPart<Part, PartDetails>;
}

/** What the rules make of a row. */
interface JudgedRow {
  verdicts: VerdictSummary[];
  findings: Finding[];
}

/** Who judges parts, and where they lie. `work`: computes details in this thread. */
export interface PartMeans {
  executor: Executor;
  cache: PartCache;
  work: PartWork;
}

/** Judges the rows of a part on their own. `findings`: those of reading facts. */
export async function storePart(
  part: Part,
  titled: Titled,
  { executor, cache, work }: PartMeans,
): Promise<{ stored: StoredPart; findings: Finding[] }> {
  const { extracts, reading, judged, part: given, details } = await executor.judge({ part, titled });
  const cached = cache(given, (rows) => work.details({ part: rows, titled, changed: [] }), details);
  return {
    stored: { titled, rows: extracts, judged: rowsOf(judged, cache), cached },
    findings: findingsByRow(reading, cache).flat(),
  };
}

/** `nominees` as the report has them; what quotas count of each; what the rules say of them. */
export interface ReportedPart {
  nominees: NomineeReport[];
  counted: Counted[];
  findings: Finding[];
}

/**
 * What the report says of a part. `after`: its rows as the comparison left them; those that it changed are judged again.
 * `counted`: names of the facts that quotas count by.
 */
export async function reportPart(
  part: StoredPart,
  after: Nominee[],
  counted: string[],
  means: PartMeans,
): Promise<ReportedPart> {
  const { rows, cached } = part;
  const changed = rows.flatMap((row, index): ChangedRow[] => {
    const now = after[index];
    if (now?.key !== row.key) throw new Error('the rows of a part were put in another order');
    const changes = changesOf(row, now);
    return changes === null ? [] : [{ index, changes }];
  });
  const judged = changed.length === 0 ? part.judged : await rejudge(part, changed, means);
  const nominees = rows.map((row, index) =>
    lazyNominee(row, judged[index]?.verdicts ?? [], { part: cached, index }),
  );
  return {
    nominees,
    counted: nominees.map(({ key, verdicts }, index) => ({
      key,
      facts: picked(after[index]?.facts ?? {}, counted),
      verdicts,
    })),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

async function rejudge(
  { judged, cached, titled }: StoredPart,
  changed: ChangedRow[],
  { executor, cache, work }: PartMeans,
): Promise<JudgedRow[]> {
  const bearing = changed.filter(({ changes }) => bearsOnVerdict(changes));
  const again =
    bearing.length > 0 && (await executor.rejudge({ part: cached.source, titled, changed: bearing }));
  const verdicts = again ? again.details : [];
  cached.replace(
    (rows) => work.details({ part: rows, titled, changed }),
    verdicts &&
      ((details) => ({
        nominees: withAllChanges(details.nominees, changed),
        verdicts: withAt(details.verdicts, bearing, verdicts),
      })),
  );
  return again ? withAt(judged, bearing, rowsOf(again.judged, cache)) : judged;
}

function rowsOf({ verdicts, findings }: JudgedRows, cache: PartCache): JudgedRow[] {
  return findingsByRow(findings, cache).map((ofRow, row) => ({
    verdicts: verdicts[row] ?? [],
    findings: ofRow,
  }));
}

/** Findings whose arguments are in the cache. */
function findingsByRow({ headers, full, counts }: FindingBatch, cache: PartCache): Finding[][] {
  const { get } = cache(full, (findings) => findings);
  const batch = { headers, get };
  let index = 0;
  return counts.map((count) => Array.from({ length: count }, () => lazyFinding(batch, index++)));
}

/** A copy with others in the places of the changed rows. */
function withAt<T>(all: T[], changed: ChangedRow[], others: T[]): T[] {
  const copy = [...all];
  for (const [place, { index }] of changed.entries()) copy[index] = others[place] as T;
  return copy;
}

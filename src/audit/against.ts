import type { AgainstAudit, AgainstBatch } from '../model/audit.js';
import { changed } from '../model/changed.js';
import type { SchemeDiff } from '../model/diff.js';
import type { RulePack } from '../model/pack.js';
import type { Report } from '../model/report.js';
import { diffSchemes } from '../rules/diff/index.js';
import { flipsBetween, pairSchemes } from '../rules-diff.js';
import type { AuditedBatch, Surroundings } from './batch.js';
import type { FoundSeal } from './chain.js';

/** Judges a batch by other rules, on its own day, and adds whose verdict would be another one and why. */
export async function auditAgainst(
  against: AgainstAudit | null,
  found: FoundSeal,
  { rerun }: AuditedBatch,
  { tools, options }: Surroundings,
): Promise<void> {
  if (against === null || options.against === null) return;
  const { pack } = options.against;
  const batch: AgainstBatch = {
    seal: { file: found.path, number: found.seal.number },
    diffs: [],
    alone: [],
    said: [],
  };
  against.batches.push(batch);
  if (rerun === null) {
    batch.said.push({ weight: 'note', code: 'audit.against-undone', args: {}, file: found.path });
    return;
  }
  const then = rerun.pack;
  const used = rerun.report.schemes.map(({ id }) => id);
  const sides = (rules: RulePack, ids: string[] | null) =>
    rules.schemes.filter(({ id }) => ids?.includes(id) ?? true).map((scheme) => ({ pack: rules, scheme }));
  const { pairs, alone } = pairSchemes(sides(then, used), sides(pack, null));
  const ofThen = alone.filter(({ pack: side, scheme }) => side === then && used.includes(scheme.id));
  batch.alone = ofThen.map(({ scheme: { id, names } }) => ({ id, names }));
  if (pairs.length === 0) return;
  const schemes = pairs.map(([, { scheme }]) => scheme.id);
  // Ways to read a rule that the other rules do not know would stop the run.
  const readings = rerun.options.readings.filter((text) => knows(pack, text));
  const judged = await tools.replay(rerun.inputs, pack, {
    ...rerun.options,
    schemes,
    readings,
    waivers: null,
  });
  if (!judged.ok) {
    batch.said.push(...judged.problems.map((problem) => ({ weight: 'note' as const, ...problem })));
    return;
  }
  batch.diffs = pairs.map(([from, to]): SchemeDiff => {
    const rankOf = (fact: string, word: string) =>
      pack.terms[fact]?.find(({ id, zh }) => id === word || zh === word)?.rank;
    const same = then.hashes[from.scheme.id] === pack.hashes[to.scheme.id];
    return {
      from: from.scheme,
      to: to.scheme,
      changes: same ? [] : diffSchemes(from.scheme, to.scheme, rankOf),
      flips: flipsBetween(only(rerun.report, from.scheme.id), only(judged.report, to.scheme.id)),
    };
  });
}

/** A report with the verdicts of one scheme. */
function only(report: Report, scheme: string): Report {
  return {
    ...report,
    nominees: report.nominees.map((nominee) =>
      changed(nominee, { verdicts: nominee.verdicts.filter((verdict) => verdict.scheme === scheme) }),
    ),
  };
}

function knows({ schemes }: RulePack, text: string): boolean {
  const [, id = '', name = '', option = ''] = /^([^/=]+)\/([^/=]+)=([^/=]+)$/u.exec(text) ?? [];
  const reading = schemes.find((scheme) => scheme.id === id)?.readings.find((each) => each.name === name);
  return reading !== undefined && Object.hasOwn(reading.options, option);
}

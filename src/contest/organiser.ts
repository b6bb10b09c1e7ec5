import type { CertificateResult } from '../model/contest-report.js';
import type { Term } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import { decimalText, UNIT } from '../text/decimal.js';
import type { StageAward } from './awarding.js';
import { finding, placeOf, type Setting, stageArgs, value } from './setting.js';
import type { StageStandings, Standing } from './standings.js';
import { scoreText, TOTAL_UNIT, totalOf } from './totals.js';

/** What the organiser wrote about totals and ranks, where it differs from what the scores give (C-04). */
export function totalsAndRanks(stage: StageStandings, setting: Setting): Finding[] {
  const rows = stage.standings.flatMap(({ entry }) => entry.rows);
  // Excel leaves out the last noughts: the column as a whole tells how far totals were rounded.
  const digits = rows.reduce((most, row) => Math.max(most, value<number>(row, 'totalDigits') ?? 0), 0);
  const byRank = new Map<number, number>();
  for (const { entry } of stage.standings) {
    const rank = value<number>(entry.rows[0] as (typeof rows)[number], 'rank');
    if (rank !== null) byRank.set(rank, (byRank.get(rank) ?? 0) + 1);
  }
  return stage.standings.flatMap((standing) => [
    ...wrongTotal(standing, digits, setting),
    ...wrongRank(standing, byRank, setting),
  ]);
}

/** The most that a total is off for the digits of scores that are not kept, as formulas make them (86.33333333333333). */
const LOST = TOTAL_UNIT / UNIT / 2;

/** Differs by more than rounding to the digits of the column explains. */
function wrongTotal({ entry, score }: Standing, digits: number, setting: Setting): Finding[] {
  const total = totalOf(score, setting.contest.scoring);
  const expected = scoreText(total, TOTAL_UNIT);
  if (expected === null) return [];
  return entry.rows.flatMap((row) => {
    const written = value<number>(row, 'total');
    if (written === null) return [];
    const off = Math.abs(written * (TOTAL_UNIT / UNIT) - total.low);
    // Whole numbers are no totals of tenths: that much rounding would change the order.
    const rounding = digits === 0 ? 0 : Math.max(TOTAL_UNIT / 10 ** digits / 2, LOST);
    if (off <= rounding + LOST) return [];
    const args = {
      written: decimalText(written),
      expected,
      theory: scoreText(score.theory) ?? '',
      skill: scoreText(score.skill) ?? '',
    };
    return [
      finding(
        'contest.total-differs',
        'error',
        setting,
        setting.contest.scoring.id,
        placeOf(row, 'total'),
        args,
      ),
    ];
  });
}

function wrongRank({ entry, rank }: Standing, byRank: Map<number, number>, setting: Setting): Finding[] {
  return entry.rows.flatMap((row) => {
    const written = value<number>(row, 'rank');
    // Rows of which nothing names the project may be of several, each with ranks of its own.
    const isMixed = setting.project === null && value(row, 'projectText') === null;
    if (written === null) return [];
    if (rank !== null && (isMixed || (written >= rank.best && written <= rank.worst))) return [];
    const args = {
      written,
      best: rank?.best ?? 0,
      worst: rank?.worst ?? 0,
      shared: (byRank.get(written) ?? 0) > 1 ? 'yes' : '',
    };
    const code = rank === null ? 'contest.rank-absent' : 'contest.rank-differs';
    return [finding(code, 'error', setting, setting.contest.scoring.id, placeOf(row, 'rank'), args)];
  });
}

/**
 * What the organiser wrote about certificates, where it differs. A row may hold what its stage leads to, or what the
 * contestant gets in the end, which may come of another stage; where the end is open, nothing is compared with it. `used`:
 * the column holds something; one that nobody filled in is not wrong about anybody.
 */
export function wrongCertificate(
  { entry }: Standing,
  award: StageAward,
  end: { certificates: CertificateResult[]; possible: CertificateResult | null },
  used: boolean,
  setting: Setting,
): Finding[] {
  return entry.rows.flatMap((row) => {
    const fact = row.facts.certificate;
    if (!fact?.known) return [];
    const written = fact.value as Term | null;
    const allowed = [
      award.sure,
      ...(award.open === null ? [] : award.may),
      ...end.certificates,
      end.possible,
    ].flatMap((each) => each?.grade.id ?? []);
    if (written !== null && allowed.includes(written.id)) return [];
    // Who gets the highest from another stage, or may get one, need not have it here.
    const due = award.sure !== null && end.certificates.some(({ stage }) => stage === award.sure?.stage);
    if (written === null && (!used || !due || end.possible !== null)) return [];
    const args = {
      ...stageArgs(setting.contest, entry.stage),
      written: written?.zh ?? '',
      expected: award.sure?.grade.zh ?? award.open?.grade.zh ?? '',
      open: award.sure === null && award.open !== null ? 'yes' : '',
      why: award.without ?? '',
    };
    const [condition = ''] = setting.contest.certificates.conditions;
    const id = award.without === null ? stageRule(entry.stage, setting) : condition;
    return [finding('contest.certificate-differs', 'error', setting, id, placeOf(row, 'certificate'), args)];
  });
}

function stageRule(stage: Standing['entry']['stage'], { contest }: Setting): string {
  return contest.certificates.rules.find((rule) => rule.stage === stage)?.id ?? '';
}

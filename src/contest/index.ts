import type { Contest, ContestOutcome, ContestStageId } from '../model/contest.js';
import type { ContestantResult, ProjectReport, ScoreRow } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import { overall, prizesOf, stageAward } from './awarding.js';
import { conditionsOf, type Member } from './conditions.js';
import { type Contestant, contestantsOf } from './contestants.js';
import { membersOf } from './members.js';
import { openConditions } from './open-conditions.js';
import { totalsAndRanks, wrongCertificate } from './organiser.js';
import type { PlacedRow, StrayRow } from './placing.js';
import { type Promotion, promotionFrom } from './promotion.js';
import { openCards, openCertificate, teamsCounted } from './questions.js';
import { memberOf, stageResult, summaryOf } from './results.js';
import { type Said, type Setting, value } from './setting.js';
import { fewEntrants, sequence, severalSheets } from './stage-checks.js';
import { type StageStandings, type Standing, standingsOf } from './standings.js';

export { type PlacedRow, placeRows, projectNamed, type StageWords } from './placing.js';
export type { Setting } from './setting.js';
export { withoutWeightedParts } from './weighted-parts.js';

/** What a project's stages come to, one after the other. */
interface Ranked {
  stage: StageStandings;
  standingOf: Map<Contestant, Standing>;
  promotion: Promotion;
}

/**
 * Ranks one project: contestants over the stages, totals and ranks, who goes on, conditions for taking part, certificates
 * and prizes, and where the organiser's own sheet says otherwise. Pure; `rows` are all of one project. `strays`: rows
 * that may be of it and are not ranked with it, but may stand before or behind anybody.
 */
export function rankProject(
  rows: PlacedRow[],
  strays: StrayRow[],
  setting: Setting,
): Said<{ report: ProjectReport }> {
  const { contestants, findings: linked } = contestantsOf(rows, setting);
  const present = setting.contest.stages.filter(({ id }) => rows.some(({ stage }) => stage === id));
  const judged = new Map(contestants.map((contestant) => [contestant, judgedOf(contestant, setting)]));
  const barred = new Set(contestants.filter((each) => judged.get(each)?.eligible === 'unmet'));
  const straysOf = (id: ContestStageId) =>
    strays.flatMap(({ row, stage }) => (stage === null || stage === id ? [row] : []));
  const stages = present.map(({ id }) => standingsOf(id, contestants, barred, straysOf(id), setting));
  const promotions = stages.map((stage, index) =>
    promotionFrom(stage, following(stages, index, setting.contest), setting),
  );
  const ranked = stages.map(
    (stage, index): Ranked => ({
      stage,
      standingOf: new Map(stage.standings.map((standing) => [standing.contestant, standing])),
      promotion: promotions[index] as Promotion,
    }),
  );
  const results = contestants.map((contestant) =>
    contestantResult(contestant, judged.get(contestant) as Judged, ranked, setting),
  );
  return {
    report: {
      project: setting.project,
      stages: ranked.map((each) => summaryOf(each, setting)),
      contestants: results.map(({ result }) => result),
    },
    findings: [
      ...linked,
      ...stages.flatMap((stage) => stage.findings),
      ...stages.flatMap((stage) => [
        ...fewEntrants(stage, setting),
        ...severalSheets(stage, setting),
        ...totalsAndRanks(stage, setting),
      ]),
      ...sequence(stages, setting),
      ...promotions.flatMap(({ findings }) => findings),
      ...results.flatMap(({ findings }) => findings),
      ...openConditions(
        results.flatMap(({ open }) => open),
        setting,
      ),
      ...openCards(
        results.map(({ result, rows: own }) => ({ result, rows: own })),
        setting,
      ),
      ...teamsCounted(stages, setting),
    ],
  };
}

/** The stage right behind another one, where the sheets hold it. */
function following(
  stages: StageStandings[],
  index: number,
  { stages: order }: Contest,
): StageStandings | null {
  const next = stages[index + 1];
  const at = (stage: StageStandings | undefined) => order.findIndex(({ id }) => id === stage?.stage);
  return next !== undefined && at(next) === at(stages[index]) + 1 ? next : null;
}

interface Result {
  result: ContestantResult;
  rows: ScoreRow[];
  open: { rows: ScoreRow[]; open: string[] }[];
  findings: Finding[];
}

/** Whether a contestant may take part: all of the members, each with their conditions. */
interface Judged {
  members: ({ member: Member } & ReturnType<typeof conditionsOf>)[];
  eligible: ContestOutcome;
}

function judgedOf(contestant: Contestant, setting: Setting): Judged {
  const members = membersOf(contestant, setting).map((member) => ({
    member,
    ...conditionsOf(member, setting),
  }));
  const outcomes = members.flatMap(({ conditions }) => conditions.map(({ outcome }) => outcome));
  return { members, eligible: together(outcomes) };
}

function contestantResult(
  contestant: Contestant,
  { members, eligible }: Judged,
  ranked: Ranked[],
  setting: Setting,
): Result {
  const places = ranked.flatMap(({ stage, standingOf, promotion }) => {
    const standing = standingOf.get(contestant);
    return standing === undefined
      ? []
      : [{ stage, promotion, standing, award: stageAward(standing, stage, eligible, setting) }];
  });
  const end = overall(
    places.map(({ award }) => award),
    setting,
  );
  const prizes = places.flatMap(({ standing }) => prizesOf(standing, eligible, setting));
  const differing = places.flatMap(({ stage, standing, award }) =>
    wrongCertificate(standing, award, end, certificatesWritten(stage), setting),
  );
  return {
    result: {
      name: contestant.name,
      members: members.map(({ member, conditions }) => memberOf(member, conditions)),
      eligible,
      stages: places.map(({ standing, promotion, award }) =>
        stageResult(standing, promotion, award, setting),
      ),
      ...end,
      prizes,
    },
    rows: contestant.entries.flatMap(({ rows }) => rows),
    open: members.map(({ member, conditions, findings }) => ({
      rows: member.rows,
      open: conditions
        .filter(
          ({ id, outcome }) =>
            outcome === 'undetermined' && !findings.some(({ criterion }) => criterion === id),
        )
        .map(({ id }) => id),
    })),
    findings: [
      ...members.flatMap(({ findings }) => findings),
      ...differing,
      ...openCertificate(places, end, setting),
    ],
  };
}

/** Unmet where one is, met where all are. */
function together(outcomes: ContestOutcome[]): ContestOutcome {
  if (outcomes.includes('unmet')) return 'unmet';
  return outcomes.includes('undetermined') ? 'undetermined' : 'met';
}

const written = new WeakMap<StageStandings, boolean>();

/** Whether the organiser's column of certificates holds anything in a stage. */
function certificatesWritten(stage: StageStandings): boolean {
  const known = written.get(stage);
  if (known !== undefined) return known;
  const used = stage.standings.some(({ entry }) =>
    entry.rows.some((row) => value(row, 'certificate') !== null),
  );
  written.set(stage, used);
  return used;
}

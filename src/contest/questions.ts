import type { ContestantResult, ScoreRow } from '../model/contest-report.js';
import type { Finding } from '../model/finding.js';
import type { StageAward } from './awarding.js';
import { finding, placeOf, rowNames, type Setting, stageArgs, value } from './setting.js';
import type { StageStandings, Standing } from './standings.js';
import { scoreText } from './totals.js';

/** A certificate, or a higher one, hangs on a score or a place that is not known. Unknown projects are asked about once. */
export function openCertificate(
  places: { standing: Standing; award: StageAward }[],
  { possible, certificates }: Pick<ContestantResult, 'possible' | 'certificates'>,
  setting: Setting,
): Finding[] {
  const place = places.find(({ award }) => award.open === possible);
  const row = place?.standing.entry.rows[0];
  if (possible === null || place === undefined || row === undefined || setting.project === null) return [];
  const { rank, score, sure } = place.standing;
  const args = {
    ...stageArgs(setting.contest, possible.stage),
    grade: possible.grade.zh,
    sure: certificates[0]?.grade.zh ?? '',
    best: rank?.best ?? 0,
    worst: rank?.worst ?? 0,
    passed: score.passed,
    // Scores are there, but they may not count.
    counts: sure || scoreText(score.total) === null ? '' : 'undetermined',
  };
  return [
    finding('contest.certificate-open', 'review', setting, possible.id, placeOf(row, 'certificate'), args),
  ];
}

/** C-17: places that bring money to holders of the card, of whom the sheet does not say whether they have one. */
export function openCards(
  results: { result: ContestantResult; rows: ScoreRow[] }[],
  setting: Setting,
): Finding[] {
  const rule = setting.contest.prizes.find(
    ({ card, form }) => card === true && form === setting.project?.form,
  );
  if (rule === undefined) return [];
  const open = results.filter(({ result }) =>
    result.prizes.some(({ id, outcome }) => id === rule.id && outcome === 'undetermined'),
  );
  const rows = open.flatMap(({ result, rows: own }) => {
    const [place] = result.stages.filter(({ stage }) => stage === rule.stage);
    return own.filter(({ sheet, row }) => place?.sheet === sheet && place.rows.includes(row));
  });
  const [first] = rows.filter((row) => value(row, 'card') === null);
  if (first === undefined) return [];
  const { file, sheet } = first;
  const args = { rows: rowNames(rows.filter((row) => value(row, 'card') === null)) };
  return [finding('contest.card-unknown', 'review', setting, rule.id, { file, sheet }, args)];
}

/** A-C3: said once how a team event was counted. */
export function teamsCounted(stages: StageStandings[], setting: Setting): Finding[] {
  const [stage] = stages;
  const row = stage?.standings[0]?.entry.rows[0];
  if (setting.project?.form !== 'team' || row === undefined) return [];
  const { file, sheet } = row;
  const args = { by: setting.contest.entrants.teams };
  return [
    finding('contest.team-counted', 'note', setting, setting.contest.entrants.id, { file, sheet }, args),
  ];
}

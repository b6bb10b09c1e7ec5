import type { ContestStageId } from '../../model/contest.js';
import type {
  CertificateResult,
  ContestantResult,
  ContestReport,
  ProjectReport,
  RankBounds,
  StageResult,
  StageSummary,
} from '../../model/contest-report.js';
import type { Finding } from '../../model/finding.js';
import { clauseInWords } from '../clause-words.js';
import type { Lang } from '../lang.js';
import type { ContestWords } from '../messages/contest-words.js';
import { frameOf, wording } from '../messages/index.js';
import type { Message } from '../messages/types.js';
import { byText } from '../order.js';
import { maskedArgs, privacy } from '../privacy.js';

/** Arguments that are dates of the rules, not of anybody's birth. */
const RULE_DATES = ['before', 'dates'];

/** Words a finding about score sheets; personal data is masked unless `unmask`. */
export function contestMessage(finding: Finding, lang: Lang, unmask: boolean): Message {
  const dates = Object.entries(finding.args).filter(([name]) => RULE_DATES.includes(name));
  return wording(
    finding.code,
    { ...maskedArgs(finding, privacy(unmask)), ...Object.fromEntries(dates) },
    lang,
  );
}

export function stageName({ contest }: ContestReport, id: ContestStageId, lang: Lang): string {
  return contest.stages.find((stage) => stage.id === id)?.name[lang] ?? id;
}

export function projectName({ project }: ProjectReport, words: ContestWords): string {
  return project?.name ?? words.unknownProject;
}

export function rankText(rank: RankBounds | null, words: ContestWords): string {
  return rank === null ? words.absent : words.range(rank.best, rank.worst);
}

/** `2025年…C-12 五（二）1`: by which rule a certificate is due. */
export function certificateBasis({ id, clause }: CertificateResult, lang: Lang): string {
  return `${id} ${clauseInWords(clause, lang)}`;
}

/** What is issued, with what is still open behind it. */
export function certificateText(
  { certificates, possible }: ContestantResult,
  words: ContestWords,
  separator: string,
): string {
  const sure = certificates.map(({ grade }) => grade.zh);
  return [...sure, ...(possible === null ? [] : [words.possible(possible.grade.zh)])].join(separator);
}

export function prizeText(
  { prizes }: ContestantResult,
  words: ContestWords,
  lang: Lang,
  separator: string,
): string {
  return prizes
    .map(({ text, yuan, outcome }) => {
      const whole = yuan === null ? text[lang] : `${text[lang]} ${words.yuan(yuan)}`;
      return outcome === 'met' ? whole : words.prizeOpen(whole);
    })
    .join(separator);
}

/** Promoted of entrants in per cent with one decimal; null where it is not known. */
export function percentOf({ entrants, promoted }: StageSummary): string | null {
  if (promoted === null || entrants.most === 0 || entrants.fewest !== entrants.most) return null;
  const [low, high] = [promoted.fewest, promoted.most].map((count) =>
    String(Math.round((1000 * count) / entrants.most) / 10),
  );
  return low === high ? String(high) : `${low}–${high}`;
}

/** Contestants of a stage with their result in it, best rank first. */
export function byRankIn(
  { contestants }: ProjectReport,
  stage: ContestStageId,
): { contestant: ContestantResult; result: StageResult }[] {
  const of = ({ rank }: StageResult) => rank ?? { best: Infinity, worst: Infinity };
  return contestants
    .flatMap((contestant) =>
      contestant.stages.filter((each) => each.stage === stage).map((result) => ({ contestant, result })),
    )
    .sort((a, b) => {
      const [x, y] = [of(a.result), of(b.result)];
      const rows = (a.result.rows[0] ?? 0) - (b.result.rows[0] ?? 0);
      const byRank = x.best === y.best ? 0 : x.best - y.best;
      return (
        byRank ||
        (x.worst === y.worst ? 0 : x.worst - y.worst) ||
        byText(a.result.file, b.result.file) ||
        byText(a.result.sheet, b.result.sheet) ||
        rows
      );
    });
}

/** Readings whose option is not the default, as the command line takes them. */
export function chosenReadings(
  { contest, readings }: ContestReport,
  lang: Lang,
): { name: string; text: string }[] {
  return contest.readings.flatMap(({ name, options, default: standard }) => {
    const option = readings[name] ?? standard;
    return option === standard
      ? []
      : [{ name: `${name}=${option}`, text: options[option]?.[lang] ?? option }];
  });
}

/** `初赛 / K12` of a finding: sheet, and the cell or row. */
export function spotOf({ at }: Finding, lang: Lang): string {
  const row = at.cell ?? (at.row === null ? '' : frameOf(lang).line.row(at.row));
  return row;
}

import type { Outcome, Strength } from '../model/outcome.js';
import type { NomineeReport, Report, SchemeReport } from '../model/report.js';
import type { Evidence } from '../model/scheme.js';
import type { Lang } from './lang.js';
import { schemeOf } from './lookup.js';
import { frameOf } from './messages/index.js';

/** Which requirement asks for a paper. */
export interface Asked {
  scheme: string;
  criterion: string;
  /** Clause of the indicator that it proves; of the requirement where it has none of its own. */
  clause: string;
}

/** One paper to attach for a nominee, and which requirement asks for it. */
export interface Paper extends Asked {
  strength: Strength;
  outcome: Outcome;
  paper: Evidence;
}

/** A line of the checklist: one paper, whoever asks for it. */
export interface PaperLine {
  paper: Evidence;
  asked: [Asked, ...Asked[]];
}

/**
 * What must be attached for a nominee: the papers of every requirement that applies, scheme by scheme in the order of the
 * documents. A scheme whose requirements the nominee does not meet needs none; nor does a priority that is not claimed.
 */
export function papersOf({ verdicts }: NomineeReport, report: Report): Paper[] {
  return verdicts
    .filter(({ status }) => status !== 'ineligible')
    .flatMap(({ scheme, criteria }) => {
      const rules = schemeOf(report, scheme);
      const papers = criteria.filter(isClaimed).flatMap(({ id, clause, strength, outcome }) =>
        (rules?.criteria.find((rule) => rule.id === id)?.evidence ?? []).map(
          (paper): Paper => ({
            scheme,
            criterion: id,
            clause: paper.clause ?? clause,
            strength,
            outcome,
            paper,
          }),
        ),
      );
      return rules === undefined ? papers : inOrder(papers, rules);
    });
}

/** The same with one line a paper, though several requirements may ask for it. */
export function paperLines(nominee: NomineeReport, report: Report): PaperLine[] {
  return merged(papersOf(nominee, report));
}

/** What the recommending units must see to themselves: a line a paper, or the requirement where it names none. */
export function unitLines(report: Report): PaperLine[] {
  return merged(
    report.schemes.flatMap((rules) =>
      rules.criteria
        .filter(({ about, strength }) => about === 'unit' && strength === 'evidence')
        .flatMap(({ id, clause, title, evidence }) =>
          (evidence ?? [title]).map((paper: Evidence) => ({
            scheme: rules.id,
            criterion: id,
            clause: paper.clause ?? clause,
            paper,
          })),
        ),
    ),
  );
}

/** A paper in words, after the indicator that it proves. */
export function paperText(paper: Evidence, lang: Lang): string {
  const { colon } = frameOf(lang).line;
  return paper.indicator === undefined ? paper[lang] : `${paper.indicator[lang]}${colon}${paper[lang]}`;
}

function isClaimed({ strength, outcome }: { strength: Strength; outcome: Outcome }): boolean {
  return outcome !== 'not-applicable' && (strength !== 'priority' || outcome === 'met');
}

/** In the order of the document's clauses; papers of one clause keep theirs. */
function inOrder(papers: Paper[], { clauses }: SchemeReport): Paper[] {
  const place = new Map(clauses.map(({ id }, index) => [id, index]));
  const placeOf = ({ clause }: Paper) => place.get(clause) ?? clauses.length;
  return papers.sort((a, b) => placeOf(a) - placeOf(b));
}

function merged(papers: (Asked & { paper: Evidence })[]): PaperLine[] {
  const lines = new Map<string, PaperLine>();
  for (const { paper, scheme, criterion, clause } of papers) {
    const key = JSON.stringify([paper.indicator?.zh, paper.zh]);
    const asked = { scheme, criterion, clause };
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { paper, asked: [asked] });
    else line.asked.push(asked);
  }
  return [...lines.values()];
}

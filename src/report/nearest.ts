import type { Remedy } from '../model/outcome.js';
import type { NomineeReport, Report, VerdictReport } from '../model/report.js';
import type { Lang } from './lang.js';
import { schemeOf } from './lookup.js';
import { frameOf } from './messages/index.js';

/** The smallest set of honest steps to eligibility, as one sentence; '' where the verdict has none. */
export function nearestText({ scheme, nearest }: VerdictReport, report: Report, lang: Lang): string {
  const { nearest: words, line } = frameOf(lang);
  if (nearest === undefined) return '';
  if (!nearest.possible) return words.none(nearest.blocked.join(line.listSeparator));
  const steps = nearest.remedies.map((remedy) => remedyText(remedy, scheme, report, lang));
  const from = nearest.from === null ? '' : words.from(nearest.from);
  return `${steps.join(line.sentenceJoin)}${from}${words.stop}`;
}

/** What would make the nominee eligible: a text for each scheme, one for those of which the same is said. */
export function nearestSaid(
  { verdicts }: NomineeReport,
  report: Report,
  lang: Lang,
): { text: string; schemes: string[] }[] {
  const said = new Map<string, string[]>();
  for (const verdict of verdicts) {
    const text = nearestText(verdict, report, lang);
    if (text !== '') said.set(text, [...(said.get(text) ?? []), verdict.scheme]);
  }
  return [...said].map(([text, schemes]) => ({ text, schemes }));
}

function remedyText(
  { criterion, kind, cells, date }: Remedy,
  scheme: string,
  report: Report,
  lang: Lang,
): string {
  const { nearest: words, line } = frameOf(lang);
  const rule = schemeOf(report, scheme)?.criteria.find(({ id }) => id === criterion);
  const papers = (rule?.evidence ?? []).map((paper) => paper[lang]).join(words.or);
  const about = criterion === null ? '' : line.bracket(criterion);
  const at = cells.join(line.listSeparator);
  switch (kind) {
    case 'correct':
      return `${words.correct(at, rule?.title[lang] ?? '')}${about}`;
    case 'ask':
      return `${words.ask(at, rule?.title[lang] ?? '')}${about}`;
    case 'evidence':
      return `${words.evidence(at, papers || (rule?.title[lang] ?? ''))}${about}`;
    case 'wait':
      return `${words.wait(date ?? '', rule?.title[lang] ?? '')}${about}`;
  }
}

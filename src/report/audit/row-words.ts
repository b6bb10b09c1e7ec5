import type { FactDifference, RowDifference, ShownFact } from '../../model/audit.js';
import type { Unknown } from '../../model/fact.js';
import { clauseInWords } from '../clause-words.js';
import type { Lang } from '../lang.js';
import { wordIn } from '../lookup.js';
import { auditWords } from '../messages/audit-words.js';
import { frameOf } from '../messages/index.js';
import { privacy } from '../privacy.js';
import { valueText } from '../values.js';

/** What differs in a row, a text for each thing: facts with their cells, requirements with their clauses, verdicts. */
export function rowTexts(row: RowDifference, lang: Lang): string[] {
  const words = auditWords(lang);
  const { line, outcome, verdict, says } = frameOf(lang);
  const change = (old: string | null, now: string | null) =>
    line.changed(old ?? says.nothing, now ?? says.nothing);
  return [
    ...(row.kind === 'changed' ? [] : [words.row[row.kind]]),
    ...row.facts.map((fact) => factText(fact, lang)),
    ...row.criteria.map(
      ({ scheme, id, clause, old, new: now }) =>
        `${requirementText({ scheme, id, clause }, lang)} ${change(old && outcome[old], now && outcome[now])}`,
    ),
    ...row.verdicts.map(
      ({ scheme, old, new: now }) =>
        `${words.verdict(scheme)} ${change(old && verdict[old], now && verdict[now])}`,
    ),
    ...(row.findings ? [words.findings] : []),
    ...(row.proofs ? [reasonsText(row, lang)] : []),
  ];
}

/** That verdicts are reasoned otherwise, and of which requirements, where that is known. */
function reasonsText({ reasons }: RowDifference, lang: Lang): string {
  const { line } = frameOf(lang);
  const { proofs } = auditWords(lang);
  const places = reasons.map((each) => requirementText(each, lang));
  return places.length === 0 ? proofs : `${proofs}${line.colon}${places.join(line.listSeparator)}`;
}

/** `national-2024 N-04（二）` */
export function requirementText(
  { scheme, id, clause }: { scheme: string; id: string; clause: string },
  lang: Lang,
): string {
  const basis = clause === '' ? '' : frameOf(lang).line.bracket(clauseInWords(clause, lang));
  return `${scheme} ${id}${basis}`;
}

/** Where a row lies: file, sheet and row. */
export function rowPlace({ file, sheet, row }: RowDifference, lang: Lang): string {
  const { line } = frameOf(lang);
  return `${file} / ${sheet} ${line.row(row)}`;
}

function factText({ fact, header, cells, old, new: now }: FactDifference, lang: Lang): string {
  const frame = frameOf(lang);
  const name = header?.[lang] ?? wordIn(frame.facts, fact);
  const label =
    cells.length === 0 ? name : `${name}${frame.line.bracket(cells.join(frame.line.listSeparator))}`;
  const after = shownText(fact, now, lang);
  if (old === null) return `${label} ${auditWords(lang).differs(after)}`;
  const before = shownText(fact, old, lang);
  // Items of a list may be read otherwise without another text; a masked number may differ where the stars are.
  if (before !== after) return `${label} ${frame.line.changed(before, after)}`;
  const [left, right] = [JSON.stringify(old), JSON.stringify(now)];
  return `${label} ${left === right ? frame.line.changeHidden : frame.line.changed(left, right)}`;
}

function shownText(fact: string, shown: ShownFact | null, lang: Lang): string {
  const frame = frameOf(lang);
  if (shown === null) return frame.says.nothing;
  if ('unknown' in shown) return wordIn(frame.unknown, shown.unknown as Unknown);
  // It was masked when the audit was made, if it was to be.
  return valueText(shown.value, fact, frame, privacy(true));
}

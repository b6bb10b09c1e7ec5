import type { FormField } from '../../model/form.js';
import type { PublicList, PublicWindow } from '../../model/publicity.js';
import type { Report } from '../../model/report.js';
import type { Lang } from '../lang.js';
import { shortNames } from '../lookup.js';
import { frameOf } from '../messages/index.js';

/** What the renderers of the public list are given. */
export interface PublicityView {
  report: Report;
  list: PublicList;
  windows: PublicWindow[];
  /** As asked for; null: none. */
  span: { from: string; to: string | null } | null;
  lang: Lang;
}

/** Headers of the list; a column of several fields has the names of all. */
export function headersOf({ columns }: PublicList, fields: FormField[], lang: Lang): string[] {
  const { publicity } = frameOf(lang);
  const header = (id: string) => {
    const field = fields.find((each) => each.id === id);
    return (lang === 'zh' ? field?.header : field?.en) ?? id;
  };
  return columns.map((ids) => (ids.length === 1 ? header(ids[0] ?? '') : publicity.either(ids.map(header))));
}

/** The title names the award where the list is about one only. */
export function titleOf({ report, lang }: PublicityView): string {
  const names = [...shortNames(report, lang).values()];
  return frameOf(lang).publicity.title(names.length === 1 ? (names[0] ?? '') : '');
}

/**
 * The line about the time; '' where none was asked for. Without a last day of its own, the latest that a scheme asks for, the
 * posting day not counted.
 */
export function spanLine({ span, windows, lang }: PublicityView): string {
  if (span === null) return '';
  const words = frameOf(lang).publicity;
  const ends = windows.flatMap(({ earliest }) => earliest?.notCounted ?? []).sort();
  const end = span.to ?? ends.at(-1);
  return end === undefined ? words.spanOpen(span.from) : words.span(span.from, end);
}

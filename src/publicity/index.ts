import type { Args, Problem } from '../model/finding.js';
import type { Form, FormField } from '../model/form.js';
import type { PublicList, PublicWindow } from '../model/publicity.js';
import type { Report } from '../model/report.js';
import type { Scheme } from '../model/scheme.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { grouped } from '../text/grouped.js';
import { alikeEntries, placeOf } from './alike.js';
import { chooseColumns } from './columns.js';
import { listRows, type Said } from './list.js';
import { publicWindow } from './window.js';

export type { Said } from './list.js';

export interface PublicityOptions {
  /** Further columns: ids, headers or other names. */
  columns: string[];
  /** Span of publicity; null: none was asked for. ISO dates. */
  span: { from: string; to: string | null } | null;
}

/** The list to be put up, its span under each scheme, and what is to be said beside it. */
export interface Publicity {
  list: PublicList;
  windows: PublicWindow[];
  said: Said[];
  /** While there are any, nothing may be published. */
  blocked: Said[];
}

export type Published = { ok: true; publicity: Publicity } | { ok: false; problem: Problem };

/**
 * The list of a report's nominees as it may be published (facts.md §6), and the span of publicity by the schemes in use. Pure:
 * the same report, pack and options give the same list.
 */
export function publicity(
  report: Report,
  { form, schemes, vocabulary }: { form: Form; schemes: Scheme[]; vocabulary: Vocabulary },
  { columns: wanted, span }: PublicityOptions,
): Published {
  if (form.publicity === undefined) return { ok: false, problem: { code: 'public.no-rules', args: {} } };
  const chosen = chooseColumns(form.publicity, form.fields, wanted);
  if (!chosen.ok) return chosen;
  if (report.nominees.length === 0) return { ok: false, problem: { code: 'public.nobody', args: {} } };
  const used = report.schemes.flatMap(({ id }) => schemes.find((scheme) => scheme.id === id) ?? []);
  const windows: PublicWindow[] = [];
  for (const { id, publicity: rule } of span === null ? [] : used) {
    if (span === null || rule === undefined) continue;
    const windowed = publicWindow(id, rule, span, vocabulary.holidays);
    if (!windowed.known) {
      const years = vocabulary.holidays.years.map(({ year }) => String(year));
      return {
        ok: false,
        problem: { code: 'public.no-calendar', args: { year: windowed.missingYear, years } },
      };
    }
    windows.push(windowed.window);
  }
  const { list, blocked, said } = listRows(report.nominees, chosen.columns, {
    privacy: vocabulary.identity.privacy,
    words: form.publicity.words,
    never: form.publicity.never,
  });
  const beside = [
    ...said,
    ...alikeEntries(list, report.nominees, form.publicity),
    ...withdrawn(report),
    ...uncleared(report, used, chosen.columns),
    ...ineligible(report),
  ];
  const named = (each: Said): Said => ({ ...each, args: withNames(each.args, form.fields) });
  return { ok: true, publicity: { list, windows, said: beside.map(named), blocked: blocked.map(named) } };
}

/** Rows that somebody struck through or hid: they may have been withdrawn. */
function withdrawn({ nominees, findings }: Report): Said[] {
  const marks = ['row.struck', 'row.hidden'];
  const rows = new Set(nominees.map(placeOf));
  return findings
    .filter(({ code }) => marks.includes(code))
    .filter(({ at: { file, sheet, row } }) => rows.has(placeOf({ file, sheet, row })))
    .map(({ code, at }) => ({
      code: code === 'row.struck' ? 'public.struck' : 'public.hidden',
      args: { row: at.row ?? 0 },
      file: at.file ?? '',
    }));
}

/** Published cells that the requirement on secrets asks about. */
function uncleared({ nominees }: Report, schemes: Scheme[], columns: string[][]): Said[] {
  const published = columns.flat();
  return schemes.flatMap(({ id, publicity: rule }) =>
    nominees.flatMap(({ verdicts, columns: states, file, row }) => {
      const asked = verdicts
        .find(({ scheme }) => scheme === id)
        ?.criteria.find((each) => each.id === rule?.clearance && each.outcome === 'undetermined');
      const fields = published.filter((field) => asked?.cells.includes(states[field]?.cell ?? ''));
      if (asked === undefined || fields.length === 0) return [];
      const cells = fields.map((field) => states[field]?.cell ?? '');
      return [{ code: 'public.clearance', args: { row, cells, clause: asked.clause }, file }];
    }),
  );
}

/** Whom to publish is for the unit to decide; that the rules speak against somebody is said to it alone. */
function ineligible({ nominees, schemes }: Report): Said[] {
  return schemes.flatMap(({ id, names }) => {
    const ruledOut = nominees.filter(({ verdicts }) =>
      verdicts.some(({ scheme, status }) => scheme === id && status === 'ineligible'),
    );
    return [...grouped(ruledOut, ({ file }) => file)].map(([file, those]) => {
      const rows = those.map(({ row }) => String(row));
      return {
        code: 'public.ineligible',
        args: { rows, count: rows.length, schemeZh: names.zh, schemeEn: names.en },
        file,
      };
    });
  });
}

/** Names of columns in both languages instead of ids: `columns`, `columnsEn`. */
function withNames(args: Args, fields: FormField[]): Args {
  const ids = [args.field ?? args.fields ?? []].flat().map(String);
  const named = ids.flatMap((id) => fields.find((field) => field.id === id) ?? []);
  return {
    ...args,
    columns: named.map(({ header }) => header),
    columnsEn: named.map(({ en }) => en),
  };
}

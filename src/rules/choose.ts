import type { Programme } from '../model/edition.js';
import type { Problem } from '../model/finding.js';
import type { RulePack } from '../model/pack.js';
import type { SchemeChoice } from '../model/report.js';
import type { Scheme, SchemeInUse } from '../model/scheme.js';
import { nearest } from '../text/nearest.js';
import { compareKey } from '../text/normalise.js';
import { alternatives } from './alternatives.js';
import { editionChoices, editionOn, editionsOutside, programmesOf } from './editions.js';
import { schemeMeant } from './named.js';
import { defaultReadings, type Readings, settle } from './settle.js';

/** What the user asked for about schemes. */
export interface SchemeOptions {
  /** Scheme ids; null: by the sheets' titles. */
  schemes: string[] | null;
  /** ISO date; null: each scheme's own. */
  asOf: string | null;
  /** `scheme/reading=option`. */
  readings: string[];
  /** Whether to look at what every other way to read the schemes would change. */
  allReadings?: boolean;
  /** ISO date of the run, for schemes without an as-of date of their own. */
  today: string;
}

export interface ChosenSchemes {
  choice: SchemeChoice;
  /** Schemes in use for a table with this title text, or where that names no award, with the title above it. */
  forTitle: (title: string, above?: string) => SchemeInUse[];
}

export type Choice = { ok: true; chosen: ChosenSchemes } | { ok: false; problem: Problem };

/** What of a table may name the award: its title, and that of the sheet's first table. */
export interface Titled {
  title: string;
  titleAbove: string;
}

/**
 * Settles which schemes apply: those named by option, else of the awards that a sheet's title row names, else of every
 * award, the edition in force on the as-of date, and without such a date the newest; and for each its as-of date and
 * readings. Where no edition is in force on the date, another one is no substitute: a table that only such an award would
 * judge stops the run.
 */
export function chooseSchemes(tables: Titled[], pack: RulePack, options: SchemeOptions): Choice {
  const readings = parseReadings(pack, options.readings);
  if ('problem' in readings) return { ok: false, problem: readings.problem };
  const { schemes: ids, asOf } = options;
  const unknown = ids?.find((id) => !pack.schemes.some((scheme) => scheme.id === id));
  if (unknown !== undefined) return { ok: false, problem: unknownScheme(unknown, pack) };

  const programmes = programmesOf(pack.schemes);
  const named = (title: string): Programme[] =>
    programmes.filter(({ id }) =>
      pack.schemes.some(({ programme, titleWords }) => programme === id && holdsAny(title, titleWords)),
    );
  const meant = ({ title, titleAbove }: Titled): Programme[] =>
    [named(title), named(titleAbove)].find((found) => found.length > 0) ?? programmes;
  const chosen = (of: Titled): Scheme[] => {
    const used = ids ?? meant(of).flatMap((programme) => editionOn(programme, asOf)?.id ?? []);
    return pack.schemes.filter(({ id }) => used.includes(id));
  };
  const asked = tables.length > 0 ? tables : [{ title: '', titleAbove: '' }];
  const lacking = asked.find((table) => chosen(table).length === 0);
  if (lacking !== undefined) return { ok: false, problem: noEdition(meant(lacking), asOf ?? '') };

  const naming =
    ids === null ? tables.map(({ title }) => title).filter((title) => named(title).length > 0) : [];
  const relevant = new Set(asked.flatMap(meant));
  /** Many sheets have the same title: their schemes are settled once. */
  const settled = new Map<string, SchemeInUse[]>();
  return {
    ok: true,
    chosen: {
      choice: {
        why: ids !== null ? 'option' : naming.length > 0 ? 'title' : asOf === null ? 'newest' : 'in-force',
        titles: naming,
        editions:
          ids === null
            ? editionChoices(
                programmes.filter((programme) => relevant.has(programme)),
                asOf,
              )
            : editionsOutside(programmes, ids, asOf),
      },
      forTitle: (title, titleAbove = '') => {
        const key = JSON.stringify([title, titleAbove]);
        const known = settled.get(key);
        if (known !== undefined) return known;
        const uses = chosen({ title, titleAbove }).map((scheme) =>
          inUse(scheme, pack, options, readings.byScheme[scheme.id] ?? {}),
        );
        settled.set(key, uses);
        return uses;
      },
    },
  };
}

function unknownScheme(name: string, { schemes }: RulePack): Problem {
  const known = schemes.map(({ id }) => id);
  return { code: 'usage.unknown-scheme', args: { name, nearest: schemeMeant(name, schemes), known } };
}

/** Editions by id, first and last day, each in turn: what the user may name instead. */
function noEdition(programmes: Programme[], date: string): Problem {
  const editions = programmes.flatMap((programme) =>
    programme.editions.flatMap(({ id, from, until }) => [id, from, until ?? '']),
  );
  return { code: 'usage.no-edition', args: { date, editions } };
}

function inUse(
  scheme: Scheme,
  { raw }: RulePack,
  { asOf, today, allReadings = false }: SchemeOptions,
  chosen: Readings,
): SchemeInUse {
  const source = raw[scheme.id];
  const standing = scheme.asOf.date === 'today';
  const use: SchemeInUse = {
    scheme: source === undefined ? scheme : settle(source, chosen),
    asOf: asOf ?? (standing ? today : scheme.asOf.date),
    asOfWhy: asOf ? 'option' : standing ? 'today' : 'default',
    readings: { ...defaultReadings(scheme), ...chosen },
  };
  return allReadings && source !== undefined ? { ...use, alternatives: alternatives(use, source) } : use;
}

function holdsAny(title: string, words: string[]): boolean {
  const key = compareKey(title);
  return words.some((word) => key.includes(compareKey(word)));
}

/** Reads `haidian-2025/practice=and` options; every part must exist. */
function parseReadings(
  pack: RulePack,
  texts: string[],
): { byScheme: Record<string, Readings> } | { problem: Problem } {
  const byScheme: Record<string, Readings> = {};
  for (const text of texts) {
    const [, id = '', name = '', option = ''] = /^([^/=]+)\/([^/=]+)=([^/=]+)$/.exec(text) ?? [];
    const scheme = pack.schemes.find((candidate) => candidate.id === id);
    const reading = scheme?.readings.find((candidate) => candidate.name === name);
    if (reading === undefined || !Object.hasOwn(reading.options, option)) {
      const known = pack.schemes.flatMap((candidate) =>
        candidate.readings.flatMap((each) =>
          Object.keys(each.options).map((o) => `${candidate.id}/${each.name}=${o}`),
        ),
      );
      return {
        problem: {
          code: 'usage.unknown-reading',
          args: { name: text, nearest: nearest(text, known) ?? '', known },
        },
      };
    }
    byScheme[id] = { ...byScheme[id], [name]: option };
  }
  return { byScheme };
}

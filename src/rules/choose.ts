import type { Problem } from '../model/finding.js';
import type { RulePack } from '../model/pack.js';
import type { SchemeChoice } from '../model/report.js';
import type { Scheme, SchemeInUse } from '../model/scheme.js';
import { nearest } from '../text/nearest.js';
import { compareKey } from '../text/normalise.js';
import { alternatives } from './alternatives.js';
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

/**
 * Settles which schemes apply: those named by option, else those that a sheet's title row names, else the newest
 * edition of every programme; and for each its as-of date and readings.
 */
export function chooseSchemes(titles: string[], pack: RulePack, options: SchemeOptions): Choice {
  const readings = parseReadings(pack, options.readings);
  if ('problem' in readings) return { ok: false, problem: readings.problem };
  const unknown = options.schemes?.find((id) => !pack.schemes.some((scheme) => scheme.id === id));
  if (unknown !== undefined) {
    const known = pack.schemes.map(({ id }) => id);
    return {
      ok: false,
      problem: {
        code: 'usage.unknown-scheme',
        args: { name: unknown, nearest: nearest(unknown, known) ?? '', known },
      },
    };
  }
  const newest = newestEditions(pack.schemes);
  const use = (scheme: Scheme): SchemeInUse =>
    inUse(scheme, pack, options, readings.byScheme[scheme.id] ?? {});
  const named = (title: string): Scheme[] => newest.filter(({ titleWords }) => holdsAny(title, titleWords));
  const asked =
    options.schemes === null ? null : pack.schemes.filter(({ id }) => options.schemes?.includes(id));
  /** Many sheets have the same title: their schemes are settled once. */
  const settled = new Map<string, SchemeInUse[]>();
  const naming = titles.filter((title) => named(title).length > 0);
  return {
    ok: true,
    chosen: {
      choice: { why: asked ? 'option' : naming.length > 0 ? 'title' : 'newest', titles: asked ? [] : naming },
      forTitle: (title, above = '') => {
        const key = JSON.stringify([title, above]);
        const known = settled.get(key);
        if (known !== undefined) return known;
        const own = named(title);
        const byTitle = own.length > 0 ? own : named(above);
        const uses = (asked ?? (byTitle.length > 0 ? byTitle : newest)).map(use);
        settled.set(key, uses);
        return uses;
      },
    },
  };
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

function newestEditions(schemes: Scheme[]): Scheme[] {
  return schemes.filter(
    ({ programme, effective }) =>
      !schemes.some((other) => other.programme === programme && other.effective.from > effective.from),
  );
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

import type { RulePack } from '../model/pack.js';
import type { Lang } from '../report/lang.js';
import type { FailOn } from '../report/summary.js';
import type { SchemeOptions } from '../rules/choose.js';
import { isDay } from '../text/day.js';
import { nearest } from '../text/nearest.js';
import { type CraftsmanError, craftsmanError } from './error.js';

/** How files are judged and reported; named as the options of `craftsman check`, with the same defaults. */
export interface JudgeOptions {
  /** Ids of schemes, such as `haidian-2025`; absent: by the sheets' titles, or else the newest of each award. */
  schemes?: readonly string[] | undefined;
  /** Reference date, `YYYY-MM-DD`; absent: each scheme's own. */
  asOf?: string | undefined;
  /** Option by reading: `{ 'haidian-2025/practice': 'and' }`; absent: the defaults of the scheme. */
  readings?: Readonly<Record<string, string>> | undefined;
  /** Whether to name the verdicts that another reading would change, too. Default false. */
  allReadings?: boolean | undefined;
  /** From which verdict on `summary.exitCode` is 1. Default `ineligible`. */
  failOn?: FailOn | undefined;
  /** Language of messages, those of errors too. Default `zh`. */
  lang?: Lang | undefined;
  /** Whether ID and phone numbers are given in full. Default false: masked. */
  unmask?: boolean | undefined;
  /** The day of the run, `YYYY-MM-DD`: for schemes without a reference date of their own, and for exceptions. */
  today?: string | undefined;
}

/** The options as the line takes them. */
export type SettledOptions = Omit<SchemeOptions, 'today'> & {
  failOn: FailOn;
  lang: Lang;
  unmask: boolean;
};

const LANGS: Lang[] = ['zh', 'en'];
const LEVELS: FailOn[] = ['ineligible', 'review', 'explain', 'never'];

/** Every option here. */
export const JUDGE_OPTIONS = [
  'schemes',
  'asOf',
  'readings',
  'allReadings',
  'failOn',
  'lang',
  'unmask',
  'today',
] as const satisfies (keyof JudgeOptions)[];

/**
 * Checks options that a program gave, and fills in the defaults. Throws a `CraftsmanError` for one that is unknown, for a slip
 * in a name would silently check something else, and for values that cannot be.
 */
export function settled(options: JudgeOptions, known: readonly string[] = JUDGE_OPTIONS): SettledOptions {
  const lang = languageOf(options, known);
  const { schemes, asOf, readings = {}, allReadings, failOn = 'ineligible', unmask, today } = options;
  const check = optionCheck(lang);
  check('failOn', failOn, LEVELS.includes(failOn), LEVELS.join(', '));
  check('asOf', asOf, typeof asOf === 'string' && isDay(asOf), DATE);
  check('today', today, typeof today === 'string' && isDay(today), DATE);
  check('schemes', schemes, isTexts(schemes), '["haidian-2025"]');
  check('readings', readings, isRecord(readings), '{ "haidian-2025/practice": "and" }');
  check('allReadings', allReadings, typeof allReadings === 'boolean', BOOLEAN);
  check('unmask', unmask, typeof unmask === 'boolean', BOOLEAN);
  return {
    schemes: schemes === undefined || schemes.length === 0 ? null : [...schemes],
    asOf: asOf ?? null,
    readings: Object.entries(readings).map(([name, option]) => `${name}=${option}`),
    allReadings: allReadings ?? false,
    failOn,
    lang,
    unmask: unmask ?? false,
  };
}

/**
 * Refuses what is no object of options, an option that there is not, and a language that there is not; gives the language back,
 * in which all else is refused.
 */
export function languageOf(options: { lang?: Lang | undefined }, known: readonly string[]): Lang {
  // Nobody knows yet in which language whoever calls wants to be told.
  if (!isObject(options)) throw badOption('options', options, '{ lang: "en" }', 'zh');
  const lang = options.lang === 'en' ? 'en' : 'zh';
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const args = { name, nearest: nearest(name, [...known]) ?? '', known: [...known] };
    throw craftsmanError([{ code: 'api.unknown-option', args }], lang);
  }
  optionCheck(lang)('lang', options.lang, options.lang === lang, LANGS.join(', '));
  return lang;
}

/** A check of one option: what is given and does not fit is refused. */
export function optionCheck(
  lang: Lang,
): (option: string, value: unknown, fits: boolean, expected: string) => void {
  return (option, value, fits, expected) => {
    if (value !== undefined && !fits) throw badOption(option, value, expected, lang);
  };
}

export function badOption(option: string, value: unknown, expected: string, lang: Lang): CraftsmanError {
  return craftsmanError([{ code: 'api.bad-option', args: { option, value: shown(value), expected } }], lang);
}

/** Whether a value may be a rule pack: it has every member of one. What stands in them is not looked at. */
export function isPack(value: unknown): value is RulePack {
  return (
    isObject(value) &&
    LISTS.every((name) => Array.isArray(value[name])) &&
    TABLES.every((name) => isObject(value[name]))
  );
}

const LISTS = ['schemes', 'forms', 'contests', 'contestForms'] as const satisfies (keyof RulePack)[];
const TABLES = ['raw', 'vocabulary', 'rawContests', 'terms', 'hashes'] as const satisfies (keyof RulePack)[];

/** What is named in a message where a rule pack should be. */
export const A_PACK = 'loadPack(), craftsman/pack.json';

const DATE = 'YYYY-MM-DD';
const BOOLEAN = 'true, false';

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRecord(value: unknown): boolean {
  return isObject(value) && isTexts(Object.values(value));
}

/** An object that is no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a message names it; of a list or an object only that it is one. */
function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? 'array' : 'object';
}

import type { Contest, RawContest } from '../model/contest.js';
import type { Problem } from '../model/finding.js';
import type { RulePack } from '../model/pack.js';
import { nearest } from '../text/nearest.js';
import { defaultReadings, type Readings } from './settle.js';
import { settleContest } from './settle-contest.js';

export type ContestChoice =
  | {
      ok: true;
      contest: Contest;
      /** Chosen option by reading. */
      readings: Readings;
      /** Decimals of totals under the options that were not chosen. */
      otherDecimals: (number | null)[];
    }
  | { ok: false; problem: Problem };

/** The contest named by option, else the newest of the pack, settled for the readings asked for. */
export function chooseContest(
  { contests, rawContests }: Pick<RulePack, 'contests' | 'rawContests'>,
  { contest: id, readings: texts }: { contest: string | null; readings: string[] },
): ContestChoice {
  const newest = contests.reduce<Contest | null>(
    (last, each) => (last === null || each.year > last.year ? each : last),
    null,
  );
  const known = contests.map((contest) => contest.id);
  const raw = rawContests[id ?? newest?.id ?? ''];
  if (raw === undefined)
    return {
      ok: false,
      problem: {
        code: 'usage.unknown-contest',
        args: { name: id ?? '', nearest: nearest(id ?? '', known) ?? '', known },
      },
    };
  const chosen: Readings = {};
  for (const text of texts) {
    const [, of = raw.id, name = '', option = ''] = /^(?:([^/=]+)\/)?([^/=]+)=([^/=]+)$/.exec(text) ?? [];
    const reading = raw.readings.find((each) => each.name === name);
    if (of !== raw.id || reading === undefined || !Object.hasOwn(reading.options, option))
      return { ok: false, problem: unknownReading(text, raw) };
    chosen[name] = option;
  }
  const readings = { ...defaultReadings(raw), ...chosen };
  const contest = settleContest(raw, readings);
  const otherDecimals = raw.readings.flatMap(({ name, options }) =>
    Object.keys(options).map(
      (option) => settleContest(raw, { ...readings, [name]: option }).scoring.decimals,
    ),
  );
  const own = contest.scoring.decimals;
  return {
    ok: true,
    contest,
    readings,
    otherDecimals: [...new Set(otherDecimals)].filter((each) => each !== own),
  };
}

function unknownReading(text: string, { id, readings }: RawContest): Problem {
  const known = readings.flatMap(({ name, options }) =>
    Object.keys(options).map((option) => `${id}/${name}=${option}`),
  );
  return { code: 'usage.unknown-reading', args: { name: text, nearest: nearest(text, known) ?? '', known } };
}

import type { Finding } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Nominee } from '../model/nominee.js';
import type { CriterionResult, OtherReading, Verdict } from '../model/outcome.js';
import type { Alternative, Criterion } from '../model/scheme.js';
import { oncePer } from '../text/words.js';
import { judgeCriterion, placeOf } from './criterion.js';
import type { Setting } from './evaluate.js';
import { verdictOf } from './verdict.js';

/**
 * For each other verdict the fewest readings that must be read otherwise. `alternatives` come with the fewest changes
 * first, so that what gives the same verdict with more of them is more than is needed.
 */
export function otherReadings(
  { status, criteria }: Verdict,
  complete: boolean,
  alternatives: Alternative[],
  setting: Setting,
): OtherReading[] {
  const judged = new Map<string, CriterionResult>();
  const found: OtherReading[] = [];
  for (const alternative of alternatives) {
    const { changed } = alternative;
    const otherwise = readOtherwise(alternative);
    const results = criteria.map((result) => {
      const reread = otherwise.get(result.id);
      return reread === undefined ? result : judgeOnce(reread, setting, judged);
    });
    const other = verdictOf(results, complete);
    if (other === status || found.some((each) => each.status === other && isWithin(each.readings, changed)))
      continue;
    const differing = results.filter(
      ({ outcome, strength }, index) =>
        outcome !== criteria[index]?.outcome || strength !== criteria[index]?.strength,
    );
    found.push({ readings: changed, status: other, criteria: differing.map(({ id }) => id) });
  }
  return found;
}

function isWithin(readings: Record<string, string>, changed: Record<string, string>): boolean {
  return Object.entries(readings).every(([name, option]) => changed[name] === option);
}

/** A criterion read otherwise. `choice`: names it with those of the changed readings that bear on it. */
interface Reread {
  criterion: Criterion;
  choice: string;
}

/** The criteria on which a changed reading bears, by id: found out once, however many nominees are judged by them. */
const readOtherwise = oncePer(({ changed, scheme }: Alternative): Map<string, Reread> => {
  const rereads = scheme.criteria.flatMap((criterion): Reread[] => {
    const { id, readings = [] } = criterion;
    const own = readings.filter((name) => Object.hasOwn(changed, name));
    const choice = JSON.stringify([id, own.map((name) => [name, changed[name]])]);
    return own.length === 0 ? [] : [{ criterion, choice }];
  });
  return new Map(rereads.map((reread) => [reread.criterion.id, reread]));
});

/** Several alternatives may read a criterion in the same way. */
function judgeOnce(
  { criterion, choice }: Reread,
  setting: Setting,
  judged: Map<string, CriterionResult>,
): CriterionResult {
  const result = judged.get(choice) ?? judgeCriterion(criterion, setting);
  judged.set(choice, result);
  return result;
}

/** A verdict that hangs on a reading is a question to the issuing body: one finding for each way to read otherwise. */
export function otherReadingFindings(
  { scheme, status, criteria, otherReadings = [] }: Verdict,
  nominee: Nominee,
): Finding[] {
  return otherReadings.map(({ readings, status: other, criteria: ids }) => {
    const result = criteria.find(({ id }) => id === ids[0]);
    return newFinding({
      code: 'verdict.other-reading',
      severity: 'review',
      scheme,
      criterion: result?.id ?? null,
      clause: result?.clause ?? null,
      at: placeOf(nominee, result?.cells[0] ?? null),
      args: {
        readings: Object.entries(readings).map(([name, option]) => `${name}=${option}`),
        status,
        other,
      },
    });
  });
}

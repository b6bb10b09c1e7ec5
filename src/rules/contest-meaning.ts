import type { Contest } from '../model/contest.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { nearest } from '../text/nearest.js';
import { compareKey } from '../text/normalise.js';
import type { PathProblem } from './problem.js';

/** Faults of a contest that its structure does not show: names that lead nowhere, numbers and names used twice. */
export function contestMeaning(contest: Contest, { contests, grades }: Vocabulary): PathProblem[] {
  const { certificates, clauses, stages } = contest;
  const gradeWords = grades.grades.flatMap(({ id, zh }) => [zh, id]);
  const clauseIds = clauses.map(({ id }) => id);
  const stageIds: string[] = stages.map(({ id }) => id);
  const events = contests.events.map(({ id }) => id);
  return [
    ...unknownNames('event', events, [{ name: contest.event, path: ['event'] }]),
    ...unknownNames('clause', clauseIds, [
      ...stages.map(({ clause }, i) => ({ name: clause, path: ['stages', i, 'clause'] })),
      ...certificates.conditions.map(({ clause }, i) => ({
        name: clause,
        path: ['certificates', 'conditions', i, 'clause'],
      })),
      ...certificates.rules.map(({ clause }, i) => ({
        name: clause,
        path: ['certificates', 'rules', i, 'clause'],
      })),
    ]),
    ...certificates.rules.flatMap(({ stage, lines }, i) => [
      ...unknownNames('stage', stageIds, [{ name: stage, path: ['certificates', 'rules', i, 'stage'] }]),
      ...unknownNames(
        'grade',
        gradeWords,
        lines.map(({ grade }, k) => ({
          name: grade,
          path: ['certificates', 'rules', i, 'lines', k, 'grade'],
        })),
      ),
    ]),
    ...repeated(stages.map(({ id }, i) => ({ name: id, path: ['stages', i, 'id'] }))),
    ...repeated(
      [...certificates.conditions, ...certificates.rules].map(({ id }, i) => ({
        name: id,
        path:
          i < certificates.conditions.length
            ? ['certificates', 'conditions', i, 'id']
            : ['certificates', 'rules', i - certificates.conditions.length, 'id'],
      })),
    ),
    ...projectFaults(contest),
  ];
}

interface Named {
  name: string;
  path: PropertyKey[];
}

/** Two projects with one number, or with one name: a placement could not be told to belong to either. */
function projectFaults({ projects }: Contest): PathProblem[] {
  const numbers = projects.map(({ number }, i) => ({
    name: String(number),
    path: ['projects', i, 'number'],
  }));
  const names = projects.flatMap(({ name, aliases = [] }, i) => [
    { name, path: ['projects', i, 'name'] },
    ...aliases.map((alias, k) => ({ name: alias, path: ['projects', i, 'aliases', k] })),
  ]);
  return [...repeated(numbers), ...repeated(names)];
}

function unknownNames(kind: string, known: string[], uses: Named[]): PathProblem[] {
  return uses
    .filter(({ name }) => !known.includes(name))
    .map(({ name, path }) => ({
      path,
      code: 'pack.unknown-name',
      args: { kind, name, nearest: nearest(name, known) ?? '' },
    }));
}

function repeated(uses: Named[]): PathProblem[] {
  const seen = new Set<string>();
  return uses.flatMap(({ name, path }) => {
    const key = compareKey(name);
    const again = seen.has(key);
    seen.add(key);
    return again ? [{ path, code: 'pack.duplicate-id', args: { id: name } }] : [];
  });
}

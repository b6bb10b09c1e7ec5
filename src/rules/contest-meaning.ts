import type { Contest, RawContest } from '../model/contest.js';
import type { Form } from '../model/form.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { compareKey } from '../text/normalise.js';
import { type LintProblem, runChecks, unknownName } from './lint/check.js';
import { CONTEST_CHECKS } from './lint/index.js';
import { readings } from './lint/readings.js';
import type { PathProblem } from './problem.js';
import { settleContest } from './settle-contest.js';

interface Named {
  name: string;
  path: PropertyKey[];
}

/** What names in a contest may lead to. */
interface PackWords {
  vocabulary: Pick<Vocabulary, 'contests' | 'grades' | 'places'>;
  forms: Form[];
}

/**
 * Faults of a contest that its structure does not show: names that lead nowhere, numbers and names used twice,
 * requirements that no clause backs, and a list of projects that does not add up.
 */
export function contestMeaning(raw: RawContest, words: PackWords): PathProblem[] {
  const faults = runChecks([readings], raw);
  // Without sound names the contest cannot be settled.
  if (faults.length > 0) return faults;
  const named = runChecks([{ name: 'contest', run: () => contestFaults(raw, words) }], raw);
  if (named.length > 0) return named;
  const { grades } = words.vocabulary.grades;
  const rankOf = (grade: string) => grades.find(({ id, zh }) => id === grade || zh === grade)?.rank;
  return runChecks(CONTEST_CHECKS, { contest: settleContest(raw, {}), rankOf });
}

function contestFaults(raw: RawContest, { vocabulary, forms }: PackWords): LintProblem[] {
  const contest = settleContest(raw, {});
  const { certificates, clauses, stages, criteria } = contest;
  const grades = vocabulary.grades.grades.flatMap(({ zh, id }) => [zh, id]);
  const events = vocabulary.contests.events.map(({ id }) => id);
  const form = forms.find(({ id }) => id === contest.form);
  const stageIds: string[] = stages.map(({ id }) => id);
  return [
    ...unknownNames('event', events, [{ name: contest.event, path: ['event'] }]),
    ...unknownNames(
      'form',
      forms.map(({ id }) => id),
      [{ name: contest.form, path: ['form'] }],
    ),
    ...unknownNames(
      'field',
      form === undefined ? contest.columns.required : form.fields.map(({ id }) => id),
      [...contest.columns.required.map((name, i) => ({ name, path: ['columns', 'required', i] }))],
    ),
    ...unknownNames(
      'city',
      [vocabulary.places.beijing.id],
      [{ name: contest.entrants.employer.city, path: ['entrants', 'employer', 'city'] }],
    ),
    ...unknownNames(
      'clause',
      clauses.map(({ id }) => id),
      citations(contest),
    ),
    ...unknownNames(
      'requirement',
      criteria.map(({ id }) => id),
      owners(contest),
    ),
    ...unknownNames('grade', grades, [
      ...stages.map(({ standard }, i) => ({ name: standard, path: ['stages', i, 'standard'] })),
      ...certificates.rules.flatMap(({ lines }, i) =>
        lines.map(({ grade }, k) => ({
          name: grade,
          path: ['certificates', 'rules', i, 'lines', k, 'grade'],
        })),
      ),
    ]),
    ...unknownNames('stage', stageIds, [
      ...certificates.rules.map(({ stage }, i) => ({
        name: stage,
        path: ['certificates', 'rules', i, 'stage'],
      })),
      ...contest.prizes.map(({ stage }, i) => ({ name: stage, path: ['prizes', i, 'stage'] })),
    ]),
    ...repeated(stages.map(({ id }, i) => ({ name: id, path: ['stages', i, 'id'] }))),
    ...repeated(criteria.map(({ id }, i) => ({ name: id, path: ['criteria', i, 'id'] }))),
    ...repeated(
      certificates.rules.map(({ id }, i) => ({ name: id, path: ['certificates', 'rules', i, 'id'] })),
    ),
    ...projectFaults(contest),
    ...catalogueFaults(contest),
  ];
}

/** Every clause that is cited, with the path of the citation. */
function citations({ criteria, readings, stages }: Contest): Named[] {
  return [
    ...criteria.flatMap(({ clause, also = [] }, i) => [
      { name: clause, path: ['criteria', i, 'clause'] },
      ...also.map((name, k) => ({ name, path: ['criteria', i, 'also', k] })),
    ]),
    ...readings.map(({ clause }, i) => ({ name: clause, path: ['readings', i, 'clause'] })),
    ...stages.flatMap(({ clause, entrants }, i) => [
      { name: clause, path: ['stages', i, 'clause'] },
      { name: entrants.clause, path: ['stages', i, 'entrants', 'clause'] },
    ]),
  ];
}

/** The requirement that each section belongs to. */
function owners(contest: Contest): Named[] {
  const { entrants, certificates, prizes } = contest;
  const plain = (['scoring', 'promotion', 'order', 'entrants', 'timeline', 'catalogue'] as const).map(
    (section) => ({
      name: contest[section].id,
      path: [section, 'id'],
    }),
  );
  const conditions = (['born', 'retirement', 'employer'] as const).map((condition) => ({
    name: entrants[condition].id,
    path: ['entrants', condition, 'id'],
  }));
  return [
    ...plain,
    ...conditions,
    ...certificates.conditions.map((name, i) => ({ name, path: ['certificates', 'conditions', i] })),
    ...certificates.rules.map(({ id }, i) => ({ name: id, path: ['certificates', 'rules', i, 'id'] })),
    ...prizes.map(({ id }, i) => ({ name: id, path: ['prizes', i, 'id'] })),
  ];
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

/** The notice says how many projects of each kind there are: a list that differs has one wrong. */
function catalogueFaults({ catalogue, projects }: Contest): PathProblem[] {
  const found = {
    projects: projects.length,
    individual: projects.filter(({ form }) => form === 'individual').length,
    team: projects.filter(({ form }) => form === 'team').length,
    certificate: projects.filter(({ certificate }) => certificate).length,
  };
  return (Object.keys(found) as (keyof typeof found)[])
    .filter((kind) => catalogue[kind] !== found[kind])
    .map((kind) => ({
      path: ['catalogue', kind],
      code: 'pack.wrong-count',
      args: { expected: catalogue[kind], found: found[kind] },
    }));
}

function unknownNames(kind: string, known: string[], uses: Named[]): LintProblem[] {
  return uses
    .filter(({ name }) => !known.includes(name))
    .map(({ name, path }) => unknownName(path, kind, name, known));
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

import { changed } from '../model/changed.js';
import type { Finding, Waived } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Nominee } from '../model/nominee.js';
import type { CriterionResult, Excepted, Proof, Verdict } from '../model/outcome.js';
import { idOf } from '../model/values.js';
import type { Waiver, WaiverFile, WaiverState, WaiversReport, WaiverUse } from '../model/waiver.js';
import { grouped } from '../text/grouped.js';
import { keyedHash } from '../text/keyed-hash.js';
import { placeOf } from './row-facts.js';
import { verdictOf } from './verdict.js';

/** What the exceptions of a file make of a run. */
export interface Waiving<N> {
  nominees: N[];
  findings: Finding[];
  waivers: WaiversReport;
}

/**
 * Marks the findings that a waiver covers on a day (ISO, in Beijing). Nothing is taken away: a finding stays, with the
 * exception beside it, and so does the verdict by the rules, with the one that follows if the exceptions hold. A waiver
 * that covers nothing, or not on this day, is a finding itself.
 */
export function waive<N extends Nominee & { verdicts: Verdict[] }>(
  nominees: N[],
  findings: Finding[],
  file: WaiverFile,
  today: string,
): Waiving<N> {
  const candidates = candidatesOf(nominees, file, today);
  const counts = new Map<Waiver, number>();
  const outgrown = new Map<Waiver, number>();
  const waived = findings.map((finding) => {
    const about = candidates(finding).filter((waiver) => covers(waiver, finding));
    const cover = about.find(({ upTo = Number.POSITIVE_INFINITY }) => personsOf(finding) <= upTo);
    for (const waiver of about) if (cover === undefined) outgrown.set(waiver, personsOf(finding));
    if (cover === undefined) return finding;
    counts.set(cover, (counts.get(cover) ?? 0) + 1);
    return changed(finding, { waived: waivedBy(cover) });
  });
  const uses = file.waivers.map((waiver): WaiverUse => {
    const findings = counts.get(waiver) ?? 0;
    const idle = outgrown.has(waiver) ? 'outgrown' : stateOn(today, waiver);
    return { ...waiver, findings, state: findings > 0 ? 'used' : idle };
  });
  const byRow = grouped(waived.filter(statesOutcome), rowOf);
  return {
    nominees: nominees.map((nominee) => withExceptions(nominee, byRow.get(nominee.key) ?? [])),
    findings: [
      ...waived,
      ...uses.flatMap((use, index) =>
        idleFinding(use, file.file, outgrown.get(file.waivers[index] as Waiver) ?? 0),
      ),
    ],
    waivers: { file: file.file, sha256: file.sha256, waivers: uses },
  };
}

function waivedBy({ reason, approver, date, expires, group, upTo }: Waiver): Waived {
  return { reason, approver, date, expires, ...(group === null ? {} : { upTo: upTo ?? null }) };
}

/** How many persons a group has; where that is what is not decided, how many it may have. */
function personsOf({ code, args }: Finding): number {
  const of = (name: string) => Number(args[name] ?? 0);
  return of('count') + (code.startsWith('quota.undetermined') ? of('unknown') + of('alike') : 0);
}

/** Key of the row that a finding lies in; '' where it lies in none. */
function rowOf({ at: { file, sheet, row } }: Finding): string {
  return row === null ? '' : placeOf({ file, sheet, row });
}

/** Waivers that name whom or what a finding is about and hold on the day. */
function candidatesOf(
  nominees: Nominee[],
  { waivers, salt }: WaiverFile,
  today: string,
): (finding: Finding) => Waiver[] {
  const inForce = waivers.filter((waiver) => stateOn(today, waiver) === 'unused');
  const rowOfPerson = rowsByName(nominees);
  const byKey = grouped(inForce, ({ person }) => (person === null ? '' : (rowOfPerson(person) ?? '')));
  const byHash = grouped(inForce, ({ hash }) => hash ?? '');
  const hashed = salt !== null && inForce.some(({ hash }) => hash !== null);
  const ofPerson = new Map(
    nominees.map((nominee): [string, Waiver[]] => {
      const id = hashed ? idOf(nominee) : null;
      const byId = id === null || salt === null ? [] : (byHash.get(keyedHash(id, salt)) ?? []);
      return [nominee.key, [...(byKey.get(nominee.key) ?? []), ...byId]];
    }),
  );
  const ofNobody = inForce.filter(({ person, hash }) => person === null && hash === null);
  return (finding) => ofPerson.get(rowOf(finding)) ?? ofNobody;
}

/**
 * Finds the row that a waiver names, if the name stands there. What a file is called follows from how the run was started
 * (`a.xlsx`, `unit/a.xlsx`): a key that fits one row up to the folders before it is that row's.
 */
function rowsByName(nominees: Nominee[]): (person: NonNullable<Waiver['person']>) => string | undefined {
  const base = (key: string) => key.replace(/^[^!]*\//u, '');
  const byBase = grouped(nominees, ({ key }) => base(key));
  return ({ key, name }) => {
    const fitting = (byBase.get(base(key)) ?? []).filter(
      (nominee) => nominee.name === name && within(nominee.key, key),
    );
    const [found] = fitting.length === 1 ? fitting : fitting.filter((nominee) => nominee.key === key);
    return found?.key;
  };
}

/** Whether one is the other behind some folders. */
function within(a: string, b: string): boolean {
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}

function covers({ criterion, code, scheme, group }: Waiver, finding: Finding): boolean {
  return (
    (criterion === null || criterion === finding.criterion) &&
    (code === null || code === finding.code) &&
    (scheme === null || scheme === finding.scheme) &&
    // A group over its cap is excepted by name, or not at all.
    (finding.args.group === undefined || rowOf(finding) !== ''
      ? group === null
      : group === finding.args.group)
  );
}

function stateOn(today: string, { date, expires }: Waiver): WaiverState {
  return today < date ? 'early' : today > expires ? 'expired' : 'unused';
}

/** Findings that say how a requirement came out: an exception for one of them sets the requirement aside. */
const OUTCOMES = ['criterion.unmet', 'criterion.undetermined'];

function statesOutcome({ code }: Finding): boolean {
  return OUTCOMES.includes(code);
}

/** `findings`: those in the row that state outcomes. */
function withExceptions<N extends { verdicts: Verdict[] }>(nominee: N, findings: Finding[]): N {
  if (!findings.some(({ waived }) => waived !== null)) return nominee;
  return changed<{ verdicts: Verdict[] }>(nominee, {
    verdicts: nominee.verdicts.map((verdict) => {
      const own = findings.filter(({ scheme }) => scheme === verdict.scheme);
      const open = own.filter(({ waived }) => waived === null).map(({ criterion }) => criterion);
      const aside = verdict.criteria.filter(
        ({ id }) => !open.includes(id) && own.some(({ criterion }) => criterion === id),
      );
      return aside.length === 0 ? verdict : changed(verdict, { excepted: exceptedOf(verdict, aside) });
    }),
  }) as N;
}

/**
 * The verdict without the criteria set aside. A row with a required column blank or in doubt stays so, unless it is the
 * requirement that the row be complete which is set aside.
 */
function exceptedOf({ criteria, incomplete }: Verdict, aside: CriterionResult[]): Excepted {
  const kept = criteria.filter(({ id }) => !aside.some((each) => each.id === id));
  const complete = incomplete !== true || aside.some(({ proof }) => asksForWholeRow(proof));
  return { status: verdictOf(kept, complete), criteria: aside.map(({ id }) => id) };
}

function asksForWholeRow({ op, children = [] }: Proof): boolean {
  return op === 'complete' || children.some(asksForWholeRow);
}

/** A waiver that covers nothing is worth a look: a slip of the pen, or out of date. */
function idleFinding(use: WaiverUse, file: string, count: number): Finding[] {
  if (use.state === 'used') return [];
  const { criterion, code, scheme, person, hash, group, date, expires, line, state } = use;
  return [
    newFinding({
      code: `waiver.${state}`,
      severity: 'warning',
      at: { file },
      args: {
        line,
        about: [scheme, criterion, code].filter((part) => part !== null),
        whom: person === null ? (group ?? (hash === null ? '' : hash.slice(0, 12))) : person.key,
        name: person?.name ?? '',
        date,
        expires,
        ...(state === 'outgrown' ? { upTo: use.upTo ?? '', count } : {}),
      },
    }),
  ];
}

import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { reportSchema } from '../report/contract.js';
import { sectionsOf } from '../report/json.js';
import { canonicalJson } from '../text/canonical-json.js';
import { PARTS } from './seal-schema.js';

/**
 * What of a report must be the same for ever, version 1: inputs, schemes, facts, verdicts, proofs, exceptions, quotas, findings
 * by code, place and arguments, and the counts. Not the wording of messages, nor the version of the program, nor the advice
 * what would make somebody eligible: those may get better. What a later version reads besides (facts that the seal does not
 * name) is left out.
 *
 * It is a projection of the contract `craftsman.report/1`: if that changes, or findings get other arguments, the old form has
 * to be made here of the new report, under this version. test/audit/archive.test.ts says so when it fails.
 */
export const SUBSTANCE = 'craftsman.substance/1';

/** What is hashed, by version; each stays computable for ever. */
export const SUBSTANCES: Record<string, typeof substanceOf> = { [SUBSTANCE]: substanceOf };

export type ContractReport = z.infer<typeof reportSchema>;
export type ContractNominee = ContractReport['nominees'][number];

export type Part = (typeof PARTS)[number];

/** The parts of a report as items, in a fixed order. `facts`: those that are looked at. */
export function substanceOf(report: Report, facts: string[]): Record<Part, Iterable<unknown>> {
  const sections = new Map(
    sectionsOf(report, { lang: 'zh', unmask: true }).map((section) => [section.key, section]),
  );
  const value = (key: string): unknown => {
    const section = sections.get(key);
    return section === undefined || 'items' in section ? null : section.value;
  };
  return {
    inputs: (value('inputs') as ContractReport['inputs']).map(({ problem, ...input }) => ({
      ...input,
      problem: problem?.code ?? null,
    })),
    schemes: value('schemes') as unknown[],
    facts: each(nomineesOf(report), ({ key, facts: all }) => [key, facts.map((fact) => all[fact] ?? null)]),
    verdicts: each(nomineesOf(report), ({ key, name, verdicts }) => [
      key,
      name,
      verdicts.map(withoutReasons),
    ]),
    proofs: each(nomineesOf(report), ({ key, verdicts }) => [
      key,
      verdicts.map(({ scheme, criteria }) => [scheme, criteria.map(({ id, proof }) => [id, proof])]),
    ]),
    waivers: [value('waivers') ?? null],
    quotas: value('quotas') as unknown[],
    // In an order of their own: that in which a report lists them may change.
    findings: report.findings.map((finding) => canonicalJson(findingOf(finding))).sort(),
    summary: [value('summary')],
  };
}

/** Nominees as the contract has them, one by one. */
export function nomineesOf(report: Report, unmask = true): Iterable<ContractNominee> {
  const section = sectionsOf(report, { lang: 'zh', unmask }).find(({ key }) => key === 'nominees');
  return (section !== undefined && 'items' in section ? section.items : []) as Iterable<ContractNominee>;
}

function* each<T>(items: Iterable<T>, make: (item: T) => unknown): Generator<unknown> {
  for (const item of items) yield make(item);
}

export function withoutReasons({
  nearest: _advice,
  criteria,
  ...verdict
}: ContractNominee['verdicts'][number]): unknown {
  return { ...verdict, criteria: criteria.map(({ proof: _proof, ...criterion }) => criterion) };
}

/** A finding without words. */
export function findingOf({
  code,
  severity,
  scheme,
  criterion,
  at,
  args,
  clause,
  repair,
  waived,
}: Finding): unknown {
  return [code, severity, scheme, criterion, at, args, clause, repair, waived];
}

/** Keyed hash of each part, in hex. */
export function partHashes(parts: Record<Part, Iterable<unknown>>, key: Buffer): Record<Part, string> {
  const hashes = PARTS.map((part) => {
    const hmac = createHmac('sha256', key).update(`${part}\n`);
    for (const item of parts[part]) hmac.update(`${canonicalJson(item)}\n`);
    return [part, hmac.digest('hex')] as const;
  });
  return Object.fromEntries(hashes) as Record<Part, string>;
}

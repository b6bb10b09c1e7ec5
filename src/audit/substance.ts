import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import type { ReportPart } from '../model/audit.js';
import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { inputsValue, sectionsOf } from '../report/contract/object.js';
import type { reportSchema } from '../report/contract/schema.js';
import { canonicalJson } from '../text/canonical-json.js';
import { quickKeyed } from './keys.js';

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
export const SUBSTANCES: Record<string, typeof hashSubstance> = { [SUBSTANCE]: hashSubstance };

export type ContractReport = z.infer<typeof reportSchema>;
export type ContractNominee = ContractReport['nominees'][number];

/** A nominee as texts, to be hashed: each fact that is looked at, what was judged, and why. */
export interface NomineeTexts {
  facts: string[];
  verdicts: string;
  proofs: string;
}

export function textsOf({ key, name, facts: all, verdicts }: ContractNominee, facts: string[]): NomineeTexts {
  return {
    facts: facts.map((fact) => canonicalJson(all[fact] ?? null)),
    verdicts: canonicalJson([key, name, verdicts.map(withoutReasons)]),
    proofs: canonicalJson([
      key,
      verdicts.map(({ scheme, criteria }) => [scheme, criteria.map(({ id, proof }) => [id, proof])]),
    ]),
  };
}

function withoutReasons({ nearest: _, criteria, ...verdict }: ContractNominee['verdicts'][number]): unknown {
  return { ...verdict, criteria: criteria.map(({ proof: _proof, ...criterion }) => criterion) };
}

/**
 * Keyed hash of each part of a report, in hex. `facts`: those that are looked at, in order. `visit` sees every nominee once, in
 * the contract's order: the rows of a long run lie packed, and are opened once.
 */
export function hashSubstance(
  report: Report,
  facts: string[],
  key: Buffer,
  visit: (nominee: ContractNominee, texts: NomineeTexts) => void = () => {},
): Record<ReportPart, string> {
  const start = (part: ReportPart) => createHmac('sha256', key).update(`${part}\n`);
  const hashed = (part: ReportPart, items: unknown[]) => hashOfItems(part, items, key);
  const hmacs = { facts: start('facts'), verdicts: start('verdicts'), proofs: start('proofs') };
  for (const nominee of nomineesOf(report)) {
    const texts = textsOf(nominee, facts);
    hmacs.facts.update(`${JSON.stringify(nominee.key)},${texts.facts.join(',')}\n`);
    hmacs.verdicts.update(`${texts.verdicts}\n`);
    hmacs.proofs.update(`${texts.proofs}\n`);
    visit(nominee, texts);
  }
  const value = valuesOf(report);
  return {
    inputs: inputsHash(report.inputs, key),
    schemes: hashed('schemes', value.schemes as unknown[]),
    facts: hmacs.facts.digest('hex'),
    verdicts: hmacs.verdicts.digest('hex'),
    proofs: hmacs.proofs.digest('hex'),
    waivers: hashed('waivers', [value.waivers ?? null]),
    quotas: hashed('quotas', value.quotas as unknown[]),
    // In an order of their own: that in which a report lists them may change.
    findings: hashed('findings', report.findings.map((finding) => findingDigest(finding, key)).sort()),
    summary: hashed('summary', [value.summary]),
  };
}

/** Of the files of a report, with the code of what is wrong with one in place of its words. */
export function inputsHash(inputs: Report['inputs'], key: Buffer): string {
  const values = inputsValue(inputs, { lang: 'zh', unmask: true }) as ContractReport['inputs'];
  const items = values.map(({ problem, ...input }) => ({ ...input, problem: problem?.code ?? null }));
  return hashOfItems('inputs', items, key);
}

function hashOfItems(part: ReportPart, items: unknown[], key: Buffer): string {
  const hmac = createHmac('sha256', key).update(`${part}\n`);
  for (const item of items) hmac.update(`${canonicalJson(item)}\n`);
  return hmac.digest('hex');
}

/** The members of the contract that are no long lists. */
function valuesOf(report: Report): Record<string, unknown> {
  const sections = sectionsOf(report, { lang: 'zh', unmask: true });
  return Object.fromEntries(
    sections.flatMap((section) => ('items' in section ? [] : [[section.key, section.value]])),
  );
}

/** Nominees as the contract has them, one by one. */
export function nomineesOf(report: Report, unmask = true): Iterable<ContractNominee> {
  const section = sectionsOf(report, { lang: 'zh', unmask }).find(({ key }) => key === 'nominees');
  return (section !== undefined && 'items' in section ? section.items : []) as Iterable<ContractNominee>;
}

/** Arguments that only explain a finding, which version 1 did not have. */
const LATER = ['counted', 'failed', 'unlisted', 'likely', 'unlistedCells'];

/** Of a finding without its words. */
export function findingDigest(finding: Finding, key: Buffer): string {
  const { code, severity, scheme, criterion, at, clause, repair, waived } = finding;
  const args = Object.fromEntries(Object.entries(finding.args).filter(([name]) => !LATER.includes(name)));
  const text = canonicalJson([code, severity, scheme, criterion, at, args, clause, repair, waived]);
  return quickKeyed(key, 'finding', text);
}

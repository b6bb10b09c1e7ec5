import type { Facts, FactValue, Item } from '../../model/fact.js';
import type { Remark } from '../../model/finding.js';
import type { CriterionResult, Proof } from '../../model/outcome.js';
import type { NomineeReport, VerdictReport } from '../../model/report.js';
import { byText, sortedCells } from '../order.js';
import { maskDeep, type Privacy } from '../privacy.js';
import { plainValue } from '../values.js';

/** A nominee as the contract has it: facts, and each verdict with its proof. */
export function nomineeOf(
  { key, file, sheet, row, name, facts, verdicts }: NomineeReport,
  hide: Privacy,
): unknown {
  return {
    key: hide.text(key),
    file: hide.text(file),
    sheet: hide.text(sheet),
    row,
    name: hide.text(name),
    facts: factsOf(facts, hide),
    verdicts: verdicts.map((verdict) => verdictOf(verdict, hide)),
  };
}

function factsOf(facts: Facts, hide: Privacy): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      fact.known
        ? { value: factValue(name, fact.value, hide), cells: sortedCells(fact.cells) }
        : { unknown: fact.why, cells: sortedCells(fact.cells) },
    ]),
  );
}

function factValue(name: string, value: FactValue, hide: Privacy): unknown {
  const plain = Array.isArray(value) ? value.map(itemOf) : plainValue(value);
  return maskDeep(plain, (text) => hide.field(name, text));
}

/** Text and cell first, then the item's own fields in alphabetical order. */
function itemOf({ text, cell, ...fields }: Item): unknown {
  const names = Object.keys(fields).sort(byText);
  return { text, cell, ...Object.fromEntries(names.map((name) => [name, plainValue(fields[name])])) };
}

function verdictOf(
  { scheme, status, criteria, excepted, nearest, otherReadings }: VerdictReport,
  hide: Privacy,
): unknown {
  return {
    scheme,
    status,
    ...(excepted === undefined ? {} : { excepted }),
    ...(nearest === undefined ? {} : { nearest }),
    ...(otherReadings === undefined ? {} : { otherReadings }),
    criteria: criteria.map((criterion) => criterionOf(criterion, hide)),
  };
}

function criterionOf(criterion: CriterionResult, hide: Privacy): unknown {
  const { id, strength, outcome, cells, clause, proof } = criterion;
  return { id, strength, outcome, cells: sortedCells(cells), clause, proof: proofOf(proof, hide, new Set()) };
}

/** `said`: named requirements already spelt out in this criterion; the next time only their outcome is given. */
function proofOf(proof: Proof, hide: Privacy, said: Set<string>): unknown {
  const { op, outcome, of, expected, found, cells, why, remarks, children } = proof;
  const mask = (text: string) => hide.field(of ?? op, text);
  const repeated = op === 'use' && said.has(of ?? '');
  if (op === 'use') said.add(of ?? '');
  const shown = (value: unknown) => maskDeep(plainValue(value), mask);
  return {
    op,
    outcome,
    ...(of === undefined ? {} : { of }),
    ...(expected === undefined ? {} : { expected: shown(expected) }),
    ...(found === undefined ? {} : { found: shown(found) }),
    cells: sortedCells(cells),
    ...(why === undefined ? {} : { why: hide.text(why) }),
    ...(remarks === undefined ? {} : { remarks: remarks.map((remark) => remarkOf(remark, hide)) }),
    ...(children === undefined || repeated
      ? {}
      : { children: children.map((child) => proofOf(child, hide, said)) }),
  };
}

function remarkOf({ code, severity, args }: Remark, { text }: Privacy): unknown {
  return { code, severity, args: maskDeep(args, text) };
}

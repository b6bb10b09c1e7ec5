import { z } from 'zod';
import { cells, finding, input, isoDate, sha256 } from '../contract/schema.js';

/**
 * The contract `craftsman.contest/1` of `contest rank --format json`, from which
 * `rules/schema/contest-report.schema.json` is generated. What `json.ts` prints fits it; consumers may rely on it.
 */

const stage = z.enum(['preliminary', 'semi-final', 'final']);
const outcome = z.enum(['met', 'unmet', 'undetermined']);
const points = z
  .string()
  .regex(/^\d+(\.\d+)?$/u)
  .nullable()
  .describe('Exact decimal; null where it is not known');
const bounds = z.strictObject({ fewest: z.int().min(0), most: z.int().min(0) });
const rank = z
  .strictObject({ best: z.int().min(1), worst: z.int().min(1) })
  .nullable()
  .describe('Equal where the rank is known; null for who did not take part');
const certificate = z.strictObject({
  grade: z.string(),
  gradeId: z.string(),
  stage,
  id: z.string().describe('Requirement, such as C-12'),
  clause: z.string(),
});

const stageResult = z.strictObject({
  stage,
  file: z.string(),
  sheet: z.string(),
  rows: z.array(z.int().min(1)).min(1).describe('One; of a team, those of its members'),
  absent: z.boolean().nullable(),
  theory: points,
  skill: points,
  total: points,
  rank,
  passed: outcome.describe('Whether both parts were passed'),
  promoted: z.boolean().nullable(),
  certificate: certificate.nullable().describe('What this stage alone leads to'),
  possible: certificate.nullable().describe('A higher one, once what is open is known'),
  withoutCertificate: z.enum(['project', 'team', 'failed', 'entrant', 'absent']).nullable(),
  organiser: z.strictObject({
    total: z.string().nullable(),
    rank: z.int().min(1).nullable(),
    promoted: z.boolean().nullable(),
    certificate: z.string().nullable(),
  }),
});

const contestant = z.strictObject({
  name: z.string(),
  members: z.array(
    z.strictObject({
      name: z.string(),
      idNumber: z.string().nullable().describe('Masked unless --unmask'),
      employer: z.string().nullable(),
      conditions: z.array(z.strictObject({ id: z.string(), outcome, clause: z.string(), cells })),
    }),
  ),
  eligible: outcome.describe('Whether all members meet all conditions for taking part'),
  stages: z.array(stageResult),
  certificates: z
    .array(certificate)
    .describe('To be issued; where `eligible` is undetermined, once it is met'),
  possible: certificate.nullable(),
  prizes: z.array(
    z.strictObject({
      id: z.string(),
      stage,
      outcome: z.enum(['met', 'undetermined']).describe('As far as the place and the card go'),
      yuan: z.int().positive().nullable(),
    }),
  ),
});

export const contestReportSchema = z.strictObject({
  schema: z.literal('craftsman.contest/1'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  contest: z.strictObject({
    id: z.string(),
    asOf: isoDate.nullable().describe("null: the contest's own dates"),
    sha256: sha256.describe('Over the contest and all it relies on'),
    readings: z.record(z.string(), z.string()).describe('Chosen option by reading'),
  }),
  inputs: z.array(input),
  projects: z.array(
    z.strictObject({
      number: z.int().positive().nullable().describe("In the notice's list; null: not known which"),
      name: z.string().nullable(),
      certificate: z.boolean().nullable(),
      form: z.enum(['individual', 'team']).nullable(),
      stages: z.array(
        z.strictObject({
          stage,
          sheets: z.array(z.strictObject({ file: z.string(), sheet: z.string() })),
          entrants: bounds,
          promoted: bounds.nullable(),
          held: z.strictObject({ from: isoDate, to: isoDate }).nullable(),
        }),
      ),
      contestants: z.array(contestant),
    }),
  ),
  findings: z.array(finding.omit({ scheme: true, waived: true })),
  summary: z.strictObject({
    contestants: z.int().min(0),
    findings: z.strictObject({
      error: z.int().min(0),
      warning: z.int().min(0),
      review: z.int().min(0),
      note: z.int().min(0),
    }),
    exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  }),
});

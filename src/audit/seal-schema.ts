import { z } from 'zod';
import { sha256 } from '../report/contract/schema.js';

/**
 * The seal of a batch, `craftsman.seal/1`, from which `rules/schema/seal.schema.json` is generated. Not to be taken for the
 * mark inside our own workbooks (bytes/seal.ts).
 */

const name = z.string().max(4096);
const id = z.string().max(200);
/** A day that exists. */
const day = z.iso.date();
const size = z.int().min(0);
const count = z.int().min(0);

const args = z.record(
  id,
  z.union([z.string().max(4096), z.number(), z.array(z.string().max(4096)).max(1000)]),
);

const file = z.strictObject({ file: name, sha256, size });

const counts = z.strictObject({ eligible: count, explain: count, review: count, ineligible: count });

export const PARTS = [
  'inputs',
  'schemes',
  'facts',
  'verdicts',
  'proofs',
  'waivers',
  'quotas',
  'findings',
  'summary',
] as const;

export const batchSealSchema = z
  .strictObject({
    schema: z.literal('craftsman.seal/1'),
    number: z.int().min(1).max(999_999).describe('In the chain of the folder, from 1'),
    previous: sha256.nullable().describe('SHA-256 of the bytes of the seal before it; null for the first'),
    tool: z.strictObject({ name: z.literal('craftsman'), version: z.string().max(50) }),
    folder: name.describe(
      'From the folder of the seal to the one that the names of inputs start from; empty: the same',
    ),
    inputs: z
      .array(
        z.strictObject({
          file: name.describe('As in the report; what looks like an ID or phone number is masked'),
          sha256: sha256.nullable(),
          size: size.nullable(),
          problem: z
            .strictObject({ code: id, args })
            .nullable()
            .describe('Why its bytes could not be had; null where they could'),
        }),
      )
      .min(1),
    pack: z.strictObject({
      sha256: sha256.describe('Over the files of the rule pack without its cases'),
      file: name.describe('The copy of the rules beside the seal'),
      schemes: z.array(
        z.strictObject({ id, asOf: day, sha256, readings: z.record(id, id) }).describe('As used'),
      ),
    }),
    options: z.strictObject({
      schemes: z.array(id).nullable().describe('Named by --scheme; null: not named'),
      chosen: z.enum(['option', 'title', 'newest', 'in-force']).describe('Why these schemes were used'),
      asOf: day.nullable(),
      today: day.describe('The day in Beijing: for schemes without a date of their own, and for exceptions'),
      readings: z.array(id),
      allReadings: z.boolean(),
      failOn: z.enum(['ineligible', 'review', 'explain', 'never']),
      limits: z.record(id, z.number().min(0)).describe('Limits of reading other than the standard ones'),
      password: z.boolean().describe('Whether one was given; never which'),
    }),
    waivers: file.nullable(),
    registry: z
      .strictObject({
        file: name,
        key: z.string().regex(/^[0-9a-f]{16}$/u),
        label: z.string().max(200).nullable(),
        before: z.strictObject({ lines: z.int().min(1), sum: sha256 }),
      })
      .optional()
      .describe('Registry of earlier batches that the run compared with, and its state then; absent: none'),
    outputs: z.array(file.extend({ kind: z.enum(['summary', 'report', 'annotated']) })),
    report: z.strictObject({
      schema: z.string().max(100),
      substance: z.string().max(100).describe('What of the report is hashed, and how'),
      parts: z.record(z.enum(PARTS), sha256).describe('HMAC-SHA-256, keyed by the bytes of the inputs'),
      nominees: count,
      verdicts: z.record(id, counts),
      exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      key: sha256.describe(
        'Keyed: shows whether all else that this seal says of the run is as it was sealed',
      ),
      names: sha256.describe('Keyed: over the names of the inputs as they were, masked or not'),
    }),
    facts: z.array(id).describe('Facts in the order of the row digests'),
    criteria: z.record(id, z.array(id)).describe('Requirements by scheme, in the order of the row digests'),
    quotas: z.array(z.strictObject({ scheme: id, id, digest: z.string().regex(/^[0-9a-f]{8}$/u) })),
    rows: z
      .array(
        z.strictObject({
          input: count.describe('Which of the inputs, from 0'),
          sheet: count.describe('Which of its sheets, from 0'),
          schemes: z.array(id),
          rows: z.array(z.string().regex(/^[1-9][0-9]{0,6} [A-Za-z0-9_-]*$/u)),
        }),
      )
      .describe('By row what shows which fact or requirement came out otherwise; nothing without the input'),
    sum: sha256.describe('Over the text before this line'),
  })
  .describe('Seal of a batch that craftsman check has judged, for craftsman audit');

export type BatchSeal = z.infer<typeof batchSealSchema>;
/** What is sealed, before it is written as a text with a check sum. */
export type SealContent = Omit<BatchSeal, 'sum'>;

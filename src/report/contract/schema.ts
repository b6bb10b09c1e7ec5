import { z } from 'zod';
import { PLACEMENT_ANSWERS, PLACEMENT_REASONS } from '../../model/placement-answer.js';

/**
 * The report contract `craftsman.report/1` (design.md §5), from which `rules/schema/report.schema.json` is generated.
 * What `object.ts` makes fits it; consumers may rely on it.
 */

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
export const cellAddress = z.string().regex(/^[A-Z]{1,3}[1-9][0-9]{0,6}$/u);
export const cells = z.array(cellAddress).describe('Addresses of the cells read, in reading order');
export const severity = z.enum(['error', 'warning', 'review', 'note']);
const outcome = z.enum(['met', 'unmet', 'undetermined', 'not-applicable']);
const strength = z.enum(['mandatory', 'in-principle', 'scored', 'priority', 'evidence', 'note']);
const status = z.enum(['eligible', 'explain', 'review', 'ineligible']);

const skipReason = z
  .string()
  .regex(
    /^(example-row|blank-numbered-row|blank-row|footer|group-heading|remark|repeated-header|title-row|(duplicate|continuation)-of-row-[1-9][0-9]*)$/u,
  );

export const input = z.strictObject({
  file: z.string(),
  sha256: sha256.nullable().describe('null where there were no bytes to read'),
  format: z
    .enum(['xlsx', 'xls', 'xlsb', 'ods', 'csv', 'html', 'xml'])
    .nullable()
    .describe('null where the file could not be read'),
  copyOf: z
    .string()
    .nullable()
    .describe('The input before it with the same bytes: sheets and nominees are reported there'),
  problem: z
    .strictObject({ code: z.string(), message: z.string() })
    .nullable()
    .describe('Why the file could not be checked'),
  sheets: z.array(
    // One for each table of a sheet, one for each sheet without.
    z.strictObject({
      name: z.string(),
      headerRow: z.int().min(1).nullable().describe('null where the sheet is left out'),
      leftOut: z
        .enum(['no-table', 'hidden', 'empty'])
        .nullable()
        .describe('Why nothing of the sheet is read; null for a table'),
      rows: z.int().min(0).describe('Filled rows. Of a table: titleRows + headerRows + nominees + skipped'),
      titleRows: z.int().min(0).describe('Filled rows above the header'),
      headerRows: z.int().min(0),
      nominees: z.int().min(0),
      skipped: z.array(z.strictObject({ row: z.int().min(1), why: skipReason })),
    }),
  ),
});

const scheme = z.strictObject({
  id: z.string(),
  programme: z.string(),
  asOf: isoDate,
  sha256: sha256.describe('Over the scheme and all it relies on'),
  readings: z.record(z.string(), z.string()).describe('Chosen option by reading'),
});

const field = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ oneOf: z.array(z.string()) }),
]);

const item = z.object({ text: z.string(), cell: z.string() }).catchall(field);

const range = z.strictObject({
  min: z.number().nullable(),
  max: z.number().nullable(),
  maxOpen: z.boolean().optional(),
});

const fact = z.union([
  z.strictObject({
    value: z
      .union([z.string(), z.number(), z.boolean(), z.null(), range, z.array(item)])
      .describe('null: known to be empty. Months as 1980-06, or 1980-** where masked'),
    cells,
  }),
  z.strictObject({ unknown: z.enum(['blank', 'unreadable', 'ambiguous', 'no-column']), cells }),
]);

const args = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

/** An item found by a test of placements (`op: placement`). */
export const placementFound = z
  .strictObject({
    text: z.string(),
    outcome: z.enum(['met', 'unmet', 'undetermined']),
    answer: z
      .enum(PLACEMENT_ANSWERS)
      .describe(
        'met; likely: met by an assumption; ask: a person must confirm; unmet; not-placement: taking part, organising and the like',
      ),
    because: z.array(z.enum(PLACEMENT_REASONS)).describe('What decided; empty where it is met without more'),
    parts: z
      .record(z.string(), z.enum(['met', 'unmet', 'undetermined']))
      .describe('How each part of the test came out'),
  })
  .describe('Under op placement: how one item of the list answers the test');

const proof = z
  .strictObject({
    op: z.string(),
    outcome,
    of: z.string().optional(),
    expected: z.unknown().optional(),
    found: z.union([z.array(placementFound), z.unknown()]).optional(),
    cells,
    why: z.string().optional(),
    remarks: z.array(z.strictObject({ code: z.string(), severity, args })).optional(),
    get children() {
      return z.array(proof).optional();
    },
  })
  .describe('Why an expression came out as it did; a leaf names the cells it read');

const criterion = z.strictObject({ id: z.string(), strength, outcome, cells, clause: z.string(), proof });

const nominee = z.strictObject({
  key: z.string().describe('file!sheet!row'),
  file: z.string(),
  sheet: z.string(),
  row: z.int().min(1),
  name: z.string(),
  facts: z.record(z.string(), fact),
  verdicts: z.array(
    z.strictObject({
      scheme: z.string(),
      status,
      excepted: z
        .strictObject({ status, criteria: z.array(z.string()).describe('Set aside by exceptions') })
        .optional()
        .describe('With --waivers: the verdict if the exceptions hold'),
      nearest: z
        .strictObject({
          possible: z.boolean(),
          blocked: z.array(z.string()).describe('Criteria that stand in the way where it is not possible'),
          remedies: z.array(
            z.strictObject({
              criterion: z.string().nullable().describe('null: of the row as a whole'),
              clause: z.string().nullable(),
              kind: z.enum(['correct', 'ask', 'evidence', 'wait']),
              cells,
              date: isoDate.nullable().describe('Of wait: the first day on which the criterion is met'),
            }),
          ),
          from: isoDate.nullable().describe('First date on which it can be so; null: no time must pass'),
        })
        .optional()
        .describe('Of a verdict ineligible or explain: the fewest honest steps to eligible'),
      otherReadings: z
        .array(
          z.strictObject({
            readings: z
              .record(z.string(), z.string())
              .describe('Option by reading, where it differs from those in use'),
            status,
            criteria: z.array(z.string()).describe('Criteria that come out otherwise'),
          }),
        )
        .optional()
        .describe('With --all-readings: the fewest readings to be read otherwise for another verdict'),
      criteria: z.array(criterion),
    }),
  ),
});

const quota = z.strictObject({
  scheme: z.string(),
  id: z.string(),
  group: z.string().describe('Empty: those who are in no group'),
  count: z.int().min(0).describe('Distinct persons submitted'),
  notIneligible: z.int().min(0).describe('How many of them are not ineligible'),
  cap: z.int().min(0).nullable().describe('null: no cap is known for this group'),
  strength,
  status: z.enum(['within', 'exceeded', 'undetermined']),
  clause: z.string(),
});

export const finding = z.strictObject({
  code: z.string(),
  severity,
  scheme: z.string().nullable(),
  criterion: z.string().nullable(),
  at: z.strictObject({
    file: z.string().nullable(),
    sheet: z.string().nullable(),
    row: z.int().min(1).nullable(),
    cell: cellAddress.nullable(),
    field: z.string().nullable(),
  }),
  message: z.string(),
  clause: z.string().nullable(),
  repair: z.strictObject({ old: z.string(), new: z.string() }).nullable(),
  waived: z
    .strictObject({
      reason: z.string(),
      approver: z.string(),
      date: isoDate,
      expires: isoDate,
      upTo: z.int().optional().describe('Of a group: how many persons it was granted for'),
    })
    .nullable()
    .describe('The exception that covers it; not counted in summary.findings'),
});

const waivers = z
  .strictObject({
    file: z.string(),
    sha256,
    waivers: z.array(
      z.strictObject({
        criterion: z.string().nullable(),
        code: z.string().nullable(),
        scheme: z.string().nullable(),
        hash: z.string().nullable(),
        date: isoDate,
        expires: isoDate,
        line: z.int().min(1),
        findings: z.int().min(0).describe('Findings that it covers'),
        state: z.enum(['used', 'unused', 'expired', 'early', 'outgrown']),
        person: z.strictObject({ key: z.string(), name: z.string() }).nullable(),
        group: z.string().nullable(),
        upTo: z.int().optional().describe('How many persons of the group it was granted for'),
        reason: z.string(),
        approver: z.string(),
      }),
    ),
  })
  .describe('With --waivers: the exceptions that were given');

const count = z.int().min(0);

const registryPoint = z
  .strictObject({ lines: z.int().min(1), sum: sha256 })
  .describe('Lines of the file, and the check sum of its last batch, which stands for all before it');

const registry = z
  .strictObject({
    file: z.string(),
    key: z
      .string()
      .regex(/^[0-9a-f]{16}$/u)
      .describe('Tells keys apart'),
    label: z.string().nullable().describe('What this batch is called'),
    before: registryPoint.describe('The state that was compared with'),
    after: registryPoint.describe('The state after this run'),
    compared: count,
    unidentified: count.describe('Rows without a valid ID number, which cannot be compared'),
    oldForm: count.describe('Of those compared: rows with a number of 15 digits, which are not entered'),
    asked: count.describe('Rows whose person is in another batch of the same edition'),
    known: count.describe('Rows that this unit or this file has entered before'),
    added: count.nullable().describe('Entries added; null with --registry-read-only'),
  })
  .describe('With --registry: comparison with earlier batches');

const summary = z.strictObject({
  nominees: count,
  verdicts: z.record(
    z.string(),
    z.strictObject({ eligible: count, explain: count, review: count, ineligible: count }),
  ),
  findings: z.strictObject({ error: count, warning: count, review: count, note: count }),
  waived: count.optional().describe('With --waivers: findings that an exception covers, not counted above'),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]).describe('2: some file could not be checked'),
});

export const reportSchema = z
  .strictObject({
    schema: z.literal('craftsman.report/1'),
    tool: z.strictObject({ name: z.literal('craftsman'), version: z.string() }),
    inputs: z.array(input),
    schemes: z.array(scheme),
    nominees: z.array(nominee),
    waivers: waivers.optional(),
    registry: registry.optional(),
    quotas: z.array(quota),
    findings: z.array(finding),
    summary,
  })
  .describe('Report of craftsman check --format json');

const { schema, tool, inputs, schemes, waivers: given, registry: compared } = reportSchema.shape;

/** A line of `--format ndjson`: the same members, an object each. The header is the first line, the summary the last. */
export const reportLineSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('header'),
      schema,
      tool,
      inputs,
      schemes,
      waivers: given,
      registry: compared,
    }),
    nominee.extend({ type: z.literal('nominee') }),
    quota.extend({ type: z.literal('quota') }),
    finding.extend({ type: z.literal('finding') }),
    summary.extend({ type: z.literal('summary') }),
  ])
  .describe('A line of craftsman check --format ndjson');

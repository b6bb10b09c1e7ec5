import { z } from 'zod';
import { isoDate, sha256 } from '../contract/schema.js';

/** The contract `craftsman.audit/1` of `audit --format json`, from which `rules/schema/audit.schema.json` is generated. */

const count = z.int().min(0);
const status = z.enum(['eligible', 'explain', 'review', 'ineligible']);
const outcome = z.enum(['met', 'unmet', 'undetermined', 'not-applicable']);

const line = z.strictObject({
  weight: z
    .enum(['cannot', 'differs', 'note'])
    .describe('cannot: this run could not look at it; differs: not as sealed; note: worth knowing'),
  code: z.string(),
  file: z.string().nullable().describe('Path in the archive'),
  message: z.string(),
});

const rule = z.strictObject({ id: z.string(), clause: z.string(), strength: z.string() }).nullable();

const schemeDiff = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    changes: z.array(
      z.strictObject({
        kind: z.enum(['added', 'dropped', 'tightened', 'loosened', 'changed', 'reworded']),
        from: rule,
        to: rule,
        details: z.array(
          z.strictObject({
            path: z.string(),
            from: z.string(),
            to: z.string(),
            direction: z.enum(['tighter', 'looser', 'other']),
          }),
        ),
      }),
    ),
    flips: z
      .array(
        z.strictObject({
          file: z.string(),
          sheet: z.string(),
          row: z.int().min(1),
          name: z.string(),
          from: status,
          to: status,
          because: z.array(
            z.strictObject({ side: z.enum(['from', 'to']), id: z.string(), clause: z.string(), outcome }),
          ),
        }),
      )
      .nullable()
      .describe('People whose verdict is another one; null where nobody was judged'),
  })
  .describe('As in craftsman rules diff --format json');

const shown = z
  .union([z.strictObject({ value: z.unknown() }), z.strictObject({ unknown: z.string() })])
  .nullable();

const row = z.strictObject({
  kind: z.enum(['changed', 'gone', 'new']),
  file: z.string(),
  sheet: z.string(),
  row: z.int().min(1),
  facts: z.array(
    z.strictObject({
      fact: z.string(),
      header: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
      cells: z.array(z.string()),
      old: shown.describe('null: not known, for the JSON report of then is not in the archive'),
      new: shown,
    }),
  ),
  criteria: z.array(
    z.strictObject({
      scheme: z.string(),
      id: z.string(),
      clause: z.string(),
      old: outcome.nullable(),
      new: outcome.nullable(),
    }),
  ),
  verdicts: z.array(z.strictObject({ scheme: z.string(), old: status.nullable(), new: status.nullable() })),
  findings: z.boolean().describe('Whether the problems of the row differ'),
  proofs: z.boolean().describe('Whether its verdicts are reasoned otherwise'),
  reasons: z
    .array(z.strictObject({ scheme: z.string(), id: z.string(), clause: z.string() }))
    .describe(
      'Requirements that are reasoned otherwise; none where the JSON report of then is not in the archive',
    ),
});

const batch = z.strictObject({
  seal: z.strictObject({ file: z.string(), number: z.int().min(1), sha256 }),
  state: z.enum(['replayed', 'differs', 'undone']),
  version: z.string().describe('Of the program that sealed it'),
  day: isoDate.describe('That counted as today'),
  schemes: z.array(z.strictObject({ id: z.string(), asOf: isoDate })),
  nominees: count,
  verdicts: z.record(
    z.string(),
    z.strictObject({ eligible: count, explain: count, review: count, ineligible: count }),
  ),
  files: z.array(
    z.strictObject({
      kind: z.enum(['input', 'pack', 'waivers', 'summary', 'report', 'annotated']),
      file: z.string(),
      state: z.enum(['intact', 'moved', 'altered', 'missing', 'unreadable', 'unread', 'kept']),
      path: z.string().nullable(),
    }),
  ),
  said: z.array(line),
  parts: z.array(z.string()).describe('Parts of the result that did not come out as sealed'),
  rows: z.array(row),
  quotas: z.array(z.strictObject({ scheme: z.string(), id: z.string(), clause: z.string() })),
  rules: z.array(schemeDiff).nullable().describe('What was changed in the copy of the rules'),
});

export const auditSchema = z
  .strictObject({
    schema: z.literal('craftsman.audit/1'),
    tool: z.strictObject({ name: z.literal('craftsman'), version: z.string() }),
    today: isoDate,
    batches: z.array(batch),
    said: z.array(line),
    heads: z.array(
      z.strictObject({ file: z.string(), number: z.int().min(1), sha256, confirmed: z.boolean() }),
    ),
    against: z
      .strictObject({
        rules: z.string().nullable().describe('null: those of the program'),
        sha256: sha256,
        batches: z.array(
          z.strictObject({
            seal: z.strictObject({ file: z.string(), number: z.int().min(1) }),
            diffs: z.array(schemeDiff),
            alone: z.array(z.string()),
            said: z.array(line),
          }),
        ),
      })
      .nullable(),
    summary: z.strictObject({
      seals: count,
      replayed: count,
      differs: count,
      undone: count,
      exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    }),
  })
  .describe('What craftsman audit --format json prints');

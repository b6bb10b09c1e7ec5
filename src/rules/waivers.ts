import { stringify } from 'yaml';
import { z } from 'zod';
import type { RulePack } from '../model/pack.js';
import type { Waiver } from '../model/waiver.js';
import { maskText } from '../text/mask.js';
import { nearest } from '../text/nearest.js';
import { parsePackFile, validate } from './document.js';
import { schemeMeant } from './named.js';
import type { PackProblem } from './problem.js';

/** Calendar day that exists. */
const day = z.iso.date();
const line = z.string().trim().min(1).max(500);

/** A salt that cannot be guessed: with it the hash of an ID number can be tried out. */
const salt = z.string().min(16).max(200);

const waiver = z
  .strictObject({
    criterion: line.optional().describe('Number of a requirement or quota, such as N-07'),
    code: line.optional().describe('Code of a finding, such as id-number.checksum'),
    scheme: line.optional(),
    person: line.optional().describe('file!sheet!row, together with name'),
    name: line.optional(),
    hash: z
      .string()
      .regex(/^hmac-sha256:[0-9a-f]{64}$/u, 'hmac-sha256: and 64 hexadecimal digits')
      .optional()
      .describe('As craftsman explain FILE --row N --waivers FILE prints it'),
    group: line.optional().describe('Group of a quota'),
    upTo: z.int().positive().optional().describe('With group: how many persons it was granted for'),
    reason: line,
    approver: line,
    date: day.describe('First day on which it holds'),
    expires: day.describe('Last day on which it holds, in Beijing'),
  })
  .refine(({ criterion, code }) => criterion !== undefined || code !== undefined, 'criterion or code')
  .refine(({ person, name }) => (person === undefined) === (name === undefined), 'person and name together')
  .refine(
    ({ person, hash, group }) => [person, hash, group].filter((each) => each !== undefined).length <= 1,
    'one of person, hash and group',
  )
  .refine(
    ({ group, upTo }) => upTo === undefined || group !== undefined,
    'group, for upTo counts its persons',
  )
  .refine(({ date, expires }) => date <= expires, 'expires not before date');

/** `waivers.yaml`: exceptions that a person has granted in writing. */
export const waiversSchema = z
  .strictObject({ salt: salt.optional(), waivers: z.array(waiver) })
  .refine(
    ({ salt: given, waivers }) => given !== undefined || waivers.every(({ hash }) => hash === undefined),
    'salt, for a person is named by hash',
  );

/** What a waiver may refer to. */
export interface Known extends Pick<RulePack, 'schemes'> {
  /** Codes of findings. */
  codes: string[];
}

/**
 * Reads the text of a file of waivers; or every fault with its place. ID and phone numbers must not stand in it, and what
 * it refers to must exist in the pack.
 */
export function readWaivers(
  file: string,
  text: string,
  known: Known,
): { ok: true; salt: string | null; waivers: Waiver[] } | { ok: false; problems: PackProblem[] } {
  const { document, problems } = parsePackFile(file, text);
  const wrong = [...problems, ...personalLines(file, text)];
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const checked = validate(document, waiversSchema);
  if (checked.value === null) return { ok: false, problems: checked.problems };
  const { salt: given = null, waivers } = checked.value;
  const faults = waivers.flatMap((each, index) =>
    faultsOf(each, known).map(({ field, ...fault }) =>
      document.locate({ path: ['waivers', index, field], ...fault }),
    ),
  );
  if (faults.length > 0) return { ok: false, problems: faults };
  const lineOf = (index: number) => document.locate({ path: ['waivers', index], code: '', args: {} }).line;
  return { ok: true, salt: given, waivers: waivers.map((each, index) => asWaiver(each, lineOf(index))) };
}

/** Entries as they would stand in a file. */
export function waiversYaml(entries: Record<string, string>[]): string {
  return stringify(entries, { lineWidth: 0 });
}

type Written = z.infer<typeof waiver>;

function asWaiver({ person, name, hash, ...written }: Written, at: number): Waiver {
  const { criterion = null, code = null, scheme = null, group = null, upTo } = written;
  const { reason, approver, date, expires } = written;
  return {
    criterion,
    code,
    scheme,
    person: person === undefined || name === undefined ? null : { key: person, name },
    hash: hash?.slice('hmac-sha256:'.length) ?? null,
    group,
    ...(upTo === undefined ? {} : { upTo }),
    reason,
    approver,
    date,
    expires,
    line: at,
  };
}

type Named = 'scheme' | 'criterion' | 'code';
type Fault = Pick<PackProblem, 'code' | 'args'> & { field: Named };

function faultsOf(written: Written, { schemes, codes }: Known): Fault[] {
  const { scheme } = written;
  const ids = schemes.map(({ id }) => id);
  const numbers = schemes
    .filter(({ id }) => scheme === undefined || id === scheme)
    .flatMap(({ criteria, quotas }) => [...criteria, ...quotas].map(({ id }) => id));
  const unknown = (
    field: Named,
    code: string,
    known: string[],
    near = (name: string) => nearest(name, known) ?? '',
  ): Fault[] => {
    const name = written[field];
    return name === undefined || known.includes(name)
      ? []
      : [{ field, code, args: { name, nearest: near(name) } }];
  };
  const named = unknown('scheme', 'waivers.unknown-scheme', ids, (name) => schemeMeant(name, schemes));
  return [
    ...named,
    // Where the scheme is wrong, so may be whatever is said of the number.
    ...(named.length > 0 ? [] : unknown('criterion', 'waivers.unknown-criterion', numbers)),
    ...unknown('code', 'waivers.unknown-code', codes),
  ];
}

/** The file is passed on and kept for years, remarks and all: a person is named by row or hash. */
function personalLines(file: string, text: string): PackProblem[] {
  return text.split('\n').flatMap((line, index) => {
    const plain = line.replace(/hmac-sha256:[0-9a-f]{64}/gu, '');
    return maskText(plain) === plain
      ? []
      : [{ file, line: index + 1, column: 1, code: 'waivers.personal', args: {} }];
  });
}

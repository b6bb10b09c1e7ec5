import type { Problem } from '../model/finding.js';
import type { FormField } from '../model/form.js';
import type { FormPublicity, NeverPublished } from '../model/publicity.js';
import { nearest } from '../text/nearest.js';
import { compareKey } from '../text/normalise.js';

type Chosen = { ok: true; columns: string[][] } | { ok: false; problem: Problem };

/**
 * The columns of the list, in the order of the form: those that are always published, and those asked for by id, header or
 * another name. A column that must not be published ends in a problem that says why, and so does one that is not known.
 */
export function chooseColumns(publicity: FormPublicity, fields: FormField[], wanted: string[]): Chosen {
  const added: string[] = [];
  for (const name of wanted.map((text) => text.trim())) {
    const found = fieldsNamed(name, fields);
    const never = forbidden(name, found, publicity.never);
    const published = found.find((id) => [...publicity.columns.flat(), ...publicity.optional].includes(id));
    // A name that two columns share may mean the one that is not published.
    if (never !== undefined) return { ok: false, problem: refusal(name, never, publicity, fields) };
    if (published === undefined) return { ok: false, problem: unknown(name, publicity, fields) };
    added.push(published);
  }
  const order = fields.map(({ id }) => id);
  const always = publicity.columns.flatMap((column) => {
    // Where one of several is named, that one is meant.
    const named = column.filter((id) => added.includes(id));
    return column.length > 1 && named.length > 0 ? named.map((id) => [id]) : [column];
  });
  const optional = publicity.optional.filter((id) => added.includes(id)).map((id) => [id]);
  const place = ([id = '']: string[]) => order.indexOf(id);
  return { ok: true, columns: [...always, ...optional].sort((a, b) => place(a) - place(b)) };
}

/** Fields that go by this name: all of those that share it. */
function fieldsNamed(name: string, fields: FormField[]): string[] {
  const key = compareKey(name);
  return fields
    .filter(({ id, header, en, aliases }) =>
      [id, header, en, ...aliases].some((each) => compareKey(each) === key),
    )
    .map(({ id }) => id);
}

function forbidden(name: string, found: string[], never: NeverPublished[]): NeverPublished | undefined {
  const key = compareKey(name);
  return never.find(
    ({ fields, names = [] }) =>
      fields.some((id) => found.includes(id)) || names.some((each) => compareKey(each) === key),
  );
}

function refusal(
  name: string,
  { why, basis }: NeverPublished,
  publicity: FormPublicity,
  fields: FormField[],
): Problem {
  const args = { name, whyZh: why.zh, whyEn: why.en, basis, ...optionalNames(publicity, fields) };
  return { code: 'public.never', args };
}

function unknown(name: string, publicity: FormPublicity, fields: FormField[]): Problem {
  const among = [
    ...fields.flatMap(({ id, header, en, aliases }) => [header, id, en, ...aliases]),
    ...publicity.never.flatMap(({ names = [] }) => names),
  ];
  const args = { name, nearest: nearest(name, among) ?? '', ...optionalNames(publicity, fields) };
  return { code: 'public.unknown-column', args };
}

/** What may be asked for, in both languages. */
function optionalNames({ optional }: FormPublicity, fields: FormField[]): Problem['args'] {
  const named = fields.filter(({ id }) => optional.includes(id));
  return { optional: named.map(({ header }) => header), optionalEn: named.map(({ id }) => id) };
}

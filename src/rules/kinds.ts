import { z } from 'zod';

/**
 * What a value of the pack is for, where its type alone does not say so. Everything in schemes and contests decides
 * something unless it is a label; nothing in the vocabularies does unless it is marked here.
 */
export type Kind =
  /** Names, orders or explains; no outcome hangs on it. */
  | 'label'
  /** A requirement in the rule language. */
  | 'expression'
  /** How binding a rule is. */
  | 'strength'
  /** A reading, of whose options one is the default. */
  | 'reading'
  /** A word of an ordered vocabulary that a fact is compared with. */
  | 'term'
  /** A skill grade by its word. */
  | 'grade'
  /** A month as text, `2025-01`; a date of which only the month counts. */
  | 'month'
  /** A list of words in order, or a record whose keys are. */
  | 'ordered'
  /** Entries that may have a `rank`. */
  | 'ranked'
  /** In a vocabulary: the numbers and dates below decide. */
  | 'decides';

const kinds = z.registry<{ kind: Kind }>();

/** Marks a schema of its own, so that what it was made from stays as it is. */
export function as<T extends z.ZodType>(kind: Kind, schema: T): T {
  const own = schema.clone();
  kinds.add(own, { kind });
  return own;
}

/** Marks the very schema: for one that refers to itself. */
export function mark(kind: Kind, schema: z.ZodType): void {
  kinds.add(schema, { kind });
}

export function kindOf(schema: z.core.$ZodType): Kind | undefined {
  return kinds.get(schema as z.ZodType)?.kind;
}

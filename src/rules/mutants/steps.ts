import type { z } from 'zod';
import type { Step } from '../../model/mutant.js';
import { kindOf } from '../kinds.js';
import { operatorSteps } from './operator-steps.js';
import { listSteps, rankedSteps, recordSteps } from './order-steps.js';
import {
  dateSteps,
  droppedSteps,
  monthSteps,
  numberSteps,
  rankSteps,
  strengthSteps,
} from './scalar-steps.js';
import { type Orders, replaced } from './step.js';

/** What the walk has learnt on its way down. */
interface Walk {
  orders: Orders;
  /** Whether unmarked values decide something here. */
  decides: boolean;
}

/** As much of a schema's definition as the walk needs; zod has one shape for each type. */
interface Definition {
  type: string;
  innerType?: Schema;
  getter?: () => Schema;
  options?: Schema[];
  shape?: Record<string, Schema>;
  element?: Schema;
  items?: Schema[];
  keyType?: Schema;
  valueType?: Schema;
  entries?: Record<string, string>;
  format?: string;
}

type Schema = z.core.$ZodType;

/**
 * Every value below a schema that decides something, changed by one step. What a value is, its schema says: a whole
 * number, a date, a choice, a list of words, a requirement of the rule language. A step that the value's own schema does
 * not allow is none.
 */
export function stepsOf(schema: z.ZodType, value: unknown, orders: Orders, decides: boolean): Step[] {
  return walk(schema, value, [], { orders, decides });
}

function walk(schema: Schema, value: unknown, path: PropertyKey[], context: Walk): Step[] {
  if (value === undefined || value === null) return [];
  const definition = schema._zod.def as unknown as Definition;
  const kind = kindOf(schema);
  if (kind === 'label') return [];
  const inner = { ...context, decides: context.decides || kind === 'decides' };
  const allowed = (steps: Step[]) => steps.filter((step) => allows(schema, step, path, value));
  switch (kind) {
    case 'strength':
      return strengthSteps(path, String(value));
    case 'month':
      return monthSteps(path, String(value));
    case 'term':
    case 'grade':
      return rankSteps(path, String(value), orderFor(kind, path, context.orders));
    case 'ranked':
      return rankedSteps(path, value as object[]);
    case 'ordered':
      return Array.isArray(value)
        ? listSteps(path, value)
        : recordSteps(path, value as Record<string, unknown>, keysIn(definition));
    case 'expression':
      return [
        ...operatorSteps(path, value as Record<string, unknown>),
        ...below(definition, value, path, inner),
      ];
    case 'reading':
      return defaultSteps(path, value as { options: object; default: string });
    default:
      return inner.decides
        ? [...allowed(ownSteps(definition, value, path)), ...below(definition, value, path, inner)]
        : below(definition, value, path, inner);
  }
}

/** Whether the schema of a value accepts it changed. A list of one may be left out, which its owner decides. */
function allows(schema: Schema, { changes }: Step, path: PropertyKey[], value: unknown): boolean {
  const [change] = changes;
  if (change === undefined || change.path.length !== path.length || change.value === undefined) return true;
  return (
    'safeParse' in schema && (schema as z.ZodType).safeParse(change.value).success && change.value !== value
  );
}

/** Steps of the value itself, by the type of its schema. */
function ownSteps(definition: Definition, value: unknown, path: PropertyKey[]): Step[] {
  switch (definition.type) {
    case 'number':
      return numberSteps(path, Number(value), definition.format === 'safeint');
    case 'boolean':
      return [replaced(path, 'flipped', value, value !== true)];
    case 'string':
      return definition.format === 'date' ? dateSteps(path, String(value)) : [];
    case 'enum':
      return Object.values(definition.entries ?? {})
        .filter((entry) => entry !== value)
        .map((entry) => replaced(path, 'other-value', value, entry));
    case 'array':
      return holdsParts(value) ? droppedSteps(path, value as unknown[]) : [];
    default:
      return [];
  }
}

/** A list of words, numbers or requirements; of other entries each stands for itself, and none is left out. */
function holdsParts(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry !== 'object' || isRequirement(entry));
}

function isRequirement(entry: object): boolean {
  const keys = Object.keys(entry).filter((key) => !['then', 'else', 'options'].includes(key));
  return !Array.isArray(entry) && keys.length === 1;
}

function below(definition: Definition, value: unknown, path: PropertyKey[], context: Walk): Step[] {
  const { type, innerType, getter, options = [], shape = {}, element, items = [], valueType } = definition;
  const into = (schema: Schema | undefined, key: PropertyKey, inner: unknown) =>
    schema === undefined ? [] : walk(schema, inner, [...path, key], context);
  const record = value as Record<string, unknown>;
  switch (type) {
    case 'optional':
      return [...optionalSteps(innerType, value, path, context), ...same(innerType, value, path, context)];
    case 'nullable':
    case 'readonly':
      return same(innerType, value, path, context);
    case 'lazy':
      return same(getter?.(), value, path, context);
    case 'union':
      return same(
        options.find((option) => (option as z.ZodType).safeParse(value).success),
        value,
        path,
        context,
      );
    case 'object':
      return Object.entries(shape).flatMap(([key, schema]) => into(schema, key, record[key]));
    case 'record':
      return Object.entries(record).flatMap(([key, inner]) => into(valueType, key, inner));
    case 'array':
      return (value as unknown[]).flatMap((entry, index) => into(element, index, entry));
    case 'tuple':
      return (value as unknown[]).flatMap((entry, index) => into(items[index], index, entry));
    default:
      return [];
  }
}

function same(schema: Schema | undefined, value: unknown, path: PropertyKey[], context: Walk): Step[] {
  return schema === undefined ? [] : walk(schema, value, path, context);
}

/** A word that may only be there or not (`stage: final`) is left out. */
function optionalSteps(
  schema: Schema | undefined,
  value: unknown,
  path: PropertyKey[],
  { decides }: Walk,
): Step[] {
  const definition = schema?._zod.def as Definition | undefined;
  if (!decides || definition?.type !== 'literal' || typeof value !== 'string') return [];
  return [{ path, kind: 'dropped', from: value, to: '', changes: [{ path }] }];
}

function defaultSteps(
  path: PropertyKey[],
  { options, default: chosen }: { options: object; default: string },
): Step[] {
  return Object.keys(options)
    .filter((option) => option !== chosen)
    .map((option) => replaced([...path, 'default'], 'other-default', chosen, option));
}

/** The order that a word belongs to: of the nearest fact above it, or of the grades. */
function orderFor(kind: 'term' | 'grade', path: PropertyKey[], orders: Orders): string[][] {
  if (kind === 'grade') return orders.skillGrade ?? [];
  const fact = [...path].reverse().find((key) => Object.hasOwn(orders, key));
  return fact === undefined ? [] : (orders[String(fact)] ?? []);
}

function keysIn({ keyType }: Definition): string[] {
  return Object.values((keyType?._zod.def as Definition | undefined)?.entries ?? {});
}

import type { RawScheme } from '../../model/scheme.js';
import { applicability } from './applicability.js';
import { branches } from './branches.js';
import type { Check, SchemeInput } from './check.js';
import { clauses } from './clauses.js';
import { columns } from './columns.js';
import { type ContestLines, contestLines } from './contest-lines.js';
import { dates } from './dates.js';
import { definitions } from './definitions.js';
import { ids } from './ids.js';
import { options } from './options.js';
import { publicity } from './publicity.js';
import { quotaOverlap } from './quota-overlap.js';
import { quotas } from './quotas.js';
import { readings } from './readings.js';
import { repeats } from './repeats.js';
import { shadows, type WrittenFile } from './shadows.js';
import { size } from './size.js';
import { spans } from './spans.js';
import { template } from './template.js';
import { thresholds } from './thresholds.js';
import { translations } from './translations.js';
import { words } from './words.js';

/** Of any file of the pack as it is written. */
export const DOCUMENT_CHECKS: Check<unknown>[] = [translations, spans, repeats];
/** Of a file that holds lists of names. */
export const FILE_CHECKS: Check<WrittenFile>[] = [shadows];

/** Without sound names a scheme cannot be settled, and what is too large is not. */
export const NAME_CHECKS: Check<RawScheme>[] = [readings, definitions];
export const SIZE_CHECKS: Check<RawScheme>[] = [size];

/** Of the meaning of a scheme. */
export const SCHEME_CHECKS: Check<SchemeInput>[] = [
  ids,
  clauses,
  columns,
  words,
  quotas,
  quotaOverlap,
  dates,
  options,
  publicity,
  template,
];

/** Of what its requirements can come out as: only where all their words are known. */
export const LOGIC_CHECKS: Check<SchemeInput>[] = [thresholds, applicability, branches];

/** Of a contest whose names are sound. */
export const CONTEST_CHECKS: Check<ContestLines>[] = [contestLines];

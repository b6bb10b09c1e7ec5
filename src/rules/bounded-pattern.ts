import { z } from 'zod';
import { patternFault } from './pattern.js';

/** A regular expression that can be run on any text. What is wrong with one has a code of its own. */
export const boundedPattern = z
  .string()
  .min(1)
  .superRefine((source, context) => {
    const why = patternFault(source);
    if (why === null) return;
    context.addIssue({ code: 'custom', message: why, params: { code: 'pack.pattern', args: { why } } });
  });

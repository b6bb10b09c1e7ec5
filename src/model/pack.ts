import type { Form } from './form.js';
import type { Scheme } from './scheme.js';
import type { Vocabulary } from './vocabulary.js';

/** The rule pack, loaded and valid. */
export interface RulePack {
  schemes: Scheme[];
  forms: Form[];
  vocabulary: Vocabulary;
  /** SHA-256 by scheme id, over the scheme and all it relies on (form, vocabularies). */
  hashes: Record<string, string>;
}

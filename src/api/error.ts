import { Refusal } from '../cli/io.js';
import { craftsmanError } from '../core/error.js';
import type { Lang } from '../report/lang.js';

/** Does work in which what stops the command line becomes a `CraftsmanError`. A fault of the program stays as it is. */
export async function refusing<T>(lang: Lang, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? craftsmanError(error.problems, lang) : error;
  }
}

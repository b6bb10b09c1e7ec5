import { printable, wellFormed } from '../../text/printable.js';

/**
 * A text as a SARIF message: `[text](place)` would be a link and `{0}` an argument (§3.11.5, §3.11.6), and cells may hold
 * either; what a terminal obeys is shown as a sign.
 */
export function message(text: string): { text: string } {
  return {
    text: wellFormed(printable(text))
      .replace(/[\\[\]]/gu, '\\$&')
      .replace(/[{}]/gu, '$&$&'),
  };
}

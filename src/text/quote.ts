import { maskText } from './mask.js';

/** As much of a text as a finding quotes. */
const QUOTED = 40;

/** A text as an argument of a finding: masked, and cut after 40 characters. */
export function quote(text: string): string {
  const masked = maskText(text);
  if (masked.length <= QUOTED) return masked;
  const characters = [...masked];
  return characters.length <= QUOTED ? masked : `${characters.slice(0, QUOTED).join('')}…`;
}

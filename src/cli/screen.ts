import type { CommonOptions } from './options.js';

/** Width of the terminal in columns; 100 where the output is no terminal. */
export function screenWidth(): number {
  const wanted = Number(process.env.COLUMNS);
  return process.stdout.columns ?? (Number.isInteger(wanted) && wanted > 0 ? wanted : 100);
}

/** Colour on a terminal, unless switched off by option or `NO_COLOR`; `FORCE_COLOR` switches it on anywhere. */
export function useColor({ color }: CommonOptions): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (!color || (NO_COLOR !== undefined && NO_COLOR !== '')) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY === true;
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

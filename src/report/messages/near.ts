import type { Args } from '../../model/finding.js';

/** "Did you mean" for an unknown name, where something is near. */
export function near(args: Args, say: (word: string) => string): string {
  const word = args.nearest;
  return typeof word === 'string' && word !== '' && word !== args.name ? say(word) : '';
}

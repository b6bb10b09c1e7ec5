import type { RulePack } from '../model/pack.js';

/** What `craftsman/pack.json` holds: the rules that come with the program, and the hash of the files that they were made of. */
export declare const hash: string;
export declare const pack: RulePack;
/** Node itself gives all of it at once: `import rules from 'craftsman/pack.json' with { type: 'json' }`. */
declare const file: { hash: string; pack: RulePack };
export default file;

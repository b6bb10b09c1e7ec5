import { pack } from '../bytes/codec.js';
import type { AgainRead, Judged, PartRead, Told } from '../crew.js';
import type { Part } from '../parts.js';

/**
 * What goes back from a thread: what is at hand of a part, with its rows and what is said of them packed, as they will lie on the
 * shelf; of what the rows came to, nothing more: that takes longer to send than to make again.
 */
export function sentRead({ extracts, read, judged }: Omit<PartRead, 'part'>, part: Part): PartRead {
  return { extracts, read: sentTold(read), judged: sentJudged(judged), part: { packed: pack(part) } };
}

/** The same of rows that were judged again. */
export function sentAgain({ judged }: AgainRead): AgainRead {
  return { judged: sentJudged(judged) };
}

function sentJudged({ results, told }: Judged): Judged {
  return { results, told: sentTold(told) };
}

function sentTold(told: Told): Told {
  const { findings } = told;
  return 'packed' in findings ? told : { ...told, findings: { packed: pack(findings.open) } };
}

import type { Args } from '../../../model/finding.js';
import { textArg } from '../args.js';
import type { Messages } from '../types.js';

/** Certificates that a contest issues. */
export const messages: Messages = {
  'certificate.confirmed': (args) => ({
    what: `"${textArg(args, 'item')}"${read(args)} leads to the certificate "${textArg(args, 'given')}" (${rule(args)}), which bears out "${textArg(args, 'claimed')}"; provided: ${textArg(args, 'conditionEn')}.`,
    todo: 'Have the certificate of that contest ready.',
  }),
  'certificate.higher': (args) => ({
    what: `"${textArg(args, 'item')}"${read(args)} leads to the certificate "${textArg(args, 'given')}" (${rule(args)}), which is higher than "${textArg(args, 'claimed')}" as written; provided: ${textArg(args, 'conditionEn')}.`,
    todo: `Check whether the certificate "${textArg(args, 'given')}" was left out, and add it where it was issued.`,
  }),
  'certificate.contradicted': (args) => ({
    what: `The sheet says that "${textArg(args, 'claimed')}" was won by "${textArg(args, 'item')}"${read(args)}, but ${fails(args)}; the grade is in doubt.`,
    todo: 'Check grade, rank and stage on the certificate; where the grade comes from elsewhere, say from where.',
  }),
  'certificate.not-from-placement': (args) => ({
    what: `"${textArg(args, 'item')}"${read(args)}: ${fails(args)}; "${textArg(args, 'claimed')}" must come from elsewhere.`,
    todo: 'Make sure that the certificate is not meant to come from this contest.',
  }),
  'certificate.open': (args) => ({
    what: `Whether "${textArg(args, 'item')}" leads to the certificate "${textArg(args, 'claimed')}" cannot be told: ${OPEN[String(args.why)] ?? ''} (${textArg(args, 'source')}).`,
    todo: 'Check the certificate and the results, and write project, stage and rank in full.',
  }),
  'certificate.later': (args) => ({
    what: `"${textArg(args, 'item')}"${stage(args)} was not held before ${textArg(args, 'from')}, so at an earlier reference date "${textArg(args, 'claimed')}" cannot rest on it.`,
    todo: 'Check the date of issue on the certificate.',
  }),
};

/** How the placement was read: project, stage, rank. */
function read(args: Args): string {
  const project = textArg(args, 'project');
  const said = [
    project === '' ? '' : `project "${project}"`,
    `${textArg(args, 'stageEn')}${Number(args.stageAssumed) === 1 ? ' (no stage is written, so this is assumed)' : ''}`,
    place(args),
  ].filter((part) => part !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

function place({ rank, band }: Args): string {
  if (Number(rank) > 0) return `rank ${rank}`;
  return Number(band) > 0 ? `top ${band}` : '';
}

function stage(args: Args): string {
  const name = textArg(args, 'stageEn');
  return name === '' ? '' : ` (${name})`;
}

function rule(args: Args): string {
  return [textArg(args, 'source'), textArg(args, 'rule')].filter((part) => part !== '').join(' ');
}

function fails(args: Args): string {
  switch (args.why) {
    case 'lower':
      return `by ${rule(args)} it leads to "${textArg(args, 'given')}" at most`;
    case 'beyond':
      return `by ${textArg(args, 'source')} no certificate goes with that rank (earlier stages count for themselves)`;
    case 'no-certificate':
      return `by ${textArg(args, 'source')} the project issues no certificates`;
    case 'team':
      return `by ${textArg(args, 'source')} a team's result leads to no certificate`;
    case 'selection':
      return `by ${textArg(args, 'source')} a selection round leads to no certificate`;
    default:
      return `by ${textArg(args, 'source')} no certificate goes without a rank`;
  }
}

const OPEN: Record<string, string> = {
  project: 'no project is written, or none of the list, so whether it issues certificates is not known',
  stage: 'no stage is written, and the stages lead to different grades',
  rank: 'no exact rank is written',
  share: 'it depends on the number of entrants of that stage',
  year: 'no year is written, so the edition is not known',
  unread: 'the item could not be read',
};

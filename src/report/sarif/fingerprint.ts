import { sha256 } from '../../bytes/sha256.js';
import type { Args, Finding } from '../../model/finding.js';
import type { TextOptions } from '../formats.js';
import { pathOf } from '../paths.js';
import { maskDeep, maskedArgs, PLACES, privacy } from '../privacy.js';
import { ruleIdOf } from './rules.js';

/**
 * By what a later run knows a finding again: the rule, file, sheet and column, and what the message says of the cell,
 * without rows, so that it stays when rows are put in or moved. Of findings that are alike in all this each has its
 * number. Masked whatever the output shows: no fingerprint is made of a whole ID or phone number.
 */
export function fingerprints({
  paths,
}: Pick<TextOptions, 'paths'>): (finding: Finding) => Record<string, string> {
  const seen = new Map<string, number>();
  return (finding) => {
    const hash = sha256(identity(finding, paths)).slice(0, 32);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    const value = `${hash}:${number}`;
    // GitHub looks at the second name only.
    return { 'craftsmanFinding/v1': value, primaryLocationLineHash: value };
  };
}

const MASKED = privacy(false);

function identity(finding: Finding, paths: TextOptions['paths']): string {
  const { at, repair } = finding;
  const args = maskDeep(unplaced(maskedArgs(finding, MASKED)), withoutPlaces);
  const file = at.file === null ? '' : pathOf(at.file, { paths });
  const place = [file, at.sheet ?? ''].map(MASKED.text);
  return JSON.stringify([ruleIdOf(finding), ...place, at.field, args, repair === null]);
}

function unplaced(args: Args): Args {
  return Object.fromEntries(Object.entries(args).filter(([name]) => !PLACES.has(name)));
}

/** Addresses of cells and numbers of rows (`file!sheet!row`) that stand within other arguments. */
function withoutPlaces(text: string): string {
  return text.replace(/\b[A-Z]{1,3}[1-9][0-9]{0,6}\b|![0-9]+$/gu, '');
}

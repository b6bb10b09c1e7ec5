import type { AuditLine } from '../model/audit.js';
import type { WaiverFile } from '../model/waiver.js';
import type { ContractReport } from './substance.js';

type Entry = NonNullable<ContractReport['waivers']>['waivers'][number] | WaiverFile['waivers'][number];

/** What an exception is granted under; all else says what it is about. */
const TERMS = ['upTo', 'reason', 'approver', 'date', 'expires'] as const;

/**
 * Which entries of an altered file of exceptions are new, gone or changed since the seal. A seal has the hash of the file only:
 * what was in it, the JSON report of the batch tells, where it lies in the archive unaltered (`then`). `now`: null where the file
 * cannot be read.
 */
export function changedWaivers(
  then: ContractReport | null,
  now: WaiverFile | null,
  file: string,
): AuditLine[] {
  const line = (weight: AuditLine['weight'], code: string, args: AuditLine['args'] = {}): AuditLine => ({
    weight,
    code,
    args,
    file,
  });
  if (now === null) return [line('note', 'audit.waivers-unreadable')];
  if (then?.waivers === undefined) return [line('note', 'audit.waivers-unknown')];
  const rest = [...now.waivers];
  const lines: AuditLine[] = [];
  for (const entry of then.waivers.waivers) {
    const about = aboutOf(entry);
    // Of several about the same, one that is as it was is not taken for a changed other.
    const same = rest.filter((each) => aboutOf(each) === about);
    const found = same.find((each) => changes(entry, each).length === 0) ?? same[0];
    if (found === undefined) {
      lines.push(line('differs', 'audit.waiver-gone', { line: entry.line, about }));
      continue;
    }
    rest.splice(rest.indexOf(found), 1);
    const changed = changes(entry, found);
    if (changed.length > 0)
      lines.push(line('differs', 'audit.waiver-changed', { line: found.line, about, changed }));
  }
  for (const entry of rest)
    lines.push(line('differs', 'audit.waiver-new', { line: entry.line, about: aboutOf(entry) }));
  return lines.length > 0 ? lines : [line('note', 'audit.waivers-same')];
}

function aboutOf({ scheme, criterion, code, person, hash, group }: Entry): string {
  const whom = person === null ? [hash?.slice(0, HASH_SHOWN), group] : [person.key, person.name];
  return [scheme, criterion, code, ...whom].filter((part) => part != null).join(' ');
}

/** Characters of a hash that tell people of one file apart. */
const HASH_SHOWN = 12;

function changes(then: Entry, now: Entry): string[] {
  return TERMS.filter((term) => then[term] !== now[term]).map(
    (term) => `${term}: ${then[term] ?? '-'} → ${now[term] ?? '-'}`,
  );
}

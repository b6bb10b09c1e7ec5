import type { AuditLine, FileAudit, SealedKind } from '../model/audit.js';
import { baseOf, type Found, folderOf, placeIn, type Wanted } from './archive.js';
import type { FoundSeal } from './chain.js';
import { shown } from './shown.js';

/** A file of a seal, and where it was found. */
export interface LocatedFile extends FileAudit {
  sha256: string | null;
}

export interface Located {
  files: LocatedFile[];
  said: AuditLine[];
}

interface Named {
  kind: SealedKind;
  file: string;
  sha256: string | null;
  size: number | null;
  folder: string;
}

/** Looks for every file that a seal names. `others`: the seals of the archive, one of which may be of a file's new content. */
export async function locate(
  { path, seal }: FoundSeal,
  find: (wanted: Wanted) => Promise<Found>,
  others: FoundSeal[],
  sumOf: (path: string) => Promise<string | null>,
): Promise<Located> {
  const home = folderOf(path);
  const names: Named[] = [
    ...seal.inputs.map((input): Named => ({ ...input, kind: 'input', folder: seal.folder })),
    ...(seal.waivers === null ? [] : [{ ...seal.waivers, kind: 'waivers' as const, folder: '' }]),
    ...seal.outputs.map((output): Named => ({ ...output, folder: '' })),
  ];
  const located: Located = { files: [], said: [] };
  for (const { kind, file, sha256, size, folder } of names) {
    const told = { kind, file, sha256 };
    if (sha256 === null || size === null) {
      located.files.push({ ...told, state: 'unread', path: null });
      continue;
    }
    const found = await find({ place: placeIn(home, folder, file), sha256, size });
    located.files.push({ ...told, state: found.state, path: found.path });
    located.said.push(
      ...(await linesOf(
        kind,
        placeIn(home, folder, file) ?? shown(file),
        found,
        { path, seal },
        others,
        sumOf,
      )),
    );
  }
  return located;
}

async function linesOf(
  kind: SealedKind,
  file: string,
  found: Found,
  self: Pick<FoundSeal, 'path' | 'seal'>,
  others: FoundSeal[],
  sumOf: (path: string) => Promise<string | null>,
): Promise<AuditLine[]> {
  const line = (weight: AuditLine['weight'], code: string, args: AuditLine['args'] = {}): AuditLine[] => [
    { weight, code, args: { kind, ...args }, file },
  ];
  switch (found.state) {
    case 'intact':
      return [];
    case 'moved':
      return line('note', 'audit.file-moved', { to: found.path, instead: found.instead ?? '' });
    case 'unreadable':
      return line('cannot', 'audit.file-unreadable', { reason: found.reason });
    case 'missing':
      return line('differs', found.link ? 'audit.file-link' : 'audit.file-missing');
    case 'altered': {
      const sum = await sumOf(found.path);
      const later = others.find(
        ({ path, seal }) =>
          path !== self.path && [...seal.inputs, ...seal.outputs].some((each) => each.sha256 === sum),
      );
      // A later run wrote its own summary in the place of the earlier one: both are vouched for.
      const output = kind !== 'input' && kind !== 'waivers';
      return line(output && later !== undefined ? 'note' : 'differs', 'audit.file-altered', {
        by: later === undefined ? '' : baseOf(later.path),
      });
    }
  }
}

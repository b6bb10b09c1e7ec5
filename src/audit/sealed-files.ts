import { sha256 as sumOfBytes } from '../bytes/sha256.js';
import type { AuditLine, FileAudit, SealedKind } from '../model/audit.js';
import { baseOf, type Found, folderOf, placeIn, type Wanted } from './archive.js';
import type { FoundSeal } from './chain.js';
import { otherLineEnds } from './line-ends.js';
import { shown } from './shown.js';

const NOTHING = new Uint8Array();

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

/** Looks for every file that a seal names. `later`: the seals that follow it in its chain, one of which may be of a file's new content. */
export async function locate(
  { path, seal }: FoundSeal,
  find: (wanted: Wanted) => Promise<Found>,
  later: FoundSeal[],
  sumOf: (path: string) => Promise<string | null>,
  textOf: (path: string) => Promise<Uint8Array | null>,
): Promise<Located> {
  const home = folderOf(path);
  const located: Located = { files: [], said: [] };
  for (const { kind, file, sha256, size, folder } of namesOf(seal)) {
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
        (content) => vouching(later, { kind, place: placeIn(home, folder, file), content }),
        sumOf,
        async (place) =>
          otherLineEnds((await textOf(place)) ?? NOTHING).some((other) => sumOfBytes(other) === sha256),
      )),
    );
  }
  return located;
}

/** Where a seal says that its files lie. */
export function placesOf({ path, seal }: FoundSeal): (string | null)[] {
  return namesOf(seal).map(({ folder, file }) => placeIn(folderOf(path), folder, file));
}

function namesOf(seal: FoundSeal['seal']): Named[] {
  return [
    ...seal.inputs.map((input): Named => ({ ...input, kind: 'input', folder: seal.folder })),
    ...(seal.waivers === null ? [] : [{ ...seal.waivers, kind: 'waivers' as const, folder: '' }]),
    ...seal.outputs.map((output): Named => ({ ...output, folder: '' })),
  ];
}

/** The first seal of these that names a content, as the same kind of file in the same place; '' where none does. */
function vouching(
  seals: FoundSeal[],
  { kind, place, content }: { kind: SealedKind; place: string | null; content: string | null },
): string {
  const found = seals.find(({ path, seal }) =>
    namesOf(seal).some(
      (each) =>
        each.kind === kind &&
        each.sha256 === content &&
        place !== null &&
        placeIn(folderOf(path), each.folder, each.file) === place,
    ),
  );
  return found === undefined ? '' : baseOf(found.path);
}

async function linesOf(
  kind: SealedKind,
  file: string,
  found: Found,
  vouchedBy: (sha256: string | null) => string,
  sumOf: (path: string) => Promise<string | null>,
  onlyLineEnds: (path: string) => Promise<boolean>,
): Promise<AuditLine[]> {
  const line = (weight: AuditLine['weight'], code: string, args: AuditLine['args'] = {}): AuditLine[] => [
    { weight, code, args: { kind, ...args }, file },
  ];
  switch (found.state) {
    case 'intact':
      return [];
    case 'moved':
      if (found.instead !== null) {
        // A later run may have been of a new file in this place; a file that nobody vouches for was put there.
        const by = vouchedBy(await sumOf(found.instead));
        return line(by === '' ? 'differs' : 'note', 'audit.file-replaced', { to: found.path, by });
      }
      return line('note', 'audit.file-moved', { to: found.path, shared: found.shared === true ? 'yes' : '' });
    case 'unreadable':
      return line('cannot', 'audit.file-unreadable', { reason: found.reason });
    case 'missing':
      if (found.link) return line('differs', 'audit.file-link');
      return line('differs', 'audit.file-missing', { alike: found.alike ?? '' });
    case 'altered': {
      const by = vouchedBy(await sumOf(found.path));
      // A later run wrote its own summary in the place of the earlier one: both are vouched for.
      const output = kind !== 'input' && kind !== 'waivers';
      if (by === '' && (await onlyLineEnds(found.path))) return line('differs', 'audit.file-line-ends');
      return line(output && by !== '' ? 'note' : 'differs', 'audit.file-altered', { by });
    }
  }
}

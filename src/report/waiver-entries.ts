import type { NomineeReport, Report } from '../model/report.js';
import { byContract } from './findings.js';
import type { Lang } from './lang.js';
import { frameOf } from './messages/index.js';
import { privacy } from './privacy.js';

/** An entry of a file of exceptions, to be filled in. */
export type WaiverEntry = Record<string, string>;

/**
 * Exceptions for the findings in a nominee's row as they would be written (`--waivers`). `hash`: names the person where
 * the file has a salt; else row and name do.
 */
export function waiverEntries(
  report: Report,
  { key, file, sheet, row, name }: NomineeReport,
  hash: string | null,
  lang: Lang,
): WaiverEntry[] {
  const { text } = privacy(false);
  const { fill } = frameOf(lang).waivers;
  const person: WaiverEntry =
    hash === null ? { person: text(key), name: text(name) } : { hash: `hmac-sha256:${hash}` };
  const entries = [...report.findings]
    .sort(byContract)
    .filter(({ at, severity, waived }) => {
      const here = at.file === file && at.sheet === sheet && at.row === row;
      return here && severity !== 'note' && waived === null;
    })
    .map(
      ({ scheme, criterion, code }): WaiverEntry => ({
        ...(scheme === null ? {} : { scheme }),
        ...(criterion === null ? {} : { criterion }),
        code,
        ...person,
        ...fill,
        date: 'YYYY-MM-DD',
        expires: 'YYYY-MM-DD',
      }),
    );
  const distinct = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...distinct.values()];
}

import type { Report } from '../model/report.js';
import { asciiControls } from '../text/json-lines.js';
import { type Section, sectionsOf } from './contract/object.js';
import type { TextFormat, TextOptions } from './formats.js';

/** What an item of each list of the contract is called as a line; the summary is a line as well. All else is the header. */
const LINE_TYPES: Record<string, string> = {
  nominees: 'nominee',
  quotas: 'quota',
  findings: 'finding',
  summary: 'summary',
};

/**
 * The contract of `--format json` as a stream, an object a line: a header, each nominee, quota and finding, and the
 * summary last, so that a text without it is known to be cut off. Every line says its `type` first.
 */
export const format: TextFormat = { opening: '{"type":"header","schema":"craftsman.report/', chunks };

function* chunks(report: Report, options: TextOptions): Generator<string> {
  const sections = sectionsOf(report, options);
  const contentOf = (section: Section) => ('items' in section ? section.items : section.value);
  const heading = sections.filter(({ key }) => LINE_TYPES[key] === undefined);
  yield line('header', Object.fromEntries(heading.map((section) => [section.key, contentOf(section)])));
  for (const section of sections) {
    const type = LINE_TYPES[section.key];
    if (type === 'summary') yield line(type, contentOf(section));
    else if (type !== undefined)
      for (const item of contentOf(section) as Iterable<unknown>) yield line(type, item);
  }
}

function line(type: string, item: unknown): string {
  return `${asciiControls({ type, ...(item as object) })}\n`;
}

import type { Report } from '../model/report.js';
import { asciiControls } from '../text/json-lines.js';
import type { TextFormat, TextOptions } from './formats.js';
import { sectionsOf } from './json.js';

/** What one item of each long list of the contract is called as a line. */
const LINE_TYPES: Record<string, string> = { nominees: 'nominee', quotas: 'quota', findings: 'finding' };

/**
 * The contract of `--format json` as a stream, an object a line: a header, each nominee, quota and finding, and the
 * summary last, so that a text without it is known to be cut off. Every line says its `type` first.
 */
export const format: TextFormat = { opening: '{"type":"header","schema":"craftsman.report/', chunks };

function* chunks(report: Report, options: TextOptions): Generator<string> {
  const header: Record<string, unknown> = {};
  let headed = false;
  for (const section of sectionsOf(report, options)) {
    const type = LINE_TYPES[section.key];
    if (type === undefined && section.key !== 'summary') {
      header[section.key] = 'items' in section ? [...section.items] : section.value;
      continue;
    }
    if (!headed) yield line('header', header);
    headed = true;
    if (type === undefined) yield line('summary', 'value' in section ? section.value : {});
    else
      for (const item of 'items' in section ? section.items : (section.value as unknown[]))
        yield line(type, item);
  }
}

function line(type: string, item: unknown): string {
  return `${asciiControls({ type, ...(item as object) })}\n`;
}

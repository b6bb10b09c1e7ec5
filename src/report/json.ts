import type { Report } from '../model/report.js';
import { readableJson } from '../text/json-lines.js';
import { type ContractOptions, sectionsOf } from './contract/object.js';
import type { TextFormat } from './formats.js';

/** Members that stand on one line whatever their length. */
const COMPACT = ['proof'];

/** The contract as text: a proof on one line, else indented; a line break at the end. */
export function renderJson(report: Report, options: ContractOptions): string {
  return [...jsonChunks(report, options)].join('');
}

export const format: TextFormat = {
  opening: '{\n  "schema": "craftsman.report/',
  chunks: jsonChunks,
};

/** The same text in pieces, an item of the long lists at a time: a large report is longer than a string may be. */
export function* jsonChunks(report: Report, options: ContractOptions): Generator<string> {
  let start = '{\n';
  for (const section of sectionsOf(report, options)) {
    yield `${start}  ${JSON.stringify(section.key)}: `;
    start = ',\n';
    if ('items' in section) yield* listChunks(section.items);
    else yield readableJson(section.value, COMPACT, '  ');
  }
  yield '\n}\n';
}

function* listChunks(items: Iterable<unknown>): Generator<string> {
  let start = '[\n';
  for (const item of items) {
    yield `${start}    ${readableJson(item, COMPACT, '    ')}`;
    start = ',\n';
  }
  yield start === '[\n' ? '[]' : '\n  ]';
}

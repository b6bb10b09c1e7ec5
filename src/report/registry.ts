import type { Registry } from '../model/registry.js';
import { maskText } from '../text/mask.js';
import type { Lang } from './lang.js';
import { oneLine, padEnd, widest } from './layout.js';
import { frameOf } from './messages/index.js';

/** A registry that was found to be whole, batch by batch, for a person at a terminal. Ends with a line break. */
export function renderRegistry(
  { file, key, batches, ends }: Registry & { file: string },
  lang: Lang,
): string {
  const { registry: words, line } = frameOf(lang);
  const entries = batches.flatMap((batch) => batch.entries);
  const persons = new Set(entries.map(({ person }) => person)).size;
  const labels = batches.map(({ label }) => (label === null ? words.noLabel : maskText(oneLine(label))));
  const width = widest(labels);
  const end = ends.at(-1);
  const rows = batches.map(({ date, schemes, entries: own }, index) => {
    const awards = schemes.map(({ id }) => oneLine(id)).join(line.listSeparator);
    return `  ${date}  ${padEnd(labels[index] ?? '', width)}  ${words.entries(own.length)}  ${awards}`;
  });
  return [
    `${file}${line.colon}${words.whole(batches.length, entries.length, persons)}`,
    ...(rows.length === 0 ? [`  ${words.empty}`] : rows),
    `${words.key}  ${key}`,
    words.lines(end?.lines ?? 0, end?.sum ?? ''),
    '',
  ].join('\n');
}

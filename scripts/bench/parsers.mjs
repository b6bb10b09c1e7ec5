// Times every fact reader on a cell of 50,000 characters, column by column and text by text: the promise is linear time,
// under 50 ms a cell. Prints, per reader, its slowest column and text, and how much longer that takes than half of the
// text: about 2 is linear, about 4 quadratic. Last, a row of which every cell is that long.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parse } from 'yaml';
import { usePack } from '../../dist/cli/pack.js';
import { READERS } from '../../dist/facts/index.js';
import { median } from './median.mjs';

const LENGTH = 50_000;
const LIMIT = 50;

/** What a cell repeats until it is full: by what it is meant to try. */
const CONTENTS = parse(readFileSync(new URL('texts.yaml', import.meta.url), 'utf8'));

export async function run({ rounds = 3, print }) {
  const pack = await usePack(undefined);
  const [form] = pack.forms;
  const columns = Object.fromEntries(form.fields.map(({ id }, index) => [id, index + 1]));
  const context = { form, vocabulary: pack.vocabulary, contests: pack.contests ?? [], columns };
  const rowOf = (text, fields = form.fields.map(({ id }) => id)) => {
    const cell = (column) => ({ row: 5, column, kind: 'text', raw: text, shown: text });
    const cells = Object.fromEntries(fields.map((id) => [id, cell(columns[id])]));
    return { file: 'bench.xlsx', sheet: 'bench', row: 5, hidden: false, cells };
  };
  const time = (reader, row, times) => {
    const taken = Array.from({ length: times }, () => {
      const start = performance.now();
      // A row of its own each time: fields of a row are read once.
      reader({ ...row }, context);
      return performance.now() - start;
    });
    return median(taken);
  };

  const texts = Object.entries(CONTENTS).map(([name, part]) => {
    const whole = part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);
    return { name, whole, half: whole.slice(0, LENGTH / 2) };
  });
  // What the engine has not compiled yet is not what is measured.
  for (const { half } of texts) for (const reader of Object.values(READERS)) reader(rowOf(half), context);

  let slowest = 0;
  for (const [name, reader] of Object.entries(READERS)) {
    const timed = form.fields.flatMap(({ id, header }) =>
      texts.map((text) => ({ ...text, id, header, ms: time(reader, rowOf(text.whole, [id]), rounds) })),
    );
    const worst = timed.reduce((most, each) => (each.ms > most.ms ? each : most));
    // Once more, at leisure: a pause of the machine is not the reader's.
    const ms = time(reader, rowOf(worst.whole, [worst.id]), 2 * rounds + 1);
    const ratio = ms / time(reader, rowOf(worst.half, [worst.id]), 2 * rounds + 1);
    slowest = Math.max(slowest, ms);
    print(line(name, ms, ratio, `${worst.header}: ${worst.name}`));
  }
  print(
    slowest < LIMIT
      ? `  all readers are under ${LIMIT} ms on a cell of ${LENGTH} characters`
      : `  NOT all readers are under ${LIMIT} ms on a cell of ${LENGTH} characters: ${slowest.toFixed(1)} ms`,
  );

  const all = (row) => {
    for (const reader of Object.values(READERS)) reader(row, context);
  };
  const full = texts.map((text) => ({ ...text, ms: time(all, rowOf(text.whole), 1) }));
  const worst = full.reduce((most, each) => (each.ms > most.ms ? each : most));
  const ms = time(all, rowOf(worst.whole), rounds);
  print(line('a full row', ms, ms / time(all, rowOf(worst.half), rounds), worst.name));
}

function line(name, ms, ratio, what) {
  return `  ${name.padEnd(16)} ${ms.toFixed(1).padStart(7)} ms  ${ratio.toFixed(1).padStart(5)} × of half  (${what})`;
}

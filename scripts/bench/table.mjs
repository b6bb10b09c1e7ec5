// Tables of at most 80 columns: the first column to the left, numbers to the right.

/** `columns`: [heading, width]; a cell that is undefined or null shows as –. */
export function table(columns, rows) {
  const line = (cells) =>
    `  ${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(columns[at][1]) : String(cell ?? '–').padStart(columns[at][1]))).join(' ')}`.trimEnd();
  return [line(columns.map(([heading]) => heading)), ...rows.map(line)].join('\n');
}

export const ms = (seconds) => `${(seconds * 1000).toFixed(seconds < 0.01 ? 1 : 0)} ms`;
export const secs = (seconds) => (seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1));
export const times = (ratio) => (Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '–');
export const whole = (number) => Math.round(number).toLocaleString('en');

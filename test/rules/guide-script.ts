import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { craftsman } from '../cli/support.js';

/** A fenced block of the guide: kind and words after the backticks, and the lines between. */
interface Block {
  kind: string;
  words: string[];
  lines: string[];
  /** Of the line after the opening backticks, 0-based. */
  start: number;
}

const PACK = '云溪规则';
/** What the guide has its reader delete: other awards, and the contest. */
const OTHERS = ['schemes', 'cases', 'contests', 'form/contest-scores.yaml'];
const COPY = '复制';
const UNDO = '还原';
const OMITTED = '…';

/**
 * Does what the guide tells its reader to do, block by block, in a folder, and gives the guide's text with what the
 * commands print. Blocks with a file name write that file; `diff` blocks change one (`还原`: only for the next command;
 * `复制`: a copy of another file); `console` blocks run the program. A line `…` stands for lines left out of an output.
 */
export function follow(guide: string, folder: string): string {
  cpSync('rules', join(folder, PACK), { recursive: true });
  for (const part of OTHERS) rmSync(join(folder, PACK, part), { recursive: true });
  const lines = guide.split('\n');
  const outputs: { block: Block; shown: string[] }[] = [];
  const undo: (() => void)[] = [];
  for (const block of blocksOf(lines)) {
    const [file = '', mode, source] = block.words;
    if (block.kind === 'console') {
      outputs.push({ block, shown: run(block, folder) });
      for (const restore of undo.splice(0)) restore();
      continue;
    }
    const path = join(folder, file);
    const before =
      block.kind === 'diff' ? readFileSync(join(folder, mode === COPY ? (source ?? '') : file), 'utf8') : '';
    const text = block.kind === 'diff' ? changed(before, block.lines) : `${block.lines.join('\n')}\n`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (mode === UNDO) undo.push(() => writeFileSync(path, before));
  }
  for (const { block, shown } of outputs.reverse()) lines.splice(block.start, block.lines.length, ...shown);
  return lines.join('\n');
}

function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  lines.forEach((line, index) => {
    if (!line.startsWith('```')) open?.lines.push(line);
    else if (open !== null) {
      blocks.push(open);
      open = null;
    } else {
      const [kind = '', ...words] = line.slice(3).split(' ');
      open = { kind, words, lines: [], start: index + 1 };
    }
  });
  return blocks;
}

/** Applies a diff without line numbers: parts between blank lines, each of which must fit in exactly one place. */
function changed(text: string, diff: string[]): string {
  return diff
    .join('\n')
    .split('\n\n')
    .reduce((result, part) => {
      const side = (signs: string) =>
        part
          .split('\n')
          .filter((line) => signs.includes(line.charAt(0)))
          .map((line) => `${line.slice(1)}\n`)
          .join('');
      const pieces = result.split(side(' -'));
      if (pieces.length !== 2) throw new Error(`fits ${pieces.length - 1} times:\n${part}`);
      return pieces.join(side(' +'));
    }, text);
}

/** The lines of a console block as they ought to be: the command, and what it prints. */
function run({ lines: [command = '', ...said] }: Block, folder: string): string[] {
  const [sign, program, ...args] = command.split(' ');
  if (sign !== '$' || program !== 'craftsman') throw new Error(`no command: ${command}`);
  const { out, err } = craftsman(args, folder);
  const printed = `${out}${err}`.trimEnd().split('\n');
  return [command, ...(agrees(said, printed) ? said : printed)];
}

/** Whether the lines are those printed, but for those that `…` leaves out. */
function agrees(said: string[], printed: string[]): boolean {
  const omitted = said.indexOf(OMITTED);
  if (omitted < 0) return said.join('\n') === printed.join('\n');
  const head = said.slice(0, omitted);
  if (head.join('\n') !== printed.slice(0, omitted).join('\n')) return false;
  const rest = said.slice(omitted + 1);
  return (
    printed.slice(omitted).some((_, index, tail) => agrees(rest, tail.slice(index))) || rest.length === 0
  );
}

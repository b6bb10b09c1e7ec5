import type { CommandTree, OptionTree } from '../model/command-tree.js';
import type { Lang } from './lang.js';
import { man as en } from './messages/en/man-words.js';
import type { Block, Topic } from './messages/topic.js';
import { man as zh } from './messages/zh/man-words.js';
import { withPlaceholders } from './placeholders.js';

const WORDS = { zh, en };

/** What the page is made of. */
export interface ManParts {
  tool: { name: string; version: string };
  /** The program with its commands. */
  tree: CommandTree;
  topics: (Topic & { id: string })[];
  /** What stands for something to be put there, by its English word. */
  placeholders: Record<string, string>;
}

/**
 * The man page in the language of the man macros: the same commands, options and topics give the same page, which bears no date
 * for that reason.
 */
export function manPage({ tool, tree, topics, placeholders }: ManParts, lang: Lang): string {
  const words = WORDS[lang];
  const lines = [
    `.\\" Made by npm run docs of what the program says of itself.`,
    `.TH ${tool.name.toUpperCase()} 1 "" "${tool.name} ${tool.version}"`,
    // Neither hyphens of its own nor blanks stretched out to the margin: both would change what is to be typed.
    '.nh',
    '.ad l',
    section(words.name),
    `${tool.name} \\- ${plain(words.brief)}`,
    section(words.synopsis),
    `.B ${tool.name}`,
    `.I ${plain(placeholders.command ?? 'command')}`,
    plain(withPlaceholders('[options] [arguments]', placeholders)),
    section(words.description),
    plain(tree.description),
    ...optionLines(tree.options),
    section(words.commands),
    ...commandsIn(tree).flatMap((command) => commandLines(command)),
    section(words.topics),
    ...topics.flatMap((topic) => topicLines(topic)),
    section(words.seeAlso),
    plain(words.see),
  ];
  return `${lines.join('\n')}\n`;
}

/** Commands that do something themselves, in order. */
function commandsIn({ commands }: CommandTree): CommandTree[] {
  return commands.flatMap((command) => (command.commands.length > 0 ? commandsIn(command) : [command]));
}

function commandLines(command: CommandTree): string[] {
  return [
    `.SS ${quoted(command.usage)}`,
    plain(command.description),
    ...command.arguments.flatMap(({ term, description }) => ['.TP', `.I ${plain(term)}`, plain(description)]),
    ...optionLines(command.options),
  ];
}

function optionLines(options: OptionTree[]): string[] {
  return options.flatMap(({ term, said }) => ['.TP', `.B ${plain(term)}`, plain(said)]);
}

function topicLines({ id, title, blocks }: Topic & { id: string }): string[] {
  return [
    `.SS ${quoted(`${id}: ${title}`)}`,
    ...blocks.flatMap((block, index) => blockLines(block, index === 0)),
  ];
}

function blockLines(block: Block, first: boolean): string[] {
  if (typeof block === 'string') return [...(first ? [] : ['.PP']), plain(block)];
  if ('example' in block) {
    const lines = block.example.split('\n').map(plain);
    return [...(first ? [] : ['.PP']), '.RS 4', '.nf', ...lines, '.fi', '.RE'];
  }
  return block.rows.flatMap(([term, text]) => ['.TP', `.B ${plain(term)}`, plain(text)]);
}

function section(title: string): string {
  return `.SH ${quoted(title)}`;
}

/** A text as one argument of a macro. */
function quoted(text: string): string {
  return `"${plain(text).replaceAll('\n', ' ').replaceAll('"', '\\(dq')}"`;
}

/** A text in which nothing is taken for a request or an escape; hyphens stay the sign that a person types. */
function plain(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .split('\n')
    .flatMap(folded)
    .map((line) => (/^[.']/u.test(line) ? `\\&${line}` : line))
    .join('\n');
}

/** A line of the page's source is that long at most, where there are spaces to break it at; to the reader both are a space. */
const LONGEST = 80;

function folded(line: string): string[] {
  // What an example indents stays one line.
  if (line.length <= LONGEST || line.startsWith(' ')) return [line];
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LONGEST)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

import type { Command } from 'commander';
import type { Lang } from '../report/lang.js';
import { renderTopic, TOPICS, topicList } from '../report/topics.js';
import { nearest } from '../text/nearest.js';
import { refuse } from './io.js';
import { usePack } from './pack.js';
import { print } from './screen.js';
import { screenWidth } from './screen-width.js';
import { topicsOf } from './topics.js';

/** `craftsman help [command or topic]`: without either, all of both. `heading`: what stands above the topics. */
export async function helpCommand(
  root: Command,
  words: string[],
  { lang, heading }: { lang: Lang; heading: string },
): Promise<number> {
  const command = commandAt(root, words);
  if (command !== undefined) {
    command.outputHelp();
    if (command !== root) return 0;
    const topics = topicsOf(await usePack(undefined), lang);
    print(`\n${heading}\n${topicList(topics, screenWidth())}`);
    return 0;
  }
  const name = words.join(' ');
  const topic = topicsOf(await usePack(undefined), lang).find(({ id }) => id === name);
  if (topic === undefined) {
    const known = [...TOPICS];
    const commands = root.commands.map((each) => each.name());
    throw refuse('usage.unknown-topic', {
      name,
      known,
      nearest: nearest(name, [...known, ...commands]) ?? '',
    });
  }
  print(renderTopic(topic, screenWidth()));
  return 0;
}

/** The command that words name, word by word; the program itself for none. */
function commandAt(root: Command, words: string[]): Command | undefined {
  return words.reduce<Command | undefined>(
    (above, word) => above?.commands.find((each) => each.name() === word),
    root,
  );
}

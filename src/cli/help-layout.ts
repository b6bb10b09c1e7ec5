import { Help, type HelpConfiguration, type Option } from 'commander';
import { widthOf, wrap } from '../report/layout.js';
import type { HelpTexts } from '../report/messages/types.js';
import { withPlaceholders } from '../report/placeholders.js';
import { screenWidth } from './screen-width.js';

/** How commander lays out the help: in the language of its texts, and for a terminal where a Han character takes two columns. */
export function helpLayout(help: HelpTexts): HelpConfiguration {
  const plain = new Help();
  const named = (term: string) => withPlaceholders(term, help.placeholders);
  return {
    styleTitle: (title) => help.headings[title] ?? title,
    commandUsage: (command) => named(plain.commandUsage(command)),
    subcommandTerm: (command) => named(plain.subcommandTerm(command)),
    argumentTerm: (argument) => help.placeholders[argument.name()] ?? argument.name(),
    argumentDescription: ({ description, argChoices }) =>
      `${description}${help.values(argChoices ?? [], null)}`,
    optionTerm: (option) => named(option.flags),
    optionDescription: (option) =>
      `${option.description}${help.values(option.argChoices ?? [], standardOf(option))}`,
    displayWidth: widthOf,
    minWidthToWrap: 20,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
  };
}

/** What stands below the help, in lines of the terminal. */
export function below(text: string): () => string {
  return () => wrap(text, screenWidth()).join('\n');
}

/** The default of an option, where it is a word that a person writes. */
function standardOf({ defaultValue }: Option): string | null {
  return typeof defaultValue === 'string' && defaultValue !== '' ? defaultValue : null;
}

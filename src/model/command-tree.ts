/** A command as data: what completion and the man page are made of, so that neither can be out of date. */
export interface CommandTree {
  /** `rules lint`; '' for the program itself. */
  path: string;
  /** Its own word. */
  name: string;
  description: string;
  /** What follows the command: `[options] <files...>`. */
  usage: string;
  arguments: { name: string; variadic: boolean; description: string; choices: string[] }[];
  options: OptionTree[];
  commands: CommandTree[];
}

export interface OptionTree {
  /** As written in the help: `-V, --version`, `--scheme <id>`. */
  flags: string;
  short: string | null;
  long: string | null;
  description: string;
  /** Name of the value, which may be left out where it is written as `[folder]`; null for an option without one. */
  value: string | null;
  /** Values that it may have; empty: any. */
  choices: string[];
  /** Default, where it is a word that a person writes. */
  standard: string | null;
}

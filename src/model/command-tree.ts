/** A command as data: what completion and the man page are made of, so that neither can be out of date. */
export interface CommandTree {
  /** `rules lint`; '' for the program itself. */
  path: string;
  /** Its own word. */
  name: string;
  description: string;
  /** How it is called: `craftsman check [options] <files...>`. */
  usage: string;
  arguments: { name: string; term: string; variadic: boolean; description: string; choices: string[] }[];
  options: OptionTree[];
  commands: CommandTree[];
}

export interface OptionTree {
  /** As written in the help: `-V, --version`, `--scheme <id>`. */
  term: string;
  short: string | null;
  long: string | null;
  description: string;
  /** Name of the value, which may be left out where it is written as `[folder]`; null for an option without one. */
  value: string | null;
  /** Values that it may have; empty: any. */
  choices: string[];
  /** What the help says of it: the description with the values and the default. */
  said: string;
}

import { Option } from 'commander';
import type { HelpTexts } from '../report/messages/types.js';

/** Options that every command takes. */
export interface CommonOptions {
  lang: 'zh' | 'en';
  rules?: string;
  color: boolean;
}

/** Options about reading files. */
export interface ReadingOptions {
  limit: string[];
  password?: string;
  passwordFile?: string;
}

/** Options about a registry of earlier batches. */
export interface RegistryOptions {
  registry?: string | undefined;
  registryKey?: string | undefined;
  registryLabel?: string;
  registryReadOnly?: boolean;
}

export interface JudgingOptions extends CommonOptions, ReadingOptions {
  scheme?: string[];
  asOf?: string;
  reading: string[];
  allReadings: boolean;
  unmask: boolean;
  /** File of exceptions; only some commands have it. */
  waivers?: string;
}

export function commonOptions(help: HelpTexts): Option[] {
  return [
    new Option('--lang <lang>', help.lang).choices(['zh', 'en']).default('zh'),
    new Option('--rules <folder>', help.rules),
    new Option('--no-color', help.noColor),
  ];
}

export function judgingOptions(help: HelpTexts): Option[] {
  return [
    new Option('--scheme <id>', help.scheme).argParser(collect),
    new Option('--as-of <date>', help.asOf),
    new Option('--reading <scheme/reading=option>', help.reading).argParser(collect).default([], ''),
    new Option('--all-readings', help.allReadings).default(false, ''),
    new Option('--unmask', help.unmask).default(false, ''),
    ...fileOptions(help),
    ...commonOptions(help),
  ];
}

/** Options about reading files. */
export function fileOptions(help: HelpTexts): Option[] {
  return [
    new Option('--limit <name=value>', help.limit).argParser(collect).default([], ''),
    new Option('--password <password>', help.password),
    new Option('--password-file <path>', help.passwordFile),
  ];
}

/** Several values in one option that is repeated; each as it is, for a path may have commas. */
export function appended(value: string, previous: string[]): string[] {
  return [...previous, value];
}

/** Several values in one option: repeated, or joined by commas. */
export function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), ...value.split(',').filter((part) => part !== '')];
}

import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { ReadInput } from '../inputs.js';
import type { Problem } from '../model/finding.js';
import type { RegistryReport } from '../model/registry.js';
import type { Report } from '../model/report.js';
import type { Limits } from '../read/limits.js';
import { TEXT_FORMATS, type TextFormatName } from '../report/formats.js';
import type { Lang } from '../report/lang.js';
import { MOST_IN_WORKBOOK } from '../report/most.js';
import { problemLine } from '../report/problem.js';
import type { FailOn } from '../report/summary.js';
import { terminalPieces } from '../report/terminal/index.js';
import { renderSummary } from '../report/workbook.js';
import type { InputFile } from './inputs.js';
import { type Finish, Refusal, refuse, refuseUnwritableFile, writeAll } from './io.js';
import { jobsFor } from './jobs.js';
import { runCheck, today } from './judging.js';
import { inside, shownPath } from './names.js';
import type { JudgingOptions, RegistryOptions } from './options.js';
import { refuseHopeless, refuseSamePlace, type Target, targetAt, targetForAll } from './outputs.js';
import { foreignInputs, tellLeftOut } from './own-inputs.js';
import { progressBar } from './progress.js';
import { readingOptions } from './reading.js';
import { print, printAll, say, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';
import type { Sealed } from './seal.js';

export interface CheckCommandOptions extends JudgingOptions, RegistryOptions {
  format: 'terminal' | TextFormatName;
  /** File for the text of the format instead of the screen. */
  output?: string;
  /** Path, or false for `--no-summary`; absent or true: where all inputs lie. */
  summary?: string | boolean;
  /** Whether each file gets a marked copy beside it. */
  annotate?: boolean;
  /** Whether the run is sealed, for `audit`. */
  seal?: boolean;
  /** The folder that the seal goes to; absent: the one that holds all inputs. */
  sealIn?: string;
  failOn: FailOn;
  /** Threads; absent: as many as there are cores, where that pays. */
  jobs?: number;
}

/**
 * `craftsman check`: judges the files, prints the report, writes the summary workbook and what else was asked for.
 * Returns the exit code: 2 where some file could not be checked, though the others were.
 */
export async function checkCommand(paths: string[], options: CheckCommandOptions): Promise<number> {
  const { lang, unmask, format, output } = options;
  if (output !== undefined && format === 'terminal')
    throw refuse('usage.output-needs-format', { formats: Object.keys(TEXT_FORMATS), book: '--summary' });
  const day = today();
  const reading = await readingOptions(options);
  const { files: inputs, leftOut } = await foreignInputs(paths, reading.limits, lang);
  // A program waits for a report even where nothing could be read; a person is told so in one line.
  const always = format !== 'terminal';
  await refuseHopeless(inputs, { '--summary': options.summary, '--output': output });
  if (options.annotate) await (await import('./annotate.js')).refuseClosedFolders(inputs);
  if (sealsRun(options) && inputs.some((input) => 'bytes' in input))
    await (await import('./seal.js')).sealHome(inputs, options);
  const registry = await registryOf(options, inputs);
  const bar = progressBar(options);
  const { report, files: read } = await runCheck(inputs, options, reading, {
    failOn: options.failOn,
    always,
    keepCells: options.annotate === true,
    jobs: jobsFor(inputs, options.jobs),
    progress: (done) => {
      // Nobody waits for a run whose outputs cannot be written.
      if (typeof options.summary === 'string' && done.rows > MOST_IN_WORKBOOK)
        throw refuse('output.too-many', { count: done.rows, most: MOST_IN_WORKBOOK });
      bar.show(done);
    },
    registry: registry?.use,
  }).catch((error: unknown) => {
    bar.end();
    throw error;
  });
  bar.writing();
  const layout = { lang, unmask, color: useColor(options), width: screenWidth() };
  const made = { report, inputs, read, day, limits: reading.limits, registry, leftOut };
  const { targets, unwritten, sealed } = await writeOutputs(made, options)
    .finally(bar.end)
    .catch(async (error: unknown) => {
      // The usual case: the summary that nobody asked for is open elsewhere, or was edited. What was judged can be read all the same.
      if (error instanceof Refusal && writesSummaryOnly(options))
        await printAll(terminalPieces(report, layout));
      throw error;
    });
  for (const problem of unwritten) say(problem, lang);
  if (format === 'terminal') await printAll(terminalPieces(report, layout));
  else if (output === undefined) await printAll(await textOf(report, inputs, options));
  // Where the screen has the text of a format, nothing else may stand there.
  if (format === 'terminal' || output !== undefined) {
    if (report.registry !== undefined) print(problemLine(registrySaid(report.registry), lang));
    for (const target of targets) for (const said of written(target)) print(problemLine(said, lang));
    if (sealed !== undefined) print(sealLines(sealed, lang));
  } else if (sealed !== undefined) process.stderr.write(sealLines(sealed, lang));
  for (const { file, problem } of report.inputs) if (problem !== null) say({ ...problem, file }, lang);
  return report.summary.exitCode;
}

function sealsRun({ seal, sealIn }: CheckCommandOptions): boolean {
  return seal === true || sealIn !== undefined;
}

/** Whether a run only shows its report, and writes the summary beside its input unasked. */
function writesSummaryOnly(options: CheckCommandOptions): boolean {
  const { format, summary, annotate, registry } = options;
  const nothingElse = !annotate && !sealsRun(options) && registry === undefined;
  return format === 'terminal' && typeof summary !== 'string' && nothingElse;
}

/** What a run leaves to be written. */
interface Made {
  report: Report;
  inputs: InputFile[];
  read: ReadInput[];
  /** The day before the run began. */
  day: string;
  limits: Limits;
  registry: Awaited<ReturnType<typeof registryOf>>;
  /** Files of the folders that are no sheets. */
  leftOut: string[];
}

/** Writes whatever was asked for, all or nothing. `unwritten`: files of which there is no marked copy, and why. */
async function writeOutputs(
  { report, inputs, read, day, limits, registry, leftOut }: Made,
  options: CheckCommandOptions,
): Promise<{ targets: Target[]; unwritten: Parameters<typeof say>[0][]; sealed?: Sealed }> {
  const { lang } = options;
  const copies = options.annotate
    ? await (await import('./annotate.js')).annotateTargets(report, inputs, read, options)
    : { targets: [], unwritten: [] };
  const outputs = [
    ...(await summaryTarget(report, inputs, options)),
    ...(await textTarget(report, inputs, options)),
    ...copies.targets,
  ];
  const sealing = sealsRun(options)
    ? await (await import('./seal.js')).prepareSeal({ report, inputs, limits, day }, outputs, options)
    : null;
  const targets = [...(sealing?.targets ?? outputs), ...(registry?.targets(report) ?? [])];
  await refuseSamePlace(targets);
  tellLeftOut(leftOut, lang);
  if (options.summary !== false && tooMany(report)) {
    const args = { count: report.nominees.length, most: MOST_IN_WORKBOOK };
    say({ code: 'cli.summary-too-many', args }, lang);
  }
  let sealed: Sealed | undefined;
  const finish: Finish = async (renaming, unfinished) => {
    if (sealing === null) await renaming();
    else sealed = await sealing.write(renaming, unfinished);
  };
  await (registry === undefined ? writeAll(targets, finish) : registry.write(targets, finish));
  return { targets, unwritten: copies.unwritten, ...(sealed === undefined ? {} : { sealed }) };
}

function sealLines({ said, hash }: Sealed, lang: Lang): string {
  return `${said.map((each) => problemLine(each, lang)).join('\n')}\n  ${hash}\n`;
}

/** The registry that the options name, and how it is written; loaded only where they say something of one. */
async function registryOf(options: CheckCommandOptions, inputs: InputFile[]) {
  const { registry, registryKey, registryLabel, registryReadOnly } = options;
  if ([registry, registryKey, registryLabel, registryReadOnly].every((given) => given === undefined))
    return undefined;
  const { openRegistry, registryTargets, whileLocked } = await import('./registry-file.js');
  const opened = await openRegistry(options, inputs);
  if (!registryReadOnly) await refuseUnwritableFile({ path: opened.path, option: '--registry' });
  return {
    use: opened.use,
    targets: (report: Report) => registryTargets(opened, report),
    write: (targets: Target[], finish: Finish) => whileLocked(opened, targets, { finish }),
  };
}

/** What the comparison with a registry came to. */
function registrySaid({ file, compared, asked, known, added }: RegistryReport): Problem {
  const args = { file, compared, asked, known, added: added ?? 0, readOnly: added === null ? 'yes' : '' };
  return { code: 'cli.registry-compared', args };
}

function written({ said, path }: Target) {
  return said().map(({ code, args }) => ({ code, args: { ...args, path: shownPath(path) } }));
}

async function summaryTarget(
  report: Report,
  inputs: InputFile[],
  { summary, lang }: CheckCommandOptions,
): Promise<Target[]> {
  if (summary === false || tooMany(report)) return [];
  const read = inputs.find(({ file }) =>
    report.inputs.some((each) => each.file === file && each.problem === null),
  );
  if (read === undefined) return [];
  const option = '--summary';
  const path = await targetForAll(inputs, read, summary, { ending: 'summary.xlsx', option });
  return [
    {
      path,
      option,
      content: () => renderSummary(report, { lang, linkTo: linksFrom(path, inputs) }),
      said: () => [{ code: 'cli.summary-written', args: {} }],
    },
  ];
}

function tooMany({ nominees }: Report): boolean {
  return nominees.length > MOST_IN_WORKBOOK;
}

/** Paths of the files from a workbook at `target`, as links take them; null for one on another drive. */
function linksFrom(target: string, inputs: InputFile[]): (file: string) => string | null {
  const paths = new Map(inputs.map(({ file, path }) => [file, path]));
  return (file) => {
    const path = paths.get(file) ?? '';
    const way = path === '' ? '' : relative(dirname(target), path);
    return way === '' || isAbsolute(way) ? null : way.split(sep).join('/');
  };
}

async function textTarget(
  report: Report,
  inputs: InputFile[],
  options: CheckCommandOptions,
): Promise<Target[]> {
  const { format, output } = options;
  if (format === 'terminal' || output === undefined) return [];
  const option = '--output';
  const path = await targetAt(inputs, output, option);
  return [
    {
      path,
      option,
      content: () => textOf(report, inputs, options),
      said: () => [{ code: 'cli.text-written', args: {} }],
    },
  ];
}

async function textOf(
  report: Report,
  inputs: InputFile[],
  { format, lang, unmask, waivers }: CheckCommandOptions,
): Promise<Iterable<string>> {
  if (format === 'terminal') return [];
  return (await TEXT_FORMATS[format]()).chunks(report, {
    lang,
    unmask,
    paths: pathsFromHere(inputs, waivers),
  });
}

/**
 * Paths of the inputs and of the file of exceptions from the folder that the command runs in; none of those outside it,
 * which no text may tell of.
 */
function pathsFromHere(inputs: InputFile[], waivers: string | undefined): Map<string, string> {
  const exceptions = waivers === undefined ? [] : [{ file: basename(waivers), path: resolve(waivers) }];
  const paths = [...exceptions, ...inputs].flatMap(({ file, path }): [string, string][] => {
    const from = path === '' ? null : inside(process.cwd(), path);
    return from === null || from === '' ? [] : [[file, from]];
  });
  return new Map(paths);
}

import type { Lang } from '../report/lang.js';
import type { HelpTexts } from '../report/messages/types.js';
import { optimiseLater } from './optimise.js';

/**
 * Runs the command line. Commands are loaded when they run, so that `--version` and `--help` start fast. Whatever
 * stops the program ends as one line a cause on standard error and exit code 2.
 */
export async function main(argv: string[]): Promise<void> {
  optimiseLater();
  // The thread that reads takes as long to start as all the rest of the program takes to load: it goes first.
  if (argv[2] === 'check') (await import('../read/places.js')).startAhead();
  const lang = langOf(argv);
  quietPipes(lang);
  try {
    if (argv.length === 3 && (await saysVersion(argv[2]))) return;
    const [{ program }, { help }] = await Promise.all([import('./program.js'), helpIn(lang)]);
    await program(help, lang, (code) => {
      process.exitCode = code;
    }).parseAsync(argv);
  } catch (error) {
    // Help and version end the parser so.
    if (Object(error).exitCode === 0) return;
    (await import('./failure.js')).explainError(error, lang);
    process.exitCode = 2;
  }
}

/** Whether the version was asked for, and told: no command nor its help is needed for that. */
async function saysVersion(option = ''): Promise<boolean> {
  const { TOOL, VERSION_OPTIONS } = await import('./tool.js');
  if (!VERSION_OPTIONS.includes(option)) return false;
  process.stdout.write(`${TOOL.version}\n`);
  return true;
}

function helpIn(lang: Lang): Promise<{ help: HelpTexts }> {
  return lang === 'en' ? import('../report/messages/en/cli.js') : import('../report/messages/zh/cli.js');
}

/** The language is needed before the options are parsed, for help and for usage errors. */
function langOf(argv: string[]): Lang {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at > 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'zh';
}

/** A reader that closes the pipe early (`| head`) is no error; what cannot be said on standard error cannot be said at all. */
function quietPipes(lang: Lang): void {
  process.stderr.on('error', () => {});
  process.stdout.on('error', async ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    // The output cannot be written (a full disk): one line, and nothing more can be said there.
    const { say } = await import('./screen.js');
    say({ code: 'cli.not-printed', args: { reason: code ?? message } }, lang);
    process.exit(2);
  });
}

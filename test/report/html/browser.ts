import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium as driver } from 'playwright-core';

/**
 * Headless Chromium out of the registry: @sparticuz/chromium carries the program and, for machines without them, the
 * libraries that it needs (NSS, expat). Unpacked once into node_modules/.cache, so that neither a half-unpacked copy in
 * /tmp nor another run can disturb it. Where it does not start the tests fail and say why: they are never skipped.
 */
const CACHE = resolve('node_modules/.cache/craftsman-chromium');

export async function startBrowser(): Promise<Browser> {
  const args = await unpacked();
  const tried: string[] = [];
  // First with the machine's own libraries, then with those of the package.
  for (const libraries of [undefined, join(CACHE, 'al2023', 'lib')]) {
    try {
      return await driver.launch({
        executablePath: join(CACHE, 'chromium'),
        args,
        headless: true,
        env: environment(libraries),
      });
    } catch (error) {
      tried.push(`${libraries ?? 'the libraries of this machine'}: ${reason(error)}`);
    }
  }
  throw new Error(
    `Chromium of @sparticuz/chromium does not start, so the page cannot be tested.\n${tried.join('\n')}\n` +
      `Unpacked in ${CACHE} (may be deleted). On Debian: apt-get install libnss3 libexpat1`,
  );
}

/** The program, its fonts and libraries in the cache; returns the arguments that it wants. */
async function unpacked(): Promise<string[]> {
  const before = { ...process.env };
  const fresh = `${CACHE}.${process.pid}`;
  try {
    // The package unpacks into the folder for temporary files, and its libraries only where it takes the machine for one
    // of those that it was made for.
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
    process.env.TMPDIR = fresh;
    const { default: chromium } = await import('@sparticuz/chromium');
    if (!existsSync(CACHE)) {
      mkdirSync(fresh, { recursive: true });
      await chromium.executablePath();
      writeFileSync(join(fresh, 'fonts.conf'), FONTS);
      renameSync(fresh, CACHE);
    }
    // One process for all is needed only where processes are few; it is less stable.
    return chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    for (const name of ['AWS_EXECUTION_ENV', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** Fonts of the machine and of the package: without any, a text would have no size. */
const FONTS = `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>
<dir>${join(CACHE, 'fonts')}</dir><cachedir>${join(CACHE, 'fonts-cache')}</cachedir></fontconfig>`;

function environment(libraries: string | undefined): Record<string, string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const fonts = { ...env, FONTCONFIG_FILE: join(CACHE, 'fonts.conf') };
  return libraries === undefined ? fonts : { ...fonts, LD_LIBRARY_PATH: libraries };
}

/** What the program itself said, out of a long message of the driver. */
function reason(error: unknown): string {
  const lines = String(error).split('\n');
  const told = lines.filter((line) => /error while loading|\[err\]|ERROR|cannot open/u.test(line));
  return (told.length > 0 ? told : lines).slice(0, 3).join(' ').trim();
}

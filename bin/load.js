// Loads the bundled program (scripts/bundle.mjs) from dist/bundle, or from inside the single executable (`npm run
// package`), of which this file is the main script. Threads and processes that the program starts beside itself
// (src/read/entries.ts) begin here too.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const sea = require('node:sea');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');
const { crc32 } = require('node:zlib');

const SINGLE = sea.isSea();
const FOLDER = join(__dirname, '../dist/bundle');
/**
 * Where the build has put what this very Node makes of each file: with it, nothing need be compiled to start. It is good
 * for one version of Node on one kind of machine only, and of no use to any other, which compiles as ever.
 */
const COMPILED = `compiled/${process.version}-${process.platform}-${process.arch}`;

const modules = new Map();
/** By the name of the file. */
const scripts = new Map();

/** The exports of a file of the bundle, which is run when it is first asked for. */
function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  try {
    run(name, module);
  } catch (error) {
    // Whoever asks again must not get what is half there, or nothing, for the whole.
    modules.delete(name);
    throw error;
  }
  return module.exports;
}

function run(name, module) {
  const filename = join(FOLDER, name);
  const script = new Script(`(function (exports, require, module, __filename) {${text(name)}\n})`, {
    filename,
    cachedData: compiled(name),
  });
  scripts.set(name, script);
  script.runInThisContext()(module.exports, find, module, filename);
}

/** What `require` means in the bundle: its own files, and what comes with Node. */
function find(id) {
  return id.startsWith('./') ? load(id.slice(2)) : require(id);
}

function text(name) {
  // The build has seen to it that there is nothing but ASCII in it.
  return SINGLE ? sea.getAsset(name, 'latin1') : readFileSync(join(FOLDER, name), 'latin1');
}

function compiled(name) {
  try {
    const place = `${COMPILED}/${name}`;
    return opened(SINGLE ? Buffer.from(sea.getRawAsset(place)) : readFileSync(join(FOLDER, place)));
  } catch {
    return undefined;
  }
}

/** Bytes of the check sum that goes before what was compiled. */
const SUM = 4;

/** With a check sum: V8 believes what it is given, and a single wrong byte would end the program without a word. */
function sealed(data) {
  const sum = Buffer.alloc(SUM);
  sum.writeUInt32LE(crc32(data));
  return Buffer.concat([sum, data]);
}

/** What was sealed; undefined where it is not whole. */
function opened(file) {
  const data = file.subarray(SUM);
  return file.length > SUM && file.readUInt32LE() === crc32(data) ? data : undefined;
}

/** Runs the command line. Only a broken installation gets to the end; even then one line, not a stack trace. */
async function start() {
  try {
    await load('main.cjs').main(process.argv);
  } catch (error) {
    process.stderr.write(`craftsman: ${String(error?.message ?? error).split('\n')[0]}\n`);
    process.exitCode = 2;
  }
  await Promise.all([process.stdout, process.stderr].map(written));
  // Left to itself, Node waits for what V8 still has under way, a collection of garbage or the compiler: of no use to anybody now.
  process.exit();
}

/** Resolves once all that was written to a stream has gone out, or is known to be lost. */
function written(stream) {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableLength === 0) setImmediate(resolve);
    else stream.write('', () => setImmediate(resolve));
  });
}

module.exports = { load, scripts, sealed, start };

const [, , wanted] = process.argv;
const asReader = wanted === 'process.cjs' && process.send !== undefined;
if (SINGLE && isMainThread && !asReader) start();
else if (SINGLE || require.main === module) load(wanted);

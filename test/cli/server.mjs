import loader from '../../bin/load.js';

const { main } = loader.load('main.cjs');

/**
 * The built program, kept running between the runs that tests ask for: a start costs half a second, a run much less. Each
 * run has its own folder, environment, output and exit code, as if it were started anew.
 */
const streams = { out: process.stdout, err: process.stderr };

async function run({ args, cwd, env }) {
  const text = { out: [], err: [] };
  const environment = process.env;
  const folder = process.cwd();
  const writes = Object.entries(streams).map(([name, stream]) => [name, stream, stream.write]);
  for (const [name, stream] of writes) {
    stream.write = (piece) => {
      text[name].push(Buffer.from(piece));
      return true;
    };
  }
  process.chdir(cwd);
  process.env = { ...env };
  try {
    await main([process.execPath, 'craftsman', ...args]);
  } finally {
    for (const [, stream, write] of writes) stream.write = write;
    process.env = environment;
    process.chdir(folder);
    // Every start listens anew.
    for (const stream of Object.values(streams)) stream.removeAllListeners('error');
  }
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  const [out, err] = [text.out, text.err].map((pieces) => Buffer.concat(pieces).toString('utf8'));
  return { code, out, err };
}

process.on('message', async (request) => {
  process.send(
    await run(request).catch((error) => ({ code: null, out: '', err: String(error?.stack ?? error) })),
  );
});
process.on('disconnect', () => process.exit());

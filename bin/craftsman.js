#!/usr/bin/env node
import { main } from '../dist/cli/main.js';

// Only a broken installation gets here; even then one line, not a stack trace.
main(process.argv).catch((error) => {
  process.stderr.write(`craftsman: ${String(error?.message ?? error).split('\n')[0]}\n`);
  process.exitCode = 2;
});

import { afterAll } from 'vitest';
import { optimiseLater } from '../src/cli/optimise.js';
import { removeFolders } from './cli/support.js';

// Files of tests share a process (vitest.config.ts), and so the modules they import: what is registered there is registered for one
// file only. This file is run for each.
afterAll(removeFolders);

// As the command does: half the time of tests goes on code that runs a few times.
optimiseLater();

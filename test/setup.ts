import { afterAll } from 'vitest';
import { removeFolders } from './cli/support.js';

// Files of tests share a process (vitest.config.ts), and so the modules they import: what is registered there is registered for one
// file only. This file is run for each.
afterAll(removeFolders);

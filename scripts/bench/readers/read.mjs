// Only reads a file, with the reader of the program and where the program reads it (readWorkbook, in its thread).
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readWorkbook } from '../../../dist/read/index.js';

const [, , path] = process.argv;
const read = await readWorkbook(readFileSync(path), basename(path));
if (!read.ok) throw new Error(read.problem.code);

/** `craftsman/core`: the check from cells on, without Node (docs/api.md). */
export type { Cell, MergedRange, Sheet, SheetRow, Workbook } from '../model/cell.js';
export type { RulePack } from '../model/pack.js';
export { type CheckReport, type CoreOptions, check } from './check.js';
export type { CraftsmanError, ErrorProblem } from './error.js';
export type { CoreFile } from './files.js';
export type { JudgeOptions } from './options.js';

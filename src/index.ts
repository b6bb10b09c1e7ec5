/** The library: what a program may rely on (docs/api.md). Everything else in the package may change in any version. */
export { type CheckOptions, type CheckReport, check } from './api/check.js';
export type { FileInput, NamedBytes } from './api/files.js';
export { loadPack } from './api/pack.js';
export { type RenderFormat, render, renderSummary } from './api/render.js';
export type { CraftsmanError, ErrorProblem } from './core/error.js';
export type { JudgeOptions } from './core/options.js';
export type { RulePack } from './model/pack.js';

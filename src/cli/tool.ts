import { ownFile } from './own-files.js';

const { name, version } = JSON.parse(ownFile('package.json')) as { name: string; version: string };

export const TOOL = { name, version };

/** The options that ask for the version. */
export const VERSION_OPTIONS = ['-V', '--version'];

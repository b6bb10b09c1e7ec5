import { ownFile } from './own-files.js';

const { name, version } = JSON.parse(ownFile('package.json')) as { name: string; version: string };

export const TOOL = { name, version };

import type { ManWords } from '../man-words.js';

export const man: ManWords = {
  name: 'NAME',
  synopsis: 'SYNOPSIS',
  description: 'DESCRIPTION',
  commands: 'COMMANDS',
  topics: 'TOPICS',
  seeAlso: 'SEE ALSO',
  brief: "check nominee sheets for China's craftsman awards",
  see: 'The folder docs of the package: codes.en.md (codes of findings), ci.md, api.md. craftsman help shows all this in Chinese.',
};

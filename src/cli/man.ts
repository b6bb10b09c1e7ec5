import type { RulePack } from '../model/pack.js';
import type { Lang } from '../report/lang.js';
import { manPage } from '../report/man.js';
import { help as en } from '../report/messages/en/cli.js';
import { help as zh } from '../report/messages/zh/cli.js';
import { program } from './program.js';
import { TOOL } from './tool.js';
import { topicsOf } from './topics.js';
import { treeOf } from './tree.js';

/** The man page, as `npm run docs` writes it. */
export function manOf(pack: RulePack, lang: Lang): string {
  const help = lang === 'en' ? en : zh;
  const tree = treeOf(program(help, lang, () => {}));
  return manPage({ tool: TOOL, tree, topics: topicsOf(pack, lang), placeholders: help.placeholders }, lang);
}

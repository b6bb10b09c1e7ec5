import type { Command } from 'commander';
import { usePack } from '../pack.js';
import { print } from '../screen.js';
import { treeOf } from '../tree.js';
import { bashScript } from './bash.js';
import { fishScript } from './fish.js';
import { type CompletionPlan, planOf } from './plan.js';
import { powershellScript } from './powershell.js';
import { zshScript } from './zsh.js';

/** Shells that `completion` knows; help-commands.ts names them. */
export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

const SCRIPTS: Record<Shell, (plan: CompletionPlan) => string> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** `craftsman completion <shell>`: a script made of the commands and options as they are. */
export async function completionCommand(root: Command, shell: Shell): Promise<number> {
  print(SCRIPTS[shell](planOf(treeOf(root), await usePack(undefined))));
  return 0;
}

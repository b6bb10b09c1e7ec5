import { hanging } from '../report/layout.js';
import { problemLine } from '../report/problem.js';
import { renderTemplate } from '../report/template/workbook.js';
import { chooseSchemes } from '../rules/choose.js';
import { Refusal, refuse, writeAll } from './io.js';
import { today } from './judging.js';
import { shownPath } from './names.js';
import type { CommonOptions } from './options.js';
import { targetAt } from './outputs.js';
import { usePack } from './pack.js';
import { print } from './screen.js';
import { screenWidth } from './screen-width.js';
import { TOOL } from './tool.js';

export interface TemplateCommandOptions extends CommonOptions {
  output?: string;
}

/** `craftsman template <scheme>`: writes the blank form, and says what it assumes. */
export async function templateCommand(id: string, options: TemplateCommandOptions): Promise<number> {
  const { lang, output } = options;
  const pack = await usePack(options.rules);
  const choice = chooseSchemes([], pack, { schemes: [id], asOf: null, readings: [], today: today() });
  if (!choice.ok) throw new Refusal([choice.problem]);
  const [use] = choice.chosen.forTitle('');
  const [form] = pack.forms;
  if (use === undefined || form === undefined) throw refuse('pack.no-form');
  if (form.template === undefined) throw refuse('blank-form.no-rules');
  const { scheme } = use;
  const option = '--output';
  const path = await targetAt([], output ?? `${scheme.id}.template.xlsx`, option);
  const hash = pack.hashes[scheme.id] ?? '';
  const input = { form, scheme, vocabulary: pack.vocabulary, hash, tool: TOOL };
  await writeAll([{ path, option, content: () => renderTemplate(input, { lang }) }]);
  const say = (code: string, args: Record<string, string>) =>
    print(hanging('', problemLine({ code, args }, lang), screenWidth()).join('\n'));
  say('cli.template-written', {
    path: shownPath(path),
    title: scheme.template?.title ?? form.names[lang],
  });
  for (const text of scheme.assumptions ?? []) say('blank-form.assumption', { text: text[lang] });
  // A returned form is known by its title, and that names the newest edition.
  const newest = pack.schemes
    .filter(({ programme }) => programme === scheme.programme)
    .every(({ effective }) => effective.from <= scheme.effective.from);
  if (!newest) say('blank-form.older-edition', { id: scheme.id });
  return 0;
}

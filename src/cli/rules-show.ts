import { renderRulesShow } from '../report/rules-show.js';
import { chooseSchemes } from '../rules/choose.js';
import { Refusal } from './io.js';
import { today } from './judging.js';
import type { CommonOptions } from './options.js';
import { usePack } from './pack.js';
import { print, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';

/** `craftsman rules show <scheme>`: document, dates, requirements, and the readings with what to ask whom. */
export async function rulesShowCommand(id: string, options: CommonOptions): Promise<number> {
  const pack = await usePack(options.rules);
  const choice = chooseSchemes([], pack, { schemes: [id], asOf: null, readings: [], today: today() });
  if (!choice.ok) throw new Refusal([choice.problem]);
  const layout = { lang: options.lang, width: screenWidth(), color: useColor(options), terms: pack.terms };
  for (const { scheme } of choice.chosen.forTitle('')) print(renderRulesShow(scheme, layout));
  return 0;
}

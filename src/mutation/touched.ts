import type { Trial } from '../cases/trial.js';
import type { Mutant } from '../model/mutant.js';
import type { RulePack } from '../model/pack.js';
import type { RawScheme } from '../model/scheme.js';
import { definitionUses, readingUses } from '../rules/settle.js';

/** Sections of a scheme that bear on rules only: what was read out of the sheet stays as it is. */
const RULES = ['criteria', 'definitions', 'readings', 'quotas'];

/** Whether a mutant leaves the facts alone, so that rows need not be read again. */
export function leavesFacts({ part, path }: Mutant): boolean {
  return part.is === 'scheme' && RULES.includes(String(path[0]));
}

/**
 * The trials that a mutant can touch: of a rule of a scheme those about that rule and about the whole verdict, else all of
 * the scheme; of a vocabulary or a contest all. What speaks of the changed words comes first.
 */
export function touched(mutant: Mutant, trials: Trial[], pack: RulePack): Trial[] {
  const { part } = mutant;
  if (part.is !== 'scheme') return byWords(trials, mutant, pack);
  const own = trials.filter(({ scheme }) => scheme === part.id);
  const raw = pack.raw[part.id];
  if (raw === undefined || !leavesFacts(mutant)) return byWords(own, mutant, pack);
  const ids = rulesTouched(mutant, raw);
  return own.filter(({ one }) => {
    if ('inForce' in one) return false;
    if ('verdict' in one) return mutant.path[0] !== 'quotas';
    return ids.includes('criterion' in one ? one.criterion : one.quota);
  });
}

/** Ids of the criteria and quotas that a mutant of a scheme bears on. */
export function rulesTouched({ path }: Mutant, raw: RawScheme): string[] {
  const [section = '', key = ''] = path;
  const rules = [...raw.criteria, ...raw.quotas];
  if (section === 'criteria') return [raw.criteria[Number(key)]?.id ?? ''];
  if (section === 'quotas') return [raw.quotas[Number(key)]?.id ?? ''];
  if (section === 'definitions')
    return rules.filter((rule) => usesIn(rule, raw).includes(String(key))).map(({ id }) => id);
  const name = raw.readings[Number(key)]?.name ?? '';
  return rules
    .filter((rule) =>
      [rule, ...usesIn(rule, raw).map((use) => raw.definitions?.[use])].some((part) =>
        readingUses(part).some((use) => use.name === name),
      ),
    )
    .map(({ id }) => id);
}

/** Names of the definitions that a rule rests on. */
function usesIn(rule: unknown, raw: RawScheme): string[] {
  const direct = definitionUses(rule).map(({ name }) => name);
  return [...direct, ...direct.flatMap((name) => usesIn(raw.definitions?.[name], raw))];
}

/** Trials whose cells hold one of the words that are changed, or stand in the column of that name, come first. */
function byWords(trials: Trial[], { from }: Mutant, { forms }: RulePack): Trial[] {
  const header = forms.flatMap(({ fields }) => fields).find(({ id }) => id === from)?.header;
  const words = [header ?? '', ...from.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 1);
  const speaks = ({ one, change }: Trial) => {
    const text = JSON.stringify('inForce' in one ? one : [change ?? one, 'given' in one ? one.given : null]);
    return words.some((word) => text.includes(word));
  };
  return [...trials.filter(speaks), ...trials.filter((trial) => !speaks(trial))];
}

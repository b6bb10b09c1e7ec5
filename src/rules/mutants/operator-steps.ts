import type { Step } from '../../model/mutant.js';
import { replaced, short } from './step.js';

type Node = Record<string, unknown>;

/**
 * The operator of one requirement changed: all for any, the condition without its not or without its question, the two
 * branches exchanged, one of two readings that must agree. With fewer than two members all and any say the same, except
 * that none of none is met.
 */
export function operatorSteps(path: PropertyKey[], node: Node): Step[] {
  const to = (kind: Step['kind'], key: string, other: Node): Step => ({
    ...replaced(path, kind, '', other),
    path: [...path, key],
    from: short(node),
    to: short(other),
  });
  const renamed = (key: string, other: string): Step => ({
    ...to('operator', key, { [other]: node[key] }),
    from: key,
    to: other,
  });
  const { all, any, agree, ask, not, if: condition } = node;
  if (Array.isArray(all)) return all.length === 1 ? [] : [renamed('all', 'any')];
  if (Array.isArray(any)) return any.length === 1 ? [] : [renamed('any', 'all')];
  if (not !== undefined) return [{ ...to('operator', 'not', not as Node), from: 'not', to: '' }];
  if (agree !== undefined) {
    const { members } = agree as { members: unknown[] };
    return ['all', 'any'].map((key) => ({
      ...to('operator', 'agree', { [key]: members }),
      from: 'agree',
      to: key,
    }));
  }
  if (ask !== undefined) {
    const { when, unless } = ask as { when?: Node; unless?: Node };
    const bare = { ...to('not-asked', 'ask', (when ?? unless) as Node), from: 'ask', to: '' };
    const turned = when === undefined ? { when: unless } : { unless: when };
    return [
      bare,
      {
        ...to('operator', 'ask', {
          ask: { ...(ask as Node), when: undefined, unless: undefined, ...turned },
        }),
        from: when === undefined ? 'unless' : 'when',
        to: when === undefined ? 'when' : 'unless',
      },
    ];
  }
  if (condition !== undefined) {
    return [
      {
        ...to('branches', 'if', { ...node, then: node.else, else: node.then }),
        from: 'then, else',
        to: 'else, then',
      },
    ];
  }
  return [];
}

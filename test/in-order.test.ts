import { expect, it } from 'vitest';
import { gate, inOrder } from '../src/in-order.js';

/** By turns and not by the clock, so that what ends first does so on a busy machine too. */
async function later(turns: number): Promise<void> {
  for (let left = turns; left >= 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
}

it('results stand in the order of the items, however long each takes, and no more than `width` are at work', async () => {
  let atWork = 0;
  let most = 0;
  const results = await inOrder([5, 1, 3, 0, 2], 2, async (turns) => {
    atWork += 1;
    most = Math.max(most, atWork);
    await later(turns);
    atWork -= 1;
    return turns * 10;
  });
  expect(results).toEqual([50, 10, 30, 0, 20]);
  expect(most).toBe(2);
});

it('after a failure nothing further is begun, and what runs is waited for', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await later(item === 2 ? 0 : 3);
    if (item === 2) throw new Error('second');
    ended.push(item);
  };
  await expect(inOrder([1, 2, 3, 4], 2, work)).rejects.toThrow('second');
  expect({ begun, ended }).toEqual({ begun: [1, 2], ended: [1] });
});

it('after a failure nothing further is begun within other items either, and the first failure is the one that is told', async () => {
  const begun: number[] = [];
  const part = async (item: number) => {
    begun.push(item);
    await later(item === 2 ? 0 : 3);
    if (item < 3) throw new Error(item === 2 ? 'first' : 'later');
  };
  const work = (parts: number[], ended: () => boolean) => inOrder(parts, 1, part, ended);
  await expect(
    inOrder(
      [
        [1, 10],
        [3, 30, 300],
        [2, 20],
      ],
      3,
      work,
    ),
  ).rejects.toThrow('first');
  expect(begun).toEqual([1, 3, 2]);
});

it('nothing to do is done at once', async () => {
  expect(await inOrder([], 3, async () => 1)).toEqual([]);
});

it('a gate lets so many through at once, in turn, also after a failure', async () => {
  const through = gate(2);
  const begun: number[] = [];
  const work = (item: number) =>
    through(async () => {
      begun.push(item);
      await later(2);
      if (item === 1) throw new Error('first');
      return item;
    });
  const all = [1, 2, 3, 4, 5].map(work);
  expect(begun).toEqual([1, 2]);
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

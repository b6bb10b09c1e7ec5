import type { AwardItem } from './award-items.js';
import type { Reading } from './award-placement.js';

/** Whether a contest still waits for its rank or prize. */
export const openContest = (reading: Reading) => reading.contest && !reading.decided;

/** 甲大赛、乙大赛均获第一名: the rank of none of them is certain. */
export function shareRanks(items: AwardItem[]): AwardItem[] {
  const shared = [...items];
  for (const [i, item] of items.entries()) {
    if (!item.reading.shared || !item.reading.contest || !item.reading.ranked) continue;
    let first = i;
    while (first > 0 && openContest((items[first - 1] as AwardItem).reading)) first--;
    if (first === i) continue;
    const members = items.slice(first, i + 1);
    for (const [k, member] of members.entries()) {
      const { reading } = member;
      const placement = { ...reading.placement, rank: null, band: null, prize: null, readable: false };
      const sharing = k === 0 ? members.map(({ text }) => text) : [];
      shared[first + k] = { ...member, sharing, reading: { ...reading, ranked: true, placement } };
    }
  }
  return shared;
}

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

/** 徒弟获甲大赛第一名、乙大赛第二名: the second may be the pupil's too. */
export function withOthers(items: AwardItem[]): AwardItem[] {
  let others = false;
  return items.map((item) => {
    others = item.reading.limits.othersFirst || (others && item.separator !== 'hard');
    if (!others || item.reading.limits.others) return item;
    const { reading } = item;
    const open = { event: null, level: null, rank: null, band: null, prize: null, placement: null };
    const placement = { ...reading.placement, ...open, readable: reading.contest ? false : null };
    return { ...item, othersToo: true, reading: { ...reading, placement } };
  });
}

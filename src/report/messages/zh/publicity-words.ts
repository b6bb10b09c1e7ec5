import type { PublicityWords } from '../publicity-words.js';

const day = (iso: string): string => {
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

export const publicity: PublicityWords = {
  title: (award) => `${award}推荐人选公示名单`,
  sheet: '公示名单',
  either: (headers) => headers.join('或'),
  span: (from, to) => `公示时间：${day(from)}至${day(to)}`,
  spanOpen: (from) => `公示时间：${day(from)}至　　　　年　　月　　日`,
  contact: '对人选有异议的，请在公示期内反映。受理单位：　　　　　　　　　　电话：',
  count: (n) => `共${n}人`,
  window: {
    heading: '公示时间',
    none: '没有写公示的起止日期；加 --from 2025-07-07 计算最后一天，再加 --to 核对天数。',
    scheme: (name) => name,
    noNumber: (clause, by) =>
      `${clause}没有规定公示天数（${by}）；别的评选的天数不能套用，本单位的公示期由本单位定。`,
    asked: (days, clause, by) => `${clause}：不少于${days}个工作日（${by}；本单位的公示可以照此安排）。`,
    earliest: (counted, notCounted) =>
      `最早到${day(notCounted)}结束（张贴当天不计，民法典第201条）；张贴当天也计的，到${day(counted)}。拿不准时用前一个日期，两种算法都够。`,
    same: (end) => `最早到${day(end)}结束（张贴当天不是工作日，计不计结果相同）。`,
    days: (from, to, counted, notCounted) =>
      `${day(from)}至${day(to)}：张贴当天计入，${counted}个工作日；不计入，${notCounted}个工作日。`,
    enough: '够：两种算法都达到规定。',
    firstDay: (asked) =>
      `张贴当天计入才够${asked}个工作日；按民法典第201条首日不计则不足，宜延长一个工作日。`,
    short: (asked) => `不够：两种算法都不到${asked}个工作日。`,
    noCalendar: '规则包里没有这一年的放假和调休安排，没有算工作日。',
    calendars: (sources) => `工作日依据：${sources.map((source) => `《${source}》`).join('、')}`,
  },
};

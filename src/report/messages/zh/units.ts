import type { Messages } from '../types.js';

function category(name: unknown): string {
  return typeof name === 'string' && name !== '' ? name : '类别不明';
}

/** 推荐单位。 */
export const messages: Messages = {
  'unit.normalised': ({ unit }) => ({
    what: `推荐单位已统一写作“${unit}”，并按这个名称统计名额。`,
    todo: '',
  }),
  'unit.tidied': () => ({
    what: '单位名称里的全角字母、数字和名称前后多余的文字、标点已整理。',
    todo: '请核对。',
  }),
  'unit.half-width': () => ({ what: '单位名称里的全角字母、数字已改成半角。', todo: '' }),
  'unit.counted-with': ({ unit, group }) => ({
    what: `“${unit}”与其他行的“${group}”是同一单位的不同写法，合在一起按“${group}”统计名额，原文未改动。`,
    todo: '请统一写法；如不是同一单位，请写明全称。',
  }),
  'unit.two-categories': (args) => ({
    what: `“${args.unit}”与同一文件里的“${args.other}”像是同一单位，但按写法分属两类（${category(args.category)}、${category(args.otherCategory)}），名额不同。`,
    todo: '请核实由哪个单位推荐，全表统一写法。',
  }),
  'unit.other-area': ({ unit, place }) => ({
    what: `单位地址在${place}，不在推荐单位“${unit}”的地区，可能有一处填错。`,
    todo: '请核对地址和推荐单位。',
  }),
  'unit.counted-as': ({ unit, group }) => ({
    what: `“${unit}”按“${group}”统计名额，原文未改动。`,
    todo: '如不是同一单位，请写明全称。',
  }),
  'unit.no-union-word': ({ unit }) => ({
    what: `“${unit}”缺“工会”二字：推荐单位一般是工会，不是单位本身。`,
    todo: '请核对，并写明工会全称；文件允许由单位或部门直接推荐的，不用改。',
  }),
  'unit.old-name': ({ unit, group }) => ({
    what: `“${unit}”不是现在的名称，已按“${group}”统计。`,
    todo: '请改用现在的名称。',
  }),
  'unit.shared-row': ({ unit }) => ({
    what: `“${unit}”是名额分配表里两个推荐单位合用的一行，看不出由哪一个推荐；先计入合计，不计入其中任何一个。`,
    todo: '请写明是哪一个单位推荐的（例如自治区总工会还是兵团总工会）。',
  }),
  'unit.merged-district': ({ unit }) => ({
    what: `“${unit}”所在的区已并入其他区，无法判断现在由哪个区总工会推荐。`,
    todo: '请改填现在的区总工会。',
  }),
  'unit.peoples-organisation': ({ unit }) => ({
    what: `“${unit}”是人民团体，已按社会组织、社会团体统计。`,
    todo: '如主办方另有规定，请按其口径执行。',
  }),
  'unit.two-capacities': ({ unit }) => ({
    what: `“${unit}”可能既以本单位工会、又以首都工匠学院的身份推荐，两种身份的名额分别计算还是合并计算，通知没有写明。`,
    todo: '请向市总工会确认以哪种身份推荐。',
  }),
  'unit.several': ({ units }) => ({
    what: `推荐单位一栏写了不止一个单位（“${units}”），无法判断名额计入哪一个。`,
    todo: '请只保留实际推荐的一个单位。',
  }),
  'unit.named-elsewhere': ({ unit }) => ({
    what: `推荐单位没有填写；从文件名或工作表名看，可能是“${unit}”。`,
    todo: `如果确由“${unit}”推荐，请在这一格填上。`,
  }),
};

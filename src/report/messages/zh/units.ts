import type { Messages } from '../types.js';

/** 推荐单位。 */
export const messages: Messages = {
  'unit.normalised': ({ unit }) => ({
    what: `推荐单位已统一写作“${unit}”，并按这个名称统计名额。`,
    todo: '',
  }),
  'unit.counted-as': ({ unit, group }) => ({
    what: `“${unit}”按“${group}”统计名额，原文未改动。`,
    todo: '',
  }),
  'unit.no-union-word': ({ unit }) => ({
    what: `“${unit}”缺“工会”二字：推荐单位应是工会，不是单位本身。`,
    todo: '请核对，并写明工会全称。',
  }),
  'unit.old-name': ({ unit, group }) => ({
    what: `“${unit}”是旧称，已按“${group}”统计。`,
    todo: '请改用现在的名称。',
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

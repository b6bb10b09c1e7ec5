import type { BookWords } from '../book-words.js';

export const book: BookWords = {
  overview: {
    checked: (nominees, files, count) => `检查了${count}个文件（${files}），共${nominees}人。`,
    more: (count) => `等${count}个`,
    chosen: (why) => `评选方案：${why}。`,
    scheme: '方案和基准日',
    asOf: (date, why) => `截至 ${date}（${why}）`,
    people: (count, names, more) => `${count}人\n${names}${more === 0 ? '' : `等，另${more}人见“资格矩阵”`}`,
    nobody: '0人',
    quota: '名额使用',
    group: '单位（分组）',
    status: '结果',
    remark: '说明',
    quotasMore: (count) => `其余${count}个单位见“名额”。`,
    noQuotas: (asked) =>
      asked
        ? '没有统计到名额：人选的推荐单位或工作单位都看不出属于哪一个名额，见“问题清单”。'
        : '没有须统计的名额。',
    problems: '最要紧的问题',
    what: '问题',
    todo: '怎么办',
    problemsMore: (count) => `其余${count}个问题见“问题清单”。`,
    noProblems: '没有发现问题。',
    openFiles: (count) => `有${count}个文件没有检查，原因见“依据与来源”。`,
  },
  bar: {
    heading: '人数／上限',
    use: (used, cap) => (cap === null ? `${used}／不详` : `${used}／${cap}`),
    legend: '■ 已报　□ 还可报　▲ 超出上限　┈ 上限不详',
  },
  open: { heading: '还要处理的问题', none: '没有' },
  nearest: { from: '最早可符合', nobody: '没有判为不符合或需说明的人；待核实的，请按“问题清单”逐项弄清。' },
  legend: { strength: '性质', title: '要求' },
  evidence: {
    box: '已附',
    indicator: '指标',
    paper: '应附的材料（同一指标列出几项的，有哪项附哪项）',
    basis: '依据（方案、条件、条款）',
    asks: (scheme, criterion, clause) => `${scheme} ${criterion} ${clause}`,
    nominee: (papers) => `共${papers}项`,
    units: '推荐单位',
    unitNote: '由推荐单位办理，每个单位一次',
    none: '没有应附的材料：按表中所填，各方案都不符合',
  },
  cut: {
    text: (characters) => `（单元格放不下，原文共${characters}字，到此为止）`,
    rows: (rows) => `（工作表放不下，另有${rows}行没有列出；请分批检查，或用 --format json 看全部）`,
  },
};

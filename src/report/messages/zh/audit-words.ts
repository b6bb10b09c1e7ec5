import type { AuditWords } from '../audit-words.js';

export const audit: AuditWords = {
  kinds: {
    input: '输入文件',
    pack: '规则副本',
    waivers: '例外文件',
    summary: '汇总工作簿',
    report: '报告文件',
    annotated: '标注副本',
  },
  parts: {
    inputs: '文件和行的清点',
    schemes: '方案',
    facts: '读出的内容',
    verdicts: '结论',
    proofs: '推理过程',
    waivers: '例外',
    quotas: '名额',
    findings: '问题清单',
    summary: '总计',
  },
  members: {
    nominees: '人数',
    verdicts: '各种结论的人数',
    exitCode: '退出码',
    criteria: '各条要求的次序',
    rows: '逐行的核对码',
    quotas: '名额的核对码',
  },
  unread: {
    'file.too-large': '超出当时的上限',
    'file.wrong-password': '密码不对',
    'file.encrypted': '没有给密码',
    'file.timeout': '超过时限',
    'file.reader-ended': '读取程序中途停了',
  },
  state: { replayed: '重演一致', differs: '有出入', undone: '没能重演' },
  batch: (day, people, schemes) => `${day} 封存 · ${people} 人 · ${schemes.join('、')}`,
  inputs: (named, count) => `${named}等${count}个文件`,
  rows: (count) => `有差别的 ${count} 行：`,
  row: { changed: '', gone: '封存时有这一行，现在没有', new: '封存时没有这一行' },
  findings: '问题清单不同',
  proofs: '推理过程不同',
  verdict: (scheme) => `${scheme} 的结论`,
  differs: (now) => `与封存时不同，现在是 ${now}`,
  quotas: '名额的统计不同：',
  changedRules: '规则副本里被改动的要求（左边是封存时的）：',
  more: (count) => `另有 ${count} 行，用 --format json 看全部`,
  archive: '存档',
  heads: '最新的封存记录和校验值',
  headsAdvice:
    '如果最新的几份被人拿走、改写或整份重做，单看存档看不出来；有当时记下的校验值，用 --head 核对。',
  against: (rules) =>
    rules === null
      ? '如果用程序现在自带的规则（只作参考，不影响退出码）'
      : `如果用“${rules}”里的规则（只作参考，不影响退出码）`,
  agrees: '没有人的结论会变。',
  flips: (count) => `${count} 人的结论会变：`,
  otherChanges: (count) =>
    `另有 ${count} 项要求也有改动，这一批没有人的结论因此不同（rules diff 列出全部）。`,
  alone: (names) => `没有对应方案：${names.join('、')}`,
  total: ({ seals, replayed, differs, undone }, archive) =>
    `${seals} 份封存记录：${replayed} 批重演一致，${differs} 批有出入，${undone} 批没能重演${archive > 0 ? `，存档本身有 ${archive} 处问题` : ''}。`,
  clean: '全部重演一致。',
  help: {
    audit: '复核存档：核对每份封存记录的校验值，按当时的规则重演，说明每处差别的原因',
    archive: '存档文件夹（含子文件夹）',
    against: '再说明：换用这个文件夹里的规则（不写文件夹：程序现在自带的规则），谁的结论会变、因为哪一条',
    head: '封存时打印的校验值（至少前 16 位）：核对最新的封存记录没有被拿走、改写或重做，可写多次',
    registry: '封存时比对过的登记：按它当时的内容重演（要同时写 --registry-key），可写多次',
    registryKey: '登记的密钥文件；几个登记的密钥不同时写多次',
    passwordFile: '从文件第一行读取封存时用的密码；各批的密码不同时写多次',
    format: '输出格式',
    seal: '在要检查的文件旁边写一份封存记录（craftsman-0001.seal.json 等，依次编号，环环相扣），以后用 craftsman audit 复核',
    sealIn: '封存记录写到这个存档文件夹（要检查的文件须在里面），同 --seal',
    exits: '\n退出码：0 全部重演一致；1 有出入；2 有的没能复核（每件事一行原因）。',
  },
};

import type { Topics } from '../topic.js';

/** `craftsman help 主题`：办事的人和做持续集成的人要查的。 */
export const topics: Topics = ({ limits, schemes }) => ({
  verdicts: {
    title: '结论和问题的含义',
    blocks: [
      '每人在每个方案下有一个结论，取下面第一个成立的：',
      {
        rows: [
          ['✖ 不符合', '有必须条件不满足'],
          ['? 待核实', '有条件从表中判定不了，会说明是哪一格、哪一条、看什么能定'],
          ['⚠ 需说明', '必须条件满足，有原则性条件或评审项不满足，须书面说明'],
          ['✓ 符合', '表中能判定的全部满足；证明材料仍须审核'],
        ],
      },
      '填漏、填错不等于不符合：单元格有错误的报“错误”，要用到它的条件是“待核实”。',
      {
        rows: [
          ['错误', '填错、漏填，必须条件不满足，名额超出'],
          ['警告', '不合规范，原则性条件不满足，写法可疑'],
          ['待核实', '要问清或看材料才能定'],
          ['提示', '程序整理过的、按假定理解的，不用改'],
        ],
      },
      'craftsman explain 编号（如 H-07）说明一项要求，craftsman explain 表格 --row 行号 说明一个人的每个结论是怎么来的。',
    ],
  },
  'exit-codes': {
    title: '退出码',
    blocks: [
      {
        rows: [
          ['0', '没有达到 --fail-on 的问题'],
          ['1', '有'],
          ['2', '程序没能完成工作：用法不对、文件读不了、规则包有错。每件事在标准错误里说一行'],
        ],
      },
      '--fail-on 定从哪一级起算：',
      {
        rows: [
          ['ineligible', '不符合、错误、必须的名额超出（默认）'],
          ['review', '另加待核实'],
          ['explain', '另加需说明、警告'],
          ['never', '总是 0；读不了的文件仍是 2'],
        ],
      },
      '几个文件里有的读不了，其余照常检查、照常写汇总，退出码是 2。批准的例外（--waivers）不算在内。其他命令的退出码写在各自的 --help 里。',
    ],
  },
  schemes: {
    title: '方案、版本和基准日',
    blocks: [
      '自带的方案：',
      { rows: Object.entries(schemes) },
      '不写 --scheme 时，表格标题写明哪个奖就查哪个，没有写明就三项都查，用最新的版本；写了 --as-of，用那一天在用的版本。选了什么、为什么，结果开头会说。',
      '基准日（--as-of 2025-03-31）是计算年龄、年限的日子，默认用各方案文件规定的；文件没有规定的用当天。',
      { example: 'craftsman check 推荐汇总表.xlsx --scheme beijing-2025,haidian-2025' },
      'craftsman rules list 列出全部要求，craftsman rules show 方案 看一个方案的文件、日期、要求和口径。',
    ],
  },
  readings: {
    title: '解释口径：条文有歧义时怎么办',
    blocks: [
      '条文有两种读法的，程序不替人选：每种读法是一个“口径”，方案写明默认用哪一种，结果里记着用了哪一种。',
      { example: 'craftsman check 推荐汇总表.xlsx --reading haidian-2025/practice=and' },
      '写法是 方案/口径=选项，可以写多次，或用逗号隔开。一项要求有哪些口径、每个选项是什么意思，用 craftsman explain 编号 或 craftsman rules show 方案 查看。',
      '加 --all-readings，换一种口径结论就会变的人逐一指出，并说明向谁问什么。',
    ],
  },
  files: {
    title: '能读什么文件',
    blocks: [
      {
        rows: [
          ['.xlsx .xlsm .xltx', 'Excel、WPS、LibreOffice 等写的；宏不会运行；有密码的用 --password-file'],
          ['.xls .xlt .et .ett', 'Excel 97–2003 和 WPS；有密码的请另存为不加密的'],
          ['.ods .fods .xlsb', 'OpenDocument，Excel 二进制，XML 电子表格 2003'],
          ['网页表格', '系统导出、扩展名常写作 .xls 的那种'],
          ['.csv .tsv .txt', 'UTF-8、GBK/GB18030、UTF-16；逗号、制表符、分号、竖线'],
        ],
      },
      '看内容定格式，扩展名不对会照读并提醒。可以写几个文件、一个文件夹（含子文件夹），或 "报送/*区*.xlsx" 这样的写法；它们合在一起统计名额和重复。本程序自己写的汇总不会当作输入。',
      '表头按名称找，栏目顺序不限；标题行、示例行、合计、签字不算人；隐藏的工作表不读并提示。每一行都有交代：是人选，还是因为什么略过。',
    ],
  },
  formats: {
    title: '输出格式（--format）',
    blocks: [
      {
        rows: [
          ['terminal', '屏幕上给人看的（默认）'],
          ['html', '一个网页，配合 --output：筛选、推理过程、应附材料，不联网'],
          ['csv', '一行一个问题，用 Excel、WPS 打开'],
          ['json', '全部结果和推理过程，结构见 rules/schema/report.schema.json'],
          ['ndjson', '同样的内容，一行一个对象；末行是 summary，没有它就是没写完'],
          ['sarif', 'SARIF 2.1.0，用于代码扫描和编辑器'],
          ['junit', 'JUnit XML，用于持续集成的测试页'],
          ['github', 'GitHub Actions 的批注'],
        ],
      },
      { example: 'craftsman check 推荐汇总表.xlsx --format html --output 结果.html' },
      '同样的输入、规则和选项得到同样的字节；基准日默认是运行当天的方案，要固定就写 --as-of。所有格式都打码，除非写 --unmask。',
    ],
  },
  outputs: {
    title: '写出哪些文件',
    blocks: [
      {
        rows: [
          [
            '文件名.summary.xlsx',
            '汇总工作簿，默认写在输入文件旁边；检查文件夹的，写在这个文件夹里，用它的名字；几个一起检查的，写在都包含它们的文件夹里，用第一个读得了的名字；--summary 换地方，--no-summary 不写',
          ],
          ['文件名.annotated.xlsx', '--annotate：标注副本，有问题的格有底色和批注，原文件不动'],
          ['--output 路径', '--format 的内容'],
        ],
      },
      '绝不覆盖输入文件，也不覆盖不是本程序写的、或写出后有人改过的文件。要么全部写成，要么一个也不写；默认的汇总写不了时，结果照样显示。',
      '改好标注副本后可以直接检查它：我们加的工作表、列、批注和底色都不算数。',
    ],
  },
  privacy: {
    title: '个人信息',
    blocks: [
      '全程离线，不上传任何数据，也不检查更新。文件里的任何内容都不会让程序打开别的文件或连接网络。',
      '所有输出里的身份证号（留后4位）和电话（留前3位、后4位）都打码；--unmask 关闭打码。只有汇总工作簿的“合格与待核实名单”保留完整号码：那是自己的数据，请当作原表一样保管。',
      '密码宜用 --password-file（取文件第一行），写在命令行里会留在历史记录里。例外文件里不能出现证号和电话。',
      '公示名单（craftsman publicity）只列可以公开的栏目，其余一律拒绝。',
    ],
  },
  limits: {
    title: '读取上限（--limit 名称=值）',
    blocks: [
      '读取之前先看大小，免得坏文件拖垮电脑；正常的推荐汇总表远远达不到。可以写多次，字节可写 128M、1G。',
      {
        rows: [
          ['file', `文件大小，默认 ${limits.file}`],
          ['parts', `压缩包里的部件数，默认 ${limits.parts}`],
          ['unzipped', `解开以后的总大小，默认 ${limits.unzipped}`],
          ['ratio', `解开以后是文件大小的多少倍，默认 ${limits.ratio}`],
          ['cells', `每 1 MiB 文件里有内容的单元格，默认 ${limits.cells}`],
          ['rows', `一张工作表的最后一行，默认 ${limits.rows}`],
          ['columns', `一张工作表的最后一栏，默认 ${limits.columns}`],
          ['text', `一个单元格的字数，默认 ${limits.text}`],
          [
            'time',
            `每 1 MiB 文件读取用的处理器时间（秒；电脑忙不算在内，但最多等它的 ${limits.waiting} 倍），默认 ${limits.time}`,
          ],
          ['memory', `每 4 MiB 文件的读取内存，默认 ${limits.memory}`],
        ],
      },
      { example: 'craftsman check 推荐汇总表.xlsx --limit unzipped=1G --limit time=60' },
    ],
  },
  waivers: {
    title: '批准的例外（--waivers 文件）',
    blocks: [
      '有人书面批准了例外的，写在一个 YAML 文件里：',
      {
        example: `waivers:
  - criterion: N-12          # 要求或名额的编号；也可以写 code: 问题代码
    person: nominees.xlsx!Sheet1!11   # 文件!工作表!行
    name: 陈晓东              # 那一行的姓名，对不上就不算数
    reason: 同行专家不足三位，已书面说明
    approver: 某省总工会经济技术部
    date: 2025-01-01         # 从这天起
    expires: 2027-12-31      # 到这天为止（北京时间，含当天）`,
      },
      '例外不改变结论，只在旁边注明“例外成立则……”，另行计数，退出码按例外成立时算。没有用上的、过期的、还没到日子的例外列为警告。',
      '名额的例外写 group: 组名，不写 person 和 name；再写 upTo: 7，人数超过批准的7人就不再算数。',
      'craftsman explain 表格 --row 行号 --waivers 文件 打印现成的写法；文件里有 salt 时用校验值指人，不写姓名。',
    ],
  },
  archive: {
    title: '封存、复核和登记',
    blocks: [
      { example: 'craftsman check 推荐汇总表.xlsx --seal\ncraftsman audit 存档文件夹' },
      'check --seal 在要检查的文件旁边写一份封存记录：输入、规则、例外、选项和报告的校验值，各份依次编号、环环相扣，里面没有个人信息。',
      'audit 以后核对每份记录，按当时的规则重演，说明每处出入的原因；--against 再说明换用别的规则（不写文件夹：现在自带的）谁的结论会变、因为哪一条。退出码：0 全部重演一致；1 有出入；2 有的没能复核。',
      'check --registry 登记 --registry-key 密钥 与以前各批、各单位的登记比对，看同一人是否报了两次，不交换身份证号。登记保护什么、不保护什么，见 docs/registry.md。',
    ],
  },
  'rule-pack': {
    title: '规则包',
    blocks: [
      '文件里的每个数字、单位名称和条款都是 rules/ 文件夹里的数据。要补充词表或写新方案：复制这个文件夹，改好后',
      {
        rows: [
          ['craftsman rules lint 文件夹', '检查写法和含义，每个问题指到文件、行、列'],
          ['craftsman rules test 文件夹', '运行用例'],
          ['craftsman rules coverage 文件夹', '没有规则的条款、没有用例的结果和口径'],
          ['craftsman rules diff 甲 乙', '两个方案或规则包之间收紧、放宽了什么，谁的结论会变'],
          ['craftsman check 表格 --rules 文件夹', '用它检查'],
        ],
      },
      '步骤和例子见 rules/README.md。外来的规则包不会拖垮程序，也读不到文件夹以外。',
    ],
  },
  ci: {
    title: '持续集成',
    blocks: [
      { example: 'craftsman check fixtures/ --no-summary --format junit --output report.xml' },
      'junit、github、sarif 给持续集成看，json、ndjson 给程序看。退出码见 craftsman help exit-codes。屏幕上只有所选格式的内容，其余在标准错误里。',
      '真实的报送材料不要放进公开的仓库，结果也不要上传到公开的地方：号码打码，姓名和单位不打。细节见 docs/ci.md；在自己的程序里调用见 docs/api.md。',
    ],
  },
});

import { wordIn } from '../../lookup.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';
import { audit as words } from './audit-words.js';
import { orNone, REASONS } from './cli.js';

const kind = (name: unknown): string => wordIn(words.kinds, String(name));
const reason = (name: unknown): string => wordIn(REASONS, String(name));
const parts = (args: Parameters<typeof listArg>[0]): string =>
  listArg(args, 'parts')
    .map((part) => wordIn(words.parts, part))
    .join('、');

/** 封存时和复核时的提示。 */
export const messages: Messages = {
  'cli.sealed': ({ path, number }) => ({
    what: `已封存：${path}（第 ${number} 份）。`,
    todo: '请把下一行的校验值另外记下来：以后用 craftsman audit 文件夹 --head 校验值，能查出最新的几份有没有被拿走、改写或重做。',
  }),
  'cli.seal-outside': ({ name }) => ({
    what: `${name} 不在封存记录所在的文件夹里，只记了它的校验值。`,
    todo: '要让存档完整，请把它也放进这个文件夹。',
  }),
  'seal.nothing': () => ({
    what: '没有一个文件能检查，没有可以封存的结果。',
    todo: '请先看上面每个文件读不了的原因。',
  }),
  'seal.midnight': () => ({
    what: '检查期间过了零点，日期不唯一，没有封存，也没有写出任何文件。',
    todo: '请重新运行。',
  }),
  'seal.outside': () => ({
    what: '要检查的文件不都在这个存档文件夹里，没有封存，也没有写出任何文件。',
    todo: '请先把文件放进存档文件夹，或去掉 --seal-in。',
  }),
  'seal.no-folder': () => ({
    what: '要检查的文件不在同一个磁盘上，封存记录没有地方放。',
    todo: '请把文件放到一个文件夹里再封存。',
  }),
  'seal.no-archive': () => ({
    what: '没有这个存档文件夹。',
    todo: '请先建好文件夹，再写在 --seal-in 后面。',
  }),
  'seal.input-changed': () => ({
    what: '检查期间这个文件变了，没有封存，也没有写出任何文件。',
    todo: '请等文件保存好，再重新运行。',
  }),
  'seal.rules-altered': () => ({
    what: '这份规则副本已经不是原来的内容，没有封存，也没有写出任何文件。',
    todo: '请用 craftsman audit 查清楚；移走它以后再封存。',
  }),
  'seal.spoilt': () => ({
    what: '文件夹里最新的封存记录读不了或被改动过，新的不能接在它后面；没有封存，也没有写出任何文件。',
    todo: '请用 craftsman audit 查清楚；找回原件以后再封存。',
  }),
  'seal.hidden': () => ({
    what: '这个文件是隐藏的，或在隐藏的文件夹里（名字以“.”开头），复核时找不到它，没有封存，也没有写出任何文件。',
    todo: '请换一个不以“.”开头的名字，或放到别处再封存。',
  }),
  'seal.link': () => ({
    what: '这个文件是链接，或在链接的文件夹里，复核时不跟着链接走，没有封存，也没有写出任何文件。',
    todo: '请把文件本身放进存档文件夹再封存。',
  }),
  'output.sealed': (args) => ({
    what: '这个文件已经封存，是那一批的证据，没有覆盖，也没有写出任何文件。',
    todo:
      textArg(args, 'option') === ''
        ? '请把要检查的文件复制到存档以外再检查。'
        : `请用 ${textArg(args, 'option')} 写到别处${orNone(args)}。`,
  }),
  'seal.busy': () => ({ what: '同时有很多程序在这个文件夹里封存，一直轮不到。', todo: '请稍后重新运行。' }),

  'usage.no-archive': () => ({ what: '没有这个文件夹。', todo: '请检查路径。' }),
  'usage.archive-file': () => ({
    what: '这是一个文件，不是存档文件夹。',
    todo: '请写封存记录所在的文件夹。',
  }),
  'usage.archive-large': ({ most }) => ({
    what: `存档里的文件超过 ${most} 个。`,
    todo: '请分几个文件夹复核。',
  }),
  'usage.no-seals': () => ({
    what: '文件夹里没有封存记录（craftsman-0001.seal.json 等）。',
    todo: '封存记录由 craftsman check 表格 --seal 写出；请检查路径。',
  }),
  'usage.bad-head': ({ value }) => ({
    what: `“${value}”不是封存记录的校验值。`,
    todo: '请写封存时打印的 64 个字符，至少写前 16 个。',
  }),

  'audit.seal-altered': () => ({
    what: '这份封存记录被改动过：末尾的校验和与内容不符。',
    todo: '请找回原件；它的内容不能作为依据。',
  }),
  'audit.seal-line-ends': () => ({
    what: '这份封存记录只有换行或文件开头的标记（BOM）变了，其余与封存时相同：多半是被 Git 或文字编辑程序改写过。',
    todo: '请找回原件；用 Git 存放的，在 .gitattributes 里写 * -text。',
  }),
  'audit.file-line-ends': (args) => ({
    what: `${kind(args.kind)}只有换行或文件开头的标记（BOM）变了，其余与封存时相同：多半是被 Git 或文字编辑程序改写过。`,
    todo: '请找回原件；用 Git 存放的，在 .gitattributes 里写 * -text。',
  }),
  'audit.seal-large': ({ most }) => ({
    what: `封存记录超过 ${most} MB，没有打开。`,
    todo: '本程序写的不会这样大，请找回原件。',
  }),
  'audit.folder-deep': () => ({
    what: '文件夹套得太深，里面的内容没有复核。',
    todo: '请把它移到上一层，或单独复核。',
  }),
  'audit.registry-other': ({ file, key, ...args }) => ({
    what: `封存时与登记 ${file}（密钥编号 ${key}）比对过；所给登记的密钥编号是 ${listArg(args, 'given').join('、')}，不是这一份，不能重演。`,
    todo: '请用原来的登记和密钥。',
  }),
  'audit.seal-invalid': () => ({
    what: '这份封存记录不是本程序写的：内容不合规定的结构。',
    todo: '请找回原件；它的内容不能作为依据。',
  }),
  'audit.seal-rewritten': () => ({
    what: '封存记录里写的编号、输入、选项、方案、程序版本或输出与封存时不符，是后来改写的；这一批没有按它重演。',
    todo: '请找回这份封存记录的原件。',
  }),
  'audit.seal-forged': (args) => ({
    what: `封存记录被改写过：${listArg(args, 'members')
      .map((member) => wordIn(words.members, member))
      .join('、')}与它封存的结果不符。`,
    todo: '请找回原件；这里显示的人数和结论以重演为准。',
  }),
  'audit.seal-newer': ({ schema }) => ({
    what: `这份封存记录是 ${schema} 格式，这一版程序还不认识。`,
    todo: '请用更新的 craftsman 复核。',
  }),
  'audit.seal-link': () => ({
    what: '封存记录在这里只是一个链接，不跟着它打开存档以外的文件。',
    todo: '请把原件放进存档文件夹。',
  }),
  'audit.seal-unopened': () => ({
    what: '这里的封存记录是隐藏的，或者不是普通文件（管道、设备），没有打开。',
    todo: '请把原件放回存档文件夹，名字不以“.”开头。',
  }),
  'audit.links': (args) => ({
    what: `${args.count} 个链接没有跟着打开，它们指向的内容没有复核：${listArg(args, 'files').join('、')}${Number(args.count) > listArg(args, 'files').length ? '等' : ''}。`,
    todo: '',
  }),
  'audit.seal-unreadable': (args) => ({
    what: `封存记录打不开（${reason(args.reason)}）。`,
    todo: '请检查权限。',
  }),
  'audit.folder-closed': (args) => ({
    what: `文件夹打不开（${reason(args.reason)}），里面的内容没有复核。`,
    todo: '请检查权限。',
  }),
  'audit.chain-missing': ({ from, to, after, hash }) => ({
    what: `${from === to ? `第 ${from} 份` : `第 ${from} 至 ${to} 份`}封存记录不见了：第 ${after} 份接在它后面，找不到校验值以 ${hash} 开头的那一份。`,
    todo: '请找回原件；找不回来的，那一批是否存在、结论如何都无从证明。',
  }),
  'audit.chain-replaced': ({ number, after }) => ({
    what: `第 ${number} 份封存记录不是原来的那一份：${after} 记下的校验值与它不同。`,
    todo: '请找回原件。',
  }),
  'audit.chain-duplicate': ({ first }) => ({
    what: `与 ${first} 完全相同，是多出来的一份。`,
    todo: '同一批只应有一份封存记录，请删去多余的。',
  }),
  'audit.archive-copy': ({ count, first }) => ({
    what: `这是存档的副本：${count} 份封存记录与 ${first} 所在文件夹里的完全相同，只复核了那一边。`,
    todo: '',
  }),
  'audit.chain-fork': ({ number, other }) => ({
    what: `和 ${other} 都自称第 ${number} 份，接在同一份后面，只能有一份是真的。`,
    todo: '请查清哪一份是原件（接在它后面的封存记录、当时记下的校验值）。',
  }),
  'audit.chain-swapped': ({ other, number }) => ({
    what: `和 ${other} 的文件名互换了：这个文件里是第 ${number} 份。`,
    todo: '请把文件名换回来。',
  }),
  'audit.chain-misnamed': ({ number, taken }) => ({
    what: `文件名与内容不符：里面是第 ${number} 份封存记录${taken === '' ? '' : `，这里的第 ${number} 份却是 ${taken}`}。`,
    todo: taken === '' ? '请改回原来的文件名。' : '请查清它是哪个存档的，移到那里去；不要改名覆盖原有的。',
  }),
  'audit.chain-headless': ({ number }) => ({
    what: `自称第 ${number} 份，却没有写前一份的校验值。`,
    todo: '请找回原件；它的内容不能作为依据。',
  }),
  'audit.chain-number': ({ number, before }) => ({
    what: `自称第 ${number} 份，接在它前面的却是第 ${before} 份。`,
    todo: '请找回原件；它的内容不能作为依据。',
  }),
  'audit.chain-day': ({ day, earlier, before }) => ({
    what: `封存日期 ${day} 早于前一份（第 ${before} 份）的 ${earlier}：封存时电脑的日期不对，或被调回过；例外是否有效是按这一天算的。`,
    todo: '请查清当时的日期，尤其是这一批用到的例外。',
  }),
  'audit.chains': ({ count }) => ({
    what: `这里有 ${count} 条各自独立的封存链（各从第 1 份起）；一条链整条被拿走或加进来，单看存档看不出来。`,
    todo: '请确认每一条都是这个存档的。',
  }),
  'audit.uncovered': (args) => ({
    what: `${args.count} 个表格文件没有封存记录能证明：${listArg(args, 'files').join('、')}${Number(args.count) > listArg(args, 'files').length ? ' 等' : ''}。`,
    todo: '',
  }),
  'audit.own-unsealed': (args) => ({
    what: `${args.count} 个文件是本程序写的结果，没有封存，不作为凭据：${listArg(args, 'files').join('、')}${Number(args.count) > listArg(args, 'files').length ? ' 等' : ''}。`,
    todo: '如果是封存时中断了的一次运行写的，请把那一批重新检查并封存；以前复核的结果不用管。',
  }),
  'audit.head-missing': ({ hash }) => ({
    what: `没有校验值以 ${hash} 开头的封存记录：那一份不见了，或被改动过。`,
    todo: '请核对校验值没有抄错，找回原件。',
  }),
  'audit.head-followed': ({ count }) => ({ what: `记下校验值以后，又封存了 ${count} 份。`, todo: '' }),

  'audit.file-altered': (args) => ({
    what: `${kind(args.kind)}已经不是封存时的内容${args.by === '' ? '' : `，现在的内容见 ${args.by}`}。`,
    todo: args.by === '' ? '请找回原件。' : '',
  }),
  'audit.file-missing': (args) => ({
    what: `${kind(args.kind)}不见了，存档里也没有内容相同的文件${args.alike ? `；${args.alike} 名字相同，内容不同` : ''}。`,
    todo: `请找回原件，放进存档文件夹。${args.alike && args.kind === 'input' ? '如果那就是它，内容已被改动：放回这里再复核，存档里有当时的 JSON 报告的，会说明改了什么。' : ''}`,
  }),
  'audit.file-link': (args) => ({
    what: `${kind(args.kind)}在这里只是一个链接，不跟着它打开存档以外的文件。`,
    todo: '请把原件放进存档文件夹。',
  }),
  'audit.file-moved': (args) => ({
    what:
      args.shared === 'yes'
        ? `${kind(args.kind)}不在这里；另一份封存的文件 ${args.to} 与它内容相同，已按那一份核对。`
        : `${kind(args.kind)}换了位置或名字，现在是 ${args.to}，内容没有变。`,
    todo: args.shared === 'yes' ? '请从备份里找回，放在原来的位置，存档才完整。' : '',
  }),
  'audit.file-replaced': (args) => ({
    what: `这个位置上是另一个文件${args.by === '' ? '，没有封存记录能证明它' : `（见 ${args.by}）`}；封存的${kind(args.kind)}现在是 ${args.to}，内容没有变。`,
    todo: args.by === '' ? '请查清是谁换的，把原件放回这里。' : '',
  }),
  'audit.file-unreadable': (args) => ({
    what: `${kind(args.kind)}打不开（${reason(args.reason)}）。`,
    todo: '请检查权限。',
  }),
  'audit.read-since': ({ why }) => ({
    what: `封存时没有读出这个文件（${wordIn(words.unread, String(why))}），这次读得出来，所以没能按原样重演。`,
    todo: '文件没有变，差别在当时的电脑、上限或密码；要存下全部文件的结论，请重新检查并封存。',
  }),
  'audit.hidden-name': () => ({
    what: '文件改过名，原名里有打了码的号码，无法按原名重演。',
    todo: '请改回封存时的文件名。',
  }),
  'audit.limits': (args) => ({
    what: `封存时放宽了读取上限（${listArg(args, 'limits').join('、')}），复核不会自动照办。`,
    todo: `确认文件可信的，请加 ${listArg(args, 'limits')
      .map((limit) => `--limit ${limit}`)
      .join(' ')}。`,
  }),
  'audit.password': () => ({ what: '封存时用了密码打开文件。', todo: '请加 --password-file 文件。' }),
  'audit.report-newer': ({ schema }) => ({
    what: `封存的报告是 ${schema} 格式，这一版程序不认识，没有重演。`,
    todo: '请用认识它的 craftsman 复核。',
  }),
  'audit.rules-altered': (args) => ({
    what: `规则副本已经不是封存时的内容${listArg(args, 'files').length === 0 ? '' : `，改动的文件：${listArg(args, 'files').join('、')}`}。`,
    todo: '请找回原件。',
  }),
  'audit.rules-newer': () => ({
    what: '封存时的规则是这一版程序读不了的写法，没有重演。',
    todo: '请用当时的或更新的 craftsman 复核。',
  }),
  'audit.rules-kept': ({ batches }) => ({
    what: `规则副本不在存档里（${batches}批用到）；程序保留着校验值相同的一份，已用它重演。`,
    todo: '请从备份里找回，放在封存记录旁边，存档才完整。',
  }),
  'audit.rules-alike': ({ copy }) => ({
    what:
      copy === 'yes'
        ? '改动过的规则副本里，这一批用到的方案一字未改，用它重演。'
        : '封存时的规则副本不在存档里；程序自带的规则里，这一批用到的方案一字未改，用它重演。',
    todo: '',
  }),
  'audit.rules-missing': (args) => ({
    what:
      args.copy === 'yes'
        ? `封存时的规则程序自带的各版里没有；用改动过的副本重演，${listArg(args, 'schemes').join('、')} 与封存时不同。`
        : `封存时的规则副本不在存档里，程序自带的各版里也没有；用现在的规则重演，${listArg(args, 'schemes').join('、')} 与封存时不同。`,
    todo: '请找回规则副本，放在封存记录旁边。',
  }),
  'audit.rules-differ': (args) => ({
    what: `按这些规则重演，与封存时不同：${parts(args)}。`,
    todo: '原来的规则不在，逐行的差别见下。',
  }),
  'audit.tool-differs': (args) => ({
    what: `输入、规则和选项都没有变，结果却不同（${parts(args)}）：是程序变了，封存用 ${args.then}，现在是 ${args.now}。`,
    todo: '逐行的差别见下；请把这一行告诉维护者：同一批在每一版都应当重演一致。',
  }),
  'audit.program-differs': (args) => ({
    what: `输入、规则、选项和程序版本（${args.now}）都没有变，结果却不同（${parts(args)}）：程序或它的运行环境被改动过，或者封存记录是伪造的。`,
    todo: '逐行的差别见下；请用原版程序再复核一次。',
  }),
  'audit.stopped': () => ({ what: '没能按封存时的选项重演，原因见下一行。', todo: '' }),
  'audit.waivers-newer': () => ({ what: '例外文件是这一版程序读不了的写法，没有重演。', todo: '' }),
  'audit.waiver-new': ({ line, about }) => ({
    what: `第 ${line} 行的例外（${about}）是封存以后加的。`,
    todo: '',
  }),
  'audit.waiver-gone': ({ line, about }) => ({
    what: `封存时第 ${line} 行的例外（${about}）没有了。`,
    todo: '',
  }),
  'audit.waiver-changed': (args) => ({
    what: `第 ${args.line} 行的例外（${args.about}）改了：${listArg(args, 'changed').join('；')}。`,
    todo: '',
  }),
  'audit.waivers-same': () => ({
    what: '各条例外和封存时一样，改的是注释、写法或 salt。',
    todo: '',
  }),
  'audit.waivers-unknown': () => ({
    what: '存档里没有封存时的 JSON 报告，说不出改的是哪一条例外。',
    todo: '以后封存时加 --format json --output 报告.json，就能逐条说明。',
  }),
  'audit.waivers-unreadable': () => ({
    what: '现在的例外文件写法有误，读不出，说不出改的是哪一条。',
    todo: '',
  }),
  'audit.waiver-expired': ({ line, about, expires }) => ({
    what: `第 ${line} 行的例外（${about}）封存时有效，已在 ${expires} 到期；复核按封存那天算，今天再查则不算数。`,
    todo: '',
  }),
  'audit.no-old-report': () => ({
    what: '存档里没有封存时的 JSON 报告，说不出变的是哪些行。',
    todo: '以后封存时加 --format json --output 报告.json，就能逐行说明。',
  }),
  'audit.rows-by-report': () => ({ what: '与存档里当时的 JSON 报告逐行比较，差别见下。', todo: '' }),
  'audit.failed': ({ reason }) => ({
    what: `复核这一批时程序内部出错（${reason}），没有重演。`,
    todo: '请把这一行告诉维护者。',
  }),
  'audit.registry-needed': ({ file, key }) => ({
    what: `封存时与登记 ${file}（密钥编号 ${key}）比对过，没有它不能重演。`,
    todo: '请加 --registry 登记文件 --registry-key 密钥文件。',
  }),
  'audit.registry-state': ({ file, lines }) => ({
    what: `封存时与登记 ${file} 的前 ${lines} 行比对过；所给的登记里没有这样的前 ${lines} 行，不能重演。`,
    todo: '请用原来的登记；合并过的，把原来的那一份写在最前面合并，才保留它的开头。',
  }),
  'audit.against-undone': () => ({ what: '这一批没能按原样重演，没有试算。', todo: '' }),
};

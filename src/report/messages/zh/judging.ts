import type { Args } from '../../../model/finding.js';
import type { PlacementReason } from '../../../model/placement-answer.js';
import { evidenceOf, listArg, pairs, rowArg, textArg } from '../args.js';
import { type FoundWords, foundText } from '../found.js';
import type { Messages } from '../types.js';
import { answers } from './answers.js';
import { rowList } from './row-list.js';

const FOUND: FoundWords = {
  range: {
    exact: (n) => n,
    atLeast: (n) => `${n}以上`,
    atMost: (n) => `至多${n}`,
    less: (n) => `不到${n}`,
    between: (from, to) => `${from}至${to}`,
    below: (from, to) => `${from}以上、不到${to}`,
  },
  counted: {
    experts: (found, wanted) => `能确定不是同一个人的专家有${found}位，须有${wanted}位`,
  },
  failed: {
    relation: '与被推荐人同一单位，不是外单位专家',
    nominee: '就是被推荐人本人',
  },
  length: (characters, words) => `${characters}字${words === null ? '' : `；按字处理软件的“字数”为${words}`}`,
  separators: { items: '、', sentences: '；', reasons: '，' },
  remark: (said) => `（表中：${said}）`,
};

const found = (args: Args) => foundText(args, FOUND);

/** 建议在先，其后是可作证明的材料。 */
const advice = (args: Args) => {
  const evidence = evidenceOf(args);
  const papers = evidence.length === 0 ? '' : `可作证明的材料：${evidence.join('；')}。`;
  const advice = sentence(textArg(args, 'advice'));
  return `${advice}${papers}`;
};

const sentence = (text: string) => (text === '' || /[。！？；]$/u.test(text) ? text : `${text}。`);

/** 规则包里没有建议的。 */
const UNMET = '请核对所填是否属实、有没有漏填。';

/** 规则包里有建议的用建议。 */
const quotaAdvice = (args: Args, otherwise: string) => sentence(textArg(args, 'advice')) || otherwise;

const tally = (args: Args) => `${textArg(args, 'group')}报送${textArg(args, 'count')}人`;

/** 超出几人；写不成数的不说。 */
const over = ({ count, cap }: Args) =>
  Number(count) > Number(cap) ? `，超出${Number(count) - Number(cap)}人` : '，已经超出';

const otherRow = (args: Args) => {
  const { sheet, row } = rowArg(args, 'other');
  return row === '' ? sheet : `${sheet} 第${row}行`;
};

/** 同一人的其他行。 */
const otherRows = (args: Args) =>
  listArg(args, 'others')
    .map((one) => `另一处：${otherRow({ other: one })}。`)
    .join('');

/** 没有身份证号可比的，只能说可能。 */
const onePerson = (args: Args) => (textArg(args, 'sure') === 'no' ? '可能是同一人选' : '是同一人选');

/** 问题涉及的几部分里，表中没有看到的。 */
const lacking = (args: Args) => {
  const text = textArg(args, 'lacking');
  return text === '' ? '' : `表中未见：${text}。`;
};

/** 因为哪些格没有填写或有疑问而定不下来。 */
const doubts = (args: Args) => {
  const unlisted = listArg(args, 'unlistedCells');
  const blank = listArg(args, 'blank');
  const unreadable = listArg(args, 'unreadable');
  const doubtful = listArg(args, 'doubtful').filter((cell) => !unlisted.includes(cell));
  const likely = textArg(args, 'likely');
  const parts = [
    unlisted.length === 0
      ? ''
      : `${unlisted.join('、')} 所填的“${textArg(args, 'unlisted')}”不在单位名单里，分不清是哪一类单位${likely === '' ? '' : `；是不是想写“${likely}”？`}`,
    blank.length === 0 ? '' : `${blank.join('、')} 没有填写`,
    unreadable.length === 0 ? '' : `${unreadable.join('、')} 是错误值，读不出内容`,
    doubtful.length === 0 ? '' : `${doubtful.join('、')} 有疑问或互相矛盾，先解决这里的问题`,
  ];
  return sentence(parts.filter((part) => part !== '').join('；'));
};

/** 比赛名次为什么定不下来。 */
const reasons = (args: Args) =>
  sentence(
    listArg(args, 'because')
      .map((reason) => answers.because[reason as PlacementReason] ?? '')
      .join('，'),
  );

/** 口径的问题和另一种答法。 */
const otherwise = (args: Args) =>
  pairs(listArg(args, 'texts'))
    .map(([question, option]) => `${question}如果取“${option}”`)
    .join('，同时');

const askIssuer = (args: Args) =>
  `请向${textArg(args, 'issuer')}问清楚；要按这种口径检查，加 ${listArg(args, 'flags').join(' ')}。`;

export const messages: Messages = {
  'verdict.other-reading': (args) => ({
    what: `结论取决于条文怎么解释：${otherwise(args)}，结论由“${textArg(args, 'statusWord')}”变为“${textArg(args, 'otherWord')}”。`,
    todo: askIssuer(args),
  }),
  'quota.other-reading': (args) => ({
    what: `名额取决于条文怎么解释：${otherwise(args)}，${tally(args)}，为“${textArg(args, 'statusWord')}”。`,
    todo: askIssuer(args),
  }),
  'criterion.unmet': (args) => ({
    what:
      textArg(args, 'strength') === 'mandatory'
        ? `不符合必须条件：${textArg(args, 'title')}${found(args)}。`
        : textArg(args, 'strength') === 'in-principle'
          ? `不符合原则性条件：${textArg(args, 'title')}${found(args)}。`
          : `评审项未见：${textArg(args, 'title')}${found(args)}。`,
    todo: `${advice(args) || UNMET}${textArg(args, 'strength') === 'mandatory' ? '' : '仍要推荐的，须书面说明。'}`,
  }),
  'criterion.noted': (args) => ({
    what: `仅作提示，不影响结论：不满足“${textArg(args, 'title')}”${found(args)}。`,
    todo: advice(args),
  }),
  'criterion.undetermined': (args) => ({
    what: `从表中无法判定：${textArg(args, 'title')}${found(args)}。${doubts(args)}${reasons(args)}${sentence(textArg(args, 'question'))}${otherRows(args)}${lacking(args)}`,
    todo: advice(args) || '请人工核实。',
  }),
  'criterion.priority': (args) => ({
    what: `具备优先条件：${textArg(args, 'title')}${found(args)}。`,
    todo: advice(args),
  }),
  'quota.exceeded': (args) => ({
    what: `${tally(args)}，上限${textArg(args, 'cap')}人${over(args)}。${sentence(textArg(args, 'remark'))}`,
    todo: quotaAdvice(
      args,
      textArg(args, 'strength') === 'mandatory'
        ? '请由推荐单位确定减去哪些人选。'
        : '请由推荐单位减少人选，或书面说明理由。',
    ),
  }),
  'quota.ask': (args) => ({
    what: `${tally(args)}，多于${textArg(args, 'cap')}人。${sentence(textArg(args, 'remark'))}`,
    todo: quotaAdvice(args, '请确认是否已经择优。'),
  }),
  'quota.undetermined': (args) => ({
    what:
      textArg(args, 'cap') === ''
        ? `${tally(args)}，上限不详，无法判定是否超额。${sentence(textArg(args, 'remark'))}`
        : `${tally(args)}，上限${textArg(args, 'cap')}人；${[
            ...(textArg(args, 'alike') === ''
              ? []
              : [
                  `另有${textArg(args, 'alike')}人的推荐单位是${listArg(args, 'alikeUnits')
                    .map((unit) => `“${unit}”`)
                    .join(
                      '、',
                    )}，${textArg(args, 'whole') === 'yes' ? '可能应计入这一组' : '可能是同一单位'}，合起来可能超额`,
                ]),
            ...(textArg(args, 'unknown') === '0'
              ? []
              : [`另有${textArg(args, 'unknown')}人的推荐单位不能确定，若属该单位就可能超额`]),
            ...(textArg(args, 'alike') === '' && textArg(args, 'unknown') === '0'
              ? ['其中有的可能是同一人，核实后才能判定是否超额']
              : []),
          ].join('；')}。${sentence(textArg(args, 'remark'))}`,
    todo:
      textArg(args, 'cap') === '' ? '请向组织评选的工会核实该单位的名额。' : '请先写清这些人选的推荐单位。',
  }),
  'quota.unplaced': (args) => ({
    what: `有${textArg(args, 'count')}人没有计入任何一组名额（${rowList(args)}）：从表里看不出应归哪一组${textArg(args, 'capped') === 'yes' ? '' : '，或者文件没有给这样的单位定名额'}。各组人数可能不止所列的这些。`,
    todo: sentence(textArg(args, 'remark')) || '请写清这些人选的推荐单位。',
  }),
  'quota.undetermined-group': (args) => ({
    what: `${tally(args)}，上限${textArg(args, 'cap')}人；${[
      ...(textArg(args, 'alike') === ''
        ? []
        : [
            `另有${textArg(args, 'alike')}人归在${listArg(args, 'alikeUnits')
              .map((group) => `“${group}”`)
              .join('、')}，可能应归这一组`,
          ]),
      ...(textArg(args, 'unknown') === '0'
        ? []
        : [`另有${textArg(args, 'unknown')}人归哪一组不能确定，若属这一组就可能超额`]),
      ...(textArg(args, 'alike') === '' && textArg(args, 'unknown') === '0'
        ? ['其中有的可能是同一人，核实后才能判定是否超额']
        : []),
    ].join('；')}。${sentence(textArg(args, 'remark'))}`,
    todo: '请先把这些人选的推荐单位和工种写清楚。',
  }),
  'placement.stage-assumed': (args) => ({
    what: `“${textArg(args, 'text')}”没有写明赛段，按决赛计。`,
    todo: '如不是决赛成绩，请写明初赛、复赛或选拔赛。',
  }),
  'length.word-count': (args) => ({
    what: `按字符计${textArg(args, 'characters')}字，超过${textArg(args, 'limit')}字；按文字处理软件的“字数”计${textArg(args, 'words')}，未超。`,
    todo: '建议压缩，使两种计法都不超。',
  }),
  'person.same-id-two-names': (args) => ({
    what: `与 ${otherRow(args)} 的身份证号相同，姓名不同。`,
    todo: '请核对两行的姓名和身份证号。',
  }),
  'person.same-name-two-ids': (args) => ({
    what: `与 ${otherRow(args)} 同名，身份证号不同，按两个人计。`,
    todo: '',
  }),
  'person.twice': (args) => {
    const columns = listArg(args, 'columns');
    const differ = columns.length === 0 ? '各栏内容相同' : `内容不同的栏目：${columns.join('、')}`;
    return {
      what: `与 ${otherRow(args)} ${onePerson(args)}；${differ}。`,
      todo: '请确认保留哪一行，删去另一行。',
    };
  },
  'person.two-units': (args) => ({
    what: `与 ${otherRow(args)} ${onePerson(args)}，由两个单位推荐：${textArg(args, 'unit')}；${textArg(args, 'otherUnit')}。商定之前两边都计入名额。`,
    todo: '请两家单位商定由谁推荐。',
  }),
};

import type { CodeTexts, FamilyWords } from '../../codes.js';
import { texts as claims } from './claims.js';
import { texts as contests } from './contests.js';
import { texts as files } from './files.js';
import { texts as groups } from './groups.js';
import { texts as people } from './people.js';
import { texts as registry } from './registry.js';
import { texts as tables } from './tables.js';

/** 每个代码的说明。 */
export const texts: CodeTexts = {
  ...files,
  ...tables,
  ...people,
  ...claims,
  ...groups,
  ...registry,
  ...contests,
};

/** 各类代码的名称，按 src/report/code-list.ts 的编号。 */
export const families: FamilyWords = {
  file: '文件',
  sheet: '工作表与表头',
  row: '行与序号',
  cell: '单元格',
  identity: '身份证号与姓名',
  contact: '电话与邮编',
  date: '出生年月与参加工作时间',
  years: '生产现场工作年限',
  term: '有固定填法的栏目',
  grade: '技术等级与职称',
  certificate: '大赛核发的证书',
  award: '荣誉与奖项',
  expert: '同行高级专家',
  unit: '推荐单位',
  text: '推荐理由',
  person: '同一人选的各行',
  registry: '与登记比对',
  verdict: '条件、结论与名额',
  waiver: '批准的例外',
  score: '竞赛成绩表：分数',
  contest: '竞赛成绩表：阶段、名次、晋级与证书',
};

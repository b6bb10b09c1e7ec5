// The checks that craftsman and its peers are compared on, and what they need to know. Each peer writes them in its own
// way; craftsman does all of them among its others.

/** Names of the checks, as a failing row is listed under. */
export const CHECKS = [
  'idNumber',
  'birth',
  'sex',
  'required',
  'phone',
  'postcode',
  'grade',
  'years',
  'experts',
  'reason',
];

/** Columns by the name of their value. */
export const FIELDS = {
  name: '姓名',
  sex: '性别',
  birthMonth: '出生年月',
  ethnic: '民族',
  education: '学历',
  political: '政治面貌',
  idNumber: '身份证号',
  employer: '工作单位',
  post: '职务',
  industry: '行业',
  occupation: '工种',
  grade: '技术等级',
  workSince: '何时参加工作',
  shopfloorYears: '生产现场工作年限',
  employerKind: '单位性质',
  personKind: '人员结构',
  migrantWorker: '是否农民工',
  expert1: '同行高级专家1姓名单位职务',
  expert2: '同行高级专家2姓名单位职务',
  expert3: '同行高级专家3姓名单位职务',
  reason: '推荐理由',
  reasonShort: '一句话推荐理由',
  employerAddress: '单位地址',
  postcode: '邮编',
  phone: '推荐对象联系电话',
  recommender: '推荐单位',
  contact: '推荐单位联系人',
  contactPhone: '联系人电话',
};
export const EXPERTS = ['expert1', 'expert2', 'expert3'];
/** Columns that must be filled: all of the above but the grade, in place of which a title may stand. */
export const REQUIRED = Object.keys(FIELDS).filter((field) => field !== 'grade');
/** Wordings of the bench's sheets that are the grade of 技师 or a higher one. */
export const GRADES = [
  '高级技师',
  '一级/高级技师',
  '高级技师（一级）',
  '国家职业资格一级',
  '技师',
  '二级/技师',
  '职业技能等级二级',
  '特级技师',
  '首席技师',
  '焊工高级技师',
];
export const YEARS = { least: 5, most: 70, startAge: 14 };
export const REASON = 300;
export const MOBILE = '^1[3-9][0-9]{9}$';
export const LANDLINE = '^(0(10|2[0-9]|[3-9][0-9]{2})-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?$';
export const POSTCODE = '^[0-9]{6}$';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 characters, the last of them right (GB 11643). */
export function isIdNumber(text) {
  if (!/^\d{17}[\dX]$/u.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += (text.charCodeAt(at) - 48) * WEIGHTS[at];
  return '10X98765432'[sum % 11] === text[17];
}

/** Prints failing rows by check, where they are asked for (`--failing`). */
export function finish(failing) {
  if (process.argv.includes('--failing')) {
    console.log(
      JSON.stringify(
        Object.fromEntries(CHECKS.map((check) => [check, [...failing[check]].sort((a, b) => a - b)])),
      ),
    );
  }
}

/** A set of rows for each check. */
export function nothing() {
  return Object.fromEntries(CHECKS.map((check) => [check, new Set()]));
}

// Invented nominees for the bench, endlessly many and the same for the same seed: area code 119900, which belongs to
// nobody, right check digits, every one another ID number. About one row in fifteen has a fault of the kinds that sheets
// have, some concern two rows at once (FAULTS, ACROSS). Nothing is kept but the last rows, so that any number can be made.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = (path) => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const words = read('words.yaml');

/** Names of the 32 columns, in official order. */
export const HEADERS = read('../../rules/form/national-2024.yaml').fields.map(({ header }) => header);
const AT = Object.fromEntries(HEADERS.map((header, index) => [header, index]));

const DAY = 24 * 60 * 60 * 1000;
/** First days of birth by sex, and the last of both: nobody is over the usual age, or under 25. */
const BORN = { 男: Date.UTC(1966, 0, 1), 女: Date.UTC(1976, 0, 1) };
const LAST_BORN = Date.UTC(1999, 11, 31);
/** Coprime with every number of days × 500, so that each index has a code of its own. */
const STRIDE = 7_368_787;
const AS_OF_YEAR = 2024;
/** One row in so many has a fault, or has to do with one before it. */
const FAULTY = 15;
const RELATED = 150;
const KEPT = 40;

/**
 * Rows of `HEADERS`: texts, and a number where a spreadsheet would have one. Of one number of people no two seeds give
 * somebody the same ID number.
 */
export function* people(count, seed = 1) {
  const random = generator(seed);
  const earlier = [];
  for (let index = 0; index < count; index++) {
    const row = [index + 1, ...person((seed - 1) * count + index, random)];
    if (chance(random, RELATED) && earlier.length > 0) pick(random, ACROSS)(row, pick(random, earlier));
    if (chance(random, FAULTY)) pick(random, FAULTS)(row, random);
    yield row;
    earlier[index % KEPT] = row;
  }
}

/** Numbers of 0 to 1 (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random, most) => Math.floor(random() * most);
const between = (random, from, to) => from + below(random, to - from + 1);
const pick = (random, list) => list[below(random, list.length)];
const chance = (random, oneIn) => below(random, oneIn) === 0;
const filled = (text, values) =>
  text.replace(/<(\w+)>/gu, (_, name) =>
    typeof values[name] === 'function' ? values[name]() : values[name],
  );

/** Without the first column. `index`: whose ID number it is. */
function person(index, random) {
  const sex = chance(random, 4) ? '女' : '男';
  const born = birthDate(index, sex);
  const name = nameOf(random, sex);
  const trade = pick(random, words.trades);
  const brand = pick(random, words.brands) + pick(random, words.brands);
  const since = born.getUTCFullYear() + between(random, 18, 23);
  const served = Math.max(1, AS_OF_YEAR - since - below(random, 4));
  const from = pick(random, words.recommenders);
  const place = from.city.replace(/^(..).*/u, '$1');
  const said = { name, trade, brand, year: () => between(random, Math.min(since + 1, 2022), 2023) };
  return [
    name,
    pick(random, words.sex[sex]),
    month(random, born.getUTCFullYear(), born.getUTCMonth() + 1),
    pick(random, words.ethnic),
    pick(random, words.education),
    pick(random, words.political),
    idNumber(index, sex, born),
    `${place}${brand}${pick(random, words.businesses)}${pick(random, words.companyEndings)}`,
    pick(random, words.posts),
    pick(random, words.industries),
    trade,
    pick(random, words.titles),
    pick(random, words.grades),
    month(random, since, between(random, 1, 12)),
    years(random, served),
    pick(random, words.employerKinds),
    pick(random, words.personKinds),
    pick(random, words.migrant),
    awards(random, words.honours, said),
    awards(random, words.skillAwards, said),
    ...experts(random),
    reason(random, said),
    shortReason(random),
    `${from.city}${between(random, 1, 299)}${pick(random, words.addressEnds)}`,
    `${from.code}${String(below(random, 100)).padStart(2, '0')}`,
    mobile(random),
    pick(random, from.names),
    nameOf(random, pick(random, ['男', '女'])),
    chance(random, 2) ? `010-6${String(below(random, 1e7)).padStart(7, '0')}` : mobile(random),
  ];
}

/** Day and code of a birth number are counted by the index: two people of one sex never share both. */
function nth(index, sex) {
  const days = (LAST_BORN - BORN[sex]) / DAY + 1;
  const place = (index * STRIDE) % (days * 500);
  return { day: Math.floor(place / 500), code: place % 500 };
}

function birthDate(index, sex) {
  return new Date(BORN[sex] + nth(index, sex).day * DAY);
}

function idNumber(index, sex, born) {
  const { code } = nth(index, sex);
  const date = born.toISOString().slice(0, 10).replaceAll('-', '');
  const digits = `119900${date}${String(code * 2 + (sex === '男' ? 1 : 0)).padStart(3, '0')}`;
  return digits + checkDigit(digits);
}

/** GB 11643: the last character of an ID number, from the 17 digits before it. */
export function checkDigit(digits) {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return '10X98765432'[sum % 11];
}

function nameOf(random, sex) {
  const letters = sex === '女' ? words.givenFemale : words.given;
  const given = pick(random, letters) + (chance(random, 4) ? '' : pick(random, letters));
  return pick(random, words.surnames) + given;
}

function month(random, y, m) {
  return filled(pick(random, words.months), { y, m, mm: String(m).padStart(2, '0') });
}

/** A whole number of years alone is a number cell, as most are. */
function years(random, n) {
  const text = filled(pick(random, words.years), { n });
  return /^\d+(?:\.5)?$/u.test(text) ? Number(text) : text;
}

function mobile(random) {
  return `139${String(below(random, 1e8)).padStart(8, '0')}`;
}

function awards(random, list, said) {
  if (chance(random, 10)) return '无';
  const items = Array.from({ length: between(random, 1, 3) }, () =>
    chance(random, 2) ? pick(random, list) : result(random, said),
  );
  return [...new Set(items)].join(pick(random, words.joints));
}

function result(random, said) {
  const rank = between(random, 1, 20);
  return filled(pick(random, words.results), {
    ...said,
    rank: chance(random, 2) ? rank : words.numerals[rank - 1],
    edition: pick(random, words.numerals.slice(0, 7)),
    month: between(random, 1, 12),
    prize: pick(random, words.prizes),
  });
}

function experts(random) {
  return Array.from({ length: 3 }, () =>
    filled(pick(random, words.expertShapes), {
      name: nameOf(random, '男'),
      unit: pick(random, words.expertUnits),
      post: pick(random, words.expertPosts),
    }),
  );
}

/** Of about 150 to 300 characters. */
function reason(random, said) {
  const values = {
    ...said,
    part: () => pick(random, words.parts),
    n: () => between(random, 2, 36),
    p: () => between(random, 12, 79),
    d: () => between(random, 1, 9),
  };
  const say = (list) => filled(pick(random, list), values);
  const ending = say(words.endings);
  const wanted = between(random, 150, 280) - ending.length;
  let text = say(words.openings);
  while (text.length < wanted) {
    const deed = say(words.deeds);
    if (text.length + deed.length + ending.length > 300) break;
    text += deed;
  }
  return text + ending;
}

function shortReason(random) {
  return filled(words.shortShape, {
    n: between(random, 3, 39),
    brand: pick(random, words.brands),
    part: pick(random, words.parts),
    words: pick(random, words.shortReasons),
  });
}

const set = (header, value) => (row, random) => {
  row[AT[header]] = typeof value === 'function' ? value(row[AT[header]], random) : value;
};
const REQUIRED = [
  '民族',
  '工种',
  '何时参加工作',
  '生产现场工作年限',
  '工作单位',
  '推荐理由',
  '推荐单位',
  '邮编',
  '推荐对象联系电话',
];

/** What is wrong with one row. */
const FAULTS = [
  set('身份证号', (id) => id.slice(0, 17) + (id.endsWith('5') ? '6' : '5')),
  // What a spreadsheet makes of an ID number that was typed as a number.
  set('身份证号', (id) => Number(`${id.slice(0, 15)}000`)),
  set('身份证号', (id) => `${id.slice(0, 1)}.${id.slice(1, 6)}E+17`),
  set('身份证号', (id) => id.slice(0, 17)),
  (row, random) => set(pick(random, REQUIRED), null)(row, random),
  set('技术等级', (_, random) => pick(random, ['八级工', '高级', '资深技师', '中级', '公司首席技师'])),
  set('出生年月', (born) =>
    String(born).replace(/(\D*)(\d{1,2})(\D*)$/u, (_, a, m, b) => `${a}${(Number(m) % 12) + 1}${b}`),
  ),
  // October that has lost its zero.
  set('何时参加工作', (since) => Number(`${String(since).slice(0, 4)}.1`)),
  set('生产现场工作年限', (_, random) => pick(random, ['长期', '见附件', 95, '0'])),
  set('推荐对象联系电话', (phone) => phone.slice(0, 10)),
  set('同行高级专家2姓名单位职务', (_, random) => `${nameOf(random, '男')}，高级技师`),
  (row) => set('同行高级专家3姓名单位职务', row[AT.同行高级专家1姓名单位职务])(row),
  set('推荐理由', (text) => `${text}${text}`),
  set('性别', (sex) => (/^[男M]/u.test(sex) ? '女' : '男')),
  set('民族', '少数民族'),
  set('推荐单位', (_, random) => pick(random, ['某某集团工会', '自荐', '工会'])),
];

const copied = (headers) => (row, from) => {
  for (const header of headers) row[AT[header]] = from[AT[header]];
};

/** What concerns a row and one before it. */
const ACROSS = [
  copied(['同行高级专家1姓名单位职务', '同行高级专家2姓名单位职务', '同行高级专家3姓名单位职务']),
  copied(['姓名', '性别', '出生年月', '身份证号']),
  copied(['推荐理由']),
];

import type { Comparison, CountTest, Expression, PlacementTest, Where } from '../model/expression.js';
import type { Term } from '../model/fact.js';
import type { Reading } from '../model/scheme.js';
import type { Lang } from './lang.js';
import { wordIn } from './lookup.js';
import type { Frame } from './messages/frame.js';

/** A sentence of a requirement and what stands under it. */
export interface Said {
  text: string;
  children: Said[];
}

/** What turns ids into words. */
export interface Dictionary {
  frame: Frame;
  lang: Lang;
  /** Vocabulary terms by fact name or item field (`skillGrade`, `event` …), where the caller has them. */
  terms: Record<string, Term[]>;
  readings: Reading[];
  /** Names already explained in this text. */
  said: Set<string>;
  /** How many words of a list are spelt out; all where absent. */
  mostWords?: number;
}

/** A requirement in words, as a tree. What the rule language may hold is said; anything else is shown as data. */
export function sayExpression(expression: Expression, dictionary: Dictionary): Said {
  const { frame } = dictionary;
  const branch = (op: string, members: Expression[]): Said => ({
    text: `${frame.operators[op]}${frame.line.colon}`,
    children: members.map((member) => sayExpression(member, dictionary)),
  });
  if (expression.all?.length === 0) return { text: frame.says.always, children: [] };
  if (expression.any?.length === 0) return { text: frame.says.never, children: [] };
  if (expression.all) return only(branch('all', expression.all));
  if (expression.any) return only(branch('any', expression.any));
  if (expression.agree) {
    const { members, question } = expression.agree;
    return { ...branch('agree', members), text: frame.says.agree(question[dictionary.lang]) };
  }
  if (expression.not) return branch('not', [expression.not]);
  if (expression.if) return sayIf(expression, dictionary);
  if (expression.ask) return sayAsk(expression.ask, dictionary);
  if (expression.reading !== undefined)
    return sayReading(expression.reading, expression.options ?? {}, dictionary);
  if (expression.use) return sayUse(expression.use, dictionary);
  return { text: sayLeaf(expression, dictionary), children: [] };
}

/** A branch of one is that one. */
function only(said: Said): Said {
  const [first, ...rest] = said.children;
  return first !== undefined && rest.length === 0 ? first : said;
}

function sayIf({ if: condition, then: yes, else: no }: Expression, dictionary: Dictionary): Said {
  const { says } = dictionary.frame;
  const part = (word: string, expression: Expression | undefined): Said[] =>
    expression === undefined ? [] : [{ text: word, children: [sayExpression(expression, dictionary)] }];
  const [first, ...rest] = [...part(says.if, condition), ...part(says.then, yes), ...part(says.else, no)];
  return {
    text: dictionary.frame.operators.if ?? 'if',
    children: first === undefined ? rest : [first, ...rest],
  };
}

function sayAsk(ask: NonNullable<Expression['ask']>, dictionary: Dictionary): Said {
  const { says } = dictionary.frame;
  const question = ask.question[dictionary.lang];
  const inner = ask.when ?? ask.unless ?? {};
  return {
    text: ask.when === undefined ? says.askUnless(question) : says.askWhen(question),
    children: [sayExpression(inner, dictionary)],
  };
}

/** The scheme is settled: one option is left, and the list of readings names the others. */
function sayReading(name: string, options: Record<string, Expression>, dictionary: Dictionary): Said {
  const { says, line } = dictionary.frame;
  const rule = dictionary.readings.find((reading) => reading.name === name);
  const [[option, chosen] = ['', {}]] = Object.entries(options);
  const words = rule?.options[option]?.[dictionary.lang] ?? option;
  return {
    text: `${says.reading(name)}${line.colon}${says.option(words, rule?.default === option)}`,
    children: [sayExpression(chosen, dictionary)],
  };
}

/** What a name stands for is said at its first use. */
function sayUse({ title, require }: NonNullable<Expression['use']>, dictionary: Dictionary): Said {
  const { lang, said, frame } = dictionary;
  const text = title[lang];
  if (said.has(text)) return { text: frame.says.above(text), children: [] };
  said.add(text);
  return { text: `${text}${frame.line.colon}`, children: [sayExpression(require, dictionary)] };
}

function sayLeaf(expression: Expression, dictionary: Dictionary): string {
  const [op = '', test] = Object.entries(expression)[0] ?? [];
  return sayTest(op, undefined, test, dictionary);
}

/** One test in words: of a requirement (`op` is its key) or of a proof (`op: 'fact'`, `of` the fact's name). */
export function sayTest(op: string, of: string | undefined, test: unknown, dictionary: Dictionary): string {
  const { frame } = dictionary;
  const { says, line } = frame;
  const fact = (name: string) => wordIn(frame.facts, name);
  const quoted = (names: string[]) => names.map(fact).join(line.listSeparator);
  switch (op) {
    case 'present':
      return says.present(quoted([test].flat().map(String)));
    case 'complete':
      return says.complete;
    case 'mentions': {
      const { columns, words } = test as { columns: string[]; words: string[] };
      return `${quoted(columns)} ${says.contains(wordList(words, dictionary))}`;
    }
    case 'retirementAge':
      return says.retirementAge;
    case 'placement':
      return `${fact('placements')}${line.colon}${sayPlacement(test as PlacementTest, dictionary)}`;
    case 'honour':
      return `${fact('honours')}${line.colon}${sayWhere(test as Where, dictionary)}`;
    case 'title':
      return `${fact('titles')}${line.colon}${sayWhere(test as Where, dictionary)}`;
    case 'count':
      return sayCount(test as CountTest, of, dictionary);
    case 'every': {
      const rule = test as { of?: string; where?: Where };
      const list = of ?? rule.of ?? '';
      const where = (rule.where ?? rule) as Where;
      return `${fact(list)}${line.colon}${frame.operators.every} ${sayWhere(where, dictionary)}`;
    }
    case 'length': {
      const { of: text, atMost } = test as { of?: string; atMost?: number };
      return `${fact(of ?? text ?? '')} ${says.lengthAtMost(String(atMost))}`;
    }
    case 'fact':
      return `${fact(of ?? '')} ${sayComparison(of ?? '', test as Comparison, dictionary)}`;
    default:
      return `${fact(op)} ${sayComparison(op, test as Comparison, dictionary)}`;
  }
}

/** The word for an id that a rule names: of a vocabulary, as used by a fact or a field of an item. Not for cell text. */
export function wordOf(field: string, id: unknown, { frame, lang, terms }: Dictionary): string {
  if (typeof id === 'boolean') return id ? frame.says.yes : frame.says.no;
  const text = String(id);
  const known = Object.hasOwn(terms, field) ? terms[field] : undefined;
  const term = known?.find((candidate) => candidate.id === text);
  if (term !== undefined && lang === 'zh') return term.zh;
  const word = wordIn(frame.words, `${field}.${text}`, wordIn(frame.words, text, ''));
  return word === '' ? (term?.zh ?? text) : word;
}

/** Words in a row; of a long list only the first, and how many there are. */
function wordList(words: string[], { frame, mostWords = Number.POSITIVE_INFINITY }: Dictionary): string {
  const { line, explain } = frame;
  if (words.length <= mostWords) return words.join(line.listSeparator);
  return explain.among(words.slice(0, mostWords).join(line.listSeparator), words.length);
}

function sayComparison(name: string, test: Comparison, dictionary: Dictionary): string {
  const { says, line } = dictionary.frame;
  const word = (value: unknown) => wordOf(name, value, dictionary);
  if (typeof test !== 'object' || test === null) return says.is(word(test));
  const parts = Object.entries(test).map(([key, value]) => {
    const words = [value].flat().map(word);
    const list = wordList(words, dictionary);
    if (key === 'is') return says.is(list);
    if (key === 'in') return words.length === 1 ? says.is(list) : says.in(list);
    if (key === 'contains') return says.contains(list);
    if (key === 'atLeast') return says.atLeast(list);
    if (key === 'atMost') return says.atMost(list);
    return `${key} ${list}`;
  });
  return parts.join(line.sentenceJoin);
}

function sayPlacement(test: PlacementTest, dictionary: Dictionary): string {
  const { says, line } = dictionary.frame;
  const list = (field: string, ids: string[] | undefined) =>
    ids?.map((id) => wordOf(field, id, dictionary)).join(line.listSeparator);
  const parts = [
    list('event', test.events),
    list('level', test.levels),
    test.askLevels && says.asks(list('level', test.askLevels) ?? ''),
    test.naming && says.naming(test.naming.join(line.listSeparator)),
    test.stage && says.finalStage,
    test.within === undefined || test.within === 0
      ? undefined
      : (test.beyond === 'ask' ? says.askWithin : says.within)(String(test.within)),
    test.ranking && says.ranking[test.ranking],
    list('prize', test.prizes),
    test.askPrizes && says.asks(list('prize', test.askPrizes) ?? ''),
    test.occupation === 'own' ? says.ownOccupation : undefined,
    test.team && says.team[test.team],
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(line.sentenceJoin);
}

function sayWhere(where: Where, dictionary: Dictionary): string {
  const { says, line } = dictionary.frame;
  return Object.entries(where)
    .map(([field, accepted]) => {
      const name = wordIn(dictionary.frame.words, field);
      if (typeof accepted === 'boolean') return accepted ? name : says.not(name);
      const values = [accepted].flat().map((value) => wordOf(field, value, dictionary));
      return says.about(name, values.join(line.listSeparator));
    })
    .join(line.sentenceJoin);
}

function sayCount(test: CountTest, of: string | undefined, dictionary: Dictionary): string {
  const { frame } = dictionary;
  const { says, line } = frame;
  const name = of ?? test.of;
  const parts = [
    test.atLeast === undefined ? undefined : says.countAtLeast(String(test.atLeast)),
    test.atMost === undefined ? undefined : says.countAtMost(String(test.atMost)),
    test.where && says.where(sayWhere(test.where, dictionary)),
    test.distinctBy &&
      says.distinctBy(test.distinctBy.map((field) => wordIn(frame.words, field)).join(line.listSeparator)),
  ];
  const said = parts.filter((part) => part !== undefined).join(line.sentenceJoin);
  return `${wordIn(frame.facts, name)}${line.colon}${said}`;
}

import type { Nominee } from '../model/nominee.js';
import { textOf } from '../model/values.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { compareKey } from '../text/normalise.js';
import { grouped } from './row-facts.js';

/** What tells an employer's name from others: pairs of neighbouring characters, and its group. Empty: nothing does. */
export type EmployerMarks = (name: string) => string[];

/**
 * Employers are alike where two characters beside each other are, once places and what every company is called are
 * taken out: 首钢股份 and 首钢集团, but not two firms that are both 北京…技术有限公司. Meant to err on the side of asking.
 */
export function employerMarks({ rows, places, experts }: Vocabulary): EmployerMarks {
  const { beijing, regions, cities } = places;
  const generic = [
    ...beijing.names,
    ...regions,
    ...Object.values(cities).flat(),
    ...rows.employers.generic,
  ].map(compareKey);
  const words = [...new Set(generic)].sort((a, b) => b.length - a.length);
  const brands = Object.values(experts.sameUnit.brands).map((names) => names.map(compareKey));
  const known = new Map<string, string[]>();
  return (name) => {
    const key = compareKey(name);
    const found = known.get(key);
    if (found !== undefined) return found;
    const rest = words.reduce((text, word) => (text.includes(word) ? text.replaceAll(word, ' ') : text), key);
    const pairs = rest
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((part) =>
        part.length === 1 ? [part] : [...part].slice(1).map((_, at) => [...part].slice(at, at + 2).join('')),
      );
    const groups = brands.flatMap((names, at) =>
      names.some((brand) => key.includes(brand)) ? [`brand ${at}`] : [],
    );
    const marks = [...new Set([...pairs.filter((pair) => pair !== ''), ...groups])];
    known.set(key, marks);
    return marks;
  };
}

/** Divides rows into those that may be of one employer. A row whose employer is not known goes with those of
 * the least mark, so that the order of the rows makes no difference. */
export function byEmployer(rows: Nominee[], marksOf: EmployerMarks): Nominee[][] {
  const parent = rows.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const join = (a: number, b: number) => {
    const [first, second] = [find(a), find(b)].sort((x, y) => x - y);
    if (first !== undefined && second !== undefined) parent[second] = first;
  };
  const holder = new Map<string, number>();
  const marks = rows.map(({ facts }) => marksOf(textOf(facts.employer) ?? ''));
  marks.forEach((own, index) => {
    for (const mark of own) {
      const other = holder.get(mark);
      if (other === undefined) holder.set(mark, index);
      else join(other, index);
    }
  });
  const least = marks.flat().sort()[0];
  const home = marks.findIndex((own) => least !== undefined && own.includes(least));
  marks.forEach((own, index) => {
    if (own.length === 0) join(Math.max(home, 0), index);
  });
  return grouped([...rows.keys()], (index) => String(find(index))).map((indexes) =>
    indexes.flatMap((index) => rows[index] ?? []),
  );
}

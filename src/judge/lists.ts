/** The members of several lists, each once, in order. What one list says already, as most do, is that list itself. */
export function united<T>(lists: T[][]): T[] {
  let all: T[] = [];
  for (const list of lists) {
    if (all.length === 0) all = once(list);
    else if (!list.every((member) => all.includes(member))) all = once([...all, ...list]);
  }
  return all;
}

/** Each member once; the list itself where none is repeated. */
export function once<T>(list: T[]): T[] {
  return repeats(list) ? [...new Set(list)] : list;
}

/** Short lists, which nearly all are, need no set. */
const SHORT = 8;

function repeats<T>(list: T[]): boolean {
  return list.length > SHORT
    ? new Set(list).size < list.length
    : list.some((member, index) => list.indexOf(member) < index);
}

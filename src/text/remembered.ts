/** Longer texts hardly stand in two rows. */
const LONGEST = 60;
/** As many texts as are remembered. */
const MOST = 2000;

/** What is made of a text, made once for texts that repeat from row to row (units, grades). Bounded in number and length. */
export function remembered<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, V>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    if (text.length <= LONGEST && made.size < MOST) made.set(text, value);
    return value;
  };
}

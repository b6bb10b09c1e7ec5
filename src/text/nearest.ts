/** Edit distance by code points, over two rows. */
export function editDistance(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  let previous = Array.from({ length: y.length + 1 }, (_, index) => index);
  for (const [i, left] of x.entries()) {
    const current = [i + 1];
    for (const [j, right] of y.entries()) {
      current.push(
        Math.min(
          (current[j] ?? 0) + 1,
          (previous[j + 1] ?? 0) + 1,
          (previous[j] ?? 0) + (left === right ? 0 : 1),
        ),
      );
    }
    previous = current;
  }
  return previous[y.length] ?? 0;
}

/** The word most like another, if at most half of its characters differ; for "did you mean". */
export function nearest(word: string, candidates: string[]): string | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.ceil([...word].length / 2) ? best.candidate : null;
}

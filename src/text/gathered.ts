/** The same text in pieces of at least `size` characters but for the last: each writing costs more than what is written. */
export function* gathered(pieces: Iterable<string>, size = 65_536): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < size) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}

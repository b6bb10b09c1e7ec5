/** Editions, three texts each: id, first day, last day (may be empty). */
export function spans(value: unknown): string {
  const texts = Array.isArray(value) ? value.map(String) : [];
  return texts
    .flatMap((id, at) =>
      at % 3 === 0
        ? [
            `${id} (${texts[at + 2] === '' ? `from ${texts[at + 1]}` : `${texts[at + 1]} to ${texts[at + 2]}`})`,
          ]
        : [],
    )
    .join(', ');
}

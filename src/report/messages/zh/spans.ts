/** 版本，每个三项：编号、第一天、最后一天（可空）。 */
export function spans(value: unknown): string {
  const texts = Array.isArray(value) ? value.map(String) : [];
  return texts
    .flatMap((id, at) =>
      at % 3 === 0 ? [`${id}（${texts[at + 1]}${texts[at + 2] === '' ? '起' : `至${texts[at + 2]}`}）`] : [],
    )
    .join('、');
}

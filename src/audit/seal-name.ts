/** What seals are called: nothing of what they seal. */
export function sealName(number: number): string {
  return `craftsman-${String(number).padStart(4, '0')}.seal.json`;
}

/** The number in the name of a seal; null for any other name. */
export function numberInName(name: string): number | null {
  const [, digits] = /^craftsman-(\d{4,6})\.seal\.json$/u.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

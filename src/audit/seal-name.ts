/** What seals are called: nothing of what they seal. */
export function sealName(number: number): string {
  return `craftsman-${String(number).padStart(4, '0')}.seal.json`;
}

/** The number in the name of a seal; null for any other name. */
export function numberInName(name: string): number | null {
  const [, digits] = /^craftsman-(\d{4,6})\.seal\.json$/u.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** What a copy of rules is called that lies beside the seals: by the hash of the rules. */
export function packCopyName(hash: string): string {
  return `craftsman-rules-${hash.slice(0, 16)}.json.gz`;
}

/** Whether a name is one that copies of rules have. */
export function isPackCopyName(name: string): boolean {
  return /^craftsman-rules-[0-9a-f]{16}\.json\.gz$/u.test(name);
}

/** Whether a name is one of those that sealing writes. */
export function isSealingName(name: string): boolean {
  return numberInName(name) !== null || isPackCopyName(name);
}

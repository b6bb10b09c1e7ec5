import { stringify } from 'yaml';

/** A case as one line of a cases file. */
export function caseYaml(one: object): string {
  return `- ${stringify(one, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A YAML file of the package. */
export function yamlFile(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

/** The YAML examples of a page, in order. */
export function yamlExamples(path: string): { text: string; value: unknown }[] {
  return [...readFileSync(path, 'utf8').matchAll(/^```yaml\n(.*?)^```/gmsu)].map(([, text = '']) => ({
    text,
    value: parse(text),
  }));
}

/** What a part of a workbook refers to. */
export interface Relationship {
  id: string;
  /** Last word of the type: `worksheet`, `chartsheet`, `sharedStrings` … */
  type: string;
  target: string;
}

const TAG = /<(?:\w+:)?Relationship\s[^>]{0,4000}>/gu;

/** The relationships that a `.rels` part lists. */
export function relationshipsOf(xml: string): Relationship[] {
  return (xml.match(TAG) ?? []).map((tag) => ({
    id: attribute(tag, 'Id'),
    type: attribute(tag, 'Type').replace(/^.*\//u, ''),
    target: attribute(tag, 'Target'),
  }));
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}

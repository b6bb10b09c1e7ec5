import { test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { awards } from '/work/main/src/facts/awards.js';
import { gradeAndTitle } from '/work/main/src/facts/grade-title.js';
import { context, rowOf, awardsInShort, gradeInShort } from '/work/main/test/facts/award-support.js';
test('gen', () => {
  const groups: any = JSON.parse(readFileSync('/tmp/inputs.json', 'utf8'));
  const out: any = {};
  for (const [g, lines] of Object.entries(groups.awards) as any) out[g] = lines.map((write: string) => ({ write, ...awardsInShort(awards(rowOf({ skillAwards: write }), context)) }));
  writeFileSync('/tmp/awards.yaml', stringify(out, { lineWidth: 0 }));
  const gr = groups.grades.map((c: any) => ({ ...c, ...gradeInShort(gradeAndTitle(rowOf(c), context)) }));
  writeFileSync('/tmp/grades.yaml', stringify(gr, { lineWidth: 0 }));
});

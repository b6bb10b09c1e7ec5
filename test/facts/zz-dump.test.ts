import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { awards } from '/work/main/src/facts/awards.js';
import { gradeAndTitle } from '/work/main/src/facts/grade-title.js';
import { context, rowOf } from '/work/main/test/facts/award-support.js';
test('dump', () => {
  const out: string[] = [];
  const slim = (o: any) => JSON.stringify(Object.fromEntries(Object.entries(o).filter(([k, v]) => v !== null && k !== 'cell' && k !== 'term' && !(k==='collective'&&!v) && !(k==='team'&&!v) && !(k==='placement'&&v===true)&& !(k==='readable'&&v===true))));
  for (const line of readFileSync('/tmp/aw.txt', 'utf8').split('\n').filter(Boolean)) {
    out.push('> ' + line);
    const r = awards(rowOf({ skillAwards: line.replaceAll('\\n', '\n') }), context);
    for (const k of ['placements', 'honours']) { const f: any = r.facts[k]; for (const i of f.value ?? []) out.push(`   ${k[0]} ${slim(i)}`); }
    for (const f of r.findings) out.push('   ! ' + f.severity + ' ' + f.code);
  }
  for (const line of readFileSync('/tmp/gr.txt', 'utf8').split('\n').filter(Boolean)) {
    const [title = '', grade = '', employer = ''] = line.split('^');
    const r = gradeAndTitle(rowOf({ title, grade, employer }), context);
    const g: any = r.facts.skillGrade, t: any = r.facts.titles;
    out.push(`> [${line}] G=${g.known ? g.value?.zh ?? null : '?' + g.why}@${g.cells} T=${t.known ? t.value === null ? null : t.value.map(slim).join(' ') : '?' + t.why} ${r.findings.map((f) => f.code + '@' + f.at.field).join(',')} ${JSON.stringify(r.clean)}`);
  }
  console.log(out.join('\n'));
});

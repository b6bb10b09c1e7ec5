import type { Contest, ContestProject } from '../../model/contest.js';
import type { Lang } from '../lang.js';
import { hanging, padEnd, widest, widthOf } from '../layout.js';
import { frameOf } from '../messages/index.js';
import { paint } from '../paint.js';

export interface ContestListOptions {
  lang: Lang;
  width: number;
  color: boolean;
}

/** `contest list`: the notice, its timetable and every project. Ends with a line break. */
export function renderContestList(contest: Contest, { lang, width, color }: ContestListOptions): string {
  const { contest: words, line } = frameOf(lang);
  const brush = paint(color);
  const { source, catalogue, projects } = contest;
  const document = line.sourceLine(source);
  const phases = [
    ...contest.timeline.phases.map(({ from, to, title }) => ({
      start: from ?? to,
      to,
      when: from === undefined ? words.until(to) : words.held(from, to),
      title: title[lang],
    })),
    ...contest.stages.map(({ from, to, name }) => ({
      start: from,
      to,
      when: words.held(from, to),
      title: name[lang],
    })),
  ].sort((a, b) => (a.start === b.start ? (a.to < b.to ? -1 : 1) : a.start < b.start ? -1 : 1));
  const rows = projects.map((project) => cellsOf(project, lang));
  const head = {
    number: words.number,
    certificate: words.certificate,
    form: words.form,
    name: words.project,
    organisers: words.organisers,
  };
  const all = [head, ...rows];
  const [number, certificate, form, name] = (['number', 'certificate', 'form', 'name'] as const).map((key) =>
    widest(all.map((row) => row[key])),
  ) as [number, number, number, number];
  const lines = all.flatMap((row, index) => {
    const start = `  ${padEnd(row.number, number)}  ${padEnd(row.certificate, certificate)}  ${padEnd(row.form, form)}  `;
    const wide = width >= widthOf(start) + name + 2 + 24;
    const text = wide ? `${padEnd(row.name, name)}  ` : '';
    const printed = wide
      ? hanging(`${start}${text}`, row.organisers, width)
      : hanging(start, `${row.name}  ${row.organisers}`, Math.max(width, widthOf(start) + 20));
    return index === 0 ? printed.map((each) => brush.dim(each)) : printed;
  });
  return [
    ...hanging('', `${contest.names[lang]}${line.bracket(contest.id)}`, width, 2).map((each) =>
      brush.strong(each),
    ),
    ...hanging('  ', document, width),
    '',
    brush.strong(words.timetable),
    ...phases.flatMap(({ when, title }) => hanging(`  ${when}  `, title, width)),
    '',
    `${brush.strong(words.projects)}  ${words.catalogue(catalogue.projects, catalogue.individual, catalogue.team, catalogue.certificate)}`,
    ...lines,
    '',
  ].join('\n');
}

function cellsOf({ number, name, organisers, certificate, form, teamSize }: ContestProject, lang: Lang) {
  const { contest: words, line } = frameOf(lang);
  return {
    number: String(number),
    certificate: certificate ? words.issues : words.issuesNot,
    form: form === 'team' ? words.team(teamSize ?? 0) : words.individual,
    name,
    organisers: organisers.join(line.listSeparator),
  };
}

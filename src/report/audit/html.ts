import { documentHead } from '../html/document.js';
import { html, type Markup } from '../html/markup.js';
import { STYLE } from '../html/style.js';
import { auditPageWords } from '../messages/audit-page-words.js';
import { auditWords } from '../messages/audit-words.js';
import { AUDIT_PAGE_OPENING } from './openings.js';
import {
  type AuditView,
  againstTexts,
  againstTitle,
  allConfirmed,
  batchTexts,
  type Detail,
  detailOf,
  detailsOf,
  safe,
  verdictOf,
  WEIGHT_SIGN,
  WEIGHT_TONE,
} from './view.js';

/** What the page has besides the looks of the report's page. */
const OWN_STYLE = `
.verdict{border-radius:.5rem;padding:.7rem 1rem;margin:.8rem 0;font-size:1.05rem}
.verdict p{margin:.2rem 0}
.verdict .word{font-size:1.5rem;font-weight:700;margin:0}
.batches td,.batches th{white-space:pre-line}
.told,.files{table-layout:fixed;min-width:46rem}
.batches{table-layout:fixed;min-width:54rem}
.batches thead th:nth-child(1){width:11%}
.batches thead th:nth-child(2){width:15%}
.batches thead th:nth-child(3){width:12%}
.batches thead th:nth-child(4){width:17%}
.day{white-space:nowrap}
.batches thead th:nth-child(5){width:9%}
.batches thead th:nth-child(6){width:18%}
.told thead th:nth-child(1){width:11%}
.told thead th:nth-child(2){width:24%}
.told td{overflow-wrap:anywhere;white-space:pre-line}
.told thead th:nth-child(4){width:25%}
.files thead th:nth-child(1){width:14%}
.files thead th:nth-child(2){width:34%}
.files thead th:nth-child(3){width:20%}
.files td,.batches td,.batches th,.told th{overflow-wrap:anywhere}
h3{margin-top:1.2rem}
.depth1{margin-left:1.4rem}
.depth2{margin-left:2.8rem}
.hash{font-family:ui-monospace,"Cascadia Mono",Consolas,monospace;font-size:.88em}
@media print{.batches,.told,.files{min-width:0}.verdict{font-size:11pt}.verdict .word{font-size:16pt}}
@media screen and (max-width:56rem){
.grid,.grid tbody,.grid tr,.grid :is(td,th){display:block;min-width:0;width:auto}
.grid thead{display:none}
.grid tr{border:1px solid var(--line);margin:0 0 .8rem}
.grid tbody :is(td,th,.number){border:0;border-bottom:1px solid var(--faint);text-align:left}
.grid tbody :is(td,th):empty{display:none}
.grid tbody :is(td,th)::before{content:attr(data-head);display:block;font-size:.85em;font-weight:400;color:var(--soft)}
}
`;

/** The audit as one page that needs nothing else, in pieces. The same audit gives the same bytes. */
export function* auditPage(view: AuditView): Generator<string> {
  const { report, lang } = view;
  const words = auditPageWords(lang);
  const told = report.batches.map((batch) => ({ batch, details: detailsOf(batch, view) }));
  const some = told.filter(({ details }) => details.length > 0);
  yield AUDIT_PAGE_OPENING;
  yield head(view).markup;
  yield batchTable(view).markup;
  yield html`
<section id="differences">
<h2>${words.differences}</h2>
`.markup;
  if (some.length === 0 && report.said.length === 0) yield html`<p>${words.none}</p>\n`.markup;
  if (report.said.length > 0) {
    const lines = report.said.map((line) => detailOf(line, lang));
    yield html`<h3>${words.archive}</h3>\n${detailTable(lines, words.archive, view)}`.markup;
  }
  for (const { batch, details } of some) {
    const name = safe(batch.seal.file);
    yield html`<h3 id="b${batch.seal.number}-${batch.seal.sha256.slice(0, 8)}">${name}</h3>
${detailTable(details, name, view)}`.markup;
  }
  yield '</section>\n';
  yield against(view).markup;
  yield sealTable(view).markup;
  yield fileTable(view).markup;
  yield '</main>\n</body>\n</html>\n';
}

function head(view: AuditView): Markup {
  const { report, lang } = view;
  const words = auditPageWords(lang);
  const { tone, title, text, archive, meaning, made } = verdictOf(view);
  const links = [
    ['batches', words.batches],
    ['differences', words.differences],
    ...(report.against === null ? [] : [['against', againstTitle(view)]]),
    ['seals', words.seals],
    ['files', words.files],
  ];
  const style = `${STYLE}${OWN_STYLE}`;
  return html`${documentHead({ lang, tool: report.tool, title: words.title, style })}<body>
<header>
<h1>${words.title}</h1>
<nav><ul>${links.map(([id = '', name = '']) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
</header>
<main>
<section class="verdict ${tone}">
<p class="word">${title}</p>
<p>${text}</p>
${
  archive.length > 0 &&
  html`<ul>${archive.map((line) => html`<li>${line}</li>`)}</ul>
`
}<p>${meaning}</p>
</section>
<p class="muted">${made}</p>
`;
}

function batchTable(view: AuditView): Markup {
  const { report, lang } = view;
  const words = auditPageWords(lang);
  const heads = [words.state, words.batch, words.day, words.schemes, words.people, words.result, words.why];
  const rows = report.batches.map((batch) => {
    const { state, tone, seal, inputs, day, schemes, people, verdicts, why } = batchTexts(batch, view);
    const anchor = `#b${batch.seal.number}-${batch.seal.sha256.slice(0, 8)}`;
    const linked = detailsOf(batch, view).length > 0;
    return [
      { tone, text: html`<b>${state}</b>` },
      {
        heads: true,
        text: html`${linked ? html`<a href="${anchor}">${seal}</a>` : seal}${inputs !== '' && html`<br><small>${inputs}</small>`}`,
      },
      { text: daysWhole(day) },
      { text: daysWhole(schemes) },
      { tone: 'number', text: people },
      { text: verdicts },
      { text: why.join('\n') },
    ];
  });
  return html`
<section id="batches">
<h2 id="batches-title">${words.batches}</h2>
${table('batches', heads, rows, words.batches)}</section>
`;
}

/** A text in which no date is broken at its hyphens. */
function daysWhole(text: string): Markup {
  const parts = text.split(/(\d{4}-\d{2}-\d{2})/u);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<span class="day">${part}</span>` : html`${part}`))}`;
}

function detailTable(details: Detail[], caption: string, { lang }: AuditView): Markup {
  const words = auditPageWords(lang);
  const heads = [words.kind, words.place, words.what, words.todo];
  const rows = details.map(({ weight, kind, place, what, todo }) => [
    { tone: WEIGHT_TONE[weight], text: `${WEIGHT_SIGN[weight]} ${kind}` },
    { heads: place !== '', text: place },
    { text: what },
    { text: todo },
  ]);
  return table('told', heads, rows, caption);
}

function against(view: AuditView): Markup {
  const { report } = view;
  if (report.against === null) return html``;
  return html`
<section id="against">
<h2>${againstTitle(view)}</h2>
${report.against.batches.map((batch) => {
  const { said, schemes } = againstTexts(batch, view);
  return html`<h3>${safe(batch.seal.file)}</h3>
${said.map(
  (text) => html`<p>${text}</p>
`,
)}${schemes.map(
  ({ title, texts }) => html`<h4>${title}</h4>
${texts.map(
  ({ depth, text }) => html`<p class="depth${depth}">${text}</p>
`,
)}`,
)}`;
})}</section>
`;
}

function sealTable({ report, lang }: AuditView): Markup {
  const words = auditPageWords(lang);
  const { headsAdvice, headConfirmed } = auditWords(lang);
  const newest = new Map(
    report.heads.map(({ sha256, confirmed }) => [
      sha256,
      confirmed ? [words.newest, headConfirmed] : [words.newest],
    ]),
  );
  const rows = report.batches.map(({ seal, version }) => [
    { tone: 'number', text: seal.number },
    { heads: true, text: safe(seal.file) },
    { text: words.program(version) },
    {
      text: html`<span class="hash">${seal.sha256}</span>${(newest.get(seal.sha256) ?? []).map((text) => html` <b class="tag plain">${text}</b>`)}`,
    },
  ]);
  return html`
<section id="seals">
<h2>${words.seals}</h2>
${table('files', [words.number, words.batch, words.sealedBy, words.hash], rows, words.seals)}
${
  !allConfirmed(report) &&
  html`<p>${headsAdvice}</p>
`
}</section>
`;
}

function fileTable({ report, lang }: AuditView): Markup {
  const words = auditPageWords(lang);
  const kinds = auditWords(lang).kinds;
  const rows = report.batches.flatMap(({ seal, files }) =>
    files.map(({ kind, file, state, path }) => [
      { tone: 'number', text: seal.number },
      { heads: true, text: safe(file) },
      { text: kinds[kind] },
      {
        tone: FILE_TONE[state] ?? 'plain',
        text: `${words.fileState[state]}${state === 'moved' && path !== null ? ` → ${safe(path)}` : ''}`,
      },
    ]),
  );
  return html`
<section id="files">
<h2>${words.files}</h2>
${table('files', [words.number, words.file, words.kind, words.state], rows, words.files)}</section>
`;
}

export const FILE_TONE: Record<string, 'bad' | 'ask' | undefined> = {
  altered: 'bad',
  missing: 'bad',
  unreadable: 'ask',
};

interface Cell {
  /** Class of the cell: a colour, or `number`. */
  tone?: string;
  /** Whether it names the row. */
  heads?: boolean;
  text: Markup | string | number;
}

/** On a narrow screen each row is a block, and each cell says itself what it is: nobody has to push a table sideways to read it. */
function table(name: string, heads: string[], rows: Cell[][], caption: string): Markup {
  const cell = ({ tone = '', heads: named = false, text }: Cell, index: number): Markup => {
    const head = heads[index] ?? '';
    if (named) return html`<th scope="row" role="rowheader" data-head="${head}">${text}</th>`;
    return html`<td role="cell" data-head="${head}"${tone !== '' && html` class="${tone}"`}>${text}</td>`;
  };
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table class="grid ${name}" role="table"><caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((text) => html`<th scope="col" role="columnheader">${text}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (cells) => html`<tr role="row">${cells.map(cell)}</tr>
`,
)}</tbody></table></div>
`;
}

import type { Report } from '../../model/report.js';
import { unitLines } from '../evidence.js';
import { groupFindings } from '../findings.js';
import type { TextFormat, TextOptions } from '../formats.js';
import { shortNames } from '../lookup.js';
import { frameOf } from '../messages/index.js';
import { pageWords } from '../messages/page.js';
import { privacy } from '../privacy.js';
import { problemLine } from '../problem.js';
import { inSheetOrder, type SheetContext } from '../sheets/context.js';
import { sourcesSheet } from '../sheets/sources.js';
import { fromFile, type PageContext } from './context.js';
import { criteriaMatrix } from './criteria.js';
import { documentHead } from './document.js';
import { facetsOf } from './facets.js';
import { filterForm } from './filters.js';
import { findingList } from './findings.js';
import { html, type Markup } from './markup.js';
import { matrix } from './matrix.js';
import { nomineeArticle } from './nominee.js';
import { overview } from './overview.js';
import { unitPapers, unitTitle } from './papers.js';
import { quotas } from './quotas.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import { sheetTable } from './table.js';

/** Standards mode, and our mark: a comment that no other page begins with. */
const OPENING = '<!DOCTYPE html>\n<!-- craftsman.page/1 -->\n';

/** The report as one page that needs nothing else: it opens from the disk, loads nothing, and works without its script. */
export const format: TextFormat = { opening: OPENING, chunks: pageChunks };

/** The page in pieces, a nominee at a time. The same report gives the same bytes. */
export function* pageChunks(report: Report, { lang, unmask }: TextOptions): Generator<string> {
  const words = pageWords(lang);
  const sheets: SheetContext = {
    report,
    lang,
    frame: frameOf(lang),
    hide: privacy(unmask),
    names: shortNames(report, lang),
  };
  const facets = facetsOf({ ...sheets, words });
  const inOrder = inSheetOrder(report);
  const numbers = new Map(inOrder.map((nominee, index) => [nominee, index + 1]));
  const context: PageContext = { ...sheets, unmask, words, numbers, tokens: facets.tokens };
  const { wholeFiles, nominees } = groupFindings(report);
  yield OPENING;
  yield head(context).markup;
  yield overview(context).markup;
  yield files(findingList(wholeFiles, context), context).markup;
  if (nominees.length === 0) yield html`<p>${context.frame.line.noNominees}</p>\n`.markup;
  else {
    yield filterForm(facets, context).markup;
    for (const piece of matrix(nominees, context)) yield piece.markup;
    for (const piece of criteriaMatrix(inOrder, context)) yield piece.markup;
    yield nomineesHead(context).markup;
    for (const block of nominees) yield nomineeArticle(block, context).markup;
    yield '</section>\n';
  }
  for (const piece of quotas(context)) yield piece.markup;
  yield (unitPapers(context) || html``).markup;
  yield sources(context).markup;
  yield `</main>\n<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}

function head(context: PageContext): Markup {
  const { report, lang, frame, words, hide } = context;
  const [first] = report.inputs;
  const title = [frame.workbook.title, ...(first === undefined ? [] : [hide.text(first.file)])].join(' · ');
  const some = report.nominees.length > 0;
  const sections: [boolean, string, string][] = [
    [true, 'overview', words.overview],
    [some, 'matrix', frame.heading.matrix],
    [some, 'nominees', words.nominees],
    [report.quotas.length > 0, 'quotas', frame.heading.quotas],
    [unitLines(report).length > 0, 'units', unitTitle(context)],
    [true, 'sources', frame.workbook.sheets.sources],
  ];
  const links = sections.filter(([there]) => there);
  const { tool } = report;
  return html`${documentHead({ lang, tool, title, style: STYLE, script: SCRIPT })}<body>
${some && html`<a class="skip" href="#nominees">${words.skipLink}</a>`}
<header>
<h1>${frame.workbook.title}</h1>
<nav aria-label="${words.contents}"><ul>${links.map(([, id, text]) => html`<li><a href="#${id}">${text}</a></li>`)}</ul></nav>
</header>
<main>
`;
}

/** What concerns whole files: those that could not be checked, and what was found about sheets and headers. */
function files(list: Markup | false, context: PageContext): Markup {
  const { report, lang, frame } = context;
  const failed = report.inputs.flatMap(({ file, problem }) =>
    problem === null
      ? []
      : [
          html`<li class="finding error"><b class="tag bad">✖ ${frame.workbook.sources.notChecked}</b> ${fromFile(file, context)}<p>${problemLine(problem, lang)}</p></li>
`,
        ],
  );
  if (!list && failed.length === 0) return html``;
  return html`
<section id="files">
<h2>${frame.heading.wholeFiles}</h2>
${
  failed.length > 0 &&
  html`<ul class="findings">
${failed}</ul>`
}
${list}
</section>
`;
}

function nomineesHead({ words }: PageContext): Markup {
  return html`
<section id="nominees" tabindex="-1">
<h2>${words.nominees}</h2>
<p class="paper">${words.foldedOnPaper}</p>
<p data-fold class="screen" hidden><button type="button">${words.expand}</button> <button type="button">${words.collapse}</button></p>
`;
}

/** Where everything comes from: the sheet of the summary workbook as a table. */
function sources(context: PageContext): Markup {
  const title = context.frame.workbook.sheets.sources;
  return html`
<section id="sources">
<h2 id="sources-title">${title}</h2>
<div class="scroll" role="region" tabindex="0" aria-labelledby="sources-title">
${sheetTable(sourcesSheet(context).rows, title)}</div>
</section>
`;
}

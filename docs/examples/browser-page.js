// What browser.html does with the files that somebody chooses; `craftsman` comes from dist/browser.js.
const { check, pack } = globalThis.craftsman;

const SEVERITY = { error: '✖ 错误', warning: '⚠ 警告', review: '? 待核实', note: 'ℹ 提示' };
const STATUS = { eligible: '✓ 符合', explain: '⚠ 需说明', review: '? 待核实', ineligible: '✖ 不符合' };
const result = document.getElementById('result');

/** An element with texts or elements in it: what a file holds is only ever text, never markup. */
function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

function table(heads, rows) {
  const head = element('tr', '', ...heads.map((text) => element('th', '', text)));
  const wide = element(
    'div',
    'wide',
    element('table', '', element('thead', '', head), element('tbody', '', ...rows)),
  );
  wide.tabIndex = 0;
  return wide;
}

const cell = (text, className = '') => element('td', className, text);
const nameOf = (scheme) => pack.schemes.find(({ id }) => id === scheme)?.names.zh ?? scheme;

/** Where something stands; with the file's name where there are several. */
function placeOf({ file, row, cell: address = null }, { inputs }) {
  const place = address ?? (row === null ? '整张表' : `第${row}行`);
  return inputs.length > 1 ? `${file ?? ''} ${place}` : place;
}

/** A line for each person, a column for each scheme. */
function verdictTable(report) {
  const schemes = report.schemes.map(({ id }) => id);
  const rows = report.nominees.map((nominee) => {
    const status = (scheme) => nominee.verdicts.find((verdict) => verdict.scheme === scheme)?.status ?? '';
    const verdicts = schemes.map((scheme) => cell(STATUS[status(scheme)] ?? '', `${status(scheme)} whole`));
    return element('tr', '', cell(placeOf(nominee, report)), cell(nominee.name), ...verdicts);
  });
  return table(['行', '姓名', ...schemes.map(nameOf)], rows);
}

/** A line for each finding, by cell. */
function findingTable(report) {
  const rows = report.findings.map(({ severity, at, message, clause }) => {
    const text = element('td', '', message);
    if (clause !== null) text.append(element('span', 'dim', `（${clause}）`));
    return element('tr', '', cell(placeOf(at, report)), cell(SEVERITY[severity], `${severity} whole`), text);
  });
  return table(['单元格', '程度', '问题和怎么办'], rows);
}

function show(report) {
  const unread = report.inputs.filter(({ problem }) => problem !== null);
  const { error, warning, review, note } = report.summary.findings;
  const parts = [
    ...unread.map(({ file, problem }) => element('p', 'error', `${file}：${problem.message}`)),
    element('h2', '', '结论'),
    verdictTable(report),
    element('h2', '', '问题'),
    element('p', 'dim', `错误 ${error}，警告 ${warning}，待核实 ${review}，提示 ${note}。证号和电话已打码。`),
    findingTable(report),
  ];
  result.replaceChildren(...(report.nominees.length > 0 ? parts : parts.slice(0, unread.length)));
}

/** Beijing is 8 hours ahead of UTC all year round. */
const today = () => new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);

document.getElementById('files').addEventListener('change', async ({ target }) => {
  result.replaceChildren(element('p', 'dim', '正在检查……'));
  try {
    const files = await Promise.all(
      [...target.files].map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    show(await check(files, pack, { today: today() }));
  } catch (error) {
    result.replaceChildren(element('p', 'error', error.message));
  }
});

// The rows of the README's table, out of the results of a run, so that nobody copies figures by hand.
import { times, whole } from './table.mjs';

/** Lines of the table, without its head; parts that were not run have none. */
export function rows({ start, rows: sheets, stages, jobs, peers }) {
  return [
    ...(start ?? []).flatMap(startRow),
    ...(sheets ?? []).flatMap(({ size, costs }) => sheetRows(size, costs)),
    ...(stages ?? []).map(stagesRow),
    ...(jobs ? jobRows(jobs) : []),
    ...(peers?.results ?? []).flatMap(({ size, costs }) => peerRows(size, costs)),
  ];
}

const line = (...cells) => `| ${cells.join(' | ')} |`;
const seconds = (value) => `${value < 1 ? value.toFixed(2) : value.toFixed(1)} 秒`;
const memory = (mib) => `${whole(mib)} MiB`;

const STARTED = {
  'craftsman --version': '`craftsman --version`',
  'craftsman check (12 rows)': '检查 12 行',
  'with the summary workbook': '　连汇总工作簿',
};

function startRow({ name, seconds: taken, ratio }) {
  const said = STARTED[name];
  return said === undefined ? [] : [line(said, seconds(taken), `空 Node 启动的 ${times(ratio)}`, '')];
}

const READERS = {
  'read only (same reader)': '只读取（同一读取器）',
  'unzip and count cells': '只解压和数单元格',
  'exceljs reading': 'exceljs 只读取',
  'openpyxl reading': 'openpyxl 只读取',
};

function sheetRows(size, costs) {
  const reading = costs['read only (same reader)'];
  const check = costRow(`检查 ${whole(size)} 行`, costs.check, ({ seconds: taken }) =>
    reading?.failed
      ? ''
      : `只读取的 ${times(taken / reading.seconds)}；每行 ${whole((taken / size) * 1e6)} 微秒`,
  );
  const others = Object.entries(READERS)
    .filter(([name]) => costs[name] !== undefined)
    .map(([name, said]) => costRow(`　${said}`, costs[name], () => ''));
  return [check, ...others];
}

function costRow(what, cost, ratio) {
  if (cost.failed) return line(what, '没有完成', cost.failed, '');
  return line(what, seconds(cost.seconds), ratio(cost), memory(cost.mib));
}

function stagesRow({ size, shares }) {
  const spent = shares.terminal;
  const sum = (names) => names.reduce((all, name) => all + (spent[name] ?? 0), 0);
  const total = sum(Object.keys(spent));
  const judging = sum(['judge', 'quota', 'report']);
  const share = `全程处理器时间的 ${((100 * judging) / total).toFixed(0)}%`;
  return line(`${whole(size)} 行中判定、名额、报告，每行`, `${whole(judging / size)} 微秒`, share, '');
}

function jobRows({ files, rows: each, costs, ceiling, memory: peaks }) {
  const [one, two] = [costs['1 job'], costs['2 jobs']];
  const lines = [
    costRow(`一个文件夹，${whole(files)} 个文件各 ${each} 行，\`--jobs 1\``, one, () => ''),
    costRow('　`--jobs 2`', two, ({ seconds: taken }) =>
      one.failed ? '' : `快 ${times(one.seconds / taken)}`,
    ),
  ];
  const best = line('　各一半文件、互不相干的两次运行，同时进行', '', `两次合计快 ${times(ceiling)}`, '');
  const said = peaks.map(
    ({ files: count, mib, failed }) => `${whole(count)} 个文件 ${failed ?? memory(mib)}`,
  );
  return [...lines, best, line('　文件变多时的内存', '', said.join('，'), '')];
}

const PEERS = {
  'ajv over exceljs rows': '同样的十项检查，ajv（JSON Schema）+ exceljs',
  'json-rules-engine over them': '同样的十项检查，json-rules-engine + exceljs',
};

function peerRows(size, costs) {
  const own = costs['craftsman check'];
  return Object.entries(PEERS).map(([name, said]) =>
    costRow(`${said}，${whole(size)} 行`, costs[name], ({ seconds: taken }) =>
      own.failed ? '' : `craftsman（全部检查）的 ${times(taken / own.seconds)}`,
    ),
  );
}

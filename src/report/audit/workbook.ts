import { auditPageWords } from '../messages/audit-page-words.js';
import { auditWords } from '../messages/audit-words.js';
import { frameOf } from '../messages/index.js';
import { AUDIT_MARK, CREATOR } from '../own-files.js';
import { head, orEmpty, type Row, sheet } from '../sheets/context.js';
import { type OutSheet, writeWorkbook } from '../xlsx-writer.js';
import { FILE_TONE } from './html.js';
import {
  type AuditView,
  againstTexts,
  againstTitle,
  allConfirmed,
  batchTexts,
  detailOf,
  detailsOf,
  safe,
  verdictOf,
  WEIGHT_SIGN,
  WEIGHT_TONE,
} from './view.js';

/** The audit as a workbook for whoever has to answer for the archive: verdict first, hashes last. Same audit, same bytes. */
export async function renderAuditWorkbook(view: AuditView): Promise<Uint8Array> {
  const { report, lang } = view;
  return writeWorkbook({
    title: auditPageWords(lang).title,
    creator: CREATOR,
    mark: AUDIT_MARK,
    says: frameOf(lang).book.cut,
    sheets: [
      overviewSheet(view),
      differenceSheet(view),
      ...(report.against === null ? [] : [againstSheet(view)]),
      sealSheet(view),
    ],
  });
}

const OVERVIEW = [13, 25, 12, 25, 7, 32, 36];

function overviewSheet(view: AuditView): OutSheet {
  const { report, lang } = view;
  const words = auditPageWords(lang);
  const { tone, title, text, archive, meaning, made } = verdictOf(view);
  const whole = (value: string, of: 'title' | 'bare' | typeof tone): Row =>
    OVERVIEW.map((_, column) => ({ value: column === 0 ? value : '', tone: of, bold: of === tone }));
  const top = [
    whole(words.title, 'title'),
    whole(title, tone),
    whole(text, 'bare'),
    ...archive.map((line) => whole(`· ${line}`, 'bare')),
    whole(meaning, 'bare'),
    whole(made, 'bare'),
  ];
  const rows: Row[] = [
    ...top,
    head([words.state, words.batch, words.day, words.schemes, words.people, words.result, words.why]),
    ...report.batches.map((batch): Row => {
      const { state, tone: of, seal, inputs, day, schemes, people, verdicts, why } = batchTexts(batch, view);
      return [
        { value: state, tone: of, bold: true },
        { value: inputs === '' ? seal : `${seal}\n${inputs}`, text: true },
        { value: day, text: true },
        // Programs break a date at its hyphens.
        { value: schemes.replaceAll(' (', '\n(') },
        { value: people, align: 'center' },
        { value: verdicts },
        { value: why.join('\n') },
      ];
    }),
  ];
  return sheet(contextOf(view), words.batches, rows, OVERVIEW, {
    // What is frozen is repeated on every printed page, and the verdict is said once.
    frozen: { rows: 0, columns: 0 },
    filterRow: top.length,
    pagesWide: 1,
    merges: top.map((_, row) => ({ top: row, left: 0, bottom: row, right: OVERVIEW.length - 1 })),
  });
}

function differenceSheet(view: AuditView): OutSheet {
  const { report, lang } = view;
  const words = auditPageWords(lang);
  const told = [
    ...report.said.map((line) => ({ of: words.archive, detail: detailOf(line, lang) })),
    ...report.batches.flatMap((batch) =>
      detailsOf(batch, view).map((detail) => ({ of: safe(batch.seal.file), detail })),
    ),
  ];
  const rows = told.map(
    ({ of, detail: { weight, kind, place, what, todo } }): Row => [
      { value: of, text: true },
      { value: `${WEIGHT_SIGN[weight]} ${kind}`, tone: WEIGHT_TONE[weight] },
      { value: place, text: true },
      { value: what, text: true },
      { value: todo },
    ],
  );
  const heads = head([words.batch, words.kind, words.place, words.what, words.todo]);
  return sheet(
    contextOf(view),
    words.differences,
    [heads, ...orEmpty(rows, frameOf(lang), words.none)],
    [25, 13, 26, 52, 34],
    { pagesWide: 1 },
  );
}

function againstSheet(view: AuditView): OutSheet {
  const { report, lang } = view;
  const words = auditPageWords(lang);
  const rows = (report.against?.batches ?? []).flatMap((batch) => {
    const { said, schemes } = againstTexts(batch, view);
    const row = (value: string, bold = false): Row => [
      { value: safe(batch.seal.file), text: true, bold },
      { value, text: true, bold },
    ];
    return [
      ...said.map((text) => row(text, true)),
      ...schemes.flatMap(({ title, texts }) => [
        row(title, true),
        ...texts.map(({ depth, text }) => row(`${'    '.repeat(depth)}${text}`)),
      ]),
    ];
  });
  return sheet(contextOf(view), words.rules, [head([words.batch, againstTitle(view)]), ...rows], [25, 125]);
}

function sealSheet(view: AuditView): OutSheet {
  const { report, lang } = view;
  const words = auditPageWords(lang);
  const { kinds, headsAdvice, headConfirmed } = auditWords(lang);
  const newest = new Map(
    report.heads.map(({ sha256, confirmed }) => [
      sha256,
      confirmed ? `${words.newest}\n${headConfirmed}` : words.newest,
    ]),
  );
  const rows = report.batches.flatMap(({ seal, version, files }): Row[] => [
    [
      { value: seal.number, align: 'center', bold: true },
      { value: safe(seal.file), text: true, bold: true },
      { value: words.batch },
      { value: newest.get(seal.sha256) ?? words.program(version) },
      { value: seal.sha256, text: true },
    ],
    ...files.map(
      ({ kind, file, state, path }): Row => [
        { value: seal.number, align: 'center' },
        { value: safe(file), text: true },
        { value: kinds[kind] },
        { value: words.fileState[state], tone: FILE_TONE[state] ?? 'plain' },
        { value: path === null ? '' : safe(path), text: true },
      ],
    ),
  ]);
  const heads = head([words.number, words.file, words.kind, words.state, words.hashOrPlace]);
  const advice: Row = heads.map((_, column) => ({
    value: column === 0 && !allConfirmed(report) ? headsAdvice : '',
    tone: 'bare',
  }));
  return sheet(contextOf(view), words.seals, [heads, ...rows, advice], [7, 40, 14, 20, 69], {
    filterEnd: rows.length,
    pagesWide: 1,
    merges: [{ top: rows.length + 1, left: 0, bottom: rows.length + 1, right: heads.length - 1 }],
  });
}

function contextOf({ report, lang }: AuditView): Parameters<typeof sheet>[0] {
  return { report, frame: frameOf(lang) };
}

import type { QuotaReport } from '../../model/report.js';
import { quotaBar } from '../bar.js';
import { clauseInWords } from '../clause-words.js';
import { quotaOf, sortedQuotas } from '../lookup.js';
import { capWord, groupName, toldOfQuotas } from '../quota-words.js';
import { waivedText } from '../sentence.js';
import type { OutCell, OutSheet } from '../xlsx-writer.js';
import { head, labelOf, orEmpty, quotaCell, type Row, type SheetContext, sheet } from './context.js';

export function quotasSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names, hide } = context;
  const words = frame.workbook.quotas;
  const headers = [
    words.scheme,
    words.id,
    words.title,
    words.group,
    frame.book.bar.heading,
    words.count,
    words.notIneligible,
    words.cap,
    words.strength,
    words.status,
    words.clause,
    words.remark,
  ];
  const told = toldOfQuotas(report, lang);
  const rows = sortedQuotas(report).map((quota): Row => {
    const rule = quotaOf(report, quota.scheme, quota.id);
    const { what, todo, remark, waived } = told(quota);
    const next = waived === null ? todo : waivedText(waived, lang, hide);
    return [
      { value: names.get(quota.scheme) ?? quota.scheme, text: true },
      { value: quota.id, text: true },
      { value: rule?.title[lang] ?? '' },
      { value: labelOf(groupName(quota.group, frame), hide), text: true, bold: true },
      barCell(quota, context),
      { value: quota.count, align: 'center' },
      { value: quota.notIneligible, align: 'center' },
      { value: quota.cap ?? capWord(quota, frame), align: 'center' },
      { value: frame.strength[quota.strength], align: 'center' },
      quotaCell(quota, frame),
      { value: clauseInWords(quota.clause, lang), text: true },
      { value: [what, next, remark].filter((text) => text !== '').join('\n') },
    ];
  });
  const table = [head(headers), ...orEmpty(rows, frame)];
  return sheet(
    context,
    frame.workbook.sheets.quotas,
    [...table, [], [{ value: frame.book.bar.legend, tone: 'bare' }]],
    lang === 'zh'
      ? [12, 7, 17, 17, 25, 7, 8, 8, 8, 10, 10, 20]
      : [12, 10, 15, 15, 25, 11, 9, 7, 11, 11, 8, 16],
    {
      filterEnd: table.length - 1,
      merges: [{ top: table.length + 1, left: 0, bottom: table.length + 1, right: headers.length - 1 }],
    },
  );
}

/** How far a quota is used, as a bar of signs with the figures behind it; no bar for those who are in no group. */
export function barCell(
  { group, count, cap }: Pick<QuotaReport, 'group' | 'count' | 'cap'>,
  { frame }: Pick<SheetContext, 'frame'>,
): OutCell {
  if (group === '') return { value: String(count), text: true };
  return { value: `${quotaBar(count, cap)}  ${frame.book.bar.use(count, cap)}`, text: true };
}

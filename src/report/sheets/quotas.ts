import { sortedQuotas } from '../json.js';
import { quotaOf } from '../lookup.js';
import { toldOfQuotas } from '../quota-words.js';
import type { CellTone, OutSheet } from '../xlsx-writer.js';
import { head, orEmpty, type Row, type SheetContext, sheet } from './context.js';

export function quotasSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names, hide } = context;
  const words = frame.workbook.quotas;
  const headers = [
    words.scheme,
    words.id,
    words.title,
    words.group,
    words.count,
    words.notIneligible,
    words.cap,
    words.strength,
    words.status,
    words.clause,
    words.remark,
  ];
  const tones: Record<string, CellTone> = { within: 'good', exceeded: 'bad', undetermined: 'ask' };
  const told = toldOfQuotas(report, lang);
  const rows = sortedQuotas(report).map((quota): Row => {
    const rule = quotaOf(report, quota.scheme, quota.id);
    const { what, todo, remark } = told(quota);
    return [
      { value: names.get(quota.scheme) ?? quota.scheme, text: true },
      { value: quota.id, text: true },
      { value: rule?.title[lang] ?? '' },
      { value: hide.text(quota.group), text: true, bold: true },
      { value: quota.count, align: 'center' },
      { value: quota.notIneligible, align: 'center' },
      { value: quota.cap ?? frame.line.noCap, align: 'center' },
      { value: frame.strength[quota.strength], align: 'center' },
      { value: frame.quotaStatus[quota.status], tone: tones[quota.status] ?? 'plain', align: 'center' },
      { value: quota.clause, text: true },
      { value: [what, todo, remark].filter((text) => text !== '').join('\n') },
    ];
  });
  return sheet(
    context,
    frame.workbook.sheets.quotas,
    [head(headers), ...orEmpty(rows, frame)],
    [16, 8, 36, 28, 10, 14, 10, 10, 10, 16, 46],
  );
}

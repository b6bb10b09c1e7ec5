import { describe, expect, it } from 'vitest';
import { xlsxParts } from './corpus/raw.js';
import { readFileBytes } from './reading.js';
import { zip } from './zip.js';

const VALUE = '<v>1</v>';
const secondLook = ({ '_rels/.rels': _, ...parts }: Record<string, string>) => parts;

/** Numbers of the filled rows, those that are hidden with a sign. */
async function rowsIn(parts: Record<string, string>): Promise<string[]> {
  const result = await readFileBytes(zip(parts), 'a.xlsx');
  if (!result.ok) throw new Error(result.problem.code);
  return (
    result.workbook.sheets[0]?.rows.map(({ number, hidden }) => `${number}${hidden ? ' hidden' : ''}`) ?? []
  );
}

describe('a hidden row is known where only its place, or its first cell, says which it is', () => {
  it.each<[string, string, string[]]>([
    ['no numbers', `<row><c>${VALUE}</c></row><row hidden="1"><c>${VALUE}</c></row>`, ['1', '2 hidden']],
    ['after a blank row', `<row/><row hidden="true"><c>${VALUE}</c></row>`, ['2 hidden']],
    [
      'by a cell',
      `<row><c r="A3">${VALUE}</c></row><row hidden="1"><c s="0" r="B7">${VALUE}</c></row><row hidden="1"><c>${VALUE}</c></row>`,
      ['3', '7 hidden', '8 hidden'],
    ],
    [
      'after a row with a number',
      `<row r='5'><c r="A5">${VALUE}</c></row><row hidden="1"><c>${VALUE}</c></row><row r="9"><c>${VALUE}</c></row>`,
      ['5', '6 hidden', '9'],
    ],
    ['with numbers', `<row r="2" hidden="1"><c r="A2">${VALUE}</c></row>`, ['2 hidden']],
    [
      'other names for the elements',
      `<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" hidden="1"><x:c>${VALUE}</x:c></x:row>`.replaceAll(
        VALUE,
        '<x:v>1</x:v>',
      ),
      ['1 hidden'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await rowsIn(xlsxParts(rows))).toEqual(expected);
    if (!rows.includes('r="B7"')) expect(await rowsIn(secondLook(xlsxParts(rows)))).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { LOST_VALUE, NO_VALUE } from '../../src/model/cell.js';
import { below } from '../../src/read/sound-cells.js';
import { xlsxParts } from './corpus/raw.js';
import { readFileBytes } from './reading.js';
import { zip } from './zip.js';

const TEXTS = '<si><t>第一个</t></si><si><r><t>第二</t></r><r><t>个</t></r></si>';
const BLANK = undefined;

/** A1 is 甲 in every one, so that there is a row whatever the other is. */
const sheet = (cell: string) =>
  xlsxParts(`<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c>${cell}</row>`, TEXTS);

async function shownIn(parts: Record<string, string>): Promise<string | undefined> {
  const result = await readFileBytes(zip(parts), 'a.xlsx');
  if (!result.ok) return result.problem.code;
  return result.workbook.sheets[0]?.rows[0]?.cells.find(({ column }) => column === 2)?.shown;
}

/** Without this part hucre gives up, and SheetJS has the second look. */
const secondLook = ({ '_rels/.rels': _, ...parts }: Record<string, string>) => parts;

describe('a cell is never the first text of the workbook because it names none', () => {
  it.each<[string, string | undefined]>([
    ['<c r="B1" t="s"><v>0</v></c>', '第一个'],
    ['<c r="B1" t="s"><v>1</v></c>', '第二个'],
    ['<c r="B1" t="s" ><v> 1 </v></c>', '第二个'],
    ['<c r="B1" t="s"><v>01</v></c>', '第二个'],
    ['<c t="s" r="B1"><f>A1</f><v>1</v></c>', '第二个'],
    ['<c r="B1" t="s"><f t="shared" si="0"/><v>1</v><extLst/></c>', '第二个'],
    ['<c r="B1" t="s"/>', BLANK],
    ['<c t="s" r="B1" />', BLANK],
    ["<c r='B1' t='s'/>", BLANK],
    ['<x:c xmlns:x="u" r="B1" t="s"><x:v/></x:c>', BLANK],
    ['<c r="B1" t="s"></c>', BLANK],
    ['<c r="B1" t="s"><v/></c>', BLANK],
    ['<c r="B1" t="s"><v></v></c>', BLANK],
    ['<c r="B1" t="s">\n  <v>\n  </v>\n</c>', BLANK],
    ['<c r="B1" t="s"><v xml:space="preserve"> </v></c>', BLANK],
    ['<c r="B1" t="s"><f>A1</f></c>', NO_VALUE],
    ['<c r="B1" t="s"><f>A1</f><v></v></c>', NO_VALUE],
    ['<c r="B1" t="s"><v>2</v></c>', LOST_VALUE],
    ['<c r="B1" t="s"><v>99999</v></c>', LOST_VALUE],
    ['<c r="B1" t="s"><v>-1</v></c>', LOST_VALUE],
    ['<c r="B1" t="s"><v>1.5</v></c>', LOST_VALUE],
    ['<c r="B1" t="s"><v>1e0</v></c>', LOST_VALUE],
    ["<c r='B1' t='s'><v>0x1</v></c>", LOST_VALUE],
    ['<c r="B1" t="s" s="0"><v>2</v></c>', LOST_VALUE],
    ['<x:c xmlns:x="u" r="B1" t="s"><x:v>7</x:v></x:c>', LOST_VALUE],
  ])('%s', async (cell, shown) => {
    expect(await shownIn(sheet(cell))).toBe(shown);
  });

  it.each<[string, string | undefined]>([
    ['<c r="B1" t="s"><v>1</v></c>', '第二个'],
    ['<c r="B1" t="s"/>', BLANK],
    ['<c r="B1" t="s"><v>1.5</v></c>', LOST_VALUE],
    ['<c r="B1" t="e"><v>#SPILL!</v></c>', '#SPILL!'],
  ])('%s, where SheetJS reads it', async (cell, shown) => {
    expect(await shownIn(secondLook(sheet(cell)))).toBe(shown);
  });
});

describe('a value that is none is no value of another kind', () => {
  it.each<[string, string | undefined]>([
    ['<c r="B1" t="b"><v>0</v></c>', 'FALSE'],
    ['<c r="B1" t="b"><v>true</v></c>', 'TRUE'],
    ['<c r="B1" t="b"/>', BLANK],
    ['<c r="B1" t="b"><v></v></c>', BLANK],
    ['<c r="B1" t="b"><v>2</v></c>', LOST_VALUE],
    ['<c r="B1" t="e"/>', BLANK],
    ['<c r="B1" t="e"><v>#SPILL!</v></c>', '#SPILL!'],
    ['<c r="B1" t="e"><v>7</v></c>', LOST_VALUE],
    ['<c r="B1"><v> </v></c>', BLANK],
    ['<c r="B1" t="n"><v>\n</v></c>', BLANK],
    ['<c r="B1"><v>0</v></c>', '0'],
    ['<c r="B1" t="str"/>', BLANK],
    ['<c r="B1" t="str"><f>A2</f></c>', NO_VALUE],
    // What a formula found may be an empty text.
    ['<c r="B1" t="str"><f>A2</f><v></v></c>', BLANK],
    ['<c r="B1" t="str"><f>A2</f><v> </v></c>', BLANK],
    ['<c r="B1" t="inlineStr"><is><t>丙</t></is></c>', '丙'],
    // Not a cell's kind.
    ['<c r="B1"><f t="s">A1</f><v>7</v></c>', '7'],
  ])('%s', async (cell, shown) => {
    expect(await shownIn(sheet(cell))).toBe(shown);
  });
});

it('a tag that says its kind again and again costs no more than its length', async () => {
  const started = performance.now();
  await shownIn(sheet(`<c r="B1"${' t="s"'.repeat(50_000)}/>`));
  expect(performance.now() - started).toBeLessThan(3000);
});

it('the pattern of the numbers below another has those alone', () => {
  for (const count of [0, 1, 2, 9, 10, 11, 99, 100, 101, 468, 1000, 1090]) {
    const pattern = new RegExp(`^(?:${below(count)})$`, 'u');
    const found = Array.from({ length: 1200 }, (_, number) => number).filter((n) => pattern.test(String(n)));
    expect(found, String(count)).toEqual(Array.from({ length: count }, (_, number) => number));
  }
});

describe('how a text is to be read aloud is no part of it', () => {
  const READ = '<rPh sb="0" eb="2"><t>wang fang</t></rPh><phoneticPr fontId="1"/>';
  it.each<[string, string]>([
    [`<c r="B1" t="inlineStr"><is><t>王芳</t>${READ}</is></c>`, '王芳'],
    [`<c r="B1" t="inlineStr"><is><r><t>王</t></r><r><rPr><b/></rPr><t>芳</t></r>${READ}</is></c>`, '王芳'],
    [
      `<x:c xmlns:x="u" r="B1" t="inlineStr"><x:is><x:t>王芳</x:t><x:rPh><x:t>wang</x:t></x:rPh></x:is></x:c>`,
      '王芳',
    ],
    ['<c r="B1" t="s"><v>0</v></c>', '王芳'],
  ])('%s', async (cell, shown) => {
    const parts = xlsxParts(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c>${cell}</row>`,
      `<si><r><rPr><b/></rPr><t>王</t></r><r><t>芳</t></r>${READ}</si>`,
    );
    expect(await shownIn(parts)).toBe(shown);
    expect(await shownIn(secondLook(parts))).toBe(shown);
  });
});

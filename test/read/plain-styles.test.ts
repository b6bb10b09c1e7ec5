import { readdirSync, readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { storeZip } from '../../src/bytes/zip.js';
import { openContainer, plainParts } from '../../src/read/container.js';
import { readOoxml } from '../../src/read/hucre.js';
import { LIMITS } from '../../src/read/limits.js';
import type { Part } from '../../src/read/parts.js';
import { withoutPlainStyles } from '../../src/read/plain-styles.js';

const STYLED = /<c\s[^<>]*\ss="/gu;

/** What is read of a workbook with all styles and with those that matter, and how many cells have one then. */
async function bothWays(bytes: Uint8Array, edit: (part: Part) => Part = (part) => part) {
  const container = await openContainer(bytes, LIMITS);
  let styled = 0;
  const change = (parts: Part[]) => {
    const changed = withoutPlainStyles(parts.map(edit));
    for (const { content } of changed) styled += Buffer.from(content).toString().match(STYLED)?.length ?? 0;
    return changed;
  };
  const read = async (edited: (parts: Part[]) => Part[]) =>
    readOoxml(await storeZip(await plainParts(container, edited)));
  const all = await read((parts) => parts.map(edit));
  const some = await read(change);
  return { all, some, styled };
}

describe('styles that change nothing of what is read are taken off the cells', () => {
  const files = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xlsx'),
  );

  it.each(files)('%s is read the same', async (file) => {
    const read = await bothWays(readFileSync(`fixtures/${file}`)).catch(() => null);
    expect(read?.some).toEqual(read?.all);
  });

  it('a format stays on a number, and what strikes through on any cell', async () => {
    const font = { bold: true };
    const cells = new Map(
      Object.entries({
        '0,0': { value: '张三', style: { font } },
        '0,1': { value: '3', style: { font, numFmt: '0.00' } },
        '0,2': { value: 3, style: { font, numFmt: '0.00' } },
        '0,3': { value: new Date('2024-05-01'), style: { numFmt: 'yyyy-mm-dd' } },
        '0,4': { value: '李四', style: { font: { strikethrough: true } } },
        '0,5': { value: true, style: { font } },
      }),
    );
    const { all, some, styled } = await bothWays(await writeXlsx({ sheets: [{ name: '表', cells }] }));
    expect(some).toEqual(all);
    expect(styled).toBe(3);
    expect(some.sheets[0]?.rows[0]?.cells.map(({ shown, struck }) => [shown, struck])).toEqual([
      ['张三', undefined],
      ['3', undefined],
      ['3.00', undefined],
      ['2024-05-01', undefined],
      ['李四', 'whole'],
      ['TRUE', undefined],
    ]);
  });

  const struck = new Map(
    Object.entries({
      '0,0': { value: '张三', style: { font: { bold: true } } },
      '0,1': { value: '李四', style: { font: { strikethrough: true } } },
      '0,2': { value: 45000, style: { font: { bold: true } } },
    }),
  );

  it.each([
    ['are in another part than the usual one', 'workbook.xml.rels', /styles\.xml/u, 'other.xml'],
    [
      'have a format of their own in the place of the general one',
      'styles.xml',
      /<fonts/u,
      '<numFmts count="1"><numFmt numFmtId="0" formatCode="yyyy-mm-dd"/></numFmts><fonts',
    ],
    [
      'hold two ways of saying something',
      'styles.xml',
      /<font>/u,
      '<mc:AlternateContent><font/></mc:AlternateContent><font>',
    ],
    ['have two lists of fonts', 'styles.xml', /<fonts/u, '<fonts count="1"><font/></fonts><fonts'],
    ['say that there are other many', 'styles.xml', /<cellXfs count="\d+"/u, '<cellXfs count="9"'],
    [
      'have something else inside a style',
      'styles.xml',
      /<\/cellXfs>/u,
      '<xf numFmtId="14"><extLst><ext numFmtId="0"/></extLst></xf></cellXfs>',
    ],
    ['hold an instruction', 'styles.xml', /<fonts/u, '<?x <fonts count="1"><font/></fonts>?><fonts'],
    ['have single quotes', 'styles.xml', /count="(\d+)"/u, "count='$1'"],
  ])('all stay where the styles %s', async (_, name, from, to) => {
    const edit = (part: Part): Part =>
      part.name.endsWith(name)
        ? { ...part, content: Buffer.from(Buffer.from(part.content).toString().replace(from, to)) }
        : part;
    const { all, some, styled } = await bothWays(
      await writeXlsx({ sheets: [{ name: '表', cells: struck }] }),
      edit,
    );
    expect(some).toEqual(all);
    expect(styled).toBe(3);
  });
});

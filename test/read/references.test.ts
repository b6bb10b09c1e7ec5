import { describe, expect, it } from 'vitest';
import { withoutReferences } from '../../src/read/references.js';
import { xlsxParts } from './corpus/raw.js';
import { readFileBytes } from './reading.js';
import { zip } from './zip.js';

const shown = async (file: string | Uint8Array) => {
  const read = await readFileBytes(typeof file === 'string' ? new TextEncoder().encode(file) : file, 'a.xls');
  return read.ok
    ? read.workbook.sheets[0]?.rows.flatMap(({ cells }) => cells.map((cell) => cell.shown))
    : read;
};

describe('characters given by number or by name', () => {
  it.each([
    ['吴&#134071;', '吴𠮷'],
    ['周&#x3402;', '周㐂'],
    ['&#24352;&#X4e09;', '张三'],
    ['&ldquo;工匠&rdquo;&hellip;', '“工匠”…'],
    // What means something to the reader behind stays; so does what is no character, and no reference.
    ['&lt;b&gt; &amp;#134071; &#60; &#38;', '&lt;b&gt; &amp;#134071; &#60; &#38;'],
    ['&#0; &#10; &#xD842; &#x110000; &#9999999;', '&#0; &#10; &#xD842; &#x110000; &#9999999;'],
    ['A&B; &nosuch; &constructor; &#; 1&2', 'A&B; &nosuch; &constructor; &#; 1&2'],
  ])('%s', (text, expected) => expect(withoutReferences(text)).toBe(expected));

  it('a web page named .xls', async () => {
    const row = '<tr><td>吴&#134071;</td><td>买买提&#183;艾力</td><td>&lt;无&gt;&amp;</td></tr>';
    expect(await shown(`<html><table>${row}</table></html>`)).toEqual(['吴𠮷', '买买提·艾力', '<无>&']);
  });

  it('an .xlsx at which hucre gives up, so that SheetJS reads it', async () => {
    const texts =
      '<si><t>吴&#134071;</t></si><si><r><t>&#x34C2;&#131072;</t></r><r><t>&#10;&lt;甲&gt;</t></r></si>';
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>&#x20BB7;</t></is></c>';
    const { '_rels/.rels': _, ...parts } = xlsxParts(`<row r="1">${cells}</row>`, texts);
    const expected = ['吴𠮷', '㓂𠀀\n<甲>', '𠮷'];
    expect(await shown(zip(parts))).toEqual(expected);
    expect(await shown(zip({ ...parts, '_rels/.rels': _ ?? '' }))).toEqual(expected);
  });

  it('XML Spreadsheet 2003', async () => {
    const space = 'urn:schemas-microsoft-com:office:spreadsheet';
    const cell = '<Cell><Data ss:Type="String">吴&#134071;&#10;&lt;甲&gt;</Data></Cell>';
    const rows = `<Worksheet ss:Name="&#34920;"><Table><Row>${cell}</Row></Table></Worksheet>`;
    const text = `<?xml version="1.0"?><Workbook xmlns="${space}" xmlns:ss="${space}">${rows}</Workbook>`;
    expect(await shown(text)).toEqual(['吴𠮷\n<甲>']);
  });
});

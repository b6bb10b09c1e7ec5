import { CFB } from 'xlsx';
import { zip } from '../zip.js';
import { EXTREMES, type Seed } from './bytes.js';
import { FORMULAS, TYPES } from './compound.js';
import { pick, type Random, randomFrom } from './random.js';
import { HOSTILE } from './xml.js';

/** The n-th file put together from pieces of its format in no order: what no mutation of a sound file reaches. */
export function rawFile(number: number): Seed {
  const random = randomFrom(number);
  const [kind, make] = pick(Object.entries(KINDS), random);
  return { name: `${number} raw.${kind}`, bytes: make(random) };
}

const KINDS: Record<string, (random: Random) => Uint8Array> = {
  csv: (random) => Buffer.from(pieces(CSV, random)),
  'gbk.csv': (random) => Buffer.from(Array.from({ length: random(600) }, () => pick(GBK, random))),
  html: (random) => Buffer.from(`<table>${pieces(HTML, random)}`),
  xml: (random) => Buffer.from(`${XML_HEAD}${pieces(XML_2003, random)}</Workbook>`),
  xlsx: (random) => xlsx(pieces(SHEET, random), pieces(STRINGS, random)),
  ods: (random) => zip({ 'content.xml': `${ODS_HEAD}${pieces(ODS, random)}${ODS_TAIL}` }),
  fods: (random) => Buffer.from(`<?xml version="1.0"?>${FODS_HEAD}${pieces(ODS, random)}${ODS_TAIL}`),
  xls: (random) => compound('Workbook', Buffer.concat([BIFF8, ...records(random)])),
  'old.xls': (random) => Buffer.concat([pick([BIFF2, BIFF4], random), ...records(random)]),
  bytes: (random) =>
    Buffer.from([...pick(HEADS, random), ...Array.from({ length: random(3000) }, () => random(256))]),
};

/** Up to 300 pieces; `#` in one becomes a hostile value, so does any attribute left open by it. */
function pieces(from: string[], random: Random): string {
  return Array.from({ length: random(300) }, () =>
    pick(from, random).replaceAll('#', () => pick(random(2) === 0 ? HOSTILE : PLAIN, random)),
  ).join('');
}

const PLAIN = ['1', '2', '3', '姓名', '王伟', '12.5', 'A1', 'B2', 'C3'];
const CSV = [
  ',',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  '"',
  '""',
  '#',
  '#',
  ' ',
  '\u3000',
  'sep=;',
  '=1+1',
  '\ufeff',
];
const GBK = [
  0x81, 0xfe, 0x30, 0x39, 0x40, 0x7f, 0x80, 0xff, 0xa3, 0xac, 0x2c, 0x0a, 0x0d, 0x22, 0x31, 0xce, 0xd2,
];
const HTML = [
  '<table>',
  '</table>',
  '<tr>',
  '</tr>',
  '<td>',
  '<td colspan="#" rowspan=#>',
  '<td data-t="n" data-v="#">',
  '</td>',
  '<th>#',
  '<br>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '<style>td{mso-number-format:"\\@"}</style>',
  '&amp;&#;',
  '#',
  '<td style="#" x:num="#">',
  '<a href="#">',
  '<',
  '>',
];
const XML_HEAD =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';
const XML_2003 = [
  '<Worksheet ss:Name="#">',
  '</Worksheet>',
  '<Table ss:ExpandedColumnCount="#" ss:ExpandedRowCount="#">',
  '</Table>',
  '<Row ss:Index="#">',
  '<Row ss:Span="#" ss:Hidden="1">',
  '</Row>',
  '<Cell ss:Index="#" ss:MergeAcross="#" ss:MergeDown="#" ss:StyleID="#" ss:Formula="#">',
  '<Cell>',
  '</Cell>',
  '<Data ss:Type="Number">#</Data>',
  '<Data ss:Type="String">#</Data>',
  '<Data ss:Type="DateTime">#</Data>',
  '<Data ss:Type="#">#',
  '</Data>',
  '<Styles><Style ss:ID="#"><NumberFormat ss:Format="#"/></Style></Styles>',
  '<Column ss:Index="#" ss:Span="#" ss:Hidden="1"/>',
  '<Comment><ss:Data>#</ss:Data></Comment>',
  '<Names><NamedRange ss:Name="#" ss:RefersTo="#"/></Names>',
  '<!--',
  '-->',
];
const SHEET = [
  '<row r="#">',
  '<row>',
  '<row r="#" hidden="#" spans="#">',
  '</row>',
  '<c r="#" t="#" s="#"><v>#</v></c>',
  '<c r="A1" t="s"><v>#</v></c>',
  '<c><v>#</v></c>',
  '<c r="#"><f t="shared" si="#" ref="#">#</f><v>#</v></c>',
  '<c r="B2"><f t="array" ref="#">#</f></c>',
  '<c t="inlineStr"><is><t>#</t><r><rPr><strike/></rPr><t>#</t></r></is></c>',
  '</sheetData><sheetData>',
  '</sheetData><mergeCells><mergeCell ref="#"/></mergeCells>',
  '<cols><col min="#" max="#" hidden="1"/></cols>',
  '<dimension ref="#"/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
];
const STRINGS = [
  '<si><t>#</t></si>',
  '<si>',
  '</si>',
  '<t>#',
  '</t>',
  '<rPh sb="#" eb="#"><t>#</t></rPh>',
  '<r><t>#</t></r>',
];
const ODS_HEAD = '<office:document-content><office:body><office:spreadsheet><table:table table:name="S">';
const ODS_TAIL = '</table:table></office:spreadsheet></office:body></office:document-content>';
const FODS_HEAD = `${ODS_HEAD.replace('<office:document-content>', '<office:document-content office:mimetype="application/vnd.oasis.opendocument.spreadsheet">')}`;
const ODS = [
  '<table:table-row table:number-rows-repeated="#">',
  '<table:table-row>',
  '</table:table-row>',
  '<table:table-cell office:value-type="float" office:value="#" table:number-columns-repeated="#"><text:p>#</text:p></table:table-cell>',
  '<table:table-cell table:formula="#"/>',
  '<table:covered-table-cell/>',
  '<table:table-cell table:number-columns-spanned="#" table:number-rows-spanned="#"/>',
  '<table:table-cell office:value-type="date" office:date-value="#"><text:p>#</text:p></table:table-cell>',
  '<table:table-cell><text:p>#<text:s text:c="#"/><text:span text:style-name="#">#</text:span></text:p></table:table-cell>',
  '<table:table-column table:visibility="collapse" table:number-columns-repeated="#"/>',
  '<office:annotation><text:p>#</text:p></office:annotation>',
];
const BIFF8 = Buffer.from([0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0]);
const BIFF2 = Buffer.from([0x09, 0, 4, 0, 2, 0, 0x10, 0]);
const BIFF4 = Buffer.from([0x09, 4, 6, 0, 0, 4, 0x10, 0, 0, 0]);
const HEADS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [0x09, 0, 4, 0],
  [0x09, 2, 6, 0],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [],
];

/** Records of a spreadsheet file from before 2007: type, length, content. */
function records(random: Random): Buffer[] {
  return Array.from({ length: random(200) }, () => {
    const content = Buffer.alloc(random(random(4) === 0 ? 600 : 24));
    for (let at = 0; at + 2 <= content.length; at += 2)
      content.writeUInt16LE(random(2) === 0 ? random(8) : pick(EXTREMES, random) & 0xffff, at);
    const head = Buffer.alloc(4);
    head.writeUInt16LE(
      random(4) === 0 ? random(0x300) : pick(random(400) === 0 ? FORMULAS : TYPES, random),
      0,
    );
    head.writeUInt16LE(content.length, 2);
    return Buffer.concat([head, content]);
  });
}

/** A sound compound file with one stream. */
export function compound(name: string, stream: Uint8Array): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, name, stream);
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of the smallest workbook: the content of its `sheetData`, and of the shared strings. */
export function xlsxParts(sheetData: string, strings = ''): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${sheetData}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
  };
}

function xlsx(sheetData: string, strings: string): Uint8Array {
  return zip(xlsxParts(sheetData, strings));
}

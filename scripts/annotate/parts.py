"""Parts that no program at hand writes, put into workbooks by openpyxl or LibreOffice by hand, as Excel writes them."""

import re
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
XM = "http://schemas.microsoft.com/office/excel/2006/main"
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
SHEET1 = "xl/worksheets/sheet1.xml"
SHEET1_RELS = "xl/worksheets/_rels/sheet1.xml.rels"
TYPES = "[Content_Types].xml"


def read(path):
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def write(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 1, 9, 30, 0)), content, zipfile.ZIP_DEFLATED)


def change(parts, name, old, new):
    text = parts[name].decode("utf-8")
    assert re.search(old, text), f"{old} not in {name}"
    parts[name] = re.sub(old, lambda match: match.expand(new), text, count=1).encode("utf-8")


def typed(parts, name, kind):
    change(parts, TYPES, "</Types>", f'<Override PartName="/{name}" ContentType="{kind}"/></Types>')


def related(parts, rels, kind, target, number):
    if rels not in parts:
        parts[rels] = f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'.encode()
    kind = kind if "://" in kind else f"{REL}/{kind}"
    change(parts, rels, "</Relationships>", f'<Relationship Id="rIdX{number}" Type="{kind}" Target="{target}"/></Relationships>')


def extended(parts):
    """Drop-downs that take their words from another sheet, as Excel 2010 and later keep them, and sparklines."""
    text = (
        f'<extLst><ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" xmlns:x14="{X14}"><x14:dataValidations count="1" xmlns:xm="{XM}">'
        '<x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>下拉!$A$1:$A$2</xm:f></x14:formula1>'
        "<xm:sqref>C4:C8</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
        f'<ext uri="{{05C60535-1F16-4fd2-B633-F4F36F0B64E0}}" xmlns:x14="{X14}"><x14:sparklineGroups xmlns:xm="{XM}"><x14:sparklineGroup>'
        "<x14:sparklines><x14:sparkline><xm:f>推荐汇总表!P4:P8</xm:f><xm:sqref>P9</xm:sqref></x14:sparkline></x14:sparklines>"
        "</x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
    )
    change(parts, SHEET1, "</worksheet>", f"{text}</worksheet>")


def threaded(parts):
    """A conversation at a cell: the words that new Excel shows, and the comment that stands for them elsewhere."""
    author = "tc={8A2D5B10-0F5E-4C55-9D9E-0C8B6C1A0001}"
    note = "[线程批注]\n\n你的 Excel 版本可读取此线程批注。\n\n注释:\n    请核对身份证号"
    comments = next(name for name in parts if name.startswith("xl/comments"))
    change(parts, comments, "<author>[^<]*</author>", f"<author>{author}</author>")
    change(parts, comments, "号码请本人再核对一遍", note)
    change(parts, comments, '(<comment [^>]*ref="H7"[^>]*?)(/?>)', r'\1 xr:uid="{8A2D5B10-0F5E-4C55-9D9E-0C8B6C1A0001}"\2')
    change(parts, comments, "<comments ", f'<comments xmlns:mc="{MC}" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" ')
    parts["xl/threadedComments/threadedComment1.xml"] = (
        f'{HEAD}<ThreadedComments xmlns="{THREADED}" xmlns:x="{MAIN}"><threadedComment ref="H7" dT="2024-03-01T01:30:00.00" '
        'personId="{6B6C0A2E-7C8A-4E0B-9F0A-000000000001}" id="{8A2D5B10-0F5E-4C55-9D9E-0C8B6C1A0001}"><text>请核对身份证号</text></threadedComment></ThreadedComments>'
    ).encode()
    parts["xl/persons/person.xml"] = (
        f'{HEAD}<personList xmlns="{THREADED}" xmlns:x="{MAIN}"><person displayName="王晓燕" id="{{6B6C0A2E-7C8A-4E0B-9F0A-000000000001}}" userId="S::w@example.invalid::1" providerId="AD"/></personList>'
    ).encode()
    typed(parts, "xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml")
    typed(parts, "xl/persons/person.xml", "application/vnd.ms-excel.person+xml")
    related(parts, SHEET1_RELS, "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml", 81)
    related(parts, "xl/_rels/workbook.xml.rels", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml", 82)


def pivot(parts):
    """A pivot table on a sheet of its own, made of the nominee table: unit by number of people."""
    sheet = f'{HEAD}<worksheet xmlns="{MAIN}"><dimension ref="A3:B5"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData><row r="3"><c r="A3" t="inlineStr"><is><t>性别</t></is></c><c r="B3" t="inlineStr"><is><t>人数</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>男</t></is></c><c r="B4"><v>3</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>女</t></is></c><c r="B5"><v>2</v></c></row></sheetData></worksheet>'
    fields = '<cacheField name="姓名"/><cacheField name="性别"><sharedItems count="2"><s v="男"/><s v="女"/></sharedItems></cacheField>'
    parts["xl/worksheets/sheet9.xml"] = sheet.encode()
    parts["xl/pivotCache/pivotCacheDefinition1.xml"] = (
        f'{HEAD}<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{REL}" r:id="rId1" refreshOnLoad="1" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="B3:C8" sheet="推荐汇总表"/></cacheSource><cacheFields count="2">{fields}</cacheFields></pivotCacheDefinition>'
    ).encode()
    parts["xl/pivotCache/pivotCacheRecords1.xml"] = f'{HEAD}<pivotCacheRecords xmlns="{MAIN}" count="2"><r><s v="周启明"/><x v="0"/></r><r><s v="郑丽娟"/><x v="1"/></r></pivotCacheRecords>'.encode()
    parts["xl/pivotTables/pivotTable1.xml"] = (
        f'{HEAD}<pivotTableDefinition xmlns="{MAIN}" name="数据透视表1" cacheId="7" dataCaption="值"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        '<pivotFields count="2"><pivotField dataField="1" showAll="0"/><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField></pivotFields>'
        '<rowFields count="1"><field x="1"/></rowFields><rowItems count="2"><i><x/></i><i><x v="1"/></i></rowItems><colItems count="1"><i/></colItems>'
        '<dataFields count="1"><dataField name="人数" fld="0" subtotal="count" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>'
    ).encode()
    typed(parts, "xl/worksheets/sheet9.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    for name in ("pivotCache/pivotCacheDefinition1", "pivotCache/pivotCacheRecords1", "pivotTables/pivotTable1"):
        kind = re.sub(r"^.*/|\d+$", "", name)
        typed(parts, f"xl/{name}.xml", f"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml")
    related(parts, "xl/_rels/workbook.xml.rels", "worksheet", "worksheets/sheet9.xml", 91)
    related(parts, "xl/_rels/workbook.xml.rels", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml", 92)
    related(parts, "xl/worksheets/_rels/sheet9.xml.rels", "pivotTable", "../pivotTables/pivotTable1.xml", 93)
    related(parts, "xl/pivotTables/_rels/pivotTable1.xml.rels", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml", 94)
    rels = "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels"
    related(parts, rels, "pivotCacheRecords", "pivotCacheRecords1.xml", 95)
    change(parts, rels, "rIdX95", "rId1")
    change(parts, "xl/workbook.xml", "</sheets>", f'<sheet name="透视表" sheetId="9" xmlns:r="{REL}" r:id="rIdX91"/></sheets>')
    caches = f'<pivotCaches><pivotCache cacheId="7" xmlns:r="{REL}" r:id="rIdX92"/></pivotCaches>'
    change(parts, "xl/workbook.xml", "(<calcPr[^>]*/>|</definedNames>)", rf"\1{caches}")


def macros(parts):
    """A placeholder where macros would be: no program here writes any, and none is ever run."""
    parts["xl/vbaProject.bin"] = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(range(256)) * 4
    related(parts, "xl/_rels/workbook.xml.rels", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", 71)
    change(parts, TYPES, "(<Types[^>]*>)", r'\1<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>')
    change(parts, TYPES, r"application/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")


def controls(parts):
    """A tick box of a form beside comments: both lie in one drawing, in which Excel leaves tags open, as in a web page."""
    vml = next(name for name in parts if name.endswith(".vml"))
    box = (
        '<v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>'
        '<v:shape id="_x0000_s5001" type="#_x0000_t201" style="position:absolute;margin-left:20pt;margin-top:200pt;width:80pt;height:20pt;z-index:9" filled="f" stroked="f" o:insetmode="auto">'
        '<v:textbox style="mso-direction-alt:auto" o:singleclick="f"><div style="text-align:left"><font face="SimSun" size="180" color="#000000">已审核<br></font></div></v:textbox>'
        '<x:ClientData ObjectType="Checkbox"><x:SizeWithCells/><x:Anchor>0, 20, 10, 5, 2, 10, 11, 10</x:Anchor><x:AutoFill>False</x:AutoFill><x:AutoLine>False</x:AutoLine><x:FmlaLink>$A$12</x:FmlaLink></x:ClientData></v:shape>'
    )
    change(parts, vml, "</xml>", f"{box}</xml>")
    parts["xl/ctrlProps/ctrlProp1.xml"] = f'{HEAD}<formControlPr xmlns="{X14}" objectType="CheckBox" fmlaLink="$A$12" lockText="1" noThreeD="1"/>'.encode()
    typed(parts, "xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml")
    related(parts, SHEET1_RELS, "ctrlProp", "../ctrlProps/ctrlProp1.xml", 61)
    text = (
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="x14" xmlns:x14="{X14}"><controls><mc:AlternateContent><mc:Choice Requires="x14">'
        f'<control shapeId="5001" xmlns:r="{REL}" r:id="rIdX61" name="Check Box 1"/></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>'
    )
    change(parts, SHEET1, r"(<legacyDrawing[^>]*/>)", rf"\1{text}")


def custom(parts):
    """Parts of other systems: data of a document server, properties, a part that nothing names."""
    parts["customXml/item1.xml"] = f'{HEAD}<公文 xmlns="urn:example:oa"><编号>2024-17</编号></公文>'.encode()
    parts["customXml/itemProps1.xml"] = f'{HEAD}<ds:datastoreItem ds:itemID="{{11111111-2222-3333-4444-555555555555}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'.encode()
    parts["docProps/custom.xml"] = f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'.encode()
    parts["unnamed/extra.dat"] = bytes(range(256))
    related(parts, "xl/_rels/workbook.xml.rels", "customXml", "../customXml/item1.xml", 51)
    related(parts, "customXml/_rels/item1.xml.rels", "customXmlProps", "itemProps1.xml", 52)
    typed(parts, "customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml")
    typed(parts, "docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
    change(parts, TYPES, "(<Types[^>]*>)", r'\1<Default Extension="dat" ContentType="application/octet-stream"/>')
    related(parts, "_rels/.rels", "custom-properties", "docProps/custom.xml", 53)


def without_styles(parts):
    """A workbook without a style sheet, as small libraries write it: numbers of formats go with it."""
    del parts["xl/styles.xml"]
    change(parts, TYPES, r'<Override[^>]*styles\.xml[^>]*/>', "")
    change(parts, "xl/_rels/workbook.xml.rels", r'<Relationship [^>]*styles\.xml[^>]*/>', "")
    parts[SHEET1] = re.sub(rb' s="\d+"', b"", parts[SHEET1])


def strict(parts):
    """Strict OOXML, as Excel's "Strict Open XML Spreadsheet": other names of the same elements."""
    spaces = {
        MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
        REL: "http://purl.oclc.org/ooxml/officeDocument/relationships",
        "http://schemas.openxmlformats.org/drawingml/2006/main": "http://purl.oclc.org/ooxml/drawingml/main",
    }
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            for old, new in spaces.items():
                content = content.replace(old.encode(), new.encode())
            parts[name] = content
    change(parts, "xl/workbook.xml", "<workbook ", '<workbook conformance="strict" ')

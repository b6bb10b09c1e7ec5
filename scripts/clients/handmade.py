"""Habits of programs that cannot be run here: WPS, Excel, and systems that export with libraries of their own.

WPS Office runs on neither this machine nor a build server. What it and others are known to write is imitated: a workbook
written by hand, one habit each. None of this was written by WPS.
"""

import datetime
import re
import zipfile
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from .sheet import NAME, table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACK = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

#: Styles by number: General, 0.00, yyyy.mm, text.
GENERAL, DECIMALS, MONTH, TEXT = range(4)


def style_of(value):
    if isinstance(value, float):
        return DECIMALS
    if isinstance(value, datetime.date):
        return MONTH
    return TEXT if isinstance(value, str) and value.isdigit() else GENERAL


class Book:
    """One sheet as parts of a container. Every argument is a habit."""

    def __init__(self, rows=None, dimension="A1:AF9", cell_refs=True, row_refs=True, inline=False, more="", styles=0):
        self.rows = rows or table()
        self.dimension, self.more, self.styles = dimension, more, styles
        self.cell_refs, self.row_refs, self.inline = cell_refs, row_refs, inline
        self.strings = []

    def cell(self, r, c, value):
        ref = f' r="{get_column_letter(c)}{r}"' if self.cell_refs else ""
        if value is None:
            # Without references only the order tells the column.
            return "" if self.cell_refs else "<c/>"
        style = f' s="{style_of(value)}"'
        if isinstance(value, datetime.date):
            return f"<c{ref}{style}><v>{(value - datetime.date(1899, 12, 30)).days}</v></c>"
        if not isinstance(value, str):
            return f"<c{ref}{style}><v>{value!r}</v></c>"
        if self.inline:
            return f'<c{ref}{style} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        self.strings.append(value)
        return f'<c{ref}{style} t="s"><v>{len(self.strings) - 1}</v></c>'

    def sheet(self):
        rows = []
        for r, row in enumerate(self.rows, 1):
            ref = f' r="{r}"' if self.row_refs else ""
            rows.append(f"<row{ref}>{''.join(self.cell(r, c, value) for c, value in enumerate(row, 1))}</row>")
        return (
            f'<worksheet xmlns="{MAIN}"><dimension ref="{self.dimension}"/>'
            f"<sheetData>{''.join(rows)}{self.more}</sheetData></worksheet>"
        )

    def style_sheet(self):
        formats = '<numFmt numFmtId="200" formatCode="0.00"/><numFmt numFmtId="201" formatCode="yyyy.mm"/>'
        cells = [f'<xf numFmtId="{n}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' for n in (0, 200, 201, 49)]
        # Copied with every sheet that was ever pasted in.
        cells += [cells[0]] * self.styles
        named = "".join(f'<cellStyle name="常规 {n}" xfId="0"/>' for n in range(self.styles))
        return (
            f'<styleSheet xmlns="{MAIN}"><numFmts count="2">{formats}</numFmts>'
            '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
            '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(cells)}">{"".join(cells)}</cellXfs>'
            f'<cellStyles count="{self.styles + 1}"><cellStyle name="常规" xfId="0" builtinId="0"/>{named}</cellStyles></styleSheet>'
        )

    def parts(self):
        def relations(*entries):
            inner = "".join(f'<Relationship Id="rId{n}" Type="{REL}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(entries, 1))
            return f'<Relationships xmlns="{PACK}">{inner}</Relationships>'

        kinds = {"workbook.xml": "sheet.main", "worksheets/sheet1.xml": "worksheet", "styles.xml": "styles", "sharedStrings.xml": "sharedStrings"}
        overrides = "".join(f'<Override PartName="/xl/{part}" ContentType="{TYPE}.{kind}+xml"/>' for part, kind in kinds.items())
        sheet = self.sheet()
        texts = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in self.strings)
        return {
            "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="{NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")),
            "xl/worksheets/sheet1.xml": sheet,
            "xl/styles.xml": self.style_sheet(),
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}" count="{len(self.strings)}" uniqueCount="{len(self.strings)}">{texts}</sst>',
        }


def save(path, parts, rename=lambda name: name):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            info = zipfile.ZipInfo("x")
            # Set afterwards: the constructor puts backslashes right.
            info.filename = rename(name)
            archive.writestr(info, HEAD + xml, zipfile.ZIP_DEFLATED)


def prefixed(parts):
    """Every element of a spreadsheet under the prefix x:, as the Open XML SDK of .NET writes it."""
    def change(name, xml):
        if not name.startswith("xl/") or name.endswith(".rels"):
            return xml
        return re.sub(r"<(/?)(\w)", r"<\1x:\2", xml).replace("xmlns=", "xmlns:x=", 1)

    return {name: change(name, xml) for name, xml in parts.items()}


def broken_strings(parts):
    """One cell names a shared text that does not exist: the workbook was cut by another tool."""
    old = parts["xl/worksheets/sheet1.xml"]
    # J6, the post of the second person.
    start = old.index('r="J6"')
    value = old.index("<v>", start)
    end = old.index("</v>", value)
    return {**parts, "xl/worksheets/sheet1.xml": f"{old[:value]}<v>99999{old[end:]}"}


def make(folder):
    far = '<row r="1048576"><c r="XFD1048576"><v>0</v></c></row>'
    save(folder / "dimension-a1.xlsx", Book(dimension="A1:A1").parts())
    save(folder / "dimension-huge.xlsx", Book(dimension="A1:XFD1048576").parts())
    save(folder / "dimension-huge-two-cells.xlsx", Book(rows=[["附件2", None, "大国工匠"]], dimension="A1:XFD1048576").parts())
    save(folder / "stray-cell.xlsx", Book(dimension="A1:XFD1048576", more=far).parts())
    save(folder / "leading-slash.xlsx", Book().parts(), lambda name: f"/{name}")
    save(folder / "backslashes.xlsx", Book().parts(), lambda name: name.replace("/", "\\"))
    save(folder / "many-styles.xlsx", Book(styles=1500).parts())
    save(folder / "strings-out-of-range.xlsx", broken_strings(Book().parts()))
    save(folder / "inline-strings.xlsx", Book(inline=True).parts())
    save(folder / "cells-without-references.xlsx", Book(cell_refs=False, row_refs=True).parts())
    save(folder / "rows-without-references.xlsx", Book(row_refs=False).parts())
    save(folder / "prefixed.xlsx", prefixed(Book().parts()))

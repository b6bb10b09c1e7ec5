"""Further sheets by openpyxl: marks that people leave, the date system of old Macs, formulas nobody calculated."""

import pathlib
import re
import tempfile
import zipfile

from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from .programs import gnumeric, openpyxl_book
from .sheet import column, row_of


def cell_of(book, person, field):
    return book.active.cell(row_of(person), column(field))


def marked_book():
    """A comment, a struck row, a struck cell, a hidden row, a hidden column and a merged cell."""
    book = openpyxl_book()
    sheet = book.active
    cell_of(book, "周㐂", "grade").comment = Comment("证书待核，电话13900000023", "审核人")
    for one in sheet[row_of("吴 𠮷")]:
        one.font = Font(strike=True)
    cell_of(book, "周㐂", "post").font = Font(strike=True)
    sheet.row_dimensions[row_of("买买提·艾力")].hidden = True
    sheet.column_dimensions["M"].hidden = True
    # The unit's name over the first two people, as in printed lists.
    top, bottom, contact = row_of("王䶮"), row_of("周㐂"), column("contact")
    sheet.merge_cells(start_row=top, start_column=contact, end_row=bottom, end_column=contact)
    return book


def marked(path):
    """The same, with rich text, some of it struck through, and pronunciation: this version of openpyxl writes neither."""
    marked_book().save(path)
    reading = '<r><t>王</t></r><r><rPr><b/></rPr><t>䶮</t></r><rPh sb="0" eb="2"><t>WANGYAN</t></rPh><phoneticPr fontId="0"/>'
    replace_text(path, "王䶮", reading)
    replace_text(path, "一线攻关的带头人", "<r><rPr><strike/></rPr><t>一线</t></r><r><t>攻关的带头人</t></r>")


def date_1904(path):
    book = openpyxl_book()
    book.epoch = CALENDAR_MAC_1904
    book.save(path)


def formulas(path):
    """Formulas as scripts write them: without a value, until a spreadsheet program opens the file; and failed ones."""
    book = openpyxl_book()
    cell_of(book, "王䶮", "shopfloorYears").value = "=2023-1998"
    cell_of(book, "买买提·艾力", "post").value = '="班组"&"长"'
    failed = cell_of(book, "周㐂", "postcode")
    failed.value, failed.data_type = "#N/A", "e"
    cell_of(book, "吴 𠮷", "occupation").value = "=1/0"
    book.save(path)


def excel_95(path, book):
    """A book in the format of Excel 5.0/95, which knows no Unicode, as Chinese computers wrote it: texts in GBK.

    LibreOffice 7.4 does not write it; Gnumeric writes it for Western code pages, SheetJS too, "?" for every other
    character. So Gnumeric gets the bytes of GBK as Western characters, and the code page in the file is put right
    afterwards. What GBK does not have is a question mark, as it was then.
    """
    sheet = book.active
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment is not None:
                cell.comment.text = cell.comment.text.encode("gbk", "replace").decode("cp1252")
            if isinstance(cell.value, str):
                cell.value = cell.value.encode("gbk", "replace").decode("cp1252")
    sheet.title = "Sheet1"
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "sheet.xlsx")
        book.save(source)
        gnumeric(source, path, "Gnumeric_Excel:excel_biff7")
    content = path.read_bytes()
    # Record 0x42, two bytes long: the code page.
    western, chinese = (b"\x42\x00\x02\x00" + page.to_bytes(2, "little") for page in (1252, 936))
    assert western in content
    path.write_bytes(content.replace(western, chinese))


def strict(source, path):
    """Strict OOXML, as Excel's "Strict Open XML Spreadsheet": no program here writes it, so namespaces are changed."""
    spaces = {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships":
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        "http://schemas.openxmlformats.org/drawingml/2006/main": "http://purl.oclc.org/ooxml/drawingml/main",
    }

    def change(name, xml):
        for old, new in spaces.items():
            xml = xml.replace(old, new)
        return xml.replace("<workbook ", '<workbook conformance="strict" ') if name == "xl/workbook.xml" else xml

    rewrite(source, path, change)


def replace_text(path, text, content):
    """Puts other content into the cells with a text: openpyxl writes texts into the cells, characters by their numbers."""
    written = "".join(f"&#{ord(character)};" for character in text)
    seen = []

    def change(name, xml):
        if name.startswith("xl/worksheets/sheet"):
            seen.append(xml.count(f"<t>{written}</t>"))
            return xml.replace(f"<t>{written}</t>", content)
        return xml

    rewrite(path, path, change)
    assert sum(seen) > 0, f"{text} not in {path}"


def without_preview(path):
    """Leaves out the picture of the first page: a third of an .ods by LibreOffice."""
    rewrite(path, path, lambda name, content: None if name.startswith("Thumbnails/") else content)


def rewrite(source, path, change):
    """Copies a zip; `change` gets name and content of every part, and gives None for one to leave out."""
    with zipfile.ZipFile(source) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            changed = change(name, content.decode("utf-8") if re.search(r"\.(xml|rels)$", name) else content)
            if changed is not None:
                archive.writestr(zipfile.ZipInfo(name), changed, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)

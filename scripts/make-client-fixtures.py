#!/usr/bin/python3
"""Writes fixtures/clients/: one small nominee sheet, saved by each spreadsheet program at hand in each of its formats.

Needs openpyxl, pandas (with odfpy), LibreOffice (soffice), Gnumeric (ssconvert) and Node with this project's packages.
The files are committed, so that the tests need none of these; what must come out of each stands in
test/read/clients.yaml. The content of the files is the same in every run, their time stamps are not.
Of the programs only SheetJS writes .xlsb and XML 2003, only Gnumeric .xls of Excel 95, none strict OOXML.
"""

import pathlib
import re
import shutil
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from clients import damage, handmade, programs, variants
from clients.sheet import OUT

MOST = 30_000

LIBREOFFICE = {
    "sheet.xlsx": "xlsx:Calc MS Excel 2007 XML",
    "sheet.xlsm": "xlsm:Calc MS Excel 2007 VBA XML",
    "sheet.xltx": "xltx:Calc MS Excel 2007 XML Template",
    "sheet.xls": "xls:MS Excel 97",
    "sheet.ods": "ods",
    "sheet.fods": "fods:OpenDocument Spreadsheet Flat XML",
    "sheet.utf8.csv": f"csv:{programs.csv_filter(programs.UTF_8)}",
    "sheet.gb18030.csv": f"csv:{programs.csv_filter(programs.GB18030)}",
    "sheet.utf16.csv": f"csv:{programs.csv_filter(programs.UTF_16)}",
    "sheet.semicolons.csv": f"csv:{programs.csv_filter(programs.GB18030, ';')}",
    "sheet.tabs.txt": f"csv:{programs.csv_filter(programs.UTF_16, chr(9))}",
    "sheet.html.xls": "html:HTML (StarCalc)",
}

GNUMERIC = {
    "sheet.xlsx": "Gnumeric_Excel:xlsx2",
    "sheet.xls": "Gnumeric_Excel:excel_biff8",
    "sheet.ods": "Gnumeric_OpenCalc:odf",
    "sheet.csv": "Gnumeric_stf:stf_csv",
    "sheet.gnumeric": "Gnumeric_XmlIO:sax",
}


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    folders = {name: OUT / name for name in ("openpyxl", "pandas", "libreoffice", "gnumeric", "sheetjs", "handmade")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    original = folders["openpyxl"] / "sheet.xlsx"
    programs.openpyxl_book().save(original)
    variants.marked(folders["openpyxl"] / "marked.xlsx")
    variants.date_1904(folders["openpyxl"] / "date-1904.xlsx")
    variants.formulas(folders["openpyxl"] / "formulas.xlsx")
    variants.strict(original, folders["openpyxl"] / "strict.xlsx")
    for name in ("sheet.xlsx", "sheet.ods", "sheet.csv"):
        programs.pandas_frame(folders["pandas"] / name)
    for name, export in LIBREOFFICE.items():
        programs.libreoffice(original, folders["libreoffice"] / name, export)
    shorten(folders["libreoffice"] / "sheet.fods")
    # This version of LibreOffice writes no byte order mark; Excel's "CSV UTF-8" does.
    csv = (folders["libreoffice"] / "sheet.utf8.csv").read_bytes()
    (folders["handmade"] / "utf8-bom.csv").write_bytes(b"\xef\xbb\xbf" + csv)
    for name, exporter in GNUMERIC.items():
        programs.gnumeric(original, folders["gnumeric"] / name, exporter)
    # WPS names its own format .et; inside it is that of Excel 97.
    shutil.copyfile(folders["gnumeric"] / "sheet.xls", folders["handmade"] / "sheet.et")
    variants.excel_95(folders["gnumeric"] / "sheet.biff5.xls", programs.openpyxl_book())
    variants.excel_95(folders["gnumeric"] / "marked.biff5.xls", variants.marked_book())
    # Not from the original: SheetJS reads 𠮷, which openpyxl writes as &#134071;, as another character.
    for name, book_type in {"sheet.xlsb": "xlsb", "sheet.xml": "xlml"}.items():
        programs.sheetjs(folders["libreoffice"] / "sheet.xlsx", folders["sheetjs"] / name, book_type)
    # What the old formats make of the same marks, dates and formulas.
    for name in ("marked.xls", "marked.ods", "date-1904.xls"):
        source = folders["openpyxl"] / f"{name.split('.')[0]}.xlsx"
        programs.libreoffice(source, folders["libreoffice"] / name, LIBREOFFICE[f"sheet.{name.split('.')[1]}"])
    variants.without_preview(folders["libreoffice"] / "marked.ods")
    for name in ("marked.xlsx", "marked.xls", "marked.ods", "formulas.ods"):
        source = folders["openpyxl"] / f"{name.split('.')[0]}.xlsx"
        programs.gnumeric(source, folders["gnumeric"] / name, GNUMERIC[f"sheet.{name.split('.')[1]}"])
    damage.by_libreoffice(original, folders["libreoffice"])
    damage.by_gnumeric(original, folders["gnumeric"])
    damage.by_pandas(original, folders["pandas"])
    damage.as_excel(folders["handmade"])
    handmade.make(folders["handmade"])
    too_large = [str(path) for path in OUT.rglob("*.*") if path.stat().st_size > MOST]
    assert not too_large, f"larger than {MOST} bytes: {too_large}"
    print(f"{sum(path.stat().st_size for path in OUT.rglob('*.*'))} bytes in {len(list(OUT.rglob('*.*')))} files")


def shorten(path):
    """Drops settings, scripts, page styles, fonts and line breaks from a flat file: half of it, and nothing of the sheet."""
    text = re.sub(r"(?<=>)\n *(?=<)", "", path.read_text("utf-8"))
    for element in ("office:settings", "office:scripts", "office:master-styles", "office:font-face-decls", "office:styles"):
        text = re.sub(rf"<{element}>.*?</{element}>", "", text, flags=re.S)
    path.write_text(text, "utf-8")


main()

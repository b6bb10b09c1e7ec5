#!/usr/bin/python3
"""Writes fixtures/annotate/: workbooks as clerks have them, with everything that `--annotate` must leave as it is.

Needs openpyxl, pandas, LibreOffice (soffice) and Gnumeric (ssconvert). The files are committed, so that the tests need none
of these. What none of the programs writes (macros, pivot tables, drop-downs of Excel 2010, conversations, form controls)
is put in by hand as Excel writes it; the macros are a placeholder.

With two paths it saves an annotated copy again, as a person would who opens it: FROM is saved by LibreOffice and by
openpyxl into the folder TO (fixtures/annotate/resaved).
"""

import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import openpyxl
import pandas

from annotate import book, parts
from clients.programs import gnumeric, libreoffice

OUT = book.ROOT / "fixtures" / "annotate"
MOST = 40_000
LIBREOFFICE = "xlsx:Calc MS Excel 2007 XML"


def handmade(source, path, *changes):
    content = parts.read(source)
    for change in changes:
        change(content)
    parts.write(path, content)


def with_words(source):
    """A second sheet for drop-downs."""
    words = source.create_sheet("下拉")
    words.append(["男"])
    words.append(["女"])
    return source


def make():
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    with tempfile.TemporaryDirectory() as folder:
        at = lambda name: pathlib.Path(folder, name)
        book.drawn().save(OUT / "openpyxl-drawn.xlsx")
        book.commented().save(OUT / "openpyxl-comments.xlsx")
        book.guarded().save(OUT / "openpyxl-guarded.xlsx")
        pandas.DataFrame(book.table(), dtype=object).to_excel(str(OUT / "pandas.xlsx"), sheet_name=book.SHEET, header=False, index=False)
        libreoffice(OUT / "openpyxl-drawn.xlsx", OUT / "libreoffice-drawn.xlsx", LIBREOFFICE)
        libreoffice(OUT / "openpyxl-comments.xlsx", OUT / "libreoffice-comments.xlsx", LIBREOFFICE)
        libreoffice(OUT / "openpyxl-guarded.xlsx", OUT / "libreoffice-template.xltx", "xltx:Calc MS Excel 2007 XML Template")
        gnumeric(OUT / "openpyxl-comments.xlsx", OUT / "gnumeric-comments.xlsx", "Gnumeric_Excel:xlsx2")
        gnumeric(OUT / "openpyxl-drawn.xlsx", OUT / "gnumeric-drawn.xlsx", "Gnumeric_Excel:xlsx2")
        handmade(OUT / "openpyxl-comments.xlsx", OUT / "handmade-strict.xlsx", parts.strict)
        with_words(book.plain()).save(at("words.xlsx"))
        handmade(at("words.xlsx"), OUT / "handmade-x14.xlsx", parts.extended)
        handmade(OUT / "openpyxl-comments.xlsx", OUT / "handmade-threaded.xlsx", parts.threaded)
        handmade(OUT / "openpyxl-guarded.xlsx", OUT / "handmade-pivot.xlsx", parts.pivot)
        handmade(OUT / "openpyxl-comments.xlsx", OUT / "handmade-macros.xlsm", parts.macros)
        handmade(OUT / "openpyxl-comments.xlsx", OUT / "handmade-controls.xlsx", parts.controls)
        handmade(OUT / "openpyxl-drawn.xlsx", OUT / "handmade-custom.xlsx", parts.custom)
        handmade(OUT / "pandas.xlsx", OUT / "handmade-without-styles.xlsx", parts.without_styles)
    check()


def resave(source, folder):
    folder.mkdir(exist_ok=True)
    libreoffice(source, folder / "libreoffice.xlsx", LIBREOFFICE)
    openpyxl.load_workbook(source).save(folder / "openpyxl.xlsx")
    gnumeric(source, folder / "gnumeric.xlsx", "Gnumeric_Excel:xlsx2")
    libreoffice(source, folder / "libreoffice.xls", "xls:MS Excel 97")
    libreoffice(source, folder / "libreoffice.ods", "ods")
    check()


def check():
    too_large = [str(path) for path in OUT.rglob("*.*") if path.stat().st_size > MOST]
    assert not too_large, f"larger than {MOST} bytes: {too_large}"


if len(sys.argv) == 3:
    resave(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
else:
    make()

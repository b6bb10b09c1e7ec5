"""Runs the spreadsheet programs: a file in, a file of another format out."""

import datetime
import pathlib
import shutil
import subprocess
import tempfile

import openpyxl
import pandas

from .sheet import NAME, table

#: Numbers by which LibreOffice knows encodings.
WINDOWS_1252, UTF_8, GB18030, UTF_16 = 1, 76, 85, 65535


def quietly(command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def libreoffice(source, path, export, read_as=None):
    """`export`: extension and export filter, `xls:MS Excel 97`; `read_as`: import filter, where it is not left to guess."""
    with tempfile.TemporaryDirectory() as folder:
        # A profile of its own: defaults of a fresh installation, and no quarrel with an office that is open.
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        if read_as is not None:
            command.append(f"--infilter={read_as}")
        quietly([*command, "--convert-to", export, "--outdir", f"{folder}/out", str(source)])
        (made,) = pathlib.Path(folder, "out").iterdir()
        shutil.copyfile(made, path)


def csv_filter(encoding, separator=",", as_shown=True):
    """LibreOffice's options of CSV: separator, quote, encoding, first line, columns, language, quote all, as shown."""
    return f"Text - txt - csv (StarCalc):{ord(separator)},34,{encoding},1,,0,false,{str(as_shown).lower()}"


def gnumeric(source, path, exporter, importer=None):
    reading = [] if importer is None else ["-I", importer]
    quietly(["ssconvert", *reading, "-T", exporter, str(source), str(path)])


def pandas_frame(path):
    frame = pandas.DataFrame(table(), dtype=object)
    if path.suffix == ".csv":
        frame.to_csv(path, header=False, index=False)
    else:
        # As text: where the path is a Path, pandas 1.5 writes .xlsx into a file named .ods.
        frame.to_excel(str(path), sheet_name=NAME, header=False, index=False)


def sheetjs(source, path, book_type):
    """The library that many web systems export with; the only writer of .xlsb and of XML 2003 at hand."""
    script = (
        "const XLSX = require('xlsx'); const [from, to, bookType] = process.argv.slice(1);"
        "const book = XLSX.readFile(from, { cellNF: true }); book.Workbook.Names = [];"
        "XLSX.writeFile(book, to, { bookType, compression: true });"
    )
    root = pathlib.Path(__file__).resolve().parents[2]
    subprocess.run(["node", "-e", script, str(source), str(path), book_type], check=True, cwd=root)


def openpyxl_book(rows=None):
    """The sheet as a careful person types it: texts as texts, months as numbers of two decimals, dates as year and month."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = NAME
    for r, row in enumerate(rows or table(), 1):
        for c, value in enumerate(row, 1):
            cell = sheet.cell(r, c, value)
            if isinstance(value, float):
                cell.number_format = "0.00"
            elif isinstance(value, datetime.date):
                cell.number_format = "yyyy.mm"
            elif isinstance(value, str) and value.isdigit():
                cell.number_format = "@"
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=32)
    # Rows repeated on every printed page: OpenDocument puts them into an element of their own.
    sheet.print_title_rows = "1:3"
    for column in range(1, 33):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width = 20
    return book

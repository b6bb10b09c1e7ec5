"""What programs do to a sheet when nobody watches: each function damages it the way people do, by the real program."""

import csv
import pathlib
import tempfile

import pandas

from . import programs as run
from .sheet import HEADER_ROW, NAME, column, table


def with_months(path, *months):
    """The sheet as CSV in UTF-8, the months of birth written like this."""
    rows = table()
    for person, month in enumerate(months, HEADER_ROW + 1):
        rows[person][column("birthMonth") - 1] = month
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def by_libreoffice(original, out):
    """A CSV in GBK, opened without choosing "text" for any column, and saved."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "sheet.csv")
        run.libreoffice(original, source, f"csv:{run.csv_filter(run.GB18030)}")
        gbk = f"Text - txt - csv (StarCalc):44,34,{run.GB18030},1"
        xlsx = out / "damage-csv-opened.xlsx"
        run.libreoffice(source, xlsx, "xlsx:Calc MS Excel 2007 XML", gbk)
        # Back to CSV, as shown: digits are gone for good.
        run.libreoffice(xlsx, out / "damage-csv-twice.csv", f"csv:{run.csv_filter(run.UTF_8)}")
        # Nothing chosen at all, not even the encoding: taken for that of the computer.
        run.libreoffice(source, out / "damage-wrong-encoding.xlsx", "xlsx:Calc MS Excel 2007 XML")
        # "Detect special numbers" in English, saved as CSV again: months become days, the month first, two digits a year.
        with_months(source, "Oct-80", "Jun-88", "Dec-79", "Mar-83")
        special = f"Text - txt - csv (StarCalc):44,34,{run.UTF_8},1,,1033,false,true"
        run.libreoffice(source, out / "damage-dates.csv", f"csv:{run.csv_filter(run.UTF_8)}", special)


def by_gnumeric(original, out):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "sheet.csv")
        run.libreoffice(original, source, f"csv:{run.csv_filter(run.UTF_8)}")
        xlsx = out / "damage-csv-opened.xlsx"
        run.gnumeric(source, xlsx, "Gnumeric_Excel:xlsx2", "Gnumeric_stf:stf_csvtab")
        run.gnumeric(xlsx, out / "damage-csv-twice.csv", "Gnumeric_stf:stf_csv")
        with_months(source, "1980-10", "1988/6", "12-1979", "1983.3.5")
        run.gnumeric(source, out / "damage-dates.xlsx", "Gnumeric_Excel:xlsx2", "Gnumeric_stf:stf_csvtab")


def as_excel(out):
    """Excel cannot be run here: months as its Chinese edition leaves them in a CSV after somebody typed 1980-10, 88-6-20."""
    with_months(out / "damage-dates.csv", "Oct-80", "2088/6/20", "12/1/79", "30380")


def by_pandas(original, out):
    def read(**how):
        return pandas.read_excel(original, sheet_name=NAME, header=HEADER_ROW - 1, **how)

    # One ID number is blank and the one with X left out: pandas makes the column one of floats.
    frame = read(dtype=object).iloc[[1, 3, 4]].copy()
    ids = "身份证号"
    frame.loc[frame.index[1], ids] = None
    frame[ids] = frame[ids].astype(float)
    frame.to_csv(out / "damage-float.csv", index=False)
    # Every column turned into text, blanks and all; with the numbers of the rows as a first column of its own.
    frame = read().iloc[1:5]
    # The third has no name, no title and no postcode.
    frame.loc[frame.index[2], ["姓名", "职称", "邮编"]] = None
    frame.astype(str).to_excel(out / "damage-nan.xlsx", sheet_name=NAME)

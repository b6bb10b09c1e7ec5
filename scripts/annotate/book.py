"""A workbook as clerks have them, by openpyxl: everything that a copy with marks must not lose.

The people are those of fixtures/nominees.yaml, which holds one typical problem each.
"""

import pathlib
import struct
import zlib

import openpyxl
import yaml
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import ColorScaleRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHEET = "推荐汇总表"
HEADER_ROW = 3
#: Rows of people: 4 to 8.
PEOPLE = ["周启明", "孙卫东", "吴建国", "郑丽娟", "褚文静"]
FIRST, LAST = HEADER_ROW + 1, HEADER_ROW + len(PEOPLE)


def headers():
    form = yaml.safe_load((ROOT / "rules/form/national-2024.yaml").read_text("utf-8"))
    return [field["header"] for field in form["fields"]]


def people():
    source = yaml.safe_load((ROOT / "fixtures/nominees.yaml").read_text("utf-8"))
    rows = {}
    for row in source["rows"]:
        rows.setdefault(row["姓名"], {**source["base"], **row})
    return [rows[name] for name in PEOPLE]


def table():
    names = headers()
    title = ["北京大工匠推荐汇总表（演示数据，人物均为虚构）"]
    rows = [{**person, names[0]: number} for number, person in enumerate(people(), 1)]
    return [["附件2"], title, names, *([row.get(name) for name in names] for row in rows)]


def plain():
    """The sheet, filled in with care: fonts, borders, widths."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SHEET
    side = Side(style="thin", color="FF808080")
    for r, row in enumerate(table(), 1):
        for c, value in enumerate(row, 1):
            cell = sheet.cell(r, c, None if value == "" else value)
            cell.number_format = "@" if isinstance(value, str) else "General"
            if r >= HEADER_ROW:
                cell.border = Border(left=side, right=side, top=side, bottom=side)
                cell.alignment = Alignment(vertical="center", wrap_text=True)
            if r == HEADER_ROW:
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", fgColor="FFD9E2EC")
    for c in range(1, len(headers()) + 1):
        sheet.column_dimensions[get_column_letter(c)].width = 14
    return book


def column(header):
    return headers().index(header) + 1


def drawn():
    """A picture, a chart, a sheet of another kind, conditional formats, drop-downs, print settings, hidden rows and columns."""
    book = plain()
    sheet = book.active
    image = Picture()
    sheet.add_image(image, "C11")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=column("生产现场工作年限"), min_row=HEADER_ROW, max_row=LAST), titles_from_data=True)
    chart.width, chart.height = 8, 5
    sheet.add_chart(chart, "F11")
    years = f"P{FIRST}:P{LAST}"
    sheet.conditional_formatting.add(years, ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="63BE7B"))
    sheet.conditional_formatting.add(f"H{FIRST}:H{LAST}", FormulaRule(formula=[f"LEN(H{FIRST})<>18"], font=Font(color="FFFF0000")))
    sexes = DataValidation("list", formula1='"男,女"', showDropDown=False, errorTitle="性别", error="请选择")
    sexes.add(f"C{FIRST}:C{LAST}")
    sheet.add_data_validation(sexes)
    sheet.freeze_panes = f"C{FIRST}"
    sheet.print_title_rows = f"1:{HEADER_ROW}"
    sheet.print_area = f"A1:AF{LAST}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.scale = "landscape", 8, 40
    sheet.oddFooter.center.text = "第 &P 页"
    sheet.row_dimensions[FIRST].height = 48
    sheet.row_dimensions[LAST].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet.auto_filter.ref = f"A{HEADER_ROW}:AF{LAST}"
    sheet.merge_cells("A2:AF2")
    # The contact person of the unit, once for two people.
    sheet.merge_cells(start_row=FIRST, end_row=FIRST + 1, start_column=column("推荐单位联系人"), end_column=column("推荐单位联系人"))
    notes = book.create_sheet("填表说明", 0)
    notes["A1"] = "填表说明"
    notes["A2"] = "请先看本页。"
    hidden = book.create_sheet("下拉选项")
    hidden.sheet_state = "hidden"
    hidden.append(["男"])
    hidden.append(["女"])
    book.active = 1
    book.defined_names.append(DefinedName("人员范围", attr_text=f"'{SHEET}'!$B${FIRST}:$B${LAST}"))
    local = DefinedName("本页年限", attr_text=f"'{SHEET}'!${years.replace(':', ':$').replace('P', 'P$', 2)}")
    local.localSheetId = 1
    book.defined_names.append(local)
    chart_sheet = book.create_chartsheet("图表")
    second = BarChart()
    second.add_data(Reference(sheet, min_col=column("生产现场工作年限"), min_row=FIRST, max_row=LAST))
    chart_sheet.add_chart(second)
    return book


def commented():
    """Comments of the clerk, one of them at a cell that has a problem, one at a blank cell."""
    book = plain()
    sheet = book.active
    sheet.cell(FIRST + 3, column("身份证号")).comment = Comment("号码请本人再核对一遍", "王晓燕", height=60, width=160)
    sheet.cell(FIRST + 2, column("生产现场工作年限")).comment = Comment("等单位来电话\n周三前补", "王晓燕")
    sheet.cell(1, 1).comment = Comment("请勿删除", "王晓燕")
    # Her own colour at a cell that gets ours.
    sheet.cell(FIRST + 3, column("身份证号")).fill = PatternFill("solid", fgColor="FFFFFF00")
    return book


def guarded():
    """A table of Excel's own kind, a protected sheet, a locked structure, links, groups of rows."""
    book = plain()
    sheet = book.active
    last = get_column_letter(len(headers()))
    listed = Table(displayName="名单", ref=f"A{HEADER_ROW}:{last}{LAST}")
    listed.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(listed)
    sheet.protection.sheet = True
    sheet.protection.password = "secret"
    for row in sheet.iter_rows(min_row=FIRST, max_row=LAST):
        for cell in row:
            cell.protection = Protection(locked=False)
    book.security = WorkbookProtection(lockStructure=True)
    sheet["A1"].hyperlink = "https://example.invalid/notice"
    sheet.row_dimensions.group(FIRST, FIRST + 1, hidden=False)
    return book


class Picture(Image):
    """A red square; openpyxl itself would ask another library for its size."""

    def __init__(self):
        self.ref, self.width, self.height, self.format, self.anchor = None, 16, 16, "png", "A1"

    def _data(self):
        return png()


def png():
    """A red square."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xc0\x20\x20" * 16 for _ in range(16))
    head = struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")

#!/usr/bin/python3
"""Writes fixtures/clients/: one small nominee sheet, saved by each spreadsheet program at hand.

Needs openpyxl, pandas, LibreOffice (soffice) and Gnumeric (ssconvert). The files are committed, so that the tests need
none of these. The people are invented; ID numbers use the unassigned area 119900.
"""

import datetime
import pathlib
import shutil
import subprocess
import tempfile

import openpyxl
import pandas
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "fixtures" / "clients"

TITLES = ["附件2", "大国工匠培育对象推荐汇总表"]

PEOPLE = [
    {
        "seq": "示例", "name": "张三", "sex": "男", "birthMonth": "1980.01", "employer": "XX公司",
        "reason": "（300字以内）", "reasonShort": "（30字以内）",
    },
    {
        "seq": 1, "name": "王䶮", "sex": "男", "birthMonth": 1980.10, "ethnic": "汉族", "education": "大学本科",
        "political": "中共党员", "idNumber": "119900198010150117", "employer": "京北精密机床有限公司", "post": "班组长",
        "industry": "机械", "occupation": "车工", "title": "无", "grade": "高级技师",
        "workSince": datetime.date(1998, 7, 1), "shopfloorYears": 26, "employerKind": "国有企业",
        "personKind": "在职职工", "migrantWorker": "否", "honours": "首都劳动奖章（2019年）；北京市劳动模范",
        "skillAwards": "第七届全国职工职业技能大赛决赛车工第5名", "expert1": "赵一，京北大学，教授",
        "expert2": "钱二，京北研究院，高级工程师", "expert3": "孙三，京北集团，特级技师",
        "reason": "长期扎根一线，\n攻克“高精度主轴”加工难题, 节约成本。", "reasonShort": "一线攻关的带头人",
        "employerAddress": "北京市海淀区清河路1号", "postcode": "010080", "phone": 13800138000,
        "recommender": "北京市总工会", "contact": "周四", "contactPhone": "010-62345678",
    },
    {
        "seq": 2, "name": "李 静", "sex": "女", "birthMonth": "1975.02", "ethnic": "回", "education": "大专",
        "political": "群众", "idNumber": "119900197502280247", "employer": "京北供电公司", "post": "工程师",
        "industry": "电力", "occupation": "电工", "title": "高级工程师", "grade": "技师",
        "workSince": "1996.08", "shopfloorYears": "28年", "employerKind": "国企", "personKind": "在职",
        "migrantWorker": "否", "honours": "无", "skillAwards": "/", "expert1": "吴五，京北电院，教授",
        "expert2": "郑六，京北学会，研究员", "expert3": "冯七，京北电网，高级技师", "reason": "保障供电。",
        "reasonShort": "光明守护者", "employerAddress": "北京市海淀区上地路2号", "postcode": "100085",
        "phone": "13900139000", "recommender": "北京市总工会", "contact": "周四", "contactPhone": "010-62345678",
    },
    {"seq": 3},
    {"seq": 4},
]


def fields():
    form = yaml.safe_load((ROOT / "rules/form/national-2024.yaml").read_text("utf-8"))
    return [(field["id"], field["header"]) for field in form["fields"]]


def table():
    columns = fields()
    rows = [[title] for title in TITLES]
    rows.append([header for _, header in columns])
    rows.extend([person.get(field) for field, _ in columns] for person in PEOPLE)
    return rows


def with_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "推荐汇总表"
    for r, row in enumerate(table(), 1):
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
    book.save(path)


def with_pandas(path):
    frame = pandas.DataFrame(table(), dtype=object)
    frame.to_excel(path, sheet_name="推荐汇总表", header=False, index=False)


def with_libreoffice(source, path, kind):
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, str(source)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        (made,) = pathlib.Path(folder).iterdir()
        shutil.copyfile(made, path)


def with_gnumeric(source, path, exporter):
    command = ["ssconvert", "-T", exporter, str(source), str(path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    for program in ("openpyxl", "pandas", "libreoffice", "gnumeric"):
        (OUT / program).mkdir(parents=True, exist_ok=True)
    original = OUT / "openpyxl" / "sheet.xlsx"
    with_openpyxl(original)
    with_pandas(OUT / "pandas" / "sheet.xlsx")
    csv = "csv:Text - txt - csv (StarCalc):44,34,%d,1,,0,false,true"
    for name, kind in {
        "sheet.xlsx": "xlsx:Calc MS Excel 2007 XML",
        "sheet.xls": "xls:MS Excel 97",
        "sheet.ods": "ods",
        "sheet.utf8.csv": csv % 76,
        "sheet.gb18030.csv": csv % 85,
        "sheet.html.xls": "html:HTML (StarCalc)",
    }.items():
        with_libreoffice(original, OUT / "libreoffice" / name, kind)
    for name, exporter in {
        "sheet.xlsx": "Gnumeric_Excel:xlsx2",
        "sheet.xls": "Gnumeric_Excel:excel_biff8",
        "sheet.ods": "Gnumeric_OpenCalc:odf",
        "sheet.csv": "Gnumeric_stf:stf_csv",
    }.items():
        with_gnumeric(original, OUT / "gnumeric" / name, exporter)


main()

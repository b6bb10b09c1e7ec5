"""Fills in blank forms as units would, and has LibreOffice save them again: fixtures/template/*.xlsx.

    npm run build && python3 scripts/make-template-fixture.py

Needs openpyxl 3.1 or later (earlier ones lose the properties of a workbook), PyYAML and LibreOffice (soffice). The people are
those of fixtures/people.yaml. The results are committed; test/template/returned.test.ts reads them.
"""

import subprocess
import tempfile
from pathlib import Path

import openpyxl
import yaml

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / 'fixtures' / 'template'
WHO = ['周启明', '何雅琴', '吴建国']


def rows(preset):
    source = yaml.safe_load((ROOT / 'fixtures' / 'people.yaml').read_text(encoding='utf-8'))
    for number, name in enumerate(WHO, start=1):
        yield {'序号': number, **source['presets'][preset], **source['people'][name]}


def fill(blank, preset, filled):
    book = openpyxl.load_workbook(blank)
    sheet = book.worksheets[0]
    columns = {sheet.cell(2, column).value: column for column in range(1, sheet.max_column + 1)}
    for offset, row in enumerate(rows(preset)):
        for header, value in row.items():
            sheet.cell(4 + offset, columns[header]).value = value
    book.save(filled)


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    for scheme, preset in [('national-2024', 'national')]:
        with tempfile.TemporaryDirectory() as folder:
            blank = Path(folder) / 'blank.xlsx'
            filled = Path(folder) / f'{scheme}.xlsx'
            command = ['node', ROOT / 'bin' / 'craftsman.js', 'template', scheme, '--output', blank]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            fill(blank, preset, filled)
            convert = ['soffice', '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', TARGET, filled]
            subprocess.run(convert, check=True, stdout=subprocess.DEVNULL)
            print(TARGET / f'{scheme}.xlsx')


if __name__ == '__main__':
    main()

"""Writes a model as a workbook with openpyxl: one sheet, or one for each table."""
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter

from model import blocks, choices, number, widths

EDGE = Border(*[Side(style="thin")] * 4)


class XlsxWriter:
    def __init__(self, model, kind, name, one_sheet):
        self.model = model
        self.chance = choices(kind, name)
        roll = self.chance.random
        self.one_sheet = one_sheet or roll() < 0.5
        self.as_text = roll() < 0.3
        self.down, self.right = (1, 1) if roll() < 0.2 else (0, 0)
        self.joins = roll() < 0.7
        self.spaces = roll() < 0.2
        self.format = self.chance.choice(("General", "0", "0_ ", "#,##0", "@"))
        self.book = Workbook()
        self.sheet = self.book.active
        self.sheet.title = self.chance.choice(("Sheet1", "年度报告", "年报"))
        self.row = self.down + 1

    def write(self, path):
        for block in blocks(self.model):
            if "table" not in block:
                self.line(block["text"])
                continue
            if not self.one_sheet:
                self.sheet = self.book.create_sheet(f"表{len(self.book.sheetnames)}")
                self.row = self.down + 1
            self.table(block)
        if self.chance.random() < 0.3:
            self.book.create_sheet("Sheet9")
        self.book.save(path)

    def line(self, text):
        self.sheet.cell(self.row, self.right + 1, text)
        if self.joins:
            self.sheet.merge_cells(
                start_row=self.row, end_row=self.row, start_column=self.right + 1,
                end_column=self.right + 10)
        self.row += 1

    def table(self, table):
        wide = widths(table, self.chance)
        starts = [self.right + 1 + sum(wide[:n]) for n in range(len(wide) + 1)]
        for number_, row in enumerate(table["rows"]):
            for cell in row:
                at, first = self.row + number_, starts[cell["column"]]
                last = starts[cell["column"] + cell["columns"]] - 1
                bottom = at + cell["rows"] - 1
                self.value(self.sheet.cell(at, first), cell)
                if (bottom, last) != (at, first):
                    self.sheet.merge_cells(
                        start_row=at, end_row=bottom, start_column=first, end_column=last)
        for column in range(1, starts[-1]):
            self.sheet.column_dimensions[get_column_letter(column)].width = 9
        self.row += len(table["rows"]) + self.chance.choice((0, 1, 1, 2))

    def value(self, here, cell):
        here.border = EDGE
        here.alignment = Alignment(horizontal="center", wrap_text=True)
        value = number(cell["text"]) if cell["value"] and not self.as_text else None
        if value is None:
            here.value = cell["text"] or None
            if here.value and self.spaces and cell["value"]:
                here.value += " "
            if here.value:
                here.data_type = "s"
            return
        here.value = value
        # A format that rounds would print another number than the report has.
        here.number_format = self.format if isinstance(value, int) else "General"


def write(model, kind, name, path, one_sheet=False):
    XlsxWriter(model, kind, name, one_sheet).write(path)

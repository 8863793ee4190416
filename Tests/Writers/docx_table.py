"""Tables of Word files with the merged cells of a model."""
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, Twips
from docx.table import _Cell

import docx_widths
from docx_parts import element
from model import part, spread, widths


class TableWriter:
    def __init__(self, document, habits, typist):
        self.document, self.habits, self.typist = document, habits, typist

    def write(self, model):
        for rows in self.parts(model):
            holder = self.document
            if self.habits.nested:
                holder = self.document.add_table(1, 1).cell(0, 0)
            self.fill(holder, model, rows)
            # Two tables without a paragraph between are one for Word.
            if not self.habits.pages or model["table"] != "applications":
                self.document.add_paragraph()

    def parts(self, model):
        rows, heads = model["rows"], model["heads"]
        if self.habits.cuts and model["table"] == "proactive":
            starts = [n for n, row in enumerate(rows) if n == 0 or len(row) == 1]
            return [rows[a:b] for a, b in zip(starts, starts[1:] + [None])]
        if self.habits.pages and model["table"] == "applications":
            cut = self.habits.chance.randrange(heads + 3, len(rows) - 3)
            repeats = self.habits.is_now(50)
            second = part(rows, cut, len(rows), self.habits.is_now(50))
            return [part(rows, 0, cut, True), (rows[:heads] if repeats else []) + second]
        return [rows]

    def fill(self, holder, model, rows):
        habits = self.habits
        wide = widths(model, habits.chance)
        starts = [sum(wide[:n]) for n in range(len(wide) + 1)]
        table = holder.add_table(0, starts[-1])
        if holder is self.document and not habits.autofit:
            table.style = "Table Grid"
        table.autofit = not habits.fixed
        sizes = self.sizes(model, wide)
        for column, width in zip(table.columns, sizes):
            column.width = Twips(width)
        heads = model["heads"] if model["table"] != "proactive" else 0
        for number, row in enumerate(spread(rows)):
            line = element("tr", properties := element("trPr", element("cantSplit")))
            if number < heads and habits.repeats:
                properties.append(element("tblHeader"))
            for cell, is_first in row:
                if not is_first and habits.skips and len(line) == 1:
                    span = starts[cell["column"] + cell["columns"]] - starts[0]
                    for old in properties.findall(element("gridBefore").tag):
                        properties.remove(old)
                    properties.insert(0, element("gridBefore", val=span))
                    continue
                made = self.made(cell, is_first, starts, sizes, table)
                line.append(self.controlled(made) if habits.is_now(10) else made)
            table._tbl.append(self.controlled(line) if habits.is_now(20) else line)
        if habits.wrong_grid:
            grid = table._tbl.tblGrid
            for column in list(grid)[-habits.chance.randrange(1, 3):]:
                grid.remove(column)

    def controlled(self, part):
        """In a content control, where the file has them around rows and cells."""
        if not self.habits.row_controls:
            return part
        return element("sdt", element("sdtPr"), element("sdtContent", part))

    def sizes(self, model, wide):
        """The widths of the columns of the file; too small for the numbers where it shall be so."""
        room = self.habits.room * (0.75 if self.habits.narrow else 1) - 400
        sizes = docx_widths.columns(model, self.habits.size, room) or [
            room / model["width"]] * model["width"]
        return [int(size / count) for size, count in zip(sizes, wide) for _ in range(count)]

    def made(self, cell, is_first, starts, sizes, table):
        """A cell of the file; what a merged cell covers below is an empty one."""
        first, last = starts[cell["column"]], starts[cell["column"] + cell["columns"]]
        properties = element("tcPr", element("tcW", w=sum(sizes[first:last]), type="dxa"))
        if last - first > 1:
            properties.append(element("gridSpan", val=last - first))
        if cell["rows"] > 1:
            properties.append(element("vMerge", val="restart") if is_first else element("vMerge"))
        made = element("tc", properties, element("p"))
        if is_first:
            self.cell(_Cell(made, table), cell)
        return made

    def cell(self, here, cell):
        chance = self.habits.chance
        lines = cell["text"].split("\n") if self.habits.is_now(50) else [cell["text"]]
        paragraph = here.paragraphs[0]
        for number, line in enumerate(lines):
            if number:
                paragraph = here.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_after = Pt(0)
            if cell["value"] and not line:
                paragraph.add_run(chance.choice(("", "", " ", "\u3000", "\u00a0")))
            elif cell["value"]:
                self.typist.number(paragraph, line)
            elif line:
                self.typist.type(paragraph, line)

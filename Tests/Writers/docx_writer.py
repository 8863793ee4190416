"""Writes a model as a Word file with python-docx, with the habits of people and programs."""
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, Twips
from docx.table import _Cell

import docx_widths
from docx_parts import TEXT_BOX, add_chinese_numbering, element, tracked
from model import blocks, choices, spread, widths

NUMERALS = "一二三四五六七八九十"


class DocxWriter:
    def __init__(self, model, kind, name, tracks=False, narrow=False, wrong_grids=False):
        self.model = model
        self.narrow = narrow
        self.chance = choices(kind, name)
        roll = self.chance.random
        self.numbered = roll() < 0.3
        self.boxed = roll() < 0.25
        self.nested = roll() < 0.2
        self.tracks = tracks and roll() < 0.3
        self.splits = roll() < 0.5
        self.controls = roll() < 0.25
        self.wrong_grid = roll() < 0.2 and wrong_grids
        self.fixed = roll() < 0.5
        self.cuts = roll() < 0.2
        tables = [block for block in blocks(model) if "table" in block]
        self.landscape, self.size, self.room = docx_widths.layout(
            tables, self.chance.choice((9, 10.5, 12)), roll() < 0.25)
        self.document = Document()

    def write(self, path):
        style = self.document.styles["Normal"]
        style.font.size = Pt(self.size)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2)
        if self.landscape:
            page.orientation = WD_ORIENT.LANDSCAPE
            page.page_width, page.page_height = Cm(29.7), Cm(21)
        if self.chance.random() < 0.4:
            page.footer.paragraphs[0].text = self.chance.choice(("— 1 —", "- 2 -", "第 3 页"))
        if self.numbered:
            self.list = add_chinese_numbering(self.document)
        for block in blocks(self.model):
            if "table" in block:
                self.table(block)
            else:
                self.paragraph(block["paragraph"], block["text"])
        self.document.save(path)

    # Prose

    def paragraph(self, kind, text):
        if kind == "title" and self.boxed:
            self.box(text)
            return
        paragraph = self.document.add_paragraph()
        if kind == "heading" and self.numbered and self.is_next(text):
            properties = paragraph._p.get_or_add_pPr()
            properties.append(parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{self.list}"/></w:numPr>'))
            self.headings += 1
            text = text.split("、", 1)[1]
        if kind == "title":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif kind == "closing":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif kind in ("text", "lead"):
            paragraph.paragraph_format.first_line_indent = Pt(2 * self.size)
        self.runs(paragraph, text, bold=kind in ("title", "heading", "lead"))
        if self.tracks and kind == "text" and self.chance.random() < 0.3:
            paragraph._p.append(tracked("del", "原有3件，"))

    headings = 0

    def is_next(self, text):
        """Whether automatic numbers would print what the heading has."""
        return text.startswith(NUMERALS[self.headings] + "、")

    def runs(self, paragraph, text, bold=False):
        """The text in one run or several, as editing leaves it."""
        parts = [text]
        if self.splits and len(text) > 1 and self.chance.random() < 0.5:
            cut = self.chance.randrange(1, len(text))
            parts = [text[:cut], text[cut:]]
        for part in parts:
            for number, line in enumerate(part.split("\n")):
                run = paragraph.add_run(line)
                run.bold = bold or None
                if number:
                    run._r.insert(0, OxmlElement("w:br"))
        if self.controls and self.chance.random() < 0.2:
            control = element("sdt", element("sdtPr"), content := element("sdtContent"))
            first = paragraph.runs[0]._r
            first.addprevious(control)
            content.append(first)

    def box(self, text):
        paragraph = self.document.add_paragraph()
        paragraph.add_run()._r.append(parse_xml(TEXT_BOX.replace("TEXT", text)))

    # Tables

    def table(self, model):
        parts = [model["rows"]]
        if self.cuts and model["table"] == "proactive":
            starts = [n for n, row in enumerate(model["rows"]) if n == 0 or len(row) == 1]
            parts = [model["rows"][a:b] for a, b in zip(starts, starts[1:] + [None])]
        for rows in parts:
            holder = self.document
            if self.nested:
                holder = self.document.add_table(1, 1).cell(0, 0)
            self.fill(holder, model, rows)
            if len(parts) > 1:
                self.document.add_paragraph()

    def fill(self, holder, model, rows):
        wide = widths(model, self.chance)
        starts = [sum(wide[:n]) for n in range(len(wide) + 1)]
        nested = holder is not self.document
        table = holder.add_table(0, starts[-1])
        if not nested and self.chance.random() < 0.8:
            table.style = "Table Grid"
        table.autofit = not self.fixed
        sizes = self.sizes(model, wide)
        for column, width in zip(table.columns, sizes):
            column.width = Twips(width)
        heads = model["heads"] if model["table"] != "proactive" else 0
        repeats = self.chance.random() < 0.3
        for number, row in enumerate(spread(rows)):
            line = element("tr", element("trPr", element("cantSplit")))
            if number < heads and repeats:
                line[0].append(element("tblHeader"))
            for cell, is_first in row:
                line.append(self.made(cell, is_first, starts, sizes, table))
            table._tbl.append(line)
        if self.wrong_grid:
            # WPS writes grids with other widths, or with a column too few.
            grid = table._tbl.tblGrid
            for column in list(grid)[-self.chance.randrange(1, 3):]:
                grid.remove(column)

    def sizes(self, model, wide):
        """The widths of the columns of the file; too small for the numbers where it shall be so."""
        room = self.room * (0.5 if self.narrow else 1) - 400
        sizes = docx_widths.columns(model, self.size, room) or [
            room / model["width"]] * model["width"]
        return [int(size / count) for size, count in zip(sizes, wide) for _ in range(count)]

    def made(self, cell, is_first, starts, sizes, table):
        """A cell of the file; what a merged cell covers below is an empty one."""
        first, last = starts[cell["column"]], starts[cell["column"] + cell["columns"]]
        span = last - first
        properties = element("tcPr", element("tcW", w=sum(sizes[first:last]), type="dxa"))
        if span > 1:
            properties.append(element("gridSpan", val=span))
        if cell["rows"] > 1:
            properties.append(element("vMerge", val="restart") if is_first else element("vMerge"))
        made = element("tc", properties, element("p"))
        if is_first:
            self.cell(_Cell(made, table), cell)
        return made

    def cell(self, here, cell):
        text = cell["text"]
        lines = text.split("\n") if self.chance.random() < 0.5 else [text]
        paragraph = here.paragraphs[0]
        for number, line in enumerate(lines):
            if number:
                paragraph = here.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_after = Pt(0)
            if cell["value"] and not line:
                line = self.chance.choice(("", "", " ", "\u3000", "\u00a0"))
            if line:
                self.runs(paragraph, line)
        if self.tracks and cell["value"] and text.isdigit() and self.chance.random() < 0.3:
            # The old number struck out, the new one put in.
            old = str(self.chance.randrange(1, 400))
            if len(paragraph.runs) == 1:
                run = paragraph.runs[0]._r
                run.addprevious(tracked("del", old))
                inserted = tracked("ins", None)
                run.addprevious(inserted)
                inserted.append(run)


def write(model, kind, name, path, **habits):
    DocxWriter(model, kind, name, **habits).write(path)

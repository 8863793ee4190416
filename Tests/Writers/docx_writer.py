"""Writes a model as a Word file with python-docx."""
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from docx_habits import Habits
from docx_parts import TEXT_BOX, add_chinese_numbering, tracked
from docx_table import TableWriter
from docx_text import Typist
from model import blocks

NUMERALS = "一二三四五六七八九十"


class DocxWriter:
    def __init__(self, habits):
        self.habits = habits
        self.document = Document()
        self.typist = Typist(habits)
        self.tables = TableWriter(self.document, habits, self.typist)
        self.headings = 0

    def write(self, model, path):
        self.page()
        if self.habits.numbered:
            self.list = add_chinese_numbering(self.document)
        for block in blocks(model):
            if "table" in block:
                self.tables.write(block)
            else:
                self.paragraph(block["paragraph"], block["text"])
        self.document.save(path)

    def page(self):
        style = self.document.styles["Normal"]
        style.font.size = Pt(self.habits.size)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2)
        if self.habits.landscape:
            page.orientation = WD_ORIENT.LANDSCAPE
            page.page_width, page.page_height = Cm(29.7), Cm(21)
        if self.habits.is_now(40):
            page.footer.paragraphs[0].text = self.habits.chance.choice(("— 1 —", "- 2 -", "第 3 页"))

    def paragraph(self, kind, text):
        paragraph = self.document.add_paragraph()
        if kind == "title" and self.habits.boxed:
            paragraph.add_run()._r.append(parse_xml(TEXT_BOX.replace("TEXT", text)))
            return
        if kind == "heading" and self.habits.numbered and self.is_next(text):
            paragraph._p.get_or_add_pPr().append(parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{self.list}"/></w:numPr>'))
            self.headings += 1
            text = text.split("、", 1)[1]
        if kind == "title":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif kind == "closing":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif kind in ("text", "lead"):
            paragraph.paragraph_format.first_line_indent = Pt(2 * self.habits.size)
        self.typist.type(paragraph, text, bold=kind in ("title", "heading", "lead"))
        if self.habits.tracks and kind == "text" and self.habits.is_now(30):
            paragraph._p.append(tracked("del", "原有3件，"))

    def is_next(self, text):
        """Whether automatic numbers would print what the heading has."""
        return text.startswith(NUMERALS[self.headings] + "、")


def write(model, name, path, **allowed):
    DocxWriter(Habits(model, name, **allowed)).write(model, path)

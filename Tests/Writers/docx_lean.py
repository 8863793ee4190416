"""Takes out of a Word file what python-docx's template brings and the report does not use.

It is most of the file, and of what LibreOffice makes of it.
"""
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn


def make_lean(path):
    document = Document(path)
    used = {table.style.name for table in document.tables if table.style}
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in used | {"Normal Table"}:
            style.delete()
    # One font for digits and characters.
    fonts = document.styles["Normal"].element.rPr.rFonts
    for place in ("ascii", "hAnsi"):
        fonts.set(qn(f"w:{place}"), fonts.get(qn("w:eastAsia")))
    for relations in (document.part.rels, document.part.package.rels):
        for name, relation in list(relations.items()):
            if relation.reltype.endswith(("/stylesWithEffects", "/thumbnail")):
                del relations[name]
    document.save(path)

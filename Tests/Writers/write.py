"""write.py MODELS FOLDER: every model as Word files and workbooks.

docx and xlsx are what is read. From plain/ LibreOffice makes pages, on which changes that nobody
accepted would show; from narrow/ pages with numbers broken over two lines; and from sheet/ lists of
values, which have one sheet.
"""
import sys
from pathlib import Path

import docx_writer
import xlsx_writer
from model import models

source, target = sys.argv[1], Path(sys.argv[2])
for folder in ("docx", "xlsx", "plain", "narrow", "sheet"):
    (target / folder).mkdir(parents=True, exist_ok=True)
for name, model in models(source):
    word = target / "docx" / f"{name}.docx"
    docx_writer.write(model, "docx", name, word, tracks=True)
    docx_writer.write(model, "docx", name, target / "plain" / f"{name}.docx")
    docx_writer.write(model, "docx", name, target / "narrow" / f"{name}.docx", narrow=True)
    xlsx_writer.write(model, "xlsx", name, target / "xlsx" / f"{name}.xlsx")
    xlsx_writer.write(model, "sheet", name, target / "sheet" / f"{name}.xlsx", one_sheet=True)

"""write.py MODELS FOLDER [KIND...]: every model as Word files and workbooks.

docx and xlsx are what is read, and what LibreOffice makes other formats of. It cannot lay out every
Word file that Word can, so it has its own in word/; in plain/ without changes that nobody accepted,
which would show on pages; in narrow/ with numbers broken over two lines; and in sheet/ workbooks of
one sheet, as lists of values need them.
"""
import sys
from pathlib import Path

import docx_writer
import xlsx_writer
from model import models

WORD = {
    "docx": {"tracks": True, "odd": True},
    "word": {"tracks": True},
    "plain": {},
    "narrow": {"narrow": True},
}

WORKBOOKS = {"xlsx": {}, "sheet": {"one_sheet": True}}

source, target = sys.argv[1], Path(sys.argv[2])
kinds = sys.argv[3:] or [*WORD, *WORKBOOKS]
for kind in kinds:
    (target / kind).mkdir(parents=True, exist_ok=True)
for name, model in models(source):
    for kind in kinds:
        if kind in WORD:
            docx_writer.write(model, name, target / kind / f"{name}.docx", **WORD[kind])
        else:
            xlsx_writer.write(model, kind, name, target / kind / f"{name}.xlsx", **WORKBOOKS[kind])

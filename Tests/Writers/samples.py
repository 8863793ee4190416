"""samples.py MODELS FOLDER: the documents of SampleData, made of what `write-reports --samples
--format model` has left in MODELS.

The ending before .json says the format: docx and xlsx are written here, of them LibreOffice
makes the others. A folder `a.zip!` becomes the archive `a.zip`, its names in GBK.
"""
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import docx_writer
import xlsx_writer
from docx_lean import make_lean

FILTERS = {
    "doc": "doc:MS Word 97",
    "xls": "xls:MS Excel 97",
    # Without the tags of its parts: they take as much room as the text.
    "pdf": 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}',
}


def convert(source, ending, folder):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
             "--convert-to", FILTERS[ending], "--outdir", str(folder), str(source)],
            check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=300)


def write(model, target):
    """The file that its ending says; the name decides on the habits of its typist."""
    name, ending = target.stem, target.suffix[1:]
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source = target
        if ending in FILTERS:
            source = Path(folder) / f"{name}.{'xlsx' if ending == 'xls' else 'docx'}"
        if source.suffix == ".xlsx":
            xlsx_writer.write(model, "sample", name, source)
        else:
            docx_writer.write(model, name, source)
            make_lean(source)
        if source != target:
            convert(source, ending, target.parent)


class GBKName(zipfile.ZipInfo):
    """A member whose name is in GBK without saying so, as archivers of Chinese Windows store it."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


def pack(folder, target):
    with zipfile.ZipFile(target, "w") as archive:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            member = GBKName(file.relative_to(folder).as_posix(), (2025, 1, 20, 9, 30, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, file.read_bytes())


models, samples = Path(sys.argv[1]), Path(sys.argv[2])
for file in sorted(models.rglob("*.json")):
    path = file.relative_to(models).with_suffix("")
    # Members are written beside their models, from where they are packed.
    home = models if "zip!" in str(path) else samples
    write(json.loads(file.read_text(encoding="utf-8")), home / path)
    if home == models:
        file.unlink()
for folder in sorted(models.rglob("*.zip!")):
    target = samples / folder.relative_to(models)
    pack(folder, target.with_name(target.name[:-1]))

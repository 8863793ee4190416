"""compare.py TRUTH FORMAT DATABASE…: what an import read of written files, cell by cell.

TRUTH is the truth.tsv of write-reports. Pairs of a format's name and its database follow. Prints a
line for each format, and for each cell that is not right one into DATABASE.errors. The exit status
tells whether every format is as good as it must be.
"""
import csv
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

# What part of the cells must be right; in every format none may be wrong without a mark.
LEAST = defaultdict(lambda: Decimal(1), {
    "pdf": Decimal("0.99"),
    # Numbers broken over two lines.
    "pdf-narrow": Decimal(0),
})


def truths(file):
    with open(file, encoding="utf-8", newline="") as lines:
        files = defaultdict(list)
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            files[row["file"]].append(row)
    return files


def readings(database):
    """By the name of the file without its ending: the report, and its cells by their places."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    reports = {}
    for report, path, *head in connection.execute(
            "SELECT report_id, source_path, agency, year, edition FROM reports"):
        name = re.match(r"[^.]*", Path(path).name).group()
        reports[report] = (name, head, {})
    cells = "SELECT report_id, section, row_code, column_code, value, state FROM cells"
    for report, *place, value, state in connection.execute(cells):
        reports[report][2][tuple(place)] = (None if value is None else Decimal(str(value)), state)
    return {name: (head, cells) for name, head, cells in reports.values()}


def verdict(cell, read):
    """As Verdict.swift has it: right, flagged, missed or wrong."""
    value, state = read
    printed = Decimal(cell["value"]) if cell["value"] else None
    if state == "reported" and value is not None:
        return "right" if value == printed else "wrong"
    if cell["state"] == "judged":
        return "right"
    if cell["state"] != "reported":
        # An empty cell of the table is blank, a row that is not there is missing.
        honest = state == cell["state"] or "blank" not in (state, cell["state"])
        return "right" if value is None and honest else "flagged"
    # Nothing may be taken for certain where a number is.
    return "wrong" if state == "blank" else "missed" if value is None else "flagged"


def compare(name, truth, database):
    counts, heads, errors = Counter(), Counter(), []
    read = readings(database)
    for file, cells in truth.items():
        head, found = read.get(file, ((None, None, None), {}))
        for position, field in enumerate(("agency", "year", "edition")):
            isRight = str(head[position]) == cells[0][field]
            heads[field] += isRight
            if not isRight:
                errors.append(f"{file} {field}: {head[position]}, printed {cells[0][field]}")
        for cell in cells:
            place = (cell["section"], cell["row"], cell["column"])
            reading = found.get(place, (None, "missing"))
            result = verdict(cell, reading)
            counts[result] += 1
            if result != "right":
                errors.append(
                    f"{file} {'/'.join(place)}: {result}: {reading[0]} {reading[1]}, "
                    f"printed {cell['printed'] or 'nothing'} ({cell['state']})")
    Path(f"{database}.errors").write_text("\n".join(errors) + "\n", encoding="utf-8")
    whole = sum(counts.values())
    print(f"| {name} | {len(truth)} | {len(read)} | {whole} | {counts['right']} | "
          f"{counts['flagged']} | {counts['missed']} | {counts['wrong']} | "
          f"{heads['agency']} | {heads['year']} | {heads['edition']} |")
    isNamed = all(heads[field] == len(truth) for field in ("agency", "year", "edition"))
    return (not counts["wrong"] and Decimal(counts["right"]) >= LEAST[name] * whole
            and (isNamed or name in LEAST))


truth = truths(sys.argv[1])
print("| format | files | read | cells | right | flagged | missed | wrong | agency | year | edition |")
print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
pairs = list(zip(sys.argv[2::2], sys.argv[3::2]))
failed = [name for name, database in pairs if not compare(name, truth, database)]
if failed:
    print(f"not read as they must be: {', '.join(failed)}")
sys.exit(bool(failed))

"""The models that `write-reports --format model` writes, and the choices of one report."""
import json
import random
from pathlib import Path

PAGE = ("pageBefore", "pageAfter")


def models(folder):
    """Each model with its name, in order."""
    for file in sorted(Path(folder).glob("*.json")):
        yield file.stem, json.loads(file.read_text(encoding="utf-8"))


def blocks(model):
    """What the report itself consists of, without the web page around it."""
    return [b for b in model["blocks"] if b.get("paragraph") not in PAGE]


def choices(kind, name):
    """Random numbers that are the same for a file of a kind on every machine."""
    return random.Random(f"{kind} {name}")


def widths(table, chance):
    """How many columns of the file each column of the form fills: most often one."""
    stretched = chance.random() < 0.35
    return [chance.choice((1, 1, 2, 3)) if stretched else 1 for _ in range(table["width"])]


def number(text):
    """The cell as a number where it is one in plain digits, else None."""
    if not text or not text.isascii() or not text.replace(".", "", 1).lstrip("-").isdigit():
        return None
    return float(text) if "." in text else int(text)


def spread(rows):
    """Each row as pairs of a cell and whether it begins there, with those that reach in from above."""
    for number, row in enumerate(rows):
        above = [
            (cell, False) for first in range(number) for cell in rows[first]
            if first + cell["rows"] > number]
        yield sorted([(cell, True) for cell in row] + above, key=lambda pair: pair[0]["column"])


def part(rows, start, end, repeats):
    """The rows of a part as a table of their own; what reaches in from above has its text again, or none."""
    above = [
        {**cell, "rows": min(number + cell["rows"], end) - start,
         "text": cell["text"] if repeats else ""}
        for number in range(start) for cell in rows[number] if number + cell["rows"] > start]
    part = [
        [{**cell, "rows": min(cell["rows"], end - number)} for cell in rows[number]]
        for number in range(start, end)]
    part[0] = sorted(part[0] + above, key=lambda cell: cell["column"])
    return part

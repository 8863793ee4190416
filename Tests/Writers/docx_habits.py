"""What one Word file has of the habits of people and programs."""
import docx_widths
from model import blocks, choices

# How many in a hundred files have each.
SHARES = {
    "numbered": 30,    # headings with automatic numbers
    "boxed": 25,       # the title in a text box
    "nested": 20,      # every table in a cell of another
    "splits": 50,      # texts in several runs
    "fixed": 50,       # fixed widths
    "cuts": 20,        # the table of disclosure in several
    "pages": 15,       # the table of applications in two, as for two pages
    "repeats": 30,     # rows of headings that stand on every page
    "autofit": 30,     # no table style
}
# Those that show on a page, or of which LibreOffice leaves signs on web pages.
TRACKED = {
    "tracks": 30,      # changes that nobody accepted
    "controls": 25,    # content controls around texts
}
# Those that LibreOffice does not lay out as Word does.
ODD = {
    "wrong_grid": 20,  # a grid with a column too few, as WPS writes it
    "skips": 15,       # rows that begin behind the merged cells that reach into them
    "row_controls": 15,  # content controls around rows and cells
    "hidden": 20,      # hidden text
}


class Habits:
    def __init__(self, model, name, tracks=False, odd=False, narrow=False):
        self.chance = choices("docx", name)
        chosen = {**SHARES, **TRACKED, **ODD}
        rolls = {habit: self.chance.randrange(100) < share for habit, share in chosen.items()}
        for habit, has in rolls.items():
            allowed = habit in SHARES or habit in TRACKED and tracks or habit in ODD and odd
            setattr(self, habit, bool(has and allowed))
        self.narrow = narrow
        tables = [block for block in blocks(model) if "table" in block]
        self.landscape, self.size, self.room = docx_widths.layout(
            tables, self.chance.choice((9, 10.5, 12)), self.chance.random() < 0.25)

    def is_now(self, percent):
        return self.chance.randrange(100) < percent

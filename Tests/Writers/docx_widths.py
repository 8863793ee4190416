"""Widths of columns that leave every number on one line, as people draw their tables."""

# In twentieths of a point: what a cell keeps free at both sides together.
MARGIN = 300


def em(text):
    """The width of a line in characters of full width."""
    return sum(1 if ord(character) > 0x2000 else 0.6 for character in text)


def needs(table, size):
    """The least width of each column so that numbers stay whole and labels have two characters."""
    least = [2.2 * size * 20 + MARGIN] * table["width"]
    for row in table["rows"]:
        for cell in row:
            if cell["value"] and cell["columns"] == 1:
                width = em(cell["text"]) if len(cell["text"]) < 14 else 3
                least[cell["column"]] = max(least[cell["column"]], width * size * 20 + MARGIN)
    return least


def columns(table, size, room):
    """The width of each column within the room, or None where the numbers do not fit into it."""
    least = needs(table, size)
    left = room - sum(least)
    if left < 0:
        return None
    # Labels take what is left.
    labels = {"proactive": {0: 3, 1: 1, 2: 1, 3: 1}, "applications": {0: 1, 1: 1, 2: 4}}
    shares = labels.get(table["table"]) or {n: 1 for n in range(table["width"])}
    whole = sum(shares.values())
    return [int(width + left * shares.get(n, 0) / whole) for n, width in enumerate(least)]


def layout(tables, size, landscape):
    """Whether the page lies on its side, the size of type, and the width of the text on it."""
    for size_, sideways in ((size, landscape), (size, True), (9, True), (7.5, True), (6, True)):
        room = (29.7 - 4 if sideways else 21 - 4) * 567
        if all(columns(table, size_, room - 400) for table in tables):
            return sideways, size_, room
    return sideways, size_, room

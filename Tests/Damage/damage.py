"""Ways to damage a file. Each takes bytes and random numbers, and gives other bytes."""
import io
import zipfile


def place(data, chance):
    """Where to begin: one time in three near the front, where formats keep what everything hangs on."""
    most = min(len(data), 1024) if chance.random() < 0.33 else len(data)
    return chance.randrange(max(1, most))


def flip(data, chance):
    data = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        data[place(data, chance)] ^= 1 << chance.randrange(8)
    return bytes(data)


def overwrite(data, chance):
    start, count = place(data, chance), chance.choice((1, 2, 4, 16, 512))
    return data[:start] + bytes([chance.choice((0, 0xFF))]) * count + data[start + count:]


def insert(data, chance):
    start = place(data, chance)
    return data[:start] + chance.randbytes(chance.choice((1, 2, 5, 100))) + data[start:]


def cut(data, chance):
    start = place(data, chance)
    return data[:start] + data[start + chance.choice((1, 3, 50, 4096)):]


def truncate(data, chance):
    return data[:place(data, chance)]


def duplicate(data, chance):
    start, count = place(data, chance), chance.choice((4, 64, 1000, 20000))
    return data[:start] + data[start:start + count] * chance.choice((2, 3, 200)) + data[start + count:]


def number(data, chance):
    """Another number in the place of one, as of a length, a count or a span."""
    places = [n for n in range(place(data, chance), len(data)) if 0x30 <= data[n] <= 0x39][:1]
    if not places:
        return overwrite(data, chance)
    big = chance.choice((b"0", b"-1", b"65536", b"2147483647", b"9223372036854775807", b"9" * 40))
    return data[:places[0]] + big + data[places[0] + 1:]


WAYS = (flip, overwrite, insert, cut, truncate, duplicate, number)


def members(data, chance):
    """Damages a member of a zip file and packs it again, so that its sum is right."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
        contents = {name: packed.read(name) for name in packed.namelist()}
    except zipfile.BadZipFile:
        return flip(data, chance)
    # The large members are the ones that matter.
    names = sorted(contents, key=lambda name: len(contents[name]))
    name = chance.choice(names[-3:] + names)
    contents[name] = chance.choice(WAYS)(contents[name], chance) if contents[name] else b"<"
    result = io.BytesIO()
    method = chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    with zipfile.ZipFile(result, "w", method) as target:
        for name, content in contents.items():
            target.writestr(name, content)
    return result.getvalue()


def damaged(data, other, chance):
    """The bytes damaged in one of the ways, or joined with those of another file."""
    if data[:2] == b"PK" and chance.random() < 0.5:
        return members(data, chance)
    if chance.random() < 0.1:
        return data[:place(data, chance)] + other[place(other, chance):]
    return chance.choice(WAYS)(data, chance)

"""The tables and views of a corpus in a DuckDB file."""
import os
import sqlite3
import tempfile

import duckdb

from duckdb_sql import MACROS, translated

# No view reads them: the index of the prose, and what compares reports with one another.
LEFT_OUT = ("section_text", "fingerprint", "sqlite_", "place_list")


def copied(source, views, target):
    """Writes `target` anew from the SQLite file `source` and its views, pairs of name and SQL.

    Gives the views that DuckDB cannot have, each with the reason. Keys and indexes are left out:
    DuckDB reads columns whole, and skips blocks of them by what is least and greatest.
    """
    for path in (target, target + ".wal"):
        if os.path.exists(path):
            os.remove(path)
    reader = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    writer = duckdb.connect(target)
    for name, in reader.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        if not name.startswith(LEFT_OUT):
            _copy_table(reader, writer, name)
    writer.execute(MACROS)
    refused = {}
    for name, sql in views:
        try:
            writer.execute(translated(sql))
            writer.execute(f"SELECT * FROM {name} LIMIT 1")
        except Exception as error:  # sqlglot and DuckDB have no error in common
            refused[name] = str(error).splitlines()[0]
    writer.execute("CHECKPOINT")
    writer.close()
    return refused


def _copy_table(reader, writer, table):
    columns = reader.execute(f"SELECT name, type FROM pragma_table_info('{table}')").fetchall()
    types = {name: _type(reader, table, name, kind) for name, kind in columns}
    writer.execute(f"CREATE TABLE {table} (" + ", ".join(
        f'"{name}" {kind}' for name, kind in types.items()) + ")")
    # A field without quotes is NULL where it is empty; text has quotes.
    line = " || ',' || ".join(
        f"""CASE typeof("{name}") WHEN 'null' THEN '' WHEN 'text'
          THEN '"' || replace("{name}", '"', '""') || '"' ELSE quote("{name}") END"""
        for name in types)
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
        for row, in reader.execute(f"SELECT {line} FROM {table}"):
            file.write(row + "\n")
        file.flush()
        writer.execute(
            f"INSERT INTO {table} SELECT * FROM read_csv(?, header = false, delim = ',', "
            "quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false, "
            "auto_detect = false, new_line = '\\n', max_line_size = 20000000, columns = "
            f"{ {name: kind for name, kind in types.items()} })", [file.name])
    ours, = reader.execute(f"SELECT count(*) FROM {table}").fetchone()
    theirs, = writer.execute(f"SELECT count(*) FROM {table}").fetchone()
    if ours != theirs:
        raise SystemExit(f"{table}: {ours} rows here, {theirs} in DuckDB")


def _type(reader, table, column, declared):
    """The DuckDB type; a column of any type has the narrowest that holds all its values."""
    if declared != "ANY":
        return {"INTEGER": "BIGINT", "TEXT": "VARCHAR", "REAL": "DOUBLE"}.get(declared, "VARCHAR")
    found = {kind for kind, in reader.execute(f'SELECT DISTINCT typeof("{column}") FROM {table}')}
    if "text" in found:
        return "VARCHAR"
    # An empty table may get decimals one day.
    return "BIGINT" if found & {"integer"} and "real" not in found else "DOUBLE"

"""The same SQL asked of DuckDB: its program, over a copy of the database."""
import os
import re

from best_time import Failure, best_time

# A folded line of the header: name and type, and what it is when it is left out.
PARAMETER = re.compile(r"^-- param: (\w+) (\w+)([^|]*)", re.MULTILINE)
DEFAULT = re.compile(r"\bdefault (\S+)")


class DuckDB:
    """`notes` holds a line for each view and question that DuckDB cannot have."""

    def __init__(self, source, views, target):
        """Copies `source`; without DuckDB `is_there` is false and nothing can be asked."""
        self.notes, self.is_there = [], False
        try:
            import duckdb_cli
            from duckdb_copy import copied
        except ImportError:
            self.notes.append("DuckDB is not installed, so nothing is compared with it")
            return
        self.is_there = True
        # The program itself, not the script in Python that starts it.
        program = os.path.join(os.path.dirname(duckdb_cli.__file__), "duckdb")
        self.command = [program, "-readonly", "-csv", target, "-c"]
        for view, reason in copied(source, views, target).items():
            self.notes.append(f"view {view} is not in DuckDB: {reason}")

    def time(self, name, sql):
        """Seconds and rows of a question with its defaults, None where it cannot be asked."""
        if not self.is_there:
            return None
        from duckdb_sql import translated
        try:
            statement = translated(sql, defaults(sql))
        except Exception as error:  # sqlglot has many
            self.notes.append(f"{name}: not translated: {str(error).splitlines()[0]}")
            return None
        try:
            return best_time(self.command + [statement])
        except Failure as failure:
            self.notes.append(f"{name}: DuckDB: {failure}")
            return None

    def start(self):
        """Seconds that the program takes to open the copy and answer nothing."""
        return best_time(self.command + ["SELECT 1"])[0] if self.is_there else None


def defaults(sql):
    """The values of the parameters that the header of a question names, None for NULL."""
    values = {}
    for name, kind, rest in PARAMETER.findall(sql):
        default = DEFAULT.search(rest)
        value = default and default.group(1)
        values[name] = int(value) if value and kind in ("integer", "year") else value
    return values

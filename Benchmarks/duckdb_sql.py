"""SQL of SQLite as SQL of DuckDB.

sqlglot knows most that differs. What it does not know is put right on the tree: IS between values,
names of types, and columns that a GROUP BY does not name, which SQLite takes from any row of the
group.
"""
import re

import sqlglot
from sqlglot import exp

# What the views and questions call that DuckDB has under another name.
MACROS = """
CREATE MACRO sqlite_typeof(x) AS CASE typeof(x) WHEN 'DOUBLE' THEN 'real' WHEN 'VARCHAR' THEN 'text'
  WHEN '"NULL"' THEN 'null' ELSE 'integer' END;
"""


# A text, a name in quotes, a comment, or a parameter.
WORDS = re.compile(r"""'(?:[^']|'')*'|"[^"]*"|--[^\n]*|:(\w+)""")


def translated(sql, values=None):
    """One statement for DuckDB; `values` maps a parameter to its value, None for NULL.

    Values go in as literals, so DuckDB plans with them, as SQLite does.
    """
    # Before the parser, for which :from and :to are words of SQL.
    bound = WORDS.sub(lambda word: _literal(values[word[1]]) if word[1] else word[0], sql)
    tree = sqlglot.parse_one(bound, read="sqlite")
    for node in list(tree.find_all(exp.Is)):
        if not isinstance(node.expression, (exp.Null, exp.Boolean)):
            node.replace(exp.NullSafeEQ(this=node.this, expression=node.expression))
    for node in list(tree.find_all(exp.Anonymous, exp.Typeof)):
        if node.sql_name().lower() == "typeof" or node.name.lower() == "typeof":
            argument = node.expressions[0] if isinstance(node, exp.Anonymous) else node.this
            node.replace(exp.Anonymous(this="sqlite_typeof", expressions=[argument]))
    for case in tree.find_all(exp.Case):
        _make_texts(case)
    for select in list(tree.find_all(exp.Select)):
        if select.args.get("group"):
            _take_any(select)
    return tree.sql(dialect="duckdb", comments=False)


def _literal(value):
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def _make_texts(case):
    """A CASE that gives numbers of rows or else names gives texts: in SQLite it may give both."""
    results = [branch.args["true"] for branch in case.args["ifs"]]
    if case.args.get("default"):
        results.append(case.args["default"])
    columns = [result for result in results if isinstance(result, exp.Column)]
    if len({column.name.endswith("_id") for column in columns}) == 2:
        for column in columns:
            column.replace(exp.cast(column.copy(), "text"))


def _take_any(select):
    """Wraps in any_value what is neither grouped by nor within an aggregate."""
    projections = {p.alias_or_name: p.unalias() for p in select.expressions}
    grouped = []
    for key in select.args["group"].expressions:
        if isinstance(key, exp.Literal) and key.is_int:
            key = select.expressions[int(key.name) - 1].unalias()
        elif isinstance(key, exp.Column) and not key.table and key.name in projections:
            key = projections[key.name]
        grouped.append(key.copy())
    order, having = select.args.get("order"), select.args.get("having")
    parts = [p for p in select.expressions] + [p for p in (order, having) if p]
    for part in parts:
        for column in list(part.find_all(exp.Column)):
            # An alias of the answer is no column of the tables.
            if part in (order, having) and not column.table and column.name in projections:
                continue
            if not _is_settled(column, part, grouped):
                taken = exp.AnyValue(this=column.copy())
                # A column of the answer keeps its name.
                column.replace(exp.alias_(taken, column.name) if column is part else taken)


def _is_settled(column, part, grouped):
    node = column
    while node is not None:
        if node in grouped or isinstance(node, (exp.AggFunc, exp.Filter, exp.Subquery)):
            return True
        if node is part:
            return False
        node = node.parent
    return False

"""questions.py PROGRAM FOLDER [QUESTION...]: how long questions take, and the same SQL in DuckDB.

A time is that of a whole process: it starts, opens FOLDER/gongkai.sqlite, or the copy of it that
is made for DuckDB, and writes its answer as CSV.
"""
import json
import subprocess
import sys

from best_time import best_time
from duckdb_side import DuckDB

PROGRAM, FOLDER, *CHOSEN = sys.argv[1:]
DATABASE = f"{FOLDER}/gongkai.sqlite"

# The region is the county with most reports; the town one of its agencies whose name is its own.
REGION = """SELECT county FROM agencies WHERE county IS NOT NULL
  GROUP BY county ORDER BY sum(reports) DESC, county LIMIT 1"""
TOWN = """SELECT min(agency_name) FROM agencies WHERE county = '{}'
  AND agency_name NOT IN (SELECT agency_name FROM agencies GROUP BY 1 HAVING count(*) > 1)"""
# Those that the program uses, also where the file has been made by an earlier one.
VIEWS = """SELECT name, sql FROM sqlite_temp_master WHERE type = 'view' UNION ALL
  SELECT name, sql FROM sqlite_master
  WHERE type = 'view' AND name NOT IN (SELECT name FROM sqlite_temp_master)"""

ROW = "{:<18}{:>9}{:>10}{:>9}{:>9}{:>9}{:>8}".format


def own(*words):
    return [PROGRAM, *words, "--database", DATABASE, "--format"]


def answer(*words):
    """Rows of an answer, each with its columns by their codes."""
    return json.loads(subprocess.run(
        [*own(*words), "json", "--titles", "code"], check=True, capture_output=True).stdout)


def sql(name):
    return subprocess.run(
        [PROGRAM, "query", name, "--sql"], check=True, capture_output=True, text=True).stdout


def milliseconds(seconds):
    return "-" if seconds is None else f"{seconds * 1000:.0f}"


def measured(question, region, town, duckdb):
    """Seconds nationally, of the region, of the town, in DuckDB, and rows; None where not asked."""
    name, known = question["name"], question["parameters"].split()
    national, rows = best_time([*own("query", name), "csv"])
    parts = [
        best_time([*own("query", name, option, value), "csv"])[0] if option in known else None
        for option, value in (("--region", region), ("--agency", town))
    ]
    theirs = duckdb.time(name, sql(name))
    if theirs and theirs[1] != rows:
        duckdb.notes.append(f"{name}: {rows} rows here, {theirs[1]} in DuckDB")
    return national, *parts, theirs and theirs[0], rows


def main():
    region = answer("sql", REGION)[0]["county"]
    town = list(answer("sql", TOWN.format(region))[0].values())[0]
    views = [(view["name"], view["sql"]) for view in answer("sql", VIEWS)]
    duckdb = DuckDB(DATABASE, views, f"{FOLDER}/questions.duckdb")
    print(f"milliseconds, the best of three; region {region}, town {town};", end=" ")
    print(f"DuckDB alone starts in {milliseconds(duckdb.start())}")
    print(ROW("question", "rows", "national", "region", "town", "DuckDB", "ratio"))
    times = {}
    for question in answer("query"):
        name = question["name"]
        if CHOSEN and name not in CHOSEN:
            continue
        *times[name], rows = measured(question, region, town, duckdb)
        ours, *_, theirs = times[name]
        words = [milliseconds(time) for time in times[name]]
        if theirs is None:
            words[-1] = "n/a"
        print(ROW(name, rows, *words, f"{ours / theirs:.2f}" if theirs else "-"), flush=True)
    print(*duckdb.notes, sep="\n", end="\n" if duckdb.notes else "")
    for place, number, limit in ("national", 0, 1), ("region", 1, 0.1), ("town", 2, 0.1):
        told(f"{place} over {limit * 1000:.0f} ms",
             [name for name, time in times.items() if time[number] and time[number] > limit])
    compared = [name for name, time in times.items() if time[3]]
    told(f"slower than DuckDB, of {len(compared)} compared",
         [name for name in compared if times[name][0] > times[name][3]])


def told(what, names):
    print(f"{what}: {len(names)}", *names)


main()

"""compare.py PROGRAM FOLDER: answers of Datasette against those of the program, row by row.

FOLDER holds samples.sqlite and metadata.json. Every question is asked without parameters, and some
with. The exit status tells whether all are the same.
"""
import asyncio
import json
import subprocess
import sys
from urllib.parse import urlencode

from datasette.app import Datasette

program, folder = sys.argv[1:]
database = f"{folder}/samples.sqlite"

MORE = [
    ("received", {"agency": "竹坞镇", "year": "2023"}), ("rank", {"top": "3", "organs": "all"}),
    ("outcomes", {"per": "report", "county": "青禾县"}),
    ("trend", {"measure": "proactive/fees/amount_10k_yuan", "per": "county"}),
]


def own(name, values):
    words = [word for key, value in values.items() for word in (f"--{key}", value)]
    command = [program, "query", name, *words, "--format", "json", "--database", database]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


async def main():
    with open(f"{folder}/metadata.json", encoding="utf-8") as file:
        metadata = json.load(file)
    names = metadata["databases"]["samples"]["queries"]
    limits = {"max_returned_rows": 100000, "sql_time_limit_ms": 60000}
    datasette = Datasette([], immutables=[database], metadata=metadata, settings=limits)
    await datasette.invoke_startup()
    different = []
    for name, values in [(name, {}) for name in names] + MORE:
        path = f"/samples/{name}.json?" + urlencode({"_shape": "array", **values})
        answer = await datasette.client.get(path)
        if answer.status_code != 200 or answer.json() != own(name, values):
            different.append(f"{name} {values}: {answer.status_code}")
    print(f"Datasette: {len(names)} questions, {len(different)} answers differ", *different, sep="\n  ")
    return 1 if different or len(names) < 35 else 0


sys.exit(asyncio.run(main()))

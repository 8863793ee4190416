#!/usr/bin/env bash
# Asks every canned question of the database of 100,000 reports that across.sh leaves: over all of
# it, in one county, of one town; and the same SQL of DuckDB over the same tables.
# The copy for DuckDB is made anew each time. Usage: questions.sh [COUNT [QUESTION...]]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/timed.sh"
folder=.build/bench/across-${1:-100000}
if [ ! -e "$folder/gongkai.sqlite" ]; then
  echo "No $folder/gongkai.sqlite: run Benchmarks/across.sh first" >&2
  exit 1
fi

swift build -c release --product gongkai
python=.build/duckdb/bin/python
# The program of DuckDB starts faster than Python does; both must be of one version.
if ! "$python" -c 'import duckdb, duckdb_cli, sqlglot' 2>/dev/null; then
  echo "Installing DuckDB into .build/duckdb"
  { python3 -m venv .build/duckdb &&
    .build/duckdb/bin/pip install --quiet --disable-pip-version-check \
      duckdb==1.5.6 duckdb-cli==1.5.6 sqlglot; } || {
    echo "DuckDB is left out: it could not be installed" >&2
    python=python3
  }
fi
"$python" Benchmarks/questions.py .build/release/gongkai "$folder" "${@:2}"

#!/usr/bin/env bash
# import.sh PROGRAM MODELS FOLDER FORMAT…: imports each format's folder in FOLDER into a database of
# its own and compares what was read with MODELS/truth.tsv.
set -euo pipefail
program=$(realpath "$1") models=$2 folder=$3
shift 3
here=$(dirname "${BASH_SOURCE[0]}")
mkdir -p "$folder/db"
pairs=()
for format; do
  database=$folder/db/$format.sqlite
  rm -f "$database"*
  # Files that are refused are counted below as not read.
  "$program" import "$folder/$format" --database "$database" >"$folder/db/$format.log" 2>&1 || true
  pairs+=("$format" "$database")
done
"${PYTHON:-python3}" "$here/compare.py" "$models/truth.tsv" "${pairs[@]}"

#!/usr/bin/env bash
# check.sh PROGRAM: imports COUNT (default 10,000) damaged variants of files of every format: those
# of the tests, those that the tests over real writers have made, and archives of them. SEED chooses
# other variants.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
shopt -s nullglob
if ! command -v python3 >/dev/null; then
  echo "Damaged files are left out: python3 was not found" >&2
  exit 0
fi
work=.build/damage
samples=(
  Tests/DocumentsTests/Files/*.*
  .build/writers/*/{html,docx,doc,rtf,odt,xlsx,xls,ods,csv,pdf}/0000[0-3].*
)
rm -rf "$work"
mkdir -p "$work/archives"
packed=("${samples[@]:0:6}")
python3 -m zipfile -c "$work/archives/reports.zip" "${packed[@]}"
tar -cf "$work/archives/reports.tar" "${packed[@]}"
tar -czf "$work/archives/reports.tgz" "${packed[@]}"
python3 Tests/Damage/check.py "$(realpath "$1")" "$work/variants" "${COUNT:-10000}" "${SEED:-1}" \
  "${samples[@]}" "$work"/archives/*

#!/usr/bin/env bash
# check.sh PROGRAM: imports COUNT (default 10,000) damaged variants of files of every format: those
# of the tests, and those that the tests over real writers have made. SEED chooses other variants.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
shopt -s nullglob
samples=(Tests/DocumentsTests/Files/*.* .build/writers/*/{html,docx,doc,rtf,odt,xlsx,xls,ods,csv,pdf}/0000[0-3].*)
if ! command -v python3 >/dev/null; then
  echo "Damaged files are left out: python3 was not found" >&2
  exit 0
fi
python3 Tests/Damage/check.py "$(realpath "$1")" .build/damage "${COUNT:-10000}" "${SEED:-1}" \
  "${samples[@]}"

#!/usr/bin/env bash
# check.sh PROGRAM: reports with known figures as files of real programs, imported and compared cell
# by cell. What is made stays in .build/writers. SEED and COUNT choose other reports.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=$1 seed=${SEED:-41} count=${COUNT:-50}
folder=.build/writers/$seed-$count
formats=(
  html docx docx-again doc rtf odt xlsx xlsx-again xls ods csv html-office pdf pdf-narrow
)

scripts/writers.sh || exit 0
swift build -c release --product write-reports
if [ ! -e "$folder/done" ]; then
  rm -rf "$folder"
  for format in model html; do
    .build/release/write-reports --format "$format" --count "$count" --seed "$seed" \
      --edition mixed --variety 15 --faults 20 --blanks 30 --to "$folder/$format"
  done
  rm "$folder/html/truth.tsv"
  .build/venv/bin/python Tests/Writers/write.py "$folder/model" "$folder"
  Tests/Writers/convert.sh "$folder"
  touch "$folder/done"
fi
PYTHON=.build/venv/bin/python Tests/Writers/import.sh \
  "$program" "$folder/model" "$folder" "${formats[@]}"

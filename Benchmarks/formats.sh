#!/usr/bin/env bash
# Imports web pages of 60 KB, Word files and PDF, each into a new database, and tells files a second
# and peak memory; for PDF also how that compares with running pdftotext on the same files.
# The files stay in .build/bench for the next run.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/timed.sh"
all=.build/bench/formats

swift build -c release --product gongkai
swift build -c release --product write-reports

# written COUNT FORMAT FOLDER [OPTION...]: reports as full as real ones, no two of one agency and year.
written() {
  .build/release/write-reports --count "$1" --seed 7 --edition mixed --format "$2" --to "$3" \
    --without-truth "${@:4}"
}

# imported NAME FOLDER: into a new database.
imported() {
  count=$(find "$2" -type f | wc -l) folder=$all
  rm -f "$all"/new.sqlite*
  cat "$2"/* >/dev/null # warms the cache
  timed "$1" .build/release/gongkai import "$2" --database "$all/new.sqlite"
  tail -n 1 "$all/out"
}

[ -d "$all/html" ] || written 2000 html "$all/html" --page-bytes 60000
imported "HTML of 60 KB" "$all/html"

scripts/writers.sh || exit 0
if [ ! -e "$all/done" ]; then
  written 600 model "$all/model"
  .build/venv/bin/python Tests/Writers/write.py "$all/model" "$all" plain
  Tests/Writers/convert.sh "$all" pdf
  touch "$all/done"
fi
imported "DOCX" "$all/plain"
imported "PDF" "$all/pdf"
import=$last
# As the import runs it, and as many at once.
folder=$all
timed "pdftotext alone" xargs -0 -P "$(($(nproc) * 2))" -a <(find "$all/pdf" -type f -print0) \
  -I '{}' pdftotext -q -bbox -raw -enc UTF-8 '{}' -
awk -v a="$import" -v b="$last" 'BEGIN { printf "import takes %.2f times pdftotext\n", a / b }'

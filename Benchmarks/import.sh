#!/usr/bin/env bash
# Imports 10,000 synthetic reports of about 4 KB, in five layouts of real ones, into a new database
# and tells files a second, peak memory, and how that compares with only reading the same files;
# then how fast bytes become a Report on one core, beside validating the same bytes as UTF-8.
# The files stay in .build/bench for the next run. Usage: import.sh [COUNT]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/timed.sh"
count=${1:-10000}
folder=.build/bench/$count
database=.build/bench/gongkai.sqlite

swift build -c release --product gongkai
swift build -c release --product reader-bench
if [ ! -e "$folder/done" ]; then
  swift build -c release --product write-reports
  rm -rf "$folder"
  seed=0
  for layout in tabRowsClipped tabRowsPadded tabRowsRagged cellPerLine pipesTraditional; do
    seed=$((seed + 1))
    .build/release/write-reports --count $((count / 5)) --seed "$seed" --layout "$layout" \
      --size small --edition mixed --without-truth --to "$folder/reports/$layout"
  done
  touch "$folder/done"
fi

import=(.build/release/gongkai import "$folder/reports" --database "$database")

du -sh --apparent-size "$folder/reports" | awk -v count="$count" '{ print count " reports, " $1 }'
cat "$folder"/reports/*/* >/dev/null # warms the cache
timed "plain read (cat)" cat "$folder"/reports/*/*
plain=$last
rm -f "$database"*
timed "import" "${import[@]}"
awk -v a="$last" -v b="$plain" 'BEGIN { printf "import takes %.1f times a plain read\n", a / b }'
timed "import, all unchanged" "${import[@]}"
tail -n 1 "$folder/out"
ls -l "$database" | awk -v count="$count" '{ printf "database %.1f MB, %.1f KB a report\n", $5 / 1e6, $5 / 1e3 / count }'
.build/release/reader-bench "$folder"/reports/*/000*

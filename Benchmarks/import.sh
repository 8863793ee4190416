#!/usr/bin/env bash
# Imports 10,000 synthetic reports of about 4 KB, in five layouts of real ones, into a new database
# and tells files a second, peak memory, and how that compares with only reading the same files;
# then how fast bytes become a Report on one core, beside validating the same bytes as UTF-8.
# The files stay in .build/bench for the next run. Usage: import.sh [COUNT]
set -euo pipefail
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

# timed NAME COMMAND...: runs it and prints its seconds, files a second, and the peak of the memory
# of its own process, as the kernel keeps it.
timed() {
  local name=$1 peak=0 seen begin end
  shift
  begin=$(date +%s%N)
  "$@" >"$folder/out" 2>&1 </dev/null &
  local process=$!
  while seen=$(awk '/^VmHWM/ { print $2 }' "/proc/$process/status" 2>/dev/null); do
    [ -z "$seen" ] || peak=$seen
    sleep 0.1
  done
  wait "$process" || { cat "$folder/out" >&2; exit 1; }
  end=$(date +%s%N)
  awk -v name="$name" -v ns=$((end - begin)) -v count="$count" -v kb="$peak" 'BEGIN {
    printf "%-22s %8.2f s %8.0f files/s %6.0f MB\n", name, ns / 1e9, count * 1e9 / ns, kb / 1024
  }'
  last=$((end - begin))
}

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

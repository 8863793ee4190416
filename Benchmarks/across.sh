#!/usr/bin/env bash
# Imports 100,000 reports of towns over ten years, five in a hundred of which do not go on where the
# year before ended, and tells how long comparing all of them across years and agencies takes, and
# its peak memory. The files and the database stay in .build/bench for the next run.
# Usage: across.sh [COUNT]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/timed.sh"
count=${1:-100000}
folder=.build/bench/across-$count
database=$folder/gongkai.sqlite

swift build -c release --product gongkai
mkdir -p "$folder"
if [ ! -e "$folder/done" ]; then
  swift build -c release --product write-reports
  rm -rf "$folder/reports"
  .build/release/write-reports --count "$count" --years 10 --faults 5 --size small --seed 3 \
    --to "$folder/reports"
  touch "$folder/done"
fi
rm -f "$database"*
timed "import" .build/release/gongkai import "$folder/reports" --database "$database"
tail -n 1 "$folder/out"
timed "compare all anew" .build/release/gongkai check --again --rule across --database "$database" \
  --output "$folder/findings.csv"
.build/release/gongkai query findings --database "$database" --rule across.carried_over
tail -n +2 "$folder/findings.csv" | awk 'END { print NR " findings across reports" }'

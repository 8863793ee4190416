#!/usr/bin/env bash
# demo.sh PROGRAM FOLDER: a first tour over SampleData; everything it makes is in FOLDER.
# Each command line is printed before what it answers.
set -euo pipefail
program=$1 folder=$2

rm -rf "$folder"
mkdir -p "$folder"
export GONGKAI_DATABASE=$folder/gongkai.sqlite

gongkai() {
  printf '$ gongkai'
  local word
  for word; do case $word in *' '*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac; done
  printf '\n'
  "$program" "$@" </dev/null
  echo
}

# As a reader would write it after `make build`.
echo '$ export PATH=$PWD/.build/release:$PATH' "GONGKAI_DATABASE=$GONGKAI_DATABASE"
gongkai import SampleData
gongkai query received --agency 竹坞镇
cell="agency = '竹坞镇' AND row_code = 'received' AND column_code = 'total'"
gongkai sql "SELECT year, value, source_path, page, line FROM cells JOIN reports USING (report_id, agency, year) WHERE $cell"
gongkai why 松岭街道 2023 applications/granted/total
gongkai export --to "$folder/csv" --view reports --view cells --view findings --excel

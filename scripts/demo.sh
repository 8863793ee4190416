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
  printf ' %s' "$@"
  printf '\n'
  "$program" "$@" </dev/null
  echo
}

# As a reader would write it after `make build`.
echo '$ export PATH=$PWD/.build/release:$PATH' "GONGKAI_DATABASE=$GONGKAI_DATABASE"
gongkai import SampleData
gongkai query received --year 2023
gongkai why 松岭街道 2023 applications/granted/total
gongkai export --to "$folder/csv" --format csv --excel

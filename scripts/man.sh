#!/usr/bin/env bash
# man.sh PROGRAM FOLDER: writes a manual page for the program and for each of its commands, from
# their help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=$1 folder=$2
mkdir -p "$folder"
version=$("$program" --version)
commands=$("$program" --help | sed -n '/^SUBCOMMANDS:/,$p' | sed -nE 's/^  ([a-z]+) .*/\1/p')
pages="gongkai(1)"
for command in $commands; do pages+=", gongkai-$command(1)"; done

page() {
  awk -v name="$1" -v version="$version" -v more="$2" -f scripts/man.awk
}
"$program" --help | page gongkai "${pages#*, }" >"$folder/gongkai.1"
for command in $commands; do
  "$program" help "$command" | page "gongkai $command" "gongkai(1)" >"$folder/gongkai-$command.1"
done

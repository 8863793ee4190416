#!/usr/bin/env bash
# docs.sh PROGRAM [FOLDER]: writes README.md with the demo's output in it, docs/queries.md,
# docs/views.md and docs/rules.md into FOLDER (default: here). A test writes them elsewhere and
# compares.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=$(realpath "$1") out=$(realpath "${2:-.}") root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out/docs"

# The demo as in a new clone. What differs from run to run is masked.
cp -r SampleData "$work"
(cd "$work" && "$root/scripts/demo.sh" "$program" demo) 2>&1 |
  sed -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/(time of import)/; s/ +$//' >"$work/output"
{
  sed '/^<!-- demo -->$/q' README.md
  printf '```\n'
  sed -e '$ { /^$/d }' "$work/output"
  printf '```\n'
  sed -n '/^<!-- \/demo -->$/,$p' README.md
} >"$work/README.md"

export GONGKAI_DATABASE=$work/demo/gongkai.sqlite
{
  printf '# Questions\n\nMade by `make docs` from the headers of `Schema/queries`. '
  printf 'Ask one with `gongkai query NAME`; `--sql` shows its SQL.\n'
  for file in Schema/queries/*.sql; do
    awk -v name="$(basename "$file" .sql)" -f scripts/question.awk "$file"
  done
} >"$work/queries.md"
{
  printf '# Views\n\nMade by `make docs` from `gongkai schema`. '
  printf 'Any SQLite client may read them; names and types stay, columns are only added.\n'
  "$program" schema --format tsv --titles code | tail -n +2 |
    while IFS=$'\t' read -r view title contents _; do
      printf '\n## `%s`\n\n%s: %s.\n\n' "$view" "$title" "$contents"
      "$program" schema "$view" --format markdown --titles en </dev/null
    done
} >"$work/views.md"

"$program" rules --format tsv --titles code | awk -F '\t' -f scripts/rules.awk >"$work/rules.md"

mv "$work/README.md" "$out/README.md"
mv "$work/queries.md" "$work/views.md" "$work/rules.md" "$out/docs"

#!/usr/bin/env bash
# check.sh PROGRAM: asks every question of a real Datasette and compares it with the program's answer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=$(realpath "$1")
if ! .build/datasette/bin/datasette --version >/dev/null 2>&1; then
  echo "Installing datasette into .build/datasette"
  { python3 -m venv .build/datasette &&
    .build/datasette/bin/pip install --quiet --disable-pip-version-check datasette; } || {
    echo "The test over Datasette is left out: it could not be installed" >&2
    exit 0
  }
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" import SampleData --database "$work/samples.sqlite" >/dev/null 2>&1
"$program" export --datasette "$work/metadata.json" --database "$work/samples.sqlite"
.build/datasette/bin/python Tests/Datasette/compare.py "$program" "$work"

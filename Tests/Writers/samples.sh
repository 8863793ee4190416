#!/usr/bin/env bash
# Writes SampleData again: texts, a web page and expected.tsv to the letter; documents with python-docx,
# openpyxl and LibreOffice, which put the time into them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
models=.build/samples
scripts/writers.sh
swift build --product write-reports
rm -rf "$models" SampleData/*/
.build/debug/write-reports --samples --to SampleData
.build/debug/write-reports --samples --format model --to "$models"
.build/venv/bin/python Tests/Writers/samples.py "$models" SampleData

#!/usr/bin/env bash
# convert.sh FOLDER [FORMAT...]: LibreOffice makes the other formats of what write.py has left in FOLDER;
# one call for a hundred files of a format (of several hundred it leaves some out), with a profile of
# its own.
set -euo pipefail
folder=$(realpath "$1")
formats=" ${*:2} "
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

# convert FROM TO FILTER, where TO is among the formats asked for.
convert() {
  [[ $formats = "  " || $formats = *" $2 "* ]] || return 0
  echo "LibreOffice: $1 to $2"
  mkdir -p "$folder/$2"
  find "$folder/$1" -type f -print0 | sort -z | xargs -0 -r -n 100 \
    timeout 900 soffice "-env:UserInstallation=file://$profile" --headless --norestore \
    --convert-to "$3" --outdir "$folder/$2" >"$folder/convert.log" 2>&1
}

convert plain pdf pdf:writer_pdf_Export
convert narrow pdf-narrow pdf:writer_pdf_Export
convert word doc 'doc:MS Word 97'
convert word rtf 'rtf:Rich Text Format'
convert word odt odt
convert word docx-again 'docx:Office Open XML Text'
convert plain html-office 'html:HTML (StarWriter)'
convert xlsx xls 'xls:MS Excel 97'
convert xlsx ods ods
convert xlsx xlsx-again 'xlsx:Calc Office Open XML'
# UTF-8 (76), commas and quotes, as formatted.
convert sheet csv 'csv:Text - txt - csv (StarCalc):44,34,76'

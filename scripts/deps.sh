#!/usr/bin/env bash
# Installs the system packages that the build lacks, or names them and stops.
# Uses no network when nothing is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! command -v swift >/dev/null; then
  echo "gongkai: swift was not found; install Swift 6.2 or later from https://swift.org/install" >&2
  exit 1
fi
[ "$(uname -s)" = Linux ] || exit 0 # macOS brings SQLite with its SDK; `brew install libarchive expat gumbo-parser poppler` for the rest

missing=()
has_header() {
  local folder
  for folder in /usr/include /usr/local/include; do [ -e "$folder/$1" ] && return 0; done
  return 1
}
has_header sqlite3.h || missing+=(libsqlite3-dev)
has_header archive.h || missing+=(libarchive-dev)
has_header expat.h || missing+=(libexpat1-dev)
has_header gumbo.h || missing+=(libgumbo-dev)
has_header zlib.h || missing+=(zlib1g-dev)
# Reads PDF; a program of its own, for its licence is not ours.
command -v pdftotext >/dev/null || missing+=(poppler-utils)
# Without it the build works but warns of a missing SQLite.
command -v pkg-config >/dev/null || missing+=(pkg-config)
[ ${#missing[@]} -eq 0 ] || ./apt.sh "${missing[@]}"

#!/usr/bin/env bash
# Installs the system packages that the build lacks, or names them and stops.
# Uses no network when nothing is missing.
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "gongkai: swift was not found; install Swift 6.2 or later from https://swift.org/install" >&2
  exit 1
fi
[ "$(uname -s)" = Linux ] || exit 0 # macOS brings SQLite with its SDK; `brew install libarchive expat freexl gumbo-parser poppler` for the rest

missing=()
has_header() {
  local folder
  for folder in /usr/include /usr/local/include; do [ -e "$folder/$1" ] && return 0; done
  return 1
}
has_header sqlite3.h || missing+=(libsqlite3-dev)
has_header archive.h || missing+=(libarchive-dev)
has_header expat.h || missing+=(libexpat1-dev)
has_header freexl.h || missing+=(libfreexl-dev)
has_header gumbo.h || missing+=(libgumbo-dev)
# Reads PDF; a program of its own, for its licence is not ours.
command -v pdftotext >/dev/null || missing+=(poppler-utils)
# Without it the build works but warns of a missing SQLite.
command -v pkg-config >/dev/null || missing+=(pkg-config)
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi
if ! command -v apt-get >/dev/null; then
  echo "gongkai: missing, by their names in Debian: ${missing[*]}" >&2
  echo "install what your system calls them, such as sqlite-devel and poppler, then run make again" >&2
  exit 1
fi
if ! "${as_root[@]}" true 2>/dev/null; then
  echo "gongkai: missing packages: ${missing[*]}" >&2
  echo "run: sudo apt-get update && sudo apt-get install ${missing[*]}" >&2
  exit 1
fi

echo "Installing ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@" </dev/null >>"$log" 2>&1; }
# The package lists may be absent or old, so fetch them only when they do not serve.
if ! apt install --no-install-recommends "${missing[@]}"; then
  if ! { apt update && apt install --no-install-recommends "${missing[@]}"; }; then
    tail -n 5 "$log" >&2
    echo "gongkai: could not install ${missing[*]}" >&2
    exit 1
  fi
fi
echo "Installed ${missing[*]}"

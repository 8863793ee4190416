#!/usr/bin/env bash
# apt.sh PACKAGE...: installs system packages on Debian and Ubuntu, or tells how to and fails.
set -euo pipefail
missing=("$@")

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

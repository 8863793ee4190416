#!/usr/bin/env bash
# test.sh [ARGUMENT...]: runs `swift test` without a line for each test that starts or passes.
# What fails, what tests print and the closing line stay. The exit status is that of swift test.
set -uo pipefail
swift test --disable-xctest "$@" 2>&1 </dev/null |
  LC_ALL=C grep --line-buffered -avE \
    -e '^◇ ' -e '^✔ (Suite |Test (case |"|[^ ]+\())' -e ' started\.$' -e '^\[[0-9]+/[0-9]+\] '
status=${PIPESTATUS[0]}
exit "$status"

#!/usr/bin/env bash
# Installs what the tests over real writers need: LibreOffice, and Python libraries in .build/venv.
# Where that cannot be had it says so and fails, and the tests are left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

skip() {
  echo "Tests over real writers are left out: $1" >&2
  exit 1
}

packages=()
command -v soffice >/dev/null || packages+=(libreoffice-writer-nogui libreoffice-calc-nogui)
# Without a font for it Chinese has no width.
command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh)" ] || packages+=(fontconfig fonts-wqy-microhei)
python3 -c 'import ensurepip, venv' 2>/dev/null || packages+=(python3-venv)
if [ ${#packages[@]} -gt 0 ]; then
  scripts/apt.sh "${packages[@]}" || skip "${packages[*]} could not be installed"
fi
if ! .build/venv/bin/python -c 'import docx, openpyxl, odf' 2>/dev/null; then
  mkdir -p .build
  echo "Installing python-docx, openpyxl and odfpy into .build/venv"
  { python3 -m venv .build/venv &&
    .build/venv/bin/pip install --quiet --disable-pip-version-check python-docx openpyxl odfpy; } ||
    skip "python-docx, openpyxl and odfpy could not be installed"
fi

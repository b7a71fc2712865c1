#!/bin/sh
# Everything that must hold before a change goes in: lint, no warnings, all tests.
set -eu
cd "$(dirname "$0")/.."

scripts/vereisten.sh schemas
scripts/lint.sh

# Package.swift turns warnings into errors for our own targets when this is set.
export VH_STRICT=1
echo 'vh: bouwen, waarschuwingen zijn fouten'
swift build --build-tests
echo 'vh: testen'
swift test

#!/bin/sh
# Builds the program and opens it on practice data; arguments go to `vh oefen`.
set -eu
cd "$(dirname "$0")/.."

scripts/vereisten.sh terminal
[ -d .build/release ] || echo 'vh: de eerste keer bouwen duurt enkele minuten.' >&2
swift build --configuration release --product vh --disable-index-store
exec .build/release/vh oefen "$@"

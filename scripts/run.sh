#!/bin/sh
# Builds the program and opens it on practice data; arguments go to `vh oefen`.
set -eu
cd "$(dirname "$0")/.."

scripts/vereisten.sh terminal
# What swift build shows goes on the screen as it comes, so that a long first build has signs of life.
if [ -x .build/release/vh ]; then
  echo 'vh: bouwen wat er veranderd is, daarna begint het programma.' >&2
else
  echo 'vh: bouwen duurt de eerste keer enkele minuten; hieronder staat hoe ver het is.' >&2
  echo 'vh: daarna begint het programma vanzelf, op oefengegevens.' >&2
fi
swift build --configuration release --product vh --disable-index-store
exec .build/release/vh oefen "$@"

#!/bin/sh
# Puts one program file, with the Swift libraries inside, in $DESTDIR$PREFIX/bin.
set -eu
cd "$(dirname "$0")/.."

scripts/vereisten.sh
# A place of its own: static and dynamic linking would otherwise rebuild each other's files.
swift build --configuration release --product vh --static-swift-stdlib \
  --disable-index-store --scratch-path .build/static
target="${DESTDIR:-}${PREFIX:-/usr/local}/bin"
install -d "$target"
install -m 755 .build/static/release/vh "$target/vh"
echo "vh: geïnstalleerd als $target/vh"

#!/bin/sh
# Puts the program with the Swift libraries inside below $DESTDIR$PREFIX, with its pages of the
# manual and what shells need to complete its commands.
set -eu
cd "$(dirname "$0")/.."

scripts/vereisten.sh
# A place of its own: static and dynamic linking would otherwise rebuild each other's files.
swift build --configuration release --product vh --static-swift-stdlib \
  --disable-index-store --scratch-path .build/static
vh=.build/static/release/vh
root="${DESTDIR:-}${PREFIX:-/usr/local}"
share="$root/share"

install -d "$root/bin" "$share/man/man1" "$share/man/man5"
install -m 755 "$vh" "$root/bin/vh"
install -m 644 docs/man/vh.1 "$share/man/man1/vh.1"
install -m 644 docs/man/vh-gegevens.5 "$share/man/man5/vh-gegevens.5"

# complete SHELL FILE: the script of the program itself, readable for everybody.
complete() {
  install -d "$(dirname "$2")"
  "$vh" voltooiing "$1" >"$2"
  chmod 644 "$2"
}
complete bash "$share/bash-completion/completions/vh"
complete zsh "$share/zsh/site-functions/_vh"
complete fish "$share/fish/vendor_completions.d/vh.fish"
echo "vh: geïnstalleerd als $root/bin/vh, met manpagina's en voltooiing in $share"

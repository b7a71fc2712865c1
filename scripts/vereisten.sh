#!/bin/sh
# Checks what building and running need, and installs the ncurses headers when they are missing.
#
#   scripts/vereisten.sh            toolchain and ncurses
#   scripts/vereisten.sh terminal   a terminal as well, asked before anything is installed
#   scripts/vereisten.sh schemas    an independent validator of JSON Schema as well; without
#                                   it one test is skipped, which is said
#
# Exit 78 (EX_CONFIG) when something is missing that only the user can provide.
set -eu

stop() {
  printf 'vh: %s\n' "$@" >&2
  exit 78
}

require_swift() {
  command -v swift >/dev/null 2>&1 || stop \
    'er is geen Swift-toolchain gevonden.' \
    'Installeer Swift 6.2 of nieuwer van https://www.swift.org/install/linux/ en probeer het opnieuw.'
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case "$version" in
    '' | [0-5].* | 6.0 | 6.1)
      stop "Swift ${version:-van onbekende versie} is te oud; vh heeft 6.2 of nieuwer nodig (https://www.swift.org/install/linux/)."
      ;;
  esac
}

require_terminal() {
  if [ ! -t 0 ] || [ ! -t 1 ]; then
    stop 'dit programma heeft een terminal nodig; start het in een terminalvenster, zonder pijp of omleiding.'
  fi
}

# Compiles and links a call to ncurses: a header without its library is no use.
has_ncurses() {
  printf '#define NCURSES_WIDECHAR 1\n#include <curses.h>\nint main(void) { return endwin(); }\n' |
    clang -x c - -lncursesw -o /dev/null >/dev/null 2>&1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    stop 'libncurses-dev ontbreekt en sudo is er niet; vraag uw beheerder om: apt-get install libncurses-dev'
  fi
}

require_ncurses() {
  has_ncurses && return
  command -v apt-get >/dev/null 2>&1 || stop \
    'de ontwikkelbestanden van ncursesw ontbreken.' \
    'Installeer ze met de pakketbeheerder van uw systeem (Debian: libncurses-dev, Fedora: ncurses-devel).'
  echo 'vh: libncurses-dev ontbreekt en wordt nu geïnstalleerd.' >&2
  as_root apt-get update -q >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q libncurses-dev >&2
  has_ncurses || stop 'libncurses-dev is geïnstalleerd, maar ncursesw is nog niet te gebruiken.'
}

has_validator() {
  python3 -c 'from jsonschema import Draft202012Validator' >/dev/null 2>&1
}

want_validator() {
  has_validator && return
  echo 'vh: de Python-module jsonschema ontbreekt en wordt nu geïnstalleerd.' >&2
  if command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null 2>&1; }; then
    { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -q python3-jsonschema; } >&2 || true
  fi
  has_validator || python3 -m pip install --user 'jsonschema>=4' >&2 2>&1 || true
  has_validator || echo 'vh: LET OP: zonder jsonschema wordt de onafhankelijke toets van de schemas overgeslagen.' >&2
}

require_swift
[ "${1:-}" = terminal ] && require_terminal
require_ncurses
[ "${1:-}" = schemas ] && want_validator
exit 0

#!/bin/bash
# Times what people wait for: starting up and testing criteria. Median of 20 runs, release build.
#
# Whole processes on this machine as it is now; compare only with runs on the same machine.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/vereisten.sh
swift build --configuration release --product vh --disable-index-store
vh=$PWD/.build/release/vh
criteria=$(mktemp)
trap 'rm -f "$criteria"' EXIT
echo '{"c1": "ja", "c2": "onbekend", "c3": "ja", "c4": "nee"}' >"$criteria"

# measure NAME COMMAND...: a line with the median and the slowest in milliseconds.
measure() {
  local name=$1 start times=()
  shift
  "$@" >/dev/null 2>&1 || { printf '%-24s mislukt (%s)\n' "$name" "$?"; return; }
  for _ in $(seq 20); do
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1
    times+=($((($(date +%s%N) - start) / 1000)))
  done
  printf '%s\n' "${times[@]}" | sort -n | awk -v name="$name" '
    { all[NR] = $1 / 1000 }
    END { printf "%-24s mediaan %6.1f ms, langzaamste %6.1f ms\n", name, (all[10] + all[11]) / 2, all[NR] }'
}

measure 'starten (vh --versie)' "$vh" --versie
measure 'toetsen (vh toets)' "$vh" toets "$criteria"

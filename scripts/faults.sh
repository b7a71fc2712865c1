#!/bin/bash
# The full fault programme: power cuts in every sequence of three commits, kills at every call, faults at
# every call, damage to every kind of file. Counts are printed as it goes and added up at the end.
#
#   VERDER=1 scripts/faults.sh    leaves out what was finished the last time
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/vereisten.sh
export VH_FAULTS=vol
# A release build of its own: the tests look inside the library.
build=(--configuration release --scratch-path .build/storingen -Xswiftc -enable-testing)
swift build --build-tests "${build[@]}" 2>&1 | tail -1
notes=.build/storingen/uitkomst
[ -n "${VERDER:-}" ] || rm -rf "$notes"
mkdir -p "$notes"

# part NAME FILTER: runs some tests unless they were finished; their counts are kept in a file.
part() {
  if [ -f "$notes/$1.klaar" ]; then
    grep '^storingen: [^…]' "$notes/$1.klaar"
    return
  fi
  local start=$SECONDS
  if swift test --skip-build "${build[@]}" --filter "$2" >"$notes/$1.bezig" 2>&1 &&
    grep -q 'Test run with' "$notes/$1.bezig"; then
    mv "$notes/$1.bezig" "$notes/$1.klaar"
    grep '^storingen: [^…]' "$notes/$1.klaar" || true
    echo "storingen: klaar met $1 na $((SECONDS - start)) s"
  else
    grep -E '✘|storingen:' "$notes/$1.bezig" | tail -30
    echo "storingen: FOUT in $1"
    return 1
  fi
}

failed=0
# What goes on is told once a minute.
(
  while sleep 60; do tail -qn 1 "$notes"/*.bezig 2>/dev/null | grep '^storingen' || true; done
) &
teller=$!
trap 'kill "$teller" 2>/dev/null || true' EXIT
# One after the other: SwiftPM lets no two test runs share a build.
for name in CrashTests KillTests ManyProcessesTests RealDiskTests DamagedFilesTests 'FaultTests|RecoveryTests' \
  'ReservekopieTests|HerstelTests' 'TwoStoresTests|RandomWalkTests|PlaceTests'; do
  part "$(printf '%s' "$name" | tr '|' '-')" "$name" || failed=1
done
cat "$notes"/*.klaar | grep '^storingen: [^…]' | awk '
  { for (i = 2; i < NF; i++) {
      if ($(i + 1) ~ /^toestanden/) states += $i
      if ($(i + 1) ~ /^verschillend/) distinct += $i
      if ($(i + 1) ~ /^keer/) kills += $i
      if ($(i + 1) ~ /^gevallen/) damaged += $i
      if ($(i + 1) ~ /^aanroepen/) calls += $i
      if ($(i + 1) ~ /^gemeld/) commits += $i
    } }
  END {
    printf "storingen: in totaal %d toestanden na stroomuitval (%d verschillend), %d keer kill -9, ", states, distinct, kills
    printf "%d fouten bij een aanroep, %d beschadigde bestanden, %d gemelde wijzigingen\n", calls, damaged, commits
  }'
[ "$failed" = 0 ] && echo 'storingen: niets verloren, niets half' || echo 'storingen: ER GING IETS MIS'
exit "$failed"

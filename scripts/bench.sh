#!/bin/bash
# Times what people wait for, on this machine as it is now; compare only with runs on the same one.
#
# Whole processes are the median of 20 runs. The register is practice data from a fixed seed;
# MELDINGEN sets its size. Key presses are timed from key to drawn canvas by `vh meting`, and the
# bytes they cost are counted on a real pseudo-terminal.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/vereisten.sh
swift build --configuration release --product vh --disable-index-store
vh=$PWD/.build/release/vh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset VH_ALS VH_GEGEVENS VH_VANDAAG
echo '{"c1": "ja", "c2": "onbekend", "c3": "ja", "c4": "nee"}' >"$work/criteria.json"

# measure NAME COMMAND...: a line with the median and the slowest in milliseconds.
measure() {
  local name=$1 start times=()
  shift
  "$@" >/dev/null 2>&1 || { printf '%-40s mislukt (%s)\n' "$name" "$?"; return; }
  for _ in $(seq 20); do
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1
    times+=($((($(date +%s%N) - start) / 1000)))
  done
  printf '%s\n' "${times[@]}" | sort -n | awk -v name="$name" '
    { all[NR] = $1 / 1000 }
    END { printf "%-40s mediaan %8.1f ms, langzaamste %8.1f ms\n", name, (all[10] + all[11]) / 2, all[NR] }'
}

# once NAME COMMAND...: a line with the time of one run in seconds.
once() {
  local name=$1 start
  shift
  start=$(date +%s%N)
  "$@" >/dev/null || { printf '%-40s mislukt (%s)\n' "$name" "$?"; return; }
  printf '%-40s %.2f s\n' "$name" "$(echo "$(($(date +%s%N) - start))" | awk '{ print $1 / 1e9 }')"
}

echo '== Opstarten'
measure 'starten (vh --versie)' "$vh" --versie
measure 'toetsen (vh toets)' "$vh" toets "$work/criteria.json"

echo
echo '== Een wijziging vastleggen, naast het minste dat een bestand zeker maakt'
swift build --configuration release --product VHFaults --disable-index-store 2>&1 | tail -1
"$vh" init --huis midden-limburg --gegevens "$work/vast" >/dev/null
"$vh" medewerker toevoegen a.alles --naam 'Anna Alleskunner' --rol administratie \
  --gegevens "$work/vast" --als beheer >/dev/null
.build/release/VHFaults meet "$work/vast" 500

for count in ${MELDINGEN:-2000 25000}; do
  data=$work/register-$count
  echo
  echo "== Register van $count meldingen"
  once 'oefenregister maken en invoeren' \
    "$vh" oefen --gegevens "$data" --meldingen "$count" --zaad 1 --alleen-aanmaken
  once 'exporteren' "$vh" exporteer --gegevens "$data" --als beheer --naar "$work/uit-$count"
  "$vh" init --huis midden-limburg --gegevens "$work/leeg-$count" >/dev/null
  files=()
  for kind in personen meldingen casussen huisverboden detentie zrm acties notities; do
    [ -f "$work/uit-$count/$kind.csv" ] && files+=("--$kind" "$work/uit-$count/$kind.csv")
  done
  once 'importeren op proef' \
    "$vh" importeer --gegevens "$work/leeg-$count" --als beheer --proef "${files[@]}"
  once 'importeren' "$vh" importeer --gegevens "$work/leeg-$count" --als beheer "${files[@]}"
  once 'controle (met inlezen)' "$vh" controle --gegevens "$data" --als beheer
  "$vh" meting --gegevens "$data" --als a.devries
  for table in melding-triage procesregie doelgroepen duur; do
    measure "vh cijfers $table" "$vh" cijfers "$table" --gegevens "$data" --als beheer
  done
  if command -v python3 >/dev/null; then
    python3 scripts/bench_terminal.py "$vh" "$data"
  else
    echo 'python3 ontbreekt: bytes per toets niet gemeten'
  fi
done

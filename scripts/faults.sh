#!/bin/sh
# The full fault programme: every power cut, every failing call; counts are printed as it goes.
set -eu
cd "$(dirname "$0")/.."

scripts/vereisten.sh
export VH_FAULTS=vol
# A release build of its own: the tests look inside the library.
swift test --configuration release --scratch-path .build/storingen -Xswiftc -enable-testing \
  --filter 'CrashTests|FaultTests|RecoveryTests|ReservekopieTests|TwoStoresTests|StoreFaultTests|RandomWalkTests'

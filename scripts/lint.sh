#!/bin/bash
# What the package manager and the compiler cannot say: format, borders between parts, habits.
#
# Every finding is a line `bestand:regel: ...` under a heading; exit 1 when there is one.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0

# refuse MESSAGE FINDINGS: reports the findings under the message, when there are any.
refuse() {
  [ -n "$2" ] || return 0
  printf "\nlint: %s\n" "$1" >&2
  while IFS= read -r line; do printf "  %s\n" "$line"; done <<<"$2" >&2
  failed=1
}

# code PATTERN PATH [EXCEPT]: matches in Swift code outside comments, as file:line:text, but not
# in the files whose path matches EXCEPT.
code() {
  grep -rnE --include='*.swift' -- "$1" "$2" 2>/dev/null |
    grep -vE '^[^:]+:[0-9]+: *//' | grep -vE "^(${3:-no exception})" || true
}

# sources: every Swift file of the product with its number of lines.
sources() {
  find Sources -name '*.swift' -exec wc -l {} + | awk '$2 != "total" && $2 != "totaal"'
}

# content PATTERN: matches in all text files of the repository, new ones included.
content() {
  git ls-files -z --cached --others --exclude-standard | grep -zvxF scripts/lint.sh |
    xargs -0 -r grep -nIE -- "$1" 2>/dev/null || true
}

if ! swift format lint --strict --parallel --recursive Sources Tests Package.swift; then
  refuse 'de opmaak klopt niet' 'zie hierboven; "make format" herstelt wat vanzelf kan'
fi

# Borders between the parts.
refuse 'ncurses hoort alleen in Sources/VHTUI/Terminal/' \
  "$(code 'import CNcurses' Sources Sources/VHTUI/Terminal/)"
refuse 'VHDomain kent het scherm niet: geen import van VHTUI of CNcurses' \
  "$(code 'import (VHTUI|CNcurses)' Sources/VHDomain)"
refuse 'Kit kent niets van het project: geen import van andere onderdelen' \
  "$(code 'import (VHDomain|VHTUI|CNcurses|ArgumentParser)' Sources/VHTUI/Kit)"

# Files, clock, randomness and environment only at the edges.
edge='Sources/VHDomain/Store/|Sources/VHTUI/(Terminal/|CommandLine/|VHTUI\.swift)'
types='\b(FileManager|FileHandle|ProcessInfo|SystemRandomNumberGenerator)\b'
clock='\bDate\(\)|\b(Date|[A-Za-z]*Clock)(\(\))?\.now\b|= *\.now\b|\(\.now\b'
calls='(^|[^.A-Za-z_])((fopen|creat|getenv|setenv|gettimeofday|clock_gettime)\(|open\([^)]*, *O_|time\((nil|&))'
refuse 'bestanden, klok en omgeving alleen in Store/, Terminal/, CommandLine/ en VHTUI.swift' \
  "$(code "$types|$clock|$calls" Sources "$edge")"

# Habits.
refuse 'geen try!, fatalError, preconditionFailure of as!: geef een fout met een zin terug' \
  "$(code '\btry!|\bfatalError\(|\bpreconditionFailure\(|\bas! ' Sources)"
refuse 'print alleen in CommandLine/: andere tekst komt dwars door het scherm' \
  "$(code '(^|[^.A-Za-z_])print\(' Sources Sources/VHTUI/CommandLine/)"

# Sizes: over 400 lines is an error, over 300 a question.
refuse 'een bestand heeft hooguit 400 regels' \
  "$(sources | awk '$1 > 400 { print $2 ": " $1 " regels" }')"
sources | awk '$1 > 300 && $1 <= 400 {
  print "lint (let op): " $2 " heeft " $1 " regels; wat doet het als tweede?"
}' >&2

# The repository.
refuse 'Package.resolved en .build horen niet in het archief' \
  "$(git ls-files -- Package.resolved '.build/*')"
refuse 'paden van een machine horen niet in het archief' \
  "$(content '/(home|root|Users)/[A-Za-z0-9]|/tmp/[a-z]+-[a-z]+/|localhost:[0-9]')"

if [ "$failed" -eq 0 ]; then echo 'lint: in orde'; fi
exit "$failed"

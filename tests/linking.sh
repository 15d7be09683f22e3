#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# However the program came by its libraries, what guards it is in it: a place of
# its own at every start, and nothing writable that the loader or the linker wrote.
. tests/lib/tap.sh
TUTOR=${TUTOR:-build/smtp-tutor}
found=${TMPDIR:-/tmp}/linking.$$
trap 'rm -f "$found"' EXIT

readelf --wide --file-header --program-headers --dynamic "$TUTOR" >"$found"

grep -q 'Type: *DYN' "$found"
result $? 'the program is position-independent' "$found"

grep -q ' GNU_RELRO ' "$found" && grep -q 'BIND_NOW' "$found"
result $? 'all that is relocated is read-only before main() begins' "$found"

grep -q ' GNU_STACK .* RW ' "$found"
result $? 'the stack is no code' "$found"

! grep -qE ' LOAD .* RWE |TEXTREL|RPATH|RUNPATH' "$found"
result $? 'no code is writable, and no library is looked for in odd places' "$found"

tap_end

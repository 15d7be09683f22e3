#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The README and the guide for lessons say what is so: their tables are what the
# program prints, and the README's list of files is the tree.
. tests/lib/tap.sh
TUTOR=${TUTOR:-build/smtp-tutor}
SMTP_TUTOR_LESSONS=$PWD/lessons
export SMTP_TUTOR_LESSONS
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for guide in README.md lessons/AUTHORING.md; do
	sed -n 's/^<!-- smtp-tutor print \(.*\) -->$/\1/p' "$guide" >"$work/tables"
	while read -r what; do
		sed -n "/^<!-- smtp-tutor print $what -->\$/,/^<!-- end -->\$/p" "$guide" |
			sed '1d;$d' >"$work/said"
		"$TUTOR" print "$what" >"$work/printed"
		diff "$work/said" "$work/printed" >"$work/difference"
		result $? "$guide has the table of $what as it is printed" "$work/difference"
	done <"$work/tables"
done

# "### src/smtp" and "| `wire.[ch]` | ..." give src/smtp/wire.c and wire.h.
awk '
	/^### src/ { folder = $2 }
	/^## /     { folder = "" }
	folder && /^\| `/ {
		split($0, cell, "`")
		name = cell[2]
		if (sub(/\[ch\]$/, "", name)) {
			print folder "/" name "c"
			print folder "/" name "h"
		} else {
			print folder "/" name
		}
	}' README.md | sort >"$work/said"
find src -name '*.[ch]' | sort >"$work/there"
diff "$work/said" "$work/there" >"$work/difference"
result $? 'the README names every file of src, and no other' "$work/difference"
tap_end

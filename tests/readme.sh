#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The README and the guide for lessons say what is so: their tables are what the
# program prints, and the list of files is the tree.
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

sed -n '/^<!-- \.make\/files -->$/,/^<!-- end -->$/p' src/README.md | sed '1d;$d' >"$work/said"
.make/files >"$work/printed"
diff "$work/said" "$work/printed" >"$work/difference"
result $? 'src/README.md lists the files by their opening comments (.make/files)' "$work/difference"

find src -name '*.[ch]' -printf '%f\n' | sort | uniq -d >"$work/twice"
[ ! -s "$work/twice" ]
result $? 'a name of a file of src occurs once' "$work/twice"
tap_end

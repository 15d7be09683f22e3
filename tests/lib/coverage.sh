#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the suite that was built with coverage and says how many lines of the
# floors that must be right it reached: coverage.sh BUILD TEST...
# Status 1 when a test failed or a floor stays below the least.
set -u
export LIMIT=900 # what is measured is slow

least=95
build=$1

command -v gcovr >/dev/null || {
	echo 'coverage: gcovr is not installed.' >&2
	exit 1
}
find "$build" -name '*.gcda' -delete
tests/lib/run.sh "$@"
status=$?
gcovr --root . --object-directory "$build" --filter src/ --gcov-ignore-parse-errors \
	--csv 2>/dev/null >"$build/lines.csv" || status=1
awk -F, -v least=$least '
	NR > 1 {
		split($1, part, "/")
		floor = part[2] ~ /\.c$/ ? "main" : part[2]
		lines[floor] += $2
		reached[floor] += $3
	}
	END {
		split("smtp teach lesson sasl crypto base catalogue json config tutor store face command main", order, " ")
		print "Lines that the tests reach:"
		for (i = 1; i in order; i++) {
			floor = order[i]
			if (!lines[floor])
				continue
			share = 100 * reached[floor] / lines[floor]
			low = i <= 5 && share < least
			printf "  src/%-10s %6.1f %%  of %d%s\n", floor, share, lines[floor],
				low ? "  below " least " %" : ""
			bad += low
		}
		exit bad > 0
	}' "$build/lines.csv" || status=1
awk -F, -v least=$least '
	NR > 1 && $2 && 100 * $3 / $2 < least && $1 ~ /^src\/(smtp|teach|lesson|sasl|crypto)\// {
		printf "  %s: %d of %d lines are not reached\n", $1, $2 - $3, $2
	}' "$build/lines.csv"
exit $status

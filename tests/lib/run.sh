#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs tests and counts them: run.sh BUILD TEST...
#
# BUILD is the folder of what was built, TEST a program or script that speaks
# TAP. Two run at a time, each in a home of its own and all in the same small
# world, whoever calls. The last line is "N passed, N failed".
set -u

limit=${LIMIT:-170} # seconds a single test may take

# One test, in the scratch folder of its own; leaves its words in log.
if [ "$1" = --one ]; then
	name=$(basename "$2")
	here=$SCRATCH/$name
	mkdir -p "$here/home"
	HOME=$here/home
	TMPDIR=$(mktemp -d "$SCRATCH/XXXX")
	export HOME TMPDIR
	export XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share"
	export XDG_STATE_HOME="$HOME/.local/state" XDG_CACHE_HOME="$HOME/.cache"
	export XDG_RUNTIME_DIR="$TMPDIR"
	timeout --kill-after=5 "$limit" "$2" >"$here/log" 2>&1 </dev/null
	echo $? >"$here/status"
	awk -v name="$name" -v status="$(cat "$here/status")" -v limit="$limit" '
		/^1\.\.[0-9]+/    { planned += substr($1, 4); plans++ }
		/^(not )?ok .*# *[Ss][Kk][Ii][Pp]/ { skipped++; next }
		/^ok /            { passed++ }
		/^not ok /        { failed++ }
		END {
			seen = passed + failed + skipped
			if (status == 124 || status == 137)
				why = "did not end within " limit " seconds"
			else if (!plans || !seen)
				why = "ran nothing, status " status
			else if (seen != planned)
				why = "ran " seen " of " planned ", status " status
			else if (status != 0 && !failed)
				why = "ended with status " status
			if (why != "") {
				failed++
				why = ": " why
			}
			printf "%d %d %d %s%s\n", passed, failed, skipped, name, why
		}' "$here/log" >"$here/count"
	awk '{
		line = sprintf("  %-28s %5d passed", $4, $1)
		if ($3) line = line sprintf(", %d skipped", $3)
		if ($2) line = line sprintf(", %d FAILED", $2)
		print line
	}' "$here/count"
	exit 0
fi

BUILD=$1
shift
SCRATCH=$(mktemp -d)
trap 'rm -rf "$SCRATCH"' EXIT
trap 'exit 130' INT TERM
export BUILD SCRATCH TUTOR="$BUILD/smtp-tutor"
export SMTP_TUTOR_LESSONS="$PWD/lessons"
export LC_ALL=C.UTF-8 TZ=UTC TERM=xterm-256color INPUTRC=/dev/null
export CMOCKA_MESSAGE_OUTPUT=TAP
export ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS="suppressions=$PWD/tests/lib/leaks.supp:print_suppressions=0"
unset LINES COLUMNS LANG LANGUAGE NO_COLOR CLICOLOR CLICOLOR_FORCE
unset SMTP_TUTOR_SYNC_FD EDITOR VISUAL PAGER MAKEFLAGS MFLAGS MAKELEVEL

printf '%s\n' "$@" | xargs -P 2 -n 1 "$0" --one

# What failed, with its own words: all that is not an "ok".
for count in "$SCRATCH"/*/count; do
	[ -e "$count" ] || continue
	read -r _ failed skipped name <"$count"
	[ "$failed" -eq 0 ] && [ "$skipped" -eq 0 ] && continue
	here=$(dirname "$count")
	if [ "$failed" -gt 0 ]; then
		printf '\n--- %s\n' "$name"
		grep -v -E '^(ok |1\.\.)' "$here/log" | tail -n 200 | tr -d '\000-\010\013-\037'
	else
		grep -i -E '^(not )?ok .*# *skip' "$here/log" | sed "s/^.*# *skip/  skipped, ${name%%:*}:/I"
	fi
done
echo
cat "$SCRATCH"/*/count | awk '
	{ passed += $1; failed += $2 }
	END {
		printf "%d passed, %d failed\n", passed, failed
		exit failed > 0 || passed == 0
	}'

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every lesson proves itself through the program; the example that authors are
# shown is true; and a lesson that is broken is told by file and line.
. tests/lib/tap.sh
TUTOR=${TUTOR:-build/smtp-tutor}
here=${TMPDIR:-/tmp}/lessons.$$
said=$here/said
mkdir -p "$here"
trap 'rm -rf "$here"' EXIT

# How many blocks of a kind a file has.
blocks()
{
	grep -c "^\`\`\`$1\$" "$2"
}

for lesson in lessons/[0-9]*.md; do
	name=$(basename "$lesson" .md)
	"$TUTOR" check "$lesson" >"$said" 2>&1
	result $? "$name proves itself" "$said"

	goals=$(($(blocks goal "$lesson") + $(blocks quiz "$lesson")))
	{
		echo "$goals goals, $(blocks solution "$lesson") solutions," \
			"$(blocks wrong "$lesson") wrong attempts"
	} >"$said"
	[ "$goals" -ge 2 ] && [ "$goals" -le 4 ] && [ "$(blocks solution "$lesson")" -ge 1 ] &&
		[ "$(blocks wrong "$lesson")" -ge 2 ]
	result $? "$name has two to four goals, a solution and two wrong attempts" "$said"
done

"$TUTOR" --lessons lessons check >"$said" 2>&1
result $? 'check without a name proves them all' "$said"

example=$here/01-example.md
awk '/^````markdown$/ { on = 1; next } /^````$/ { on = 0 } on' lessons/AUTHORING.md >"$example"
"$TUTOR" check "$example" >"$said" 2>&1
result $? 'the example for authors proves itself' "$said"

# Says what check says of the example after sed has changed it.
check_changed()
{
	sed "$1" "$example" >"$here/02-changed.md"
	"$TUTOR" check "$here/02-changed.md" >"$said" 2>&1
}

check_changed '/^S: 503/s/503/554/'
[ $? -eq 1 ] && grep -q '02-changed\.md:11: The server says otherwise: "503 5\.5\.1' "$said"
result $? 'a dialogue that lies is told by file and line, status 1' "$said"

check_changed 's/^verb: DATA/vreb: DATA/'
[ $? -eq 1 ] && grep -q '02-changed\.md:19: .*Did you mean "verb"?' "$said"
result $? 'a key that is not known is told by file and line, with the nearest' "$said"

check_changed '/^feedback: expected the reply/s/354/250/'
[ $? -eq 1 ] && grep -q '02-changed\.md:[0-9]*: The feedback is not as said' "$said"
result $? 'feedback that is not given is told' "$said"

tap_end

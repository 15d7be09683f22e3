#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Codes for programs and pipes: JSON, lists, and what comes in on stdin.
. tests/lib/tap.sh
TUTOR=${TUTOR:-build/smtp-tutor}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# run STATUS NAME INPUT ARGUMENT...: INPUT is the format of a printf.
run()
{
	wanted=$1
	name=$2
	# shellcheck disable=SC2059 # the callers' formats
	printf "$3" >"$work/in"
	shift 3
	"$TUTOR" "$@" <"$work/in" >"$work/out" 2>"$work/err"
	status=$?
	cat "$work/out" "$work/err" >"$work/all"
	echo "(status $status)" >>"$work/all"
	[ "$status" -eq "$wanted" ]
	result $? "$name" "$work/all"
}

said()
{
	grep -qF -- "$2" "$work/$1"
	result $? "$3" "$work/all"
}

# The last run printed one JSON value; Python reads it too.
is_json()
{
	python3 -m json.tool <"$work/out" >/dev/null 2>"$work/all"
	result $? "$1" "$work/all"
}

run 0 'codes are read from a pipe' '550\n354\n' code
[ "$(grep -cE '^(550|354): ' "$work/out")" -eq 2 ]
result $? 'and each is explained' "$work/all"
run 1 'an unknown one among them is answered no' '550\n599\n' code
said out '599: not in this catalogue' 'and explained by its digits'
run 0 'a reply of several lines is one' '250-mx\n250-SIZE 1000\n250 HELP\n' code
[ "$(grep -c '^250: Done' "$work/out")" -eq 1 ]
result $? 'and is explained once' "$work/all"
run 1 'a reply with an unknown code is answered no' '599 5.1.1 never heard\n' code
run 2 'an empty pipe asks for nothing' '\n' code
said err 'standard input' 'and it is said what could be asked'
head -c 300000 /dev/zero | tr '\0' 'a' | "$TUTOR" code >/dev/null 2>"$work/all"
[ $? -eq 65 ]
result $? 'too much on a pipe is refused' "$work/all"

run 0 'codes are listed' '' code --list
[ "$(wc -l <"$work/out")" -ge 140 ]
result $? 'all of them' "$work/all"
run 0 'those of a class are listed' '' code --list --class 4
! grep -qvE '^4' "$work/out"
result $? 'and no others' "$work/all"
run 0 'those of a provenance are listed' '' code --list --provenance=folklore
! grep -qvF '(folklore)' "$work/out"
result $? 'and no others' "$work/all"
run 1 'nothing listed is a no' '' code --list --class=3 --provenance=folklore
run 2 'a class that is none is a usage error' '' code --list --class 7
said err '--class takes 2, 3, 4 or 5' 'and it is said which there are'
run 2 'a class of two digits is a usage error' '' code --list --class 55
run 2 'a provenance that is none is a usage error' '' code --list --provenance rumour
said err 'standard, registry-only, de-facto or folklore' 'and it is said which there are'
run 2 'a class without --list is a usage error' '' code --class 5
run 2 '--list takes no words' '' code --list 550
run 2 '--json goes with codes only' '' lesson --json
said err 'goes only with the command code, compare' 'and it is said so'

for what in 'code 503' 'code 5.7.1' 'code mailbox full' 'code --list' 'compare 354 503 4.2.2'; do
	# shellcheck disable=SC2086 # words of a command line
	run 0 "$what answers in JSON" '' $what --json
	is_json 'and it is well formed'
done
run 0 'a pasted reply answers in JSON' '550-5.1.1 too many\n550 5.1.1 connections\n' code --json
is_json 'and it is well formed'
said out '"relied_on": "too many connections"' 'with the words relied on'
run 1 'an unknown code answers in JSON' '' code --json 599
is_json 'and it is well formed'
said out '"provenance": null' 'and says that nothing is known'
run 0 'all rules that say a code are listed' '' code 503 rules
said out 'DATA: data.before-hello, data.no-mail, ' 'each by its command'
run 0 'in JSON they stand with the code' '' code --json 503 rules
said out '"id": "data.no-mail"' 'as always'
"$TUTOR" print man | grep -qF '.It Va "codes[].support.who"'
result $? 'the manual describes the JSON'

# What a lesson asks for, the catalogue explains.
sed -n 's/^ *code: *\[*\([0-9., ]*\)\]*$/\1/p' lessons/*.md | tr ',' '\n' | tr -d ' ' | sort -u >"$work/codes"
[ -s "$work/codes" ] && "$TUTOR" code <"$work/codes" >"$work/all"
result $? 'every code that a lesson asks for is explained' "$work/codes"
tap_end

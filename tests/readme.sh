#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The guides say what is so: their tables are what is printed, the lines that they
# give can be typed, and what they and the comments of src name is there.
. tests/lib/tap.sh
TUTOR=$(realpath "${TUTOR:-build/smtp-tutor}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
XDG_STATE_HOME=$work/state
SMTP_TUTOR_LESSONS=$PWD/lessons
export TUTOR XDG_STATE_HOME SMTP_TUTOR_LESSONS

guides='README.md src/README.md tests/README.md lessons/AUTHORING.md'

# Nothing stands in the file $2: that is the case $1.
none()
{
	[ ! -s "$2" ]
	result $? "$1" "$2"
}

for guide in $guides; do
	cp "$guide" "$work/guide"
	.make/tables "$work/guide"
	diff "$guide" "$work/guide" >"$work/difference"
	result $? "$guide has its tables as they are printed (else: .make/tables)" "$work/difference"

	grep -oE '\]\([^)]*\)' "$guide" | sed 's/^](//; s/)$//; s/#.*//' | while read -r link; do
		case $link in
		*://*) ;;
		*) [ -e "$(dirname "$guide")/$link" ] || echo "$link" ;;
		esac
	done >"$work/broken"
	none "$guide links to files that are there" "$work/broken"
done

# The README: short, and each of its lines can be typed.
[ "$(wc -l <README.md)" -lt 200 ]
result $? 'README.md has fewer than 200 lines'

grep -oE '(^|`)make [a-z-]+' README.md tests/README.md | sed 's/.*make //' | sort -u |
	while read -r target; do
		grep -qE "^([a-z-]+ )*$target( [a-z-]+)*:" Makefile || echo "$target"
	done >"$work/missing"
none 'the guides name targets of make that are there' "$work/missing"

# The blocks marked "sh" of the README, but for what begins with make.
awk '/^```$/ { on = 0 } on && !/^make / { print } /^```sh$/ { on = 1 }' README.md >"$work/lines"
mkdir -p "$work/play/build"
ln -s "$TUTOR" "$work/play/build/smtp-tutor"
ln -s "$PWD/lessons" "$work/play/lessons"
: >"$work/wanted"
: >"$work/said"

# What a comment puts into quotes stands in what the lines below it say.
settle()
{
	while read -r words; do
		grep -qF -- "$words" "$work/said"
		result $? "and \"$words\" is said"
	done <"$work/wanted"
	: >"$work/wanted"
	: >"$work/said"
}

while IFS= read -r line; do
	case $line in
	'') settle ;;
	'#'*) echo "$line" | grep -oE '"[^"]+"' | tr -d '"' >>"$work/wanted" ;;
	*)
		if [ "${line%% *}" = swaks ] && ! command -v swaks >/dev/null; then
			skip "README.md: $line" 'swaks is not installed'
			: >"$work/wanted"
			continue
		fi
		(cd "$work/play" && timeout 60 sh -c "$line") </dev/null >"$work/one" 2>&1
		result $? "README.md: $line" "$work/one"
		cat "$work/one" >>"$work/said"
		;;
	esac
done <"$work/lines"
settle
[ "$(grep -c '^build/' "$work/lines")" -ge 10 ]
result $? 'these are the lines of README.md'

# src/README.md: the floors are those that are, and what it names is there.
awk '/^```$/ { on = !on } on && /^  [a-z]/ { print $1 }' src/README.md | sed '/\./d' | tac |
	tr '\n' ' ' | sed 's/ $//' >"$work/drawn"
[ "floors='$(cat "$work/drawn")'" = "$(grep '^floors=' tests/floors.sh)" ]
result $? 'src/README.md draws the floors that floors.sh holds' "$work/drawn"

awk '/^```$/ { on = !on } on && /^    [a-z]/ { print $1 }' src/README.md | tac |
	tr '\n' ' ' | sed 's/ $//' >"$work/drawn"
[ "ROOMS $(cat "$work/drawn")" = "$(sed -n 's/^ROOMS *= */ROOMS /p' Makefile)" ]
result $? 'and the rooms of smtp as the Makefile has them' "$work/drawn"

# What stands between backticks in a guide, but for blocks and generated tables.
# shellcheck disable=SC2016 # backticks of Markdown
named()
{
	sed '/^<!-- .*make/,/^<!-- end/d; /^```/,/^```/d' "$1" | grep -oE '`[^`]+`' | tr -d '`' |
		grep -vE 'NAME|FLOOR|SUBJECT' | sort -u
}

named src/README.md | while read -r name; do
	case $name in
	*' '*'()'* | *'('*' '*) ;;
	*'()') grep -rqE --include='*.[ch]' "\b${name%()}\(" src || echo "$name" ;;
	'struct '* | 'enum '*) grep -rqE --include='*.[ch]' "^(static const )?$name( \{|$)" src || echo "$name" ;;
	SMTP_*) grep -rqw --include='*.[ch]' "$name" src || echo "$name" ;;
	*' '* | *'<'*) ;;
	*.[ch] | *.sh | *.md | *.csv | *.txt)
		[ -n "$(find . src -path "./$name" -o -path "src/$name" -o -path "src/*/$name")" ] || echo "$name"
		;;
	esac
done >"$work/gone"
none 'src/README.md names files, functions and types that are there' "$work/gone"

sed -n '/^Two types each/,/^$/p' src/README.md | grep -oE '(struct|enum) [a-z_0-9]+' >"$work/told"
grep -rhE --include='*.[ch]' '^(static const )?(struct|enum) [a-z_0-9]+ \{' src |
	sed 's/static const //; s/ {.*//' | LC_ALL=C sort | uniq -d | diff - "$work/told" >"$work/difference"
result $? 'and the types that are called the same' "$work/difference"

# Of the line's way, each function is defined in the file before it.
# shellcheck disable=SC2016
sed -n "/^## One line's way/,/^## /p" src/README.md | grep -oE '`[^` ]+`' | tr -d '`' |
	awk '/\.[ch]$/ { file = $0 } /\(\)$/ { print file, substr($0, 1, length($0) - 2) }' >"$work/way"
while read -r file function; do
	grep -qE "^[a-z].*\b$function\(" "src/$file" || echo "$file $function"
done <"$work/way" >"$work/gone"
[ "$(wc -l <"$work/way")" -ge 30 ] || echo 'the way is too short' >>"$work/gone"
none "each function of one line's way is defined where it says" "$work/gone"

# tests/README.md: every kind of file in tests/.
named tests/README.md >"$work/named"
for file in tests/*; do
	kind=${file#tests/}
	[ -d "$file" ] && kind=$kind/
	case $kind in
	README.md) continue ;;
	test_*.c) kind=$(echo "$kind" | sed 's/^\(test_[a-z]*\).*/\1*.c/') ;;
	esac
	grep -qxF -- "$kind" "$work/named" || echo "$kind"
done | sort -u >"$work/missing"
none 'tests/README.md names every kind of file in tests/' "$work/missing"

grep -E '\.(c|h|sh|txt|csv)$' "$work/named" | while read -r name; do
	[ -n "$(find . tests -path "./$name" -o -path "tests/$name")" ] || echo "$name"
done >"$work/gone"
none 'and no other' "$work/gone"

# lessons/AUTHORING.md: the keys that goals and quizzes are read by.
grep -ohE '^	\{ \.name = "[a-z-]+", \.read' src/lesson/*.c | cut -d'"' -f2 | sort -u | while read -r key; do
	grep -qF -- "\`$key\`" lessons/AUTHORING.md || echo "$key"
done >"$work/missing"
none 'lessons/AUTHORING.md tells of every key of a block' "$work/missing"

# The variables that src asks for.
"$TUTOR" print environment >"$work/told"
grep -rhoE '(getenv|set|absolute|base_folder)\("[A-Z_]+"' src | cut -d'"' -f2 | sort -u |
	while read -r variable; do
		# HOME stands in those of XDG; the last one is for tests.
		grep -qw -- "$variable" "$work/told" || [ "$variable" = SMTP_TUTOR_SYNC_FD ] ||
			echo "$variable"
	done >"$work/missing"
none 'every variable that is looked at is told of' "$work/missing"

# src and its comments.
find src -name '*.[ch]' -printf '%f\n' | sort | uniq -d >"$work/twice"
none 'a name of a file of src occurs once' "$work/twice"

grep -rn --include='*.h' '^#ifndef [A-Z0-9_]*_H$' src | while IFS=': ' read -r file _ _ guard; do
	case $guard in
	*"$(basename "$file" .h | tr '[:lower:]' '[:upper:]')_H") ;;
	*) echo "$file: $guard" ;;
	esac
done >"$work/other"
none 'the guard of a header is called as the header' "$work/other"

.make/files | grep -F '|  |' >"$work/silent"
none 'every file of src says in its opening comment what it is' "$work/silent"

grep -rnE --include='*.[ch]' '^[[:space:]]*(/\*|\*)' src >"$work/comments"
grep -oE '\b[a-z_0-9/]+\.[ch]\b' "$work/comments" | sed 's|.*/||' | sort -u >"$work/named"
{
	find src -name '*.[ch]' -printf '%f\n'
	find tests -name '*.[ch]' -printf '%f\n'
} | sort -u >"$work/there"
comm -23 "$work/named" "$work/there" | while read -r name; do
	[ -e "/usr/include/$name" ] || echo "$name"
done >"$work/gone"
none 'comments of src name files that are there' "$work/gone"
tap_end

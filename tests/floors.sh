#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every include of src names its own floor or one below it, and only the floors
# that may touch the terminal, the disk or the environment do. Above the floors
# stands main() alone.
. tests/lib/tap.sh
floors='base sasl smtp crypto catalogue json config teach lesson tutor store face command'
found=${TMPDIR:-/tmp}/floors.$$
trap 'rm -f "$found"' EXIT

# Lines of the files below the folders $2 that match $1, but for files that match
# $3: those are the faults. Comments and strings are no calls.
forbid()
{
	# shellcheck disable=SC2086 # a list of folders
	grep -rnE --include='*.[ch]' "$1" $2 2>/dev/null | grep -vE "^(${3:-/none/})[^:]*:" |
		grep -vE '^[^:]+:[0-9]+:[[:space:]]*(/?\*|//)' >"$found"
	[ ! -s "$found" ]
}

# A floor is entered by its own header alone; base is the ground that all stand
# on, and what of it is used is named.
below=
for floor in $floors; do
	grep -rnE --include='*.[ch]' '^#[[:space:]]*include "' "src/$floor" |
		grep -vE "include \"($floor/|base/${below:+|($below)})" >"$found"
	[ ! -s "$found" ]
	result $? "src/$floor includes only itself and the headers of what stands below" "$found"
	below="$below${below:+|}$floor/$floor\.h"
done

# The rooms of smtp stand on each other in the same way; smtp.h is for those above.
# What a room may use of the rooms below is not bounded to one header: they are one floor.
below=
for room in grammar server session law dialects machine builtin; do
	below="$below${below:+|}$room"
	grep -rnE --include='*.[ch]' '^#[[:space:]]*include "smtp/' "src/smtp/$room" |
		grep -vE "include \"smtp/($below)/" >"$found"
	[ ! -s "$found" ]
	result $? "src/smtp/$room includes only itself and the rooms below it" "$found"
done

find src -maxdepth 1 -name '*.[ch]' ! -name main.c >"$found"
[ ! -s "$found" ]
result $? 'above the floors stands main.c alone' "$found"

grep -nE '^#[[:space:]]*include "' src/main.c | grep -v "include \"$floor/$floor\.h" >"$found"
[ ! -s "$found" ]
result $? "main.c enters the highest floor, $floor, by its header" "$found"

# The folders of all floors but those named.
all_but()
{
	for floor in $floors; do
		case " $* " in *" $floor "*) ;; *) echo "src/$floor" ;; esac
	done
}

others=$(all_but face)
pure=$(all_but store face)
silent=$(all_but store face command)

forbid '#[[:space:]]*include <(n?curses(w/curses)?|term|panel)\.h>' src src/face/tui/
result $? 'only face/tui draws with curses' "$found"

forbid '#[[:space:]]*include <readline/' src 'src/face/(tui/prompt|plain|safe_keys)'
result $? 'only the prompt, the plain face and their safe keys edit with Readline' "$found"

forbid '#[[:space:]]*include <nettle/' src src/crypto/
result $? 'only crypto uses Nettle' "$found"

forbid '#[[:space:]]*include <jansson' src src/json/
result $? 'only json uses jansson' "$found"

forbid '#[[:space:]]*include <(termios|poll|sys/ioctl|sys/socket)\.h>' "$others"
result $? 'only face touches the terminal' "$found"

forbid '#[[:space:]]*include <signal\.h>' "$others" src/command/run
result $? 'only face, and who runs a command, touch signals' "$found"

forbid '#[[:space:]]*include <(sqlite3|fcntl|dirent|sys/stat)\.h>' "$pure"
result $? 'only store and face open files and folders' "$found"

forbid '(^|[^[:alnum:]_.>])(fopen|open|openat|opendir|creat|unlink|rename|mkdir|getenv|secure_getenv|sqlite3_[a-z]+)\(' "$pure"
result $? 'only store and face call the disk and the environment' "$found"

forbid '(^|[^[:alnum:]_.>])(time|clock_gettime|gettimeofday|localtime(_r)?)\(' "$pure"
result $? 'only store and face ask the clock' "$found"

forbid '(^|[^[:alnum:]_.>])(printf|puts|putchar|perror)\(' "$silent"
result $? 'only store, face and command print' "$found"

tap_end

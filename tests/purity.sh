#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The protocol core, SASL's exchanges and SMTP, is pure: from outside it calls a
# handful of string functions and its own ground, which calls no more; and it
# holds no data that can change.
# Read from the compiled archives, so that nothing hides behind a macro.
. tests/lib/tap.sh
BUILD=${BUILD:-build}
ground="$BUILD/base/text.o $BUILD/base/room.o $BUILD/base/words.o"
found=${TMPDIR:-/tmp}/purity.$$
trap 'rm -f "$found" "$found".*' EXIT

# What the C library may be asked for.
allowed='mem(cpy|move|set|cmp|chr|rchr)|str(len|chr|n?cmp)'
# What compilers put in by themselves: stack protector, fortified and checked
# calls, sanitizers, coverage.
allowed="$allowed|__stack_chk_fail|__mem(cpy|move|set)_chk|_GLOBAL_OFFSET_TABLE_"
allowed="$allowed|__(asan|ubsan|sanitizer|gcov|llvm)_.*|mcount"

# Writes the names that objects define for others.
names()
{
	nm --defined-only --extern-only "$@" | awk 'NF == 3 { print $3 }' | sort -u >"$found.ours"
}

# "object: symbol" for what stands undefined and is neither ours nor allowed.
strangers()
{
	nm --undefined-only "$@" | awk '
		/:$/    { object = $0; next }
		NF == 2 { print object, $2 }' |
		awk -v ours="$found.ours" -v allowed="^($allowed)\$" '
			BEGIN { while ((getline name <ours) > 0) known[name] = 1 }
			!($2 in known) && $2 !~ allowed' >"$found"
	[ ! -s "$found" ]
}

# shellcheck disable=SC2086 # a list of objects
names $ground

# shellcheck disable=SC2086 # a list of objects
strangers $ground
result $? 'text, room and words call nothing but memory' "$found"

below=
for core in sasl smtp/grammar smtp/server smtp/session smtp/law smtp/dialects \
	smtp/machine smtp/builtin; do
	archive="$BUILD/$core.a"

	[ -n "$(nm --defined-only "$archive" 2>/dev/null)" ]
	result $? "$core has been built"

	# shellcheck disable=SC2086 # lists of objects and archives
	names $ground $below "$archive"
	strangers "$archive"
	result $? "$core calls nothing but memory, its ground and what stands below it" "$found"

	# Sections with constant data that only the loader writes are not variables.
	objdump --syms "$archive" | awk '
		/file format/ { object = $1; next }
		/ O \.(data|bss|tdata|tbss)|\*COM\*/ && !/\.data\.rel\.ro/ &&
			!/(__gcov|__llvm|__asan|__odr_asan|\.L(ASAN|UBSAN|ubsan))/ { print object, $NF }' >"$found"
	[ ! -s "$found" ]
	result $? "$core has no variables of its own" "$found"
	below="$below $archive"
done

tap_end

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# No floor goes round in circles: a file needs none that needs it, by whatever way.
# Read from the compiled archives, where a table that names a function or a
# variable needs it as much as a call does.
. tests/lib/tap.sh
BUILD=${BUILD:-build}
found=${TMPDIR:-/tmp}/circles.$$
trap 'rm -f "$found" "$found".*' EXIT

# "one.c needs SYMBOL... of two.c" for each step of a circle in a list by nm.
# What compilers put in by themselves is nobody's; a weak symbol is as good as
# any, and of two definitions a file has its own.
circles()
{
	awk '
		/\.o:$/ { file = substr($1, 1, length($1) - 3) ".c"; files[file]; next }
		$NF ~ /^__(asan|odr_asan|ubsan|sanitizer|gcov|llvm)/ { next }
		NF == 2 { wanted[file, $2] }
		NF == 3 { home[$3] = file; own[file, $3] }
		END {
			for (use in wanted) {
				split(use, part, SUBSEP)
				if (!(part[2] in home) || use in own)
					continue
				step = part[1] SUBSEP home[part[2]]
				names[step] = names[step] " " part[2]
				reached[step]
			}
			for (by in files)
				for (from in files)
					if ((from, by) in reached)
						for (to in files)
							if ((by, to) in reached)
								reached[from, to]
			for (step in names) {
				split(step, part, SUBSEP)
				if ((part[2], part[1]) in reached)
					print part[1] " needs" names[step] " of " part[2]
			}
		}' | LC_ALL=C sort >"$found"
}

# First that a circle is seen where there is one: by a table of data to a weak
# function, which calls the third file, which reads the table.
cat >"$found.nm" <<'EOF'
table.o:
0000000000000000 D table
                 U weak
weak.o:
                 U last
0000000000000000 W weak
last.o:
0000000000000000 T last
                 U memcpy
                 U table
above.o:
0000000000000000 T above
                 U last
EOF
cat >"$found.wanted" <<'EOF'
last.c needs table of table.c
table.c needs weak of weak.c
weak.c needs last of last.c
EOF
circles <"$found.nm"
diff "$found.wanted" "$found" >"$found.difference"
result $? 'a circle is found, and no more than it' "$found.difference"

grep -v 'U table' "$found.nm" | circles
[ ! -s "$found" ]
result $? 'where one step of it is gone there is none' "$found"

for floor in src/*/; do
	floor=$(basename "$floor")
	archives=$(ls "$BUILD/$floor.a" "$BUILD/$floor"/*.a 2>/dev/null)
	# shellcheck disable=SC2086 # a list
	nm --extern-only $archives >"$found.nm" 2>/dev/null && [ -s "$found.nm" ]
	built=$?
	circles <"$found.nm"
	[ "$built" -ne 0 ] && echo "$floor has not been built" >"$found"
	[ ! -s "$found" ]
	result $? "src/$floor has no circle" "$found"
done

tap_end

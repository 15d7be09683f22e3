#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What is missing is installed, and whoever installs something else is waited for:
# .make/needs between a dpkg-query, an apt-get and a clock of this test's own.
. tests/lib/tap.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"

# A program of that name, whose lines are on stdin.
pretend()
{
	{
		echo '#!/bin/sh'
		cat
	} >"$work/bin/$1"
	chmod +x "$work/bin/$1"
}

pretend id <<'EOF'
echo 0
EOF
# All that is asked for is installed, but $MISSING.
pretend dpkg-query <<'EOF'
shift 3
for package; do
	[ "$package" = "$MISSING" ] || echo "$package installed"
done
EOF
# Says what it was asked, and to the first $BUSY calls why it does not do it.
pretend apt-get <<'EOF'
echo "$*" >>"$WORK/asked"
[ "$(grep -c . "$WORK/asked")" -gt "$BUSY" ] && exit 0
echo "E: $WHY" >&2
exit 100
EOF
# Time passes only while it is slept, a minute each.
pretend sleep <<'EOF'
echo a minute >>"$WORK/slept"
EOF
pretend date <<'EOF'
echo $((60 * $(grep -c . "$WORK/slept")))
EOF

locked='Could not get lock /var/lib/apt/lists/lock. It is held by process 1 (apt-get)'

# needs STATUS NAME MISSING BUSY WHY: so it ends when that package is missing.
needs()
{
	: >"$work/asked"
	: >"$work/slept"
	WORK=$work MISSING=$3 BUSY=$4 WHY=$5 PATH="$work/bin:$PATH" .make/needs build \
		>"$work/out" 2>&1
	[ $? -eq "$1" ]
	result $? "$2" "$work/out"
}

# What apt-get was asked is exactly what stdin holds.
asked()
{
	cat >"$work/wanted"
	diff "$work/wanted" "$work/asked" >"$work/difference"
	result $? "$1" "$work/difference"
}

needs 0 'where nothing is missing nothing is done' none 0 "$locked"
[ ! -s "$work/out" ] && [ ! -s "$work/asked" ]
result $? 'and nothing is said' "$work/out"

needs 0 'what is missing is installed' gcc 0 "$locked"
asked 'with the patience that apt-get has itself' <<'EOF'
-o DPkg::Lock::Timeout=300 update
-o DPkg::Lock::Timeout=300 install --yes --no-install-recommends gcc
EOF
grep -q 'waits for it, 300 seconds at most' "$work/out"
result $? 'and it is said that it may wait' "$work/out"

needs 0 'lists that are locked are waited for' gcc 3 "$locked"
asked 'by asking again until they are free' <<'EOF'
-o DPkg::Lock::Timeout=300 update
-o DPkg::Lock::Timeout=300 update
-o DPkg::Lock::Timeout=300 update
-o DPkg::Lock::Timeout=300 update
-o DPkg::Lock::Timeout=300 install --yes --no-install-recommends gcc
EOF
[ "$(grep -c 'held by process 1' "$work/out")" -eq 1 ]
result $? 'and it is said once who has them' "$work/out"

needs 1 'lists that stay locked are given up' gcc 1000 "$locked"
[ "$(grep -c . "$work/slept")" -eq 5 ]
result $? 'after five minutes' "$work/slept"
grep -q 'then try again: gcc' "$work/out"
result $? 'and it is said what to install' "$work/out"

needs 1 'what has another cause is not tried again' gcc 1000 'Temporary failure resolving'
asked 'not once' <<'EOF'
-o DPkg::Lock::Timeout=300 update
EOF
grep -q 'Temporary failure' "$work/out"
result $? 'and the cause is shown' "$work/out"

tap_end

# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
# TAP for scripts: say `result STATUS NAME [FILE]` for each case, `skip NAME WHY`
# for one that cannot run here, and `tap_end` last. FILE is shown when it failed.
tap_count=0
tap_failed=0

result()
{
	tap_count=$((tap_count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_count - $2"
	else
		tap_failed=$((tap_failed + 1))
		echo "not ok $tap_count - $2"
		[ -n "${3:-}" ] && sed 's/^/# /' "$3"
	fi
}

skip()
{
	tap_count=$((tap_count + 1))
	echo "ok $tap_count - $1 # SKIP $2"
}

tap_end()
{
	echo "1..$tap_count"
	[ "$tap_failed" -eq 0 ]
}

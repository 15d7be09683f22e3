#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs fuzzers for so many seconds each: run.sh SECONDS FUZZER...
# What makes one fail is kept beside it. Each begins with what stands in its folder
# of tests/fuzz/seeds, where there is one.
set -eu

seconds=$1
shift
[ $# -gt 0 ] || {
	echo 'fuzz: there is no fuzzer.' >&2
	exit 1
}
for fuzzer; do
	mkdir -p "$fuzzer.corpus"
	set -- "$fuzzer.corpus"
	seeds=tests/fuzz/seeds/$(basename "$fuzzer" | sed 's/^fuzz_//')
	[ -d "$seeds" ] && set -- "$@" "$seeds"
	echo "$(basename "$fuzzer"), $seconds seconds"
	"$fuzzer" -max_total_time="$seconds" -max_len=8192 -dict=tests/fuzz/smtp.dict -timeout=10 -verbosity=0 \
		-print_final_stats=1 -artifact_prefix="$fuzzer.failed-" "$@" 2>"$fuzzer.log" || {
		tail -n 60 "$fuzzer.log" >&2
		exit 1
	}
	sed -n 's/^stat::number_of_executed_units: */  runs: /p' "$fuzzer.log"
done

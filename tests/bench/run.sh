#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the benches in a home of their own: run.sh BUILD
set -eu

build=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME="$scratch" XDG_STATE_HOME="$scratch/state" XDG_CONFIG_HOME="$scratch/config"
export XDG_DATA_HOME="$scratch/data" LC_ALL=C.UTF-8 TZ=UTC INPUTRC=/dev/null
export SMTP_TUTOR_LESSONS="$PWD/lessons"
unset LINES COLUMNS NO_COLOR

# Exim as a plain server that accepts all mail and limits nothing.
exim=$(command -v exim4 || command -v exim || true)
cat >"$scratch/exim.conf" <<CONF
primary_hostname = mx.example.org
spool_directory = $scratch/spool
log_file_path = $scratch/spool/%slog
keep_environment =
acl_smtp_rcpt = accept
smtp_accept_max_nonmail = 1000000
CONF
chmod 755 "$scratch"
mkdir -m 777 "$scratch/spool"

echo 'On a terminal of 24 rows and 80 columns'
"$build/bench_pty" "$build/smtp-tutor" "$build/smtp-tutor-shared"
echo
echo 'On a pipe'
"$build/bench_stdio" "$build/smtp-tutor" "$exim" "$scratch/exim.conf"
echo
echo 'From start to end'
"$build/bench_code" "$build/smtp-tutor" "$build/smtp-tutor-shared"
echo
echo 'By itself'
"$build/bench_teach"
echo
echo 'The search'
"$build/bench_search"

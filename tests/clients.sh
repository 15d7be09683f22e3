#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Mail clients that other people wrote speak with the stdio face.
. tests/lib/tap.sh
TUTOR=${TUTOR:-build/smtp-tutor}
said=${TMPDIR:-/tmp}/clients.$$
trap 'rm -f "$said"' EXIT

# A message goes through swaks to the one mailbox $1; further words are options.
deliver()
{
	to=$1
	shift
	swaks --pipe "$TUTOR stdio" --helo client.example --from ann@example.org \
		--to "$to" --header 'Subject: by pipe' "$@" >"$said" 2>&1
}

if ! command -v swaks >/dev/null; then
	skip 'swaks delivers a message' 'swaks is not installed'
	tap_end
	exit
fi

deliver bob@example.org --body 'Hello Bob'
result $? 'swaks delivers a message' "$said"

grep -q '^<-  250 2\.6\.0 ' "$said" && grep -q '^<-  354 ' "$said" && grep -q '^<-  221 ' "$said"
result $? 'swaks is told 354 before the message, 250 after it, 221 at the end' "$said"

deliver bob@example.org --body '.
.leading dots
..'
result $? 'swaks delivers lines that begin with dots' "$said"

deliver nobody@example.org --body 'Hello'
[ $? -eq 24 ] && grep -q '^<\*\* 550 5\.1\.1 ' "$said"
result $? 'swaks is told 550 for a mailbox that is not there' "$said"

deliver 'ann@example.org,nobody@example.org,carol@example.org' --body 'Hello'
grep -q '^<\*\* 550 5\.1\.1 ' "$said" && grep -q '^<-  354 ' "$said"
result $? 'swaks delivers to the recipients that were accepted' "$said"

tap_end

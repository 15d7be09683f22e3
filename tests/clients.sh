#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Mail clients that other people wrote speak with the stdio face.
. tests/lib/tap.sh
TUTOR=${TUTOR:-build/smtp-tutor}
said=${TMPDIR:-/tmp}/clients.$$
trap 'rm -f "$said" "$said.letter"' EXIT

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


# A server that takes passwords in the clear.
open="$TUTOR stdio --setting tests/clients/open.yaml"

# Logs in with the mechanism $1 and the password $2, then delivers to bob.
log_in()
{
	swaks --pipe "$open" --helo client.example --from ann@example.org --to bob@example.org \
		--auth "$1" --auth-user ann --auth-password "$2" --body 'Hello' >"$said" 2>&1
}

for mechanism in PLAIN LOGIN CRAM-MD5; do
	log_in $mechanism 'paper boat'
	result $? "swaks logs in by $mechanism and delivers a message" "$said"
	log_in $mechanism 'paper ship'
	[ $? -eq 28 ] && grep -q '^<\*\* 535 5\.7\.8 ' "$said"
	result $? "swaks is told 535 for a wrong password by $mechanism" "$said"
done

if ! command -v python3 >/dev/null; then
	skip 'smtplib and curl' 'python3 is not installed'
	tap_end
	exit
fi

# Python's smtplib on the subject $1.
talk()
{
	# shellcheck disable=SC2086 # a command of several words
	python3 tests/clients/talk.py "$1" $open >"$said" 2>&1
}

talk auth
result $? 'smtplib logs in by CRAM-MD5, and each wrong password is refused' "$said"
talk auth_plain
result $? 'smtplib logs in by PLAIN' "$said"
talk auth_login
result $? 'smtplib logs in by LOGIN' "$said"
talk auth_first
result $? 'smtplib chooses a mechanism from those that are listed' "$said"
talk size
result $? 'smtplib is told 552 for a size too big, declared or sent' "$said"
talk utf8
result $? 'smtplib delivers to an address in UTF-8' "$said"
talk chunks
result $? 'a message goes in chunks, and a CRLF cut in two is none of their ends' "$said"
talk pipeline
result $? 'a group of commands is answered in order' "$said"

open="$TUTOR stdio --setting lmtp"
talk lmtp
result $? 'a client of LMTP is answered for each recipient' "$said"
open="$TUTOR stdio --setting tests/clients/open.yaml"

if ! command -v curl >/dev/null; then
	skip 'curl' 'curl is not installed'
	tap_end
	exit
fi

letter=$said.letter
printf 'Subject: curl\r\n\r\n.\r\nHello\r\n' >"$letter"

# Delivers the letter by curl; further words are its options.
post()
{
	# shellcheck disable=SC2086 # a command of several words
	python3 tests/clients/bridge.py $open -- curl --silent --show-error --verbose \
		--max-time 30 --mail-from ann@example.org --upload-file "$letter" \
		smtp://127.0.0.1:PORT/client.example "$@" >"$said" 2>&1
}

post --mail-rcpt bob@example.org
grep -q '^> MAIL FROM:<ann@example.org> SIZE=27' "$said" && grep -q '^< 250 2\.6\.0 ' "$said"
result $? 'curl declares the size of what it sends' "$said"

for mechanism in PLAIN LOGIN CRAM-MD5; do
	post --mail-rcpt bob@example.org \
		--user 'ann:paper boat' --login-options "AUTH=$mechanism"
	grep -q "^> AUTH $mechanism" "$said" && grep -q '^< 235 ' "$said" &&
		grep -q '^< 250 2\.6\.0 ' "$said"
	result $? "curl logs in by $mechanism" "$said"
done

post --mail-rcpt bob@example.org --user ann --oauth2-bearer ya29.Ann-s_token \
	--login-options AUTH=OAUTHBEARER
grep -q '^> AUTH OAUTHBEARER' "$said" && grep -q '^< 235 ' "$said" &&
	grep -q '^< 250 2\.6\.0 ' "$said"
result $? 'curl brings a token by OAUTHBEARER' "$said"

! post --mail-rcpt nobody@example.org --user ann --oauth2-bearer ya29.Another \
	--login-options AUTH=OAUTHBEARER && grep -q '^< 334 eyJ' "$said" &&
	grep -q '^> AQ==' "$said" && grep -q '^< 535 ' "$said"
result $? 'curl answers the error of OAUTHBEARER with Control-A' "$said"

! post --mail-rcpt nobody@example.org && grep -q '^< 550 5\.1\.1 ' "$said"
result $? 'curl is told 550 for a mailbox that is not there' "$said"

tap_end

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program from outside: options, exit statuses, bare SMTP, the plain face
# through a pipe, and what is kept between sittings.
. tests/lib/tap.sh
TUTOR=${TUTOR:-build/smtp-tutor}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
XDG_STATE_HOME=$work/state
XDG_DATA_HOME=$work/data
XDG_DATA_DIRS=$work/none
SMTP_TUTOR_LESSONS=$work/lessons
export XDG_STATE_HOME XDG_DATA_HOME XDG_DATA_DIRS SMTP_TUTOR_LESSONS
db=$XDG_STATE_HOME/smtp-tutor/progress.db
cr=$(printf '\r')

mkdir "$work/lessons"
cat >"$work/lessons/01-first.md" <<'EOF'
# The first

Say who you are.

```goal
id: hello
say: Introduce yourself.
verb: EHLO
code: 250
```

```goal
id: bye
say: Leave by QUIT.
code: 221
```

```hint
goal: hello
nudge: Say who you are.
rule: There is a verb for it.
command: EHLO client.example
```

```hint
goal: bye
nudge: Leave.
rule: There is a verb for it.
command: QUIT
```

```solution
EHLO client.example
QUIT
```

```wrong
goal: hello
lines: |
  QUIT
feedback: expected the reply 250
```

```wrong
goal: bye
lines: |
  EHLO client.example
  NOOP
feedback: expected the reply 221
```
EOF

# run STATUS NAME ARGUMENT...: the program with stdin from $work/in ends with
# that status; its words are then in $work/out and $work/err.
: >"$work/in"
run()
{
	wanted=$1
	name=$2
	shift 2
	"$TUTOR" "$@" <"$work/in" >"$work/out" 2>"$work/err"
	status=$?
	cat "$work/out" "$work/err" >"$work/all"
	echo "(status $status)" >>"$work/all"
	[ "$status" -eq "$wanted" ]
	result $? "$name" "$work/all"
}

# said FILE TEXT NAME: TEXT stands in that file of the last run.
said()
{
	grep -qF -- "$2" "$work/$1"
	result $? "$3" "$work/all"
}

unsaid()
{
	! grep -qF -- "$2" "$work/$1"
	result $? "$3" "$work/all"
}

# the last run's FILE is exactly what stdin holds
is()
{
	cat >"$work/wanted"
	cmp "$work/wanted" "$work/$1" >"$work/difference" 2>&1
	same=$?
	cat "$work/all" >>"$work/difference"
	result "$same" "$2" "$work/difference"
}

# The command line.
run 0 '--help ends well' --help
said out 'Usage: smtp-tutor' '--help shows the usage on stdout'
said out '--setting=NAME|FILE' '--help lists the options'
awk 'length > 80' "$work/out" | cmp -s - /dev/null
result $? '--help fits 80 columns'
run 0 'options may follow the command' code --color=never 354
run 0 '--version ends well' -V
said out 'smtp-tutor ' '--version names the program'
run 2 'an unknown option is a usage error' --plian
said err 'did you mean --plain?' 'the nearest option is named'
said err "Try 'smtp-tutor --help'." 'and where help is'
run 2 'an unknown letter is a usage error' -x
run 2 'an unknown command is a usage error' lessno
said err 'did you mean lesson?' 'the nearest command is named'
run 2 'a word too many is a usage error' stdio now
run 2 'a word too few is a usage error' compare
run 2 'an option without its word is a usage error' --lessons
said err '--lessons needs a word' 'and it is said which'
run 2 'a word for an option that takes none is a usage error' --plain=yes
run 2 'a colour that is none is a usage error' --color=green
run 2 'an option of another command is a usage error' code --explain 354
said err 'goes only with the command stdio' 'and it is said whose it is'
run 2 'a server that is not built in is a usage error' stdio --setting dfault
said err 'did you mean default?' 'the nearest server is named'
run 2 'a dialect that is none is a usage error' stdio --as postfx
said err 'did you mean postfix?' 'the nearest dialect is named'
said err 'opensmtpd, haraka' 'and all of them are'
run 66 'a setting that is not there is no input' stdio --setting ./none.yaml
run 2 'a table that is not there is a usage error' print rulse
said err 'did you mean rules?' 'the nearest table is named'
"$TUTOR" --help >/dev/full 2>"$work/err"
[ $? -eq 74 ]
result $? 'help that cannot be written is an I/O error'

# Codes and tables.
run 0 'a known code is explained' code 354 5.7.1
said out '354' 'by its name'
run 0 'two codes may come as one word' code '550 5.1.1'
run 1 'an unknown code is answered no' code 599
run 1 'what is no code is answered no' code zzqx
run 0 'codes are found by words' code mailbox full
said out 'X.2.2' 'by what they mean'
run 0 'a pasted reply is read' code '550-5.7.1 [192.0.2.1] unusual rate of mail'
said out '4.7.28' 'and its contradiction is named'
run 0 'codes are compared' compare 354 503
said out 'What tells them apart' 'by what tells them apart'
run 2 'one code is nothing to compare' compare 354
run 2 'a word is nothing to compare' compare 354 hello
printf '\n:quit\n' >"$work/in"
run 0 'a code is made to happen' --plain try data.no-mail
said out '503 5.5.1' 'by the line that was offered'
run 0 'where there are several ways they are listed' try 452
said out 'frank@example.org' 'with what to type'
run 1 'there may be no way' try 211
run 1 'or not so many' try 452 99
run 2 'a word is nothing to try' try hello
for table in $("$TUTOR" print | cut -d' ' -f1); do
	run 0 "print $table ends well" print "$table"
	[ "$(wc -l <"$work/out")" -gt 2 ]
	result $? "print $table prints a table" "$work/all"
done

# Bare SMTP, byte for byte.
printf 'caf\303\204\n:lesson x\n:quit\n' >"$work/in"
LC_ALL=C "$TUTOR" <"$work/in" >"$work/out"
! LC_ALL=C grep -q "$(printf '[\200-\377]')" "$work/out"
result $? 'where text is not UTF-8, only ASCII is shown' "$work/out"

"$TUTOR" print man >"$work/manual.1"
# That readline(3) is not installed here is no fault of the page.
mandoc -T lint "$work/manual.1" 2>/dev/null | grep -v 'referenced manual not found' >"$work/all"
[ ! -s "$work/all" ] && grep -q '^\.Sh EXAMPLES' "$work/manual.1"
result $? 'the manual page is well formed, in form and in style' "$work/all"
for table in $("$TUTOR" print | cut -d' ' -f1); do
	grep -qxF ".It Cm \"$table\"" "$work/manual.1" || echo "$table"
done >"$work/all"
[ ! -s "$work/all" ]
result $? 'it lists all that can be printed' "$work/all"

printf 'EHLO me\r\nNOOP\r\nDATA\r\nQUIT\r\nNOOP\r\n' >"$work/in"
run 0 'stdio speaks SMTP' stdio
is out 'its replies are lines with CRLF, and nothing else' <<EOF
220 mx.example.org ESMTP ready$cr
250-mx.example.org greets me$cr
250-SIZE 10485760$cr
250-8BITMIME$cr
250-PIPELINING$cr
250-ENHANCEDSTATUSCODES$cr
250-EXPN$cr
250-HELP$cr
250 VRFY$cr
250 2.0.0 Ok$cr
503 5.5.1 Name sender and recipient first: MAIL, RCPT$cr
221 2.0.0 mx.example.org closing transmission channel$cr
EOF
is err 'it says nothing else' </dev/null
run 0 '--explain ends as well' stdio --explain
said err 'data.no-mail' '--explain names the rule on stderr'
unsaid out 'data.no-mail' 'and not on stdout'
printf 'MAIL FROM:<>\r\nQUIT\r\n' >"$work/in"
run 0 'stdio speaks a dialect' stdio --as postfix --explain
said out '250 2.1.0' 'which takes MAIL before EHLO'
said err 'by the table it would be 503 5.5.1 (mail.before-hello' 'and what the table says is told'
run 0 'the rules are printed' print rules
said out 'mail.before-hello' 'row by row'
unsaid out 'not asked' 'each as the table has it'
run 0 'the rules are printed as a real server has them' print rules --as postfix
said out 'those of Postfix' 'which is named'
said out '| not asked | RFC 5321 4.1.1.1' 'with the rows that it does not ask'
said out '| 554 5.5.1 | RFC' 'and with its codes'
run 2 'for none but those that are known' print rules --as postfx
printf 'LHLO me\r\nMAIL FROM:<>\r\nRCPT TO:<bob@example.org>\r\nRCPT TO:<frank@example.org>\r\nRCPT TO:<bob@example.org>\r\nDATA\r\n.\r\nQUIT\r\n' >"$work/in"
run 0 'stdio speaks LMTP' stdio --setting lmtp
tail -n 5 "$work/out" >"$work/tail"
mv "$work/tail" "$work/out"
is out 'each recipient has a reply, in order' <<EOF
354 Start mail input; end with <CRLF>.<CRLF>$cr
250 2.6.0 <bob@example.org> Message accepted$cr
452 4.2.2 <frank@example.org> Mailbox full$cr
250 2.6.0 <bob@example.org> Message accepted$cr
221 2.0.0 store.example.org closing transmission channel$cr
EOF
printf 'EHLO me\nQUIT\n' >"$work/in"
run 65 'lines that end with LF alone are bad data' stdio
said err "sed 's/\$/\\r/'" 'and the remedy is told'
printf 'EHLO me\r\nQUIT' >"$work/in"
run 65 'a line without its end is bad data' stdio
said err 'in the middle of a line' 'and it is said so'
printf 'EHLO me\r\n' >"$work/in"
run 0 'a client that hangs up is none of our faults' stdio --explain
said err 'hangup' 'and is explained'
printf 'EHLO me\r\nQUIT\r\n' | "$TUTOR" stdio >/dev/full 2>"$work/err"
[ $? -eq 74 ]
result $? 'replies that cannot be written are an I/O error'
cat >"$work/small.yaml" <<'EOF'
host: tiny.example.net
EOF
printf 'QUIT\r\n' >"$work/in"
run 0 'a setting can be read from a file' stdio --setting "$work/small.yaml"
said out '220 tiny.example.net' 'and is the server then'
echo 'hots: x' >"$work/small.yaml"
run 65 'a setting that is not well formed is bad data' stdio --setting "$work/small.yaml"
said err "$work/small.yaml:1:" 'and the place is named'


# Settings as files.
for server in $("$TUTOR" print servers | sed -n 's/^| [^A-Z]\([a-z0-9-]*\). | .*/\1/p'); do
	"$TUTOR" print setting "$server" >"$work/$server.yaml"
	run 0 "the server $server as a file is a good setting" check "$work/$server.yaml"
done
printf 'host: a.example\nlimits: {idle: 0}\n' >"$work/small.yaml"
run 1 'a setting that is wrong is told of by check' check "$work/small.yaml"
said err "$work/small.yaml:2:" 'with its place'
said err 'from 1 to 86400 for "idle"' 'and with what is allowed'
run 66 'a setting that is not there cannot be checked' check "$work/none.yaml"
run 2 'a server that is not built in cannot be printed' print setting dfault
said err 'did you mean default?' 'and the nearest one is named'
run 2 'other tables take no name' print verbs default

# The plain face through a pipe.
printf 'EHLO me\nDATA\n:why\nbell \a\033[31m\n:quit\n' >"$work/in"
run 0 'a plain sitting through a pipe ends well'
said out 'Server: 220 mx.example.org' 'it shows what the server says'
said out 'Line 2, client: DATA' 'it shows what the client says'
said out 'Why: DATA was refused' 'it says why'
said out 'State: You have introduced yourself' 'it says where you are'
said out 'ok: you introduced yourself' ':why shows the checks that passed'
said out 'NO: no mail is open' 'and the one that did not'
said out 'bell ^G^[[31m' 'control characters are shown'
LC_ALL=C grep -q "$(printf '[\a\033]')" "$work/out"
[ $? -eq 1 ]
result $? 'and never sent' "$work/all"
run 0 'colours can be forced' --color=always
grep -q "$(printf '\033')" "$work/out"
result $? 'and are then there'
NO_COLOR=1 CLICOLOR_FORCE=1 "$TUTOR" --plain <"$work/in" >"$work/out"
! grep -q "$(printf '\033')" "$work/out"
result $? 'NO_COLOR comes before CLICOLOR_FORCE'
printf 'EHLO me\n:back\nHELO me\n:quit\n' >"$work/in"
run 0 'a step back ends well'
said out 'Taken back: EHLO me' 'and is told of'
printf ':setting busy\n:quti\n:quit\n' >"$work/in"
run 0 'an unknown order ends well'
said out ':quit' 'the nearest order is named'
printf 'QUIT\n' >"$work/in"
run 0 'another server can be chosen' --setting default --plain

# What is kept.
rm -rf "$XDG_STATE_HOME"
run 0 'lessons are listed' lesson
said out '1 The first: 0 of 2 goals met' 'with what is done of them'
run 66 'an unknown lesson is no input' lesson ninth
said err 'ninth' 'and is named'
run 2 'a lesson has a server of its own' lesson 1 --setting default
mkfifo "$work/pipe"
"$TUTOR" lesson 1 <"$work/pipe" >"$work/out" 2>"$work/err" &
tutor=$!
exec 9>"$work/pipe"
trap '' PIPE
echo 'EHLO me' >&9
tail -n +1 -f --pid=$tutor "$work/out" | grep -q -m1 'Line 1, client: EHLO me'
# The answer to the second line comes when the first one has been dealt with.
echo 'NOOP' >&9
tail -n +1 -f --pid=$tutor "$work/out" | grep -q -m1 'Line 2, client: NOOP'
kill -9 $tutor
wait $tutor 2>/dev/null
exec 9>&-
: >"$work/in"
run 0 'progress is listed after kill -9' progress
said out '1 The first: 1 of 2 goals met' 'the goal that was met is kept'
said out 'ok: Introduce yourself. (20' 'with the time'
said out 'Leave by QUIT. (not yet)' 'the other one is not there'
run 0 'lessons are listed after kill -9' lesson
said out 'you were here last' 'with the place to go on from'
[ "$(stat -c %a "$db")" = 600 ]
result $? 'nobody else may read the file'

printf 'EHLO me\nQUIT\n' >"$work/in"
"$TUTOR" lesson 1 <"$work/in" >"$work/one" 2>&1 &
one=$!
"$TUTOR" lesson 1 <"$work/in" >"$work/two" 2>&1 &
two=$!
wait $one && wait $two
result $? 'two sittings at once end well' "$work/two"
! grep -h 'cannot be saved' "$work/one" "$work/two"
result $? 'and both are kept'
run 0 'progress is listed after both' progress 1
said out '2 of 2 goals met' 'all goals are met then'
said out 'EHLO me' 'with the lines that met them'
run 0 'a lesson can be forgotten' progress --reset 1
run 0 'progress is listed after that' progress
said out '0 of 2 goals met' 'nothing is met then'

echo 'this is not what it should be, and a good deal longer than nothing' >"$db"
run 0 'a damaged progress file does not stop a sitting' lesson 1
said out "$db.damaged-1" 'and is set aside under another name'
said out 'begun' 'a new one is begun'
run 0 'progress is listed from the new file' progress
said out '2 of 2 goals met' 'which has what was done since'

XDG_STATE_HOME=/dev/null
run 0 'a sitting that cannot be kept goes on' lesson 1
said out 'Your progress cannot be saved' 'and says so'
[ "$(grep -c 'cannot be saved' "$work/out")" -eq 1 ]
result $? 'once'
said out 'All goals met' 'to its end'
XDG_STATE_HOME=$work/small
# The limit is on files, and what is shown goes into a pipe.
(
	ulimit -f 1
	"$TUTOR" lesson 1 <"$work/in" 2>&1 && echo 'It ended well.'
) | cat >"$work/all"
said all 'It ended well.' 'so does one on a full disk'
said all 'Your progress cannot be saved' 'which says so too'
said all 'All goals met' 'and comes to its end'
# Root writes everywhere, unless it gives that power up.
bound=
[ "$(id -u)" -eq 0 ] && bound='setpriv --bounding-set=-dac_override'
mkdir "$work/locked"
XDG_STATE_HOME=$work/locked
"$TUTOR" lesson 1 <"$work/in" >"$work/all"
chmod 400 "$work/locked/smtp-tutor/progress.db"
chmod 500 "$work/locked/smtp-tutor" "$work/locked"
# shellcheck disable=SC2086 # words
if $bound sh -c ": >'$work/locked/file'" 2>/dev/null; then
	skip 'a sitting under a read-only folder goes on' 'this user may write everywhere'
else
	$bound "$TUTOR" lesson 1 <"$work/in" >"$work/all" 2>&1
	result $? 'a sitting under a read-only folder goes on' "$work/all"
	said all 'Your progress cannot be saved' 'and says so'
	$bound "$TUTOR" progress >"$work/all" 2>&1
	result $? 'what was kept there can be read' "$work/all"
	said all '2 of 2 goals met' 'and is shown'
fi
chmod 700 "$work/locked/smtp-tutor" "$work/locked"
(
	unset HOME XDG_STATE_HOME
	"$TUTOR" lesson 1 <"$work/in" >"$work/all" 2>&1
)
result $? 'so does one without a HOME' "$work/all"
said all 'HOME' 'which says so'
XDG_STATE_HOME=$work/state

# Lessons.
run 0 'a lesson that is right is proved' check
said out '01-first: proved' 'by its name'
run 0 'a lesson can be checked by its file' check "$work/lessons/01-first.md"
sed 's/^QUIT$/NOOP/' "$work/lessons/01-first.md" >"$work/02-wrong.md"
run 1 'a lesson whose solution does not solve it is broken' check "$work/02-wrong.md"
said err '02-wrong.md:' 'its file and line are named'
printf '# No fence ends\n\n```goal\nid: x\n' >"$work/lessons/02-broken.md"
run 1 'a lesson that does not parse is broken' check
said err "$work/lessons/02-broken.md:" 'its file is named'
said out '01-first: proved' 'the others are checked'
printf ':course\n:lesson broken\n:quit\n' >"$work/in"
run 0 'a sitting leaves a broken lesson out'
said out '02-broken.md:' 'and says so'
said out 'The lesson broken is broken' 'and does not begin it'
awk 'NR == 1 { print "# one | two \342\200\256x"; next } { print }' "$work/lessons/01-first.md" \
	>"$work/lessons/03-title.md"
run 0 'a course is printed' print course
said out 'one \| two <U+202E>x' 'a title breaks no table and sends nothing raw'
rm "$work/lessons/03-title.md"
rm "$work/lessons/02-broken.md"
run 66 'no lessons where --lessons says is no input' --lessons "$work/none"
said err "Looked in: $work/none" 'and it is said where it looked'
run 66 'the same for lesson' lesson --lessons "$work/none"
SMTP_TUTOR_LESSONS=
mkdir -p "$XDG_DATA_HOME/smtp-tutor/lessons"
cp "$work/lessons/01-first.md" "$XDG_DATA_HOME/smtp-tutor/lessons/77-mine.md"
if [ -d "$(dirname "$TUTOR")/../lessons" ] || [ -d "$(dirname "$TUTOR")/../../lessons" ]; then
	run 0 'lessons beside the build tree are found' lesson
	unsaid out '77 ' 'before those of the home folder'
else
	run 0 'lessons of the home folder are found' lesson
	said out '77 The first' 'and listed'
fi

# Pipes where files are expected.
mkfifo "$work/dry"
run 66 'a server in a pipe that nobody writes to is no input' --setting "$work/dry" stdio
said err "$work/dry: This is a pipe, and nobody writes to it" 'and it is not waited for'
run 1 'the same of a lesson' check "$work/dry"
mkfifo "$work/mine.yaml"
"$TUTOR" print setting greylist >"$work/mine.yaml" &
exec 3<"$work/mine.yaml"
run 0 'a server in a pipe that somebody writes to is read' check "$work/mine.yaml"
exec 3<&-
history="$XDG_STATE_HOME/smtp-tutor/history"
mkdir -p "$(dirname "$history")"
rm -f "$history"
mkfifo "$history"
run 0 'a pipe in the place of the history is left alone' --plain
rm -f "$history"

# Tables where UTF-8 cannot be shown.
for table in orders man servers rules dialects; do
	LC_ALL=C "$TUTOR" print $table | LC_ALL=C grep -c '[^ -~]' >"$work/octets"
	result "$([ "$(cat "$work/octets")" = 0 ]; echo $?)" "print $table is ASCII in the locale C" \
		"$work/octets"
done

# Installed below a folder with a blank in its name, and taken away.
place="$work/a place"
make -s install DESTDIR="$place" OUT="${BUILD:-build}" >"$work/out" 2>&1 &&
	[ -x "$place/usr/local/bin/smtp-tutor" ]
result $? 'it is installed below a folder with a blank in its name' "$work/out"
touch "$place/usr/local/share/smtp-tutor/lessons/99-mine.md"
make -s uninstall DESTDIR="$place" OUT="${BUILD:-build}" >"$work/out" 2>&1
find "$place" -type f >"$work/out"
result "$([ "$(cat "$work/out")" = "$place/usr/local/share/smtp-tutor/lessons/99-mine.md" ]; echo $?)" \
	'and taken away, but for what a teacher put there' "$work/out"
tap_end

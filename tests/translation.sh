#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What translators are given, and what they give back: po/smtp-tutor.pot holds
# the sentences of the sources, po/places tells of all places in them, and a
# translation has those of its sentence. What the program then shows in another
# language is tests/test_face_languages.c's.
. tests/lib/tap.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v xgettext >/dev/null; then
	skip 'the template' 'gettext is not installed'
	tap_end
	exit
fi

# Where a sentence stands may change without a word of it changing.
sentences()
{
	grep -v '^#: ' "$1" | sed '/^"Plural-Forms/d' | msgcat --sort-output --no-wrap -
}

.make/pot >"$work/new.pot" 2>"$work/err"
[ -s "$work/new.pot" ] && [ ! -s "$work/err" ]
result $? 'all sentences can be taken out of the sources' "$work/err"

sentences "$work/new.pot" >"$work/new"
sentences po/smtp-tutor.pot >"$work/old"
diff "$work/old" "$work/new" >"$work/diff"
result $? 'po/smtp-tutor.pot is what make pot makes of the sources' "$work/diff"

awk -f .make/places.awk -v job=check po/smtp-tutor.pot >"$work/out" 2>&1
result $? 'every sentence is whole, and its places are told of' "$work/out"

sed -n 's/^\*\{0,1\}\([a-z][a-z0-9-]*\)[[:space:]].*/\1/p' po/places | LC_ALL=C sort >"$work/told"
sed -n 's/^#\. {\(.*\)}: .*/\1/p' po/smtp-tutor.pot | LC_ALL=C sort -u | diff "$work/told" - >"$work/out"
result $? 'po/places tells of no place that is not there, and of each once' "$work/out"

for translation in po/*.po; do
	[ -e "$translation" ] || continue
	{
		msgfmt --check --output-file=/dev/null "$translation" &&
			awk -f .make/places.awk -v job=check "$translation"
	} >"$work/out" 2>&1
	result $? "$translation has the places of its sentences" "$work/out"
done

! awk -f .make/places.awk -v job=check tests/po/bad.po >"$work/out" 2>&1
result $? 'a bad translation is found out'
diff tests/po/bad.txt "$work/out" >"$work/diff"
result $? 'and it is told what is bad in it' "$work/diff"

tests/lib/pseudo.sh "$work" >"$work/environment" 2>"$work/err"
result $? 'a translation can be made of the template' "$work/err"
awk -f .make/places.awk -v job=check "$work/qps.po" >"$work/out" 2>&1
result $? 'and has the places of its sentences' "$work/out"

# What a program says, run so: says NAME VARIABLE=VALUE... PROGRAM
says()
{
	name=$1
	shift
	env "$@" --help >"$work/out" 2>&1
	grep -q "$wanted" "$work/out"
	result $? "$name" "$work/out"
}

cp "${TUTOR:-build/smtp-tutor}" "$work/smtp-tutor"
wanted=⟦
says 'a program finds the translations beside it' LOCPATH="$work" LC_ALL=qps.UTF-8 "$work/smtp-tutor"
says 'or where it is told' LOCPATH="$work" LANG=qps.UTF-8 LC_ALL= \
	SMTP_TUTOR_LOCALES="$work/locale" "${TUTOR:-build/smtp-tutor}"
wanted='^Options:'
says 'and speaks English where there are none' LOCPATH="$work" LC_ALL=qps.UTF-8 \
	SMTP_TUTOR_LOCALES="$work/none" "$work/smtp-tutor"

tap_end

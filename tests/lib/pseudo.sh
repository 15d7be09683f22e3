#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a language that nobody speaks, so that what is not translated can be
# seen: pseudo.sh FOLDER. Run the program with what it prints in the environment.
#
# The locale is a copy of C.UTF-8 under another name: gettext translates nothing
# in C itself, and its LANGUAGE is not heeded there by every C library.
set -eu
folder=$1
here=$(dirname "$0")

mkdir -p "$folder/locale/qps/LC_MESSAGES"
cp -R /usr/lib/locale/C.utf8 "$folder/qps.utf8"
awk -f "$here/pseudo.awk" po/smtp-tutor.pot >"$folder/qps.po"
msgfmt --output-file="$folder/locale/qps/LC_MESSAGES/smtp-tutor.mo" "$folder/qps.po"
echo "LOCPATH=$folder LC_ALL=qps.UTF-8 SMTP_TUTOR_LOCALES=$folder/locale"

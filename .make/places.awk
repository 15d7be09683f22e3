# SPDX-License-Identifier: GPL-3.0-or-later
# Reads a template or a translation of gettext's (.pot, .po), knowing from
# po/places what stands for the places of sentences.
#
# job=tell    prints it with what stands for each place as a comment for translators
# job=check   prints what is wrong: "FILE: what: the sentence"; ends with 1 if anything is
BEGIN {
	while ((getline line <"po/places") > 0) {
		if (line ~ /^[*a-z]/) {
			name = line
			sub(/^\*/, "", name)
			sub(/[ \t].*/, "", name)
			means[name] = line
			sub(/^[^ \t]*[ \t]+/, "", means[name])
		}
	}
}

function quoted(line)
{
	sub(/^[^"]*"/, "", line)
	sub(/"[^"]*$/, "", line)
	return line
}

# The places of a sentence in their order, each once, with a space behind each.
function places_of(sentence,    name, all)
{
	all = " "
	gsub(/\{\{/, "", sentence)
	while (match(sentence, /\{[a-z][a-z0-9-]*\}/)) {
		name = substr(sentence, RSTART + 1, RLENGTH - 2)
		sentence = substr(sentence, RSTART + RLENGTH)
		if (!index(all, " " name " "))
			all = all name " "
	}
	return all
}

function count_of(sentence, sign)
{
	gsub(/\\\\\\\\/, "", sentence) # a backslash that is quoted
	gsub(/\\\\./, "", sentence)
	return gsub(sign, "", sentence)
}

function wrong(what)
{
	faults++
	print FILENAME ": " what ": " sentence["id"]
}

# Whether all names of the one stand in the other.
function are_in(some, all,    i, count, list)
{
	count = split(some, list, " ")
	for (i = 1; i <= count; i++)
		if (!index(all, " " list[i] " "))
			return 0
	return 1
}

function check_source(text,    i, count, list, all)
{
	all = places_of(text)
	count = split(all, list, " ")
	for (i = 1; i <= count; i++)
		if (!(list[i] in means))
			wrong("{" list[i] "} is not told of in po/places")
	if (text ~ /^[ ;,]/ || text ~ /[ ;,]$/ || text ~ /^\\n/ || text ~ /\\n$/)
		wrong("a piece of a sentence begins or ends so")
	if (text ~ /%[-0-9.*]*(l|ll|z)?[sducx]/)
		wrong("a format of printf's")
}

function check_both(text)
{
	if (count_of(text, "`") % 2)
		wrong("a backtick has no second")
}

# A translation of a sentence whose places are `all`. The form for one may leave
# out the first of them, which is the number.
function check_translation(text, all, is_one,    has, needed)
{
	has = places_of(text)
	needed = all
	if (is_one)
		sub(/^ [^ ]*/, "", needed)
	if (!are_in(has, all))
		wrong("the translation has a place that the sentence has not")
	if (!are_in(needed, has))
		wrong("the translation lacks a place of the sentence")
	check_both(text)
}

function check_entry(    all, part)
{
	all = places_of(sentence["plural" in sentence ? "plural" : "id"])
	check_source(sentence["id"])
	check_both(sentence["id"])
	if ("plural" in sentence) {
		check_source(sentence["plural"])
		check_both(sentence["plural"])
		if (!are_in(places_of(sentence["id"]), all))
			wrong("the form for one has a place that the other has not")
	}
	for (part in sentence)
		if (part ~ /^str/ && sentence[part] != "")
			check_translation(sentence[part], all, part == "str[0]")
}

function tell_entry(    i, count, list, name)
{
	name = sentence["id"]
	count = split(places_of(sentence["plural" in sentence ? "plural" : "id"]), list, " ")
	for (i = 1; i <= count; i++)
		print "#. {" list[i] "}: " means[list[i]]
	if (name in means)
		print "#. The name of a place; where nothing fills it, it is shown as <" name ">."
	printf "%s", lines
}

function finish()
{
	if (("id" in sentence) && sentence["id"] != "" && job == "check" && !fuzzy)
		check_entry()
	if (job == "tell" && ("id" in sentence) && sentence["id"] != "")
		tell_entry()
	else if (job == "tell")
		printf "%s", lines
	if (job == "tell" && lines != "")
		print ""
	split("", sentence)
	lines = part = ""
	fuzzy = 0
}

/^$/             { finish(); next }
                 { lines = lines $0 "\n" }
/^#, .*fuzzy/    { fuzzy = 1 }
/^msgid /        { part = "id" }
/^msgid_plural / { part = "plural" }
/^msgstr/        { part = "str" substr($0, 7, index($0, " ") - 7) }
/^(msg|")/       { if (part != "") sentence[part] = sentence[part] quoted($0) }
END {
	finish()
	if (job == "check" && faults)
		exit 1
}

# SPDX-License-Identifier: GPL-3.0-or-later
# A template of sentences (.pot) made a translation (.po) into a language that
# nobody speaks. A sentence stands in ⟦ ⟧ and has a mark on each letter; a place
# that holds words of the program (* in po/places) stands in ⟨ ⟩. Places, `code`
# and what a backslash quotes stay as they are.
BEGIN {
	mark("a b c d e f g h i j k l m n o p q r s t u v w x y z",
	     "ā ƀ ç ď ē ƒ ğ ĥ ī ĵ ķ ľ ɱ ñ ō ƥ ɋ ŕ š ţ ū ṽ ŵ ẋ ŷ ž")
	mark("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
	     "Ā Ɓ Ç Ď Ē Ƒ Ğ Ĥ Ī Ĵ Ķ Ľ Ṁ Ñ Ō Ƥ Ɋ Ŕ Š Ţ Ū Ṽ Ŵ Ẋ Ŷ Ž")
	while ((getline line <"po/places") > 0) {
		if (line ~ /^\*/) {
			sub(/[ \t].*/, "", line)
			words["{" substr(line, 2) "}"] = 1
		}
	}
}

function mark(plain, marked,    i, from, onto)
{
	split(plain, from, " ")
	split(marked, onto, " ")
	for (i in from)
		letter[from[i]] = onto[i]
}

function up_to(text, sign,    end)
{
	end = index(substr(text, 2), sign)
	return substr(text, 1, end ? end + 1 : length(text))
}

# Code, in which a place may hold words of the program all the same.
function code(text,    place, at)
{
	for (place in words)
		if ((at = index(text, place)))
			text = substr(text, 1, at - 1) "⟨" place "⟩" \
				substr(text, at + length(place))
	return text
}

# What text begins with and what stays as it is; "" when it is a letter.
function piece(text,    first)
{
	first = substr(text, 1, 1)
	if (substr(text, 1, 2) == "\\\\")
		return substr(text, 1, substr(text, 3, 1) == "\\" ? 4 : 3)
	if (first == "\\")
		return substr(text, 1, 2)
	if (first == "`")
		return up_to(text, "`")
	if (match(text, /^\{[a-z][a-z0-9-]*\}/))
		return substr(text, 1, RLENGTH)
	return (first in letter) ? "" : first
}

function translate(text,    out, same)
{
	# The comma of a list alone: marks would only nest, name for name.
	if (text == "{names}, {next}")
		return "{names}، {next}"
	out = "⟦"
	while (text != "") {
		same = piece(text)
		if (same == "")
			out = out letter[substr(text, 1, 1)]
		else
			out = out ((same in words) ? "⟨" same "⟩" : code(same))
		text = substr(text, same == "" ? 2 : length(same) + 1)
	}
	return out "⟧"
}

function quoted(line)
{
	sub(/^[^"]*"/, "", line)
	sub(/"$/, "", line)
	return line
}

function finish()
{
	if (!seen)
		return
	print "msgid \"" id "\""
	if (id == "")
		print "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n" \
			"\"Plural-Forms: nplurals=2; plural=n!=1;\\n\""
	else if (plural == "")
		print "msgstr \"" translate(id) "\""
	else
		print "msgid_plural \"" plural "\"\nmsgstr[0] \"" translate(id) \
			"\"\nmsgstr[1] \"" translate(plural) "\""
	print ""
	id = plural = ""
	seen = 0
}

/^msgid /        { finish(); seen = 1; part = "id" }
/^msgid_plural / { part = "plural" }
/^msgstr/        { part = "" }
/^(msgid|")/     {
	if (part == "id")
		id = id quoted($0)
	else if (part == "plural")
		plural = plural quoted($0)
}
END { finish() }

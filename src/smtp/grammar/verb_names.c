// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/verb_names.h"

/* Events stand behind all commands in the enum; the first is what is none. */
static const char *plain_name(size_t n, enum smtp_verb *verb)
{
	if (n >= SMTP_VERBS - SMTP_UNKNOWN)
		return NULL;
	*verb = (enum smtp_verb)(SMTP_UNKNOWN + n);
	return smtp_verb_facts(*verb)->plain;
}

const char *smtp_verb_name(size_t n, enum smtp_verb *verb)
{
	size_t words = 0;
	const struct smtp_verb_word *word;

	for (; (word = smtp_verb_word(words)); words++) {
		if (words == n) {
			*verb = word->verb;
			return word->word;
		}
	}
	return plain_name(n - words, verb);
}

enum smtp_verb smtp_verb_named(struct text name)
{
	enum smtp_verb verb;
	const char *one;

	for (size_t n = 0; (one = smtp_verb_name(n, &verb)); n++)
		if (text_is_fold(name, one))
			return verb;
	return SMTP_VERBS;
}

const char *smtp_verb_name_of(enum smtp_verb verb, struct text word)
{
	bool by_word = verb == SMTP_OBSOLETE || verb == SMTP_EXTENSION;
	enum smtp_verb other;
	const char *name;

	for (size_t n = 0; (name = smtp_verb_name(n, &other)); n++)
		if (by_word ? text_is_fold(word, name) : other == verb)
			return name;
	return smtp_verb_facts(verb)->name;
}

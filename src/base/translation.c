// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

#include <libintl.h>

static bool is_there, used = true;

void translation_open(const char *domain, const char *folder)
{
	const char *none = "";

	bindtextdomain(domain, folder);
	textdomain(domain);
	/* The empty sentence stands for the head of a translation. */
	is_there = *gettext(none) != '\0';
}

bool translation_use(bool wanted)
{
	bool before = used;

	used = wanted;
	return before;
}

const char *translation_of(const char *sentence)
{
	return is_there && used ? gettext(sentence) : sentence;
}

const char *translation_of_number(const char *one, const char *many, unsigned long n)
{
	if (is_there && used)
		return ngettext(one, many, n);
	return n == 1 ? one : many;
}

const char *translation_for(const char *sentence, words_place *place, const void *context)
{
	char digits[24];
	struct room room = room_over(digits, sizeof(digits));
	struct text name;
	const char *one, *many;
	unsigned long n = 0;

	if (!words_forms(sentence, &one, &many))
		return translation_of(sentence);
	name = words_first(many);
	if (!place(context, name, &room) || !text_number(room_view(&room), ~0ul, &n))
		n = 2; /* there is no number yet: as of many */
	return translation_of_number(one, many, n);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"

#include <libintl.h>
#include <stdbool.h>

static bool found;

void translation_open(const char *domain, const char *folder)
{
	bindtextdomain(domain, folder);
	textdomain(domain);
	/* The empty sentence stands for the head of a translation. */
	found = *gettext("") != '\0';
}

const char *translation_of(const char *sentence)
{
	return found ? gettext(sentence) : sentence;
}

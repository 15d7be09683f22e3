// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/key_dialect.h"

#include "base/words.h"
#include "smtp/smtp.h"

#include <string.h>

static const char none[] = "none";

static const char *word_at(const void *context, size_t n)
{
	const struct smtp_dialect *dialect = n ? smtp_dialect_at(n - 1) : NULL;

	(void)context;
	if (!n)
		return none;
	return dialect ? dialect->name : NULL;
}

bool dialect_read(const struct reading *reading, const struct key *key,
		  const struct tree *value, void *to)
{
	const struct smtp_dialect **dialect = to;
	const char *name;

	if (!key_text(reading, key, value, &name))
		return false;
	*dialect = smtp_dialect_named(text_of(name));
	return *dialect || !strcmp(name, none) ||
	       key_refuse_word(reading, value->line, _("\"{word}\" is no dialect."), NULL,
			       name, word_at, NULL);
}

void dialect_write(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct smtp_dialect *dialect = *(const struct smtp_dialect *const *)from;

	(void)key;
	buffer_string(yaml, dialect ? dialect->name : none);
}

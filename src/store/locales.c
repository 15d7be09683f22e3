// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the translations of sentences are. */
#include "store/store.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

/* The folder "locale" beside this program, when there is one: that of a tree
 * it was built in. */
static bool beside_program(struct buffer *folder)
{
	char self[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", self, sizeof(self));
	struct text path = text_span(self, len < 0 ? 0 : (size_t)len);

	buffer_text(folder, text_head(path, text_find_last(path, '/')));
	buffer_string(folder, "/locale");
	if (len > 0 && access(folder->at, F_OK) == 0)
		return true;
	buffer_clear(folder);
	return false;
}

void store_locales(struct buffer *folder)
{
	const char *chosen = getenv("SMTP_TUTOR_LOCALES");

	if (chosen && *chosen)
		buffer_string(folder, chosen);
	else if (!beside_program(folder))
		buffer_string(folder, SMTP_TUTOR_LOCALES);
}

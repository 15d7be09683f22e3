// SPDX-License-Identifier: GPL-3.0-or-later
/* The two lists of {places}: those of sentences, and those that fill the
 * lines rows answer. For src/smtp only. */
#ifndef SMTP_PLACES_H
#define SMTP_PLACES_H

#include "smtp/session.h"

struct smtp_place_row {
	const char *name;
	bool (*write)(const struct smtp_scene *scene, struct room *room);
};

/* Both are sorted by name. */
extern const struct smtp_place_row smtp_sentence_places[];
extern const size_t smtp_sentence_place_count;
extern const struct smtp_place_row smtp_like_places[];
extern const size_t smtp_like_place_count;

/* Write "local-part@domain"; false, and nothing, when local_part is NULL. */
bool smtp_put_address(struct room *room, const char *local_part, const char *domain);

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands for the {places} of LMTP, in sentences and in lines. */
#include "base/words.h"
#include "smtp/law/places/places.h"
#include "smtp/session/recipients.h"

bool smtp_place_protocol(const struct smtp_scene *scene, struct room *room)
{
	room_string(room, scene->session->setting->lmtp ? "LMTP" : "ESMTP");
	return true;
}

bool smtp_place_ehlo(const struct smtp_scene *scene, struct room *room)
{
	room_string(room, scene->session->setting->lmtp ? "LHLO" : "EHLO");
	return true;
}

bool smtp_place_introduction(const struct smtp_scene *scene, struct room *room)
{
	smtp_put_words(scene, room,
		       scene->session->setting->lmtp ? "LHLO" : N_("EHLO or HELO"));
	return true;
}

/* The recipient whose turn it is. */
bool smtp_place_recipient_now(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_facts *facts = &scene->session->facts;
	unsigned n = facts->delivery.answered;

	if (n < facts->recipient_count)
		room_text(room, smtp_recipient(scene->session, n));
	return true;
}

bool smtp_place_recipient_number(const struct smtp_scene *scene, struct room *room)
{
	room_number(room, scene->session->facts.delivery.answered + 1);
	return true;
}

/* What ends the message behind what stands in room: the dot, or what completes
 * the last chunk. */
bool smtp_place_end(const struct smtp_scene *scene, struct room *room)
{
	if (scene->session->state == SMTP_IN_CHUNK)
		return smtp_place_chunk(scene, room);
	room_string(room, room->len ? "\n." : ".");
	return true;
}

bool smtp_place_long_end(const struct smtp_scene *scene, struct room *room)
{
	if (scene->session->state != SMTP_IN_CHUNK)
		scene->place(scene, text_of("long-text"), room);
	return smtp_place_end(scene, room);
}

bool smtp_place_large_end(const struct smtp_scene *scene, struct room *room)
{
	if (scene->session->state == SMTP_IN_CHUNK)
		return smtp_place_chunk_lines(scene, room);
	scene->place(scene, text_of("large-text"), room);
	return smtp_place_end(scene, room);
}

// SPDX-License-Identifier: GPL-3.0-or-later
/* What several places write. */
#include "smtp/grammar/secret.h"
#include "smtp/law/places/places.h"

void smtp_put_words(const struct smtp_scene *scene, struct room *room, const char *words)
{
	room_string(room, scene->translate && words ? scene->translate(words) : words);
}

void smtp_put_said(const struct smtp_scene *scene, struct room *room, struct text part)
{
	if (scene->command)
		smtp_command_said(scene->command, part, room);
}

bool smtp_put_address(struct room *room, const char *local_part, const char *domain)
{
	if (!local_part)
		return false;
	room_string(room, local_part);
	room_byte(room, '@');
	room_string(room, domain);
	return true;
}

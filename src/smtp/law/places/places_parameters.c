// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands for the {places} that tell of the parameters of a command. */
#include "smtp/grammar/date.h"
#include "smtp/law/parameters.h"
#include "smtp/law/places/places.h"

static bool find(const struct smtp_scene *scene, enum smtp_parameter_answer answer,
		 struct smtp_parameter *found)
{
	return scene->command &&
	       smtp_parameter_find(scene->session, scene->command, answer, found);
}

static bool put_keyword(const struct smtp_scene *scene, struct room *room,
			enum smtp_parameter_answer answer)
{
	struct smtp_parameter found;

	if (!find(scene, answer, &found))
		return true;
	for (size_t i = 0; i < found.keyword.len; i++)
		room_byte(room, text_upper(found.keyword.at[i]));
	return true;
}

bool smtp_put_parameter(const struct smtp_scene *scene, struct room *room)
{
	struct smtp_parameter found;

	if (find(scene, SMTP_PARAMETER_UNKNOWN, &found))
		smtp_put_said(scene, room, found.keyword);
	return true;
}

bool smtp_put_parameter_misplaced(const struct smtp_scene *scene, struct room *room)
{
	return put_keyword(scene, room, SMTP_PARAMETER_MISPLACED);
}

bool smtp_put_parameter_not_offered(const struct smtp_scene *scene, struct room *room)
{
	return put_keyword(scene, room, SMTP_PARAMETER_NOT_OFFERED);
}

/* "DSN (RFC 3461)": the extension of the parameter that is not offered. */
bool smtp_put_parameter_extension(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_extension_facts *extension;
	struct smtp_parameter found;

	if (!find(scene, SMTP_PARAMETER_NOT_OFFERED, &found))
		return true;
	extension = smtp_extension_facts(
		smtp_parameter_named(found.keyword, scene->command->verb)->extension);
	room_string(room, extension->keyword);
	room_string(room, " (");
	room_string(room, extension->rfc);
	room_byte(room, ')');
	return true;
}

bool smtp_put_parameter_after_helo(const struct smtp_scene *scene, struct room *room)
{
	return put_keyword(scene, room, SMTP_PARAMETER_AFTER_HELO);
}

bool smtp_put_parameter_value(const struct smtp_scene *scene, struct room *room)
{
	struct smtp_parameter found;

	if (!find(scene, SMTP_PARAMETER_VALUE, &found))
		return true;
	put_keyword(scene, room, SMTP_PARAMETER_VALUE);
	if (found.value.len) {
		room_byte(room, '=');
		smtp_put_said(scene, room, found.value);
	}
	return true;
}

bool smtp_put_parameter_syntax(const struct smtp_scene *scene, struct room *room)
{
	struct smtp_parameter found;

	if (find(scene, SMTP_PARAMETER_VALUE, &found))
		smtp_put_words(scene, room,
			       smtp_parameter_named(found.keyword,
						    scene->command->verb)->syntax);
	return true;
}

bool smtp_put_parameter_twice(const struct smtp_scene *scene, struct room *room)
{
	return put_keyword(scene, room, SMTP_PARAMETER_TWICE);
}

bool smtp_put_parameters(const struct smtp_scene *scene, struct room *room)
{
	if (scene->command)
		smtp_put_said(scene, room, scene->command->parameters);
	return true;
}

bool smtp_put_size(const struct smtp_scene *scene, struct room *room)
{
	struct smtp_parameter found;

	if (scene->command &&
	    smtp_parameter_taken(scene->session, scene->command, "SIZE", &found))
		smtp_put_said(scene, room, found.value);
	else
		room_byte(room, '0');
	return true;
}

bool smtp_put_hold_seconds(const struct smtp_scene *scene, struct room *room)
{
	room_number(room, scene->session->setting->hold_seconds);
	return true;
}

bool smtp_put_hold_until(const struct smtp_scene *scene, struct room *room)
{
	const char *until = scene->session->setting->hold_until;

	room_string(room, until ? until : "");
	return true;
}

bool smtp_put_clock(const struct smtp_scene *scene, struct room *room)
{
	smtp_date_write(room, smtp_server_date(scene->session->server));
	return true;
}

bool smtp_put_hold_asked(const struct smtp_scene *scene, struct room *room)
{
	long seconds = 0;

	if (scene->command)
		seconds = smtp_hold_seconds(scene->session, scene->command);
	room_number(room, seconds > 0 ? (unsigned long)seconds : 0);
	return true;
}

/* With its sign where it has passed. */
bool smtp_put_by_asked(const struct smtp_scene *scene, struct room *room)
{
	struct smtp_parameter found;

	if (scene->command &&
	    smtp_parameter_taken(scene->session, scene->command, "BY", &found))
		room_text(room, text_head(found.value, text_find(found.value, ';')));
	return true;
}

bool smtp_put_by_limit(const struct smtp_scene *scene, struct room *room)
{
	room_number(room, scene->session->setting->by_seconds);
	return true;
}

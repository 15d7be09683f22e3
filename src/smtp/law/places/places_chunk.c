// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands for the {places} of chunks and of ETRN. */
#include "smtp/law/places/places.h"

enum { LINE = 72 }; /* octets of a line of filling, CRLF included */

bool smtp_place_chunk_size(const struct smtp_scene *scene, struct room *room)
{
	room_number(room, scene->session->facts.chunk.size);
	return true;
}

/* One octet more than the server takes. */
bool smtp_place_too_many(const struct smtp_scene *scene, struct room *room)
{
	room_number(room, scene->session->setting->limits.message + 1);
	return true;
}

/* How many octets the chunk still waits for behind those in room, where an LF
 * stands for CRLF. */
static unsigned long left_behind(const struct smtp_scene *scene, const struct room *room)
{
	unsigned long left = scene->session->facts.chunk.left;
	unsigned long said = room->len;

	for (size_t i = 0; i < room->len; i++)
		said += room->at[i] == '\n';
	return scene->session->state == SMTP_IN_CHUNK && left > said ? left - said : 0;
}

static void fill(struct room *room, unsigned long octets)
{
	while (octets-- && !room->full)
		room_byte(room, 'x');
}

/* What completes the chunk: the rest of one line, whose CRLF is its end. */
bool smtp_place_chunk(const struct smtp_scene *scene, struct room *room)
{
	unsigned long left = left_behind(scene, room);

	fill(room, left > 2 ? left - 2 : 0);
	return true;
}

/* The same in lines that are not long. */
bool smtp_place_chunk_lines(const struct smtp_scene *scene, struct room *room)
{
	unsigned long left = left_behind(scene, room);

	for (; left > LINE && !room->full; left -= LINE) {
		fill(room, LINE - 2);
		room_byte(room, '\n');
	}
	fill(room, left > 2 ? left - 2 : 0);
	return true;
}

static bool put_queue(const struct smtp_scene *scene, struct room *room, bool waiting,
		      bool stuck)
{
	const struct smtp_setting *setting = scene->session->setting;

	for (size_t i = 0; i < setting->queue_count; i++) {
		const struct smtp_queue *queue = &setting->queues[i];

		if (queue->stuck != stuck || (queue->messages > 0) != waiting)
			continue;
		room_string(room, queue->node);
		return true;
	}
	return false;
}

bool smtp_place_queue_waiting(const struct smtp_scene *scene, struct room *room)
{
	if (!put_queue(scene, room, true, false))
		room_string(room, "client.example");
	return true;
}

bool smtp_place_queue_empty(const struct smtp_scene *scene, struct room *room)
{
	return put_queue(scene, room, false, false);
}

bool smtp_place_queue_stuck(const struct smtp_scene *scene, struct room *room)
{
	return put_queue(scene, room, true, true);
}

bool smtp_place_waiting(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;
	struct text node = scene->command ? scene->command->argument : text_of("");

	for (size_t i = 0; i < setting->queue_count; i++)
		if (text_is_fold(node, setting->queues[i].node))
			room_number(room, setting->queues[i].messages);
	return true;
}

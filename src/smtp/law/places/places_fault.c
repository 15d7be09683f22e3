// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands for the {places} about faults and greylisting, and the lines
 * that a fault answers. */
#include "base/words.h"
#include "smtp/law/faults.h"
#include "smtp/law/places/places.h"
#include "smtp/law/policy.h"
#include "smtp/server/directory.h"

static bool due_of(const struct smtp_scene *scene, struct smtp_fault *due)
{
	return scene->command && smtp_fault_due(scene->session, scene->command, due);
}

bool smtp_place_fault(const struct smtp_scene *scene, struct room *room)
{
	struct smtp_fault due;

	if (due_of(scene, &due))
		room_string(room, due.id);
	return true;
}

bool smtp_place_fault_place(const struct smtp_scene *scene, struct room *room)
{
	struct smtp_fault due = { 0 };

	due_of(scene, &due);
	smtp_fault_put_place(room, &due, scene->session->setting);
	return true;
}

static unsigned long greylist_of(const struct smtp_scene *scene)
{
	return scene->command ? smtp_directory_greylist(scene->session->setting,
							&scene->command->path) : 0;
}

bool smtp_place_greylist(const struct smtp_scene *scene, struct room *room)
{
	room_number(room, greylist_of(scene));
	return true;
}

/* Whom no mail reaches at the first try. */
bool smtp_place_greylisted(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;

	if (setting->greylist)
		return scene->place(scene, text_of("recipient"), room);
	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (setting->mailboxes[i].condition == SMTP_MAILBOX_GREYLISTED)
			return smtp_put_address(room, setting->mailboxes[i].local_part,
						setting->domains[0]);
	return false;
}

/* How many seconds the sender and recipient of a RCPT have to wait still. */
bool smtp_place_greylist_left(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_session *session = scene->session;
	struct text to = scene->command ? scene->command->path.mailbox : text_of("");
	unsigned long seen = session->server->world.now;
	unsigned long wait = greylist_of(scene);
	unsigned long waited;

	smtp_world_seen(&session->server->world,
			smtp_tuple_of(session, to), &seen);
	waited = session->server->world.now - seen;
	room_number(room, waited < wait ? wait - waited : 0);
	return true;
}

/* An address that fits the pattern: what stands for anything becomes an x. */
static void put_fitting(struct room *room, const char *pattern)
{
	for (; *pattern; pattern++)
		room_byte(room, *pattern == '*' || *pattern == '?' ? 'x' : *pattern);
}

/* A line of the verb with a flaw that the fault is about. */
static bool put_flawed(struct room *room, enum smtp_verb verb, const struct smtp_fault *fault)
{
	for (const enum smtp_flaw *flaw = fault->flaws; flaw && *flaw; flaw++)
		if (smtp_flaw_like(*flaw, verb, room))
			return true;
	return false;
}

/* Writes the line that the usual row of the verb gives as its example, with an
 * address and a client's name that the fault is for. */
static void put_line(struct room *room, const struct smtp_scene *scene,
		     enum smtp_verb verb, const struct smtp_fault *fault)
{
	const char *address = fault->address;
	size_t count;
	const struct smtp_rule *rows = smtp_rules_for(verb, &count);

	if (put_flawed(room, verb, fault))
		return;
	if (verb == SMTP_CHUNK) {
		smtp_place_chunk(scene, room);
	} else if (address && (verb == SMTP_MAIL || verb == SMTP_RCPT)) {
		room_string(room, verb == SMTP_MAIL ? "MAIL FROM:<" : "RCPT TO:<");
		put_fitting(room, address);
		room_byte(room, '>');
	} else if (verb == SMTP_DOT) {
		room_byte(room, '.');
	} else if (fault->host &&
		   (verb == SMTP_EHLO || verb == SMTP_HELO || verb == SMTP_LHLO)) {
		room_string(room, smtp_verb_facts(verb)->name);
		room_byte(room, ' ');
		put_fitting(room, fault->host);
	} else if (rows[count - 1].like) {
		words_fill(room, rows[count - 1].like, scene->place, scene);
	}
}

/* Whether a line can be of this verb: mail data and its dot, chunks and answers
 * to a challenge are no commands. */
static bool is_heard(enum smtp_verb verb, enum smtp_state state)
{
	switch (state) {
	case SMTP_IN_DATA:
		return verb == SMTP_DOT;
	case SMTP_IN_CHUNK:
		return verb == SMTP_CHUNK;
	case SMTP_IN_AUTH:
		return verb == SMTP_RESPONSE;
	default:
		return verb <= SMTP_UNKNOWN;
	}
}

/* What is said where a fault is on a delivery: the end of the message. */
static enum smtp_verb said_for(enum smtp_verb verb, enum smtp_state state)
{
	if (verb != SMTP_DELIVERY)
		return verb;
	return state == SMTP_IN_CHUNK ? SMTP_CHUNK : SMTP_DOT;
}

/* Writes a line that a fault answers now, and so ends. */
static bool put_answered(const struct smtp_scene *scene, struct room *room,
			 enum smtp_fault_end end)
{
	const struct smtp_setting *setting = scene->session->setting;
	size_t before = room->len;

	for (size_t i = 0; i < setting->fault_count; i++) {
		for (enum smtp_verb on = 0; on < SMTP_VERBS; on++) {
			enum smtp_verb verb = said_for(on, scene->session->state);
			struct smtp_command command = { .verb = verb };
			struct smtp_fault due;

			if (!(setting->faults[i].verbs & SMTP_BIT(on)) ||
			    !is_heard(verb, scene->session->state))
				continue;
			put_line(room, scene, verb, &setting->faults[i]);
			if (verb <= SMTP_UNKNOWN)
				command = smtp_command_read(text_skip(room_view(room), before));
			else
				command.line = text_skip(room_view(room), before);
			if (smtp_fault_due(scene->session, &command, &due) &&
			    due.ends == end)
				return true;
			room_cut(room, before);
		}
	}
	return false;
}

bool smtp_place_refused_line(const struct smtp_scene *scene, struct room *room)
{
	return put_answered(scene, room, SMTP_FAULT_STAYS);
}

bool smtp_place_closed_line(const struct smtp_scene *scene, struct room *room)
{
	return put_answered(scene, room, SMTP_FAULT_CLOSES);
}

bool smtp_place_dropped_line(const struct smtp_scene *scene, struct room *room)
{
	return put_answered(scene, room, SMTP_FAULT_DROPS);
}

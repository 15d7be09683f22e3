// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands for the {places} about the policies of a site, and in the lines
 * that meet them. */
#include "smtp/law/places/places.h"

#include "smtp/law/policy.h"
#include "smtp/server/directory.h"

static bool put_number(struct room *room, unsigned long n)
{
	room_number(room, n);
	return true;
}

static const struct smtp_policy *policy_of(const struct smtp_scene *scene)
{
	return &scene->session->setting->policy;
}

bool smtp_place_rate_messages(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, policy_of(scene)->rate.messages);
}

bool smtp_place_rate_connections(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, policy_of(scene)->rate.connections);
}

bool smtp_place_rate_seconds(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, policy_of(scene)->rate.seconds);
}

bool smtp_place_message_wait(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, smtp_message_wait(scene->session));
}

bool smtp_place_visit_wait(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, smtp_visit_wait(scene->session));
}

bool smtp_place_error_limit(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, policy_of(scene)->errors);
}

bool smtp_place_declared(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, scene->session->facts.options.size);
}

static const struct smtp_mailbox *box_of(const struct smtp_scene *scene)
{
	return scene->command ? smtp_directory_mailbox(scene->session->setting,
						       &scene->command->path) : NULL;
}

bool smtp_place_room(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_mailbox *box = box_of(scene);

	return put_number(room, box ? box->room : 0);
}

bool smtp_place_largest(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_mailbox *box = box_of(scene);

	return put_number(room, box ? box->largest : 0);
}

/* What fits the first pattern, with "mail" for each star. */
static bool put_fitting(struct room *room, const char *const *patterns)
{
	if (!patterns)
		return false;
	for (const char *c = *patterns; *c; c++) {
		if (*c == '*')
			room_string(room, "mail");
		else
			room_byte(room, *c == '?' ? 'x' : *c);
	}
	return true;
}

bool smtp_place_blocked_client(const struct smtp_scene *scene, struct room *room)
{
	return put_fitting(room, policy_of(scene)->blocked_clients);
}

bool smtp_place_blocked_sender(const struct smtp_scene *scene, struct room *room)
{
	return put_fitting(room, policy_of(scene)->blocked_senders);
}

bool smtp_place_unknown_domain(const struct smtp_scene *scene, struct room *room)
{
	return put_fitting(room, policy_of(scene)->unknown_domains);
}

bool smtp_place_silent_domain(const struct smtp_scene *scene, struct room *room)
{
	return put_fitting(room, policy_of(scene)->silent_domains);
}

bool smtp_place_null_mx(const struct smtp_scene *scene, struct room *room)
{
	return put_fitting(room, policy_of(scene)->null_mx);
}

/* The first mailbox that is slow, has little room, or takes little. */
static bool is_slow(const struct smtp_mailbox *box)
{
	return box->condition == SMTP_MAILBOX_SLOW;
}

static bool is_tight(const struct smtp_mailbox *box)
{
	return box->room > 0;
}

static bool is_small(const struct smtp_mailbox *box)
{
	return box->largest > 0;
}

static bool put_first(const struct smtp_scene *scene, struct room *room,
		      bool (*is_one)(const struct smtp_mailbox *))
{
	const struct smtp_setting *setting = scene->session->setting;

	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (is_one(&setting->mailboxes[i]))
			return smtp_put_address(room, setting->mailboxes[i].local_part,
						setting->domains[0]);
	return false;
}

bool smtp_place_slow(const struct smtp_scene *scene, struct room *room)
{
	return put_first(scene, room, is_slow);
}

bool smtp_place_tight(const struct smtp_scene *scene, struct room *room)
{
	return put_first(scene, room, is_tight);
}

bool smtp_place_small(const struct smtp_scene *scene, struct room *room)
{
	return put_first(scene, room, is_small);
}

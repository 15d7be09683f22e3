// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/talk.h"

static void connect_now(struct smtp_talk *talk)
{
	smtp_link_open(&talk->link, &talk->now.session, NULL);
	smtp_link_connect(&talk->link);
}

void smtp_talk_begin(struct smtp_talk *talk, const struct smtp_setting *setting,
		     const struct sasl_crypto *crypto)
{
	smtp_trial_init(&talk->now, setting, crypto);
	talk->turn.rule = NULL;
	connect_now(talk);
}

void smtp_talk_reconnect(struct smtp_talk *talk)
{
	smtp_trial_reconnect(&talk->now);
	connect_now(talk);
}

void smtp_talk_line(struct smtp_talk *talk, struct text line)
{
	smtp_link_line(&talk->link, line);
}

void smtp_talk_wait(struct smtp_talk *talk, unsigned long seconds)
{
	smtp_server_pass(&talk->now.server, seconds);
	smtp_link_time(&talk->link);
}

bool smtp_talk_next(struct smtp_talk *talk)
{
	if (!smtp_link_has_more(&talk->link))
		return false;
	smtp_trial_copy(&talk->before, &talk->now.session);
	if (!smtp_link_turn(&talk->link, &talk->turn))
		return false;
	smtp_link_acts_late(&talk->link, &talk->turn);
	return true;
}

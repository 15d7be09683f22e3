// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/query.h"

#include "base/words.h"
#include "smtp/law/guards/guards.h"
#include "smtp/law/offer.h"
#include "smtp/server/directory.h"

bool smtp_query_may_be_utf8(const struct smtp_session *session,
			    const struct smtp_command *command)
{
	return (command->verb == SMTP_VRFY || command->verb == SMTP_EXPN) &&
	       session->facts.extended && smtp_offers(session, SMTP_EXT_SMTPUTF8);
}

void smtp_query_read(const struct smtp_session *session, struct smtp_command *command)
{
	static const char keyword[] = " SMTPUTF8";
	const size_t length = sizeof(keyword) - 1;
	struct text argument = command->argument;

	if (argument.len <= length || !smtp_query_may_be_utf8(session, command) ||
	    !text_is_fold(text_skip(argument, argument.len - length), keyword))
		return;
	command->argument = text_trim_right(text_head(argument, argument.len - length));
	command->utf8 = true;
}

static bool has_high(const char *string)
{
	return string && !text_is_ascii(text_of(string));
}

bool smtp_query_is_utf8_name(struct text name)
{
	char bytes[SMTP_PATH_MAX];
	struct room room = room_over(bytes, sizeof(bytes));

	room_text(&room, name);
	if (text_find(name, '@') == name.len)
		room_string(&room, "@example");
	return !room.full && !text_is_ascii(name) && smtp_mailbox_may_be(room_view(&room));
}

static bool box_is_high(const struct smtp_mailbox *box)
{
	return has_high(box->local_part) || has_high(box->name) || has_high(box->moved_to);
}

/* Whether what is asked for, or any mailbox of that name, is not ASCII. */
static bool verified_in_utf8(const struct smtp_session *s, const struct smtp_command *c)
{
	const struct smtp_mailbox *box;

	if (c->utf8)
		return false;
	for (size_t n = 0; (box = smtp_directory_match(s->setting, c->argument, n)); n++)
		if (box_is_high(box))
			return true;
	return !text_is_ascii(c->argument);
}

const struct smtp_guard smtp_verified_in_utf8 = {
	"verified-in-utf8", SMTP_POLICY, verified_in_utf8,
	N_("the reply would hold UTF-8, and VRFY did not end in SMTPUTF8"),
	N_("the reply needs no UTF-8, or VRFY ends in SMTPUTF8"),
	SMTP_PART_PEOPLE,
};

static bool expanded_in_utf8(const struct smtp_session *s, const struct smtp_command *c)
{
	const struct smtp_list *list = smtp_directory_find(s->setting, c->argument).list;
	const struct smtp_mailbox *box;

	if (c->utf8)
		return false;
	for (size_t n = 0; list && list->members[n]; n++) {
		box = smtp_setting_mailbox(s->setting, text_of(list->members[n]));
		if (has_high(list->members[n]) || (box && box_is_high(box)))
			return true;
	}
	return !text_is_ascii(c->argument);
}

const struct smtp_guard smtp_expanded_in_utf8 = {
	"expanded-in-utf8", SMTP_POLICY, expanded_in_utf8,
	N_("the reply would hold UTF-8, and EXPN did not end in SMTPUTF8"),
	N_("the reply needs no UTF-8, or EXPN ends in SMTPUTF8"),
	SMTP_PART_PEOPLE,
};

// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about whom VRFY and EXPN ask for, and what HELP is asked about. */
#include "base/words.h"
#include "smtp/law/guards/guards.h"
#include "smtp/law/offer.h"
#include "smtp/law/query.h"
#include "smtp/server/directory.h"

/* RFC 5321 4.1.1.6 derives a String; 3.5.1 asks servers to take
 * local-part@domain as well. */
static bool not_a_string(const struct smtp_session *s, const struct smtp_command *c)
{
	struct text t = c->argument;

	(void)s;
	if (t.len > 2 && t.at[0] == '<' && t.at[t.len - 1] == '>')
		t = text_span(t.at + 1, t.len - 2);
	return !smtp_string_is_valid(t) && !smtp_mailbox_is_valid(t) && !smtp_query_is_utf8_name(t);
}

const struct smtp_guard smtp_not_a_string = {
	"not-a-string", SMTP_SYNTAX, not_a_string,
	N_("{argument} is neither one word, nor quoted, nor an address"),
	N_("{argument} can be looked up"),
	0,
};

static bool does_not_tell(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return !s->setting->verifies;
}

const struct smtp_guard smtp_does_not_tell = {
	"does-not-tell", SMTP_POLICY, does_not_tell,
	N_("this server does not tell who has a mailbox"),
	N_("this server tells who has a mailbox"),
	SMTP_PART_HABITS,
};

static bool does_not_expand(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return !smtp_offers(s, SMTP_EXT_EXPN);
}

const struct smtp_guard smtp_does_not_expand = {
	"does-not-expand", SMTP_POLICY, does_not_expand,
	N_("this server has no EXPN"), N_("this server has EXPN"),
	SMTP_PART_EXTENSIONS,
};

static struct smtp_found find(const struct smtp_session *s, const struct smtp_command *c)
{
	return smtp_directory_find(s->setting, c->argument);
}

static bool asks_relayed(const struct smtp_session *s, const struct smtp_command *c)
{
	return s->setting->relays && find(s, c).foreign;
}

const struct smtp_guard smtp_asks_relayed = {
	"asks-relayed", SMTP_POLICY, asks_relayed,
	N_("{argument} is at another server, and this one would pass mail on to it"),
	N_("{argument} is not an address that this server relays to"),
	SMTP_PART_PEOPLE | SMTP_PART_HABITS,
};

static bool asks_elsewhere(const struct smtp_session *s, const struct smtp_command *c)
{
	return find(s, c).foreign;
}

const struct smtp_guard smtp_asks_elsewhere = {
	"asks-elsewhere", SMTP_POLICY, asks_elsewhere,
	N_("{argument} is not in a domain of this server"),
	N_("{argument} is in a domain of this server, or has none"),
	SMTP_PART_PEOPLE,
};

static bool asks_list(const struct smtp_session *s, const struct smtp_command *c)
{
	return find(s, c).list != NULL;
}

const struct smtp_guard smtp_asks_list = {
	"asks-list", SMTP_POLICY, asks_list,
	N_("{argument} is a mailing list"), N_("{argument} is no mailing list"),
	SMTP_PART_PEOPLE,
};

static bool asks_nobody(const struct smtp_session *s, const struct smtp_command *c)
{
	return find(s, c).count == 0;
}

const struct smtp_guard smtp_asks_nobody = {
	"asks-nobody", SMTP_POLICY, asks_nobody,
	N_("nobody here is called {argument}"), N_("somebody here is called {argument}"),
	SMTP_PART_PEOPLE,
};

static bool asks_several(const struct smtp_session *s, const struct smtp_command *c)
{
	return find(s, c).count > 1;
}

const struct smtp_guard smtp_asks_several = {
	"asks-several", SMTP_POLICY, asks_several,
	N_("several people here are called {argument}"),
	N_("only one here is called {argument}"),
	SMTP_PART_PEOPLE,
};

static bool found_in(const struct smtp_session *s, const struct smtp_command *c,
		     enum smtp_mailbox_condition condition)
{
	struct smtp_found found = find(s, c);

	return found.mailbox && found.mailbox->condition == condition;
}

static bool asks_moved(const struct smtp_session *s, const struct smtp_command *c)
{
	return found_in(s, c, SMTP_MAILBOX_MOVED);
}

const struct smtp_guard smtp_asks_moved = {
	"asks-moved", SMTP_POLICY, asks_moved,
	N_("{argument} has moved to {moved-to}, and this server does not forward"),
	N_("{argument} has not moved, or mail for it is forwarded"),
	SMTP_PART_PEOPLE,
};

static bool asks_forwarded(const struct smtp_session *s, const struct smtp_command *c)
{
	return found_in(s, c, SMTP_MAILBOX_FORWARDED);
}

const struct smtp_guard smtp_asks_forwarded = {
	"asks-forwarded", SMTP_POLICY, asks_forwarded,
	N_("{argument} has moved to {moved-to}, and this server forwards"),
	N_("{argument} is not forwarded"),
	SMTP_PART_PEOPLE,
};

static bool asks_disabled(const struct smtp_session *s, const struct smtp_command *c)
{
	return found_in(s, c, SMTP_MAILBOX_DISABLED);
}

const struct smtp_guard smtp_asks_disabled = {
	"asks-disabled", SMTP_POLICY, asks_disabled,
	N_("the mailbox of {argument} is switched off"),
	N_("the mailbox of {argument} is not switched off"),
	SMTP_PART_PEOPLE,
};

static bool topic_unknown(const struct smtp_session *s, const struct smtp_command *c)
{
	return !smtp_teaches(s->setting, smtp_verb_of(c->argument));
}

const struct smtp_guard smtp_topic_unknown = {
	"topic-unknown", SMTP_SYNTAX, topic_unknown,
	N_("{argument} is no command of this server"),
	N_("{argument} is a command of this server"),
	SMTP_PART_EXTENSIONS | SMTP_PART_HABITS,
};

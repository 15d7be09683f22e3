// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about whom and what a site lets in by its own choice. */
#include "base/words.h"
#include "smtp/grammar/glob.h"
#include "smtp/law/guards/guards.h"
#include "smtp/law/policy.h"
#include "smtp/server/directory.h"
#include "smtp/server/site.h"

static bool client_blocked(const struct smtp_session *s, const struct smtp_command *c)
{
	return smtp_is_listed(s->setting->policy.blocked_clients, c->argument);
}

const struct smtp_guard smtp_client_blocked = {
	"client-blocked", SMTP_POLICY, client_blocked,
	N_("{argument} is on this server's list of refused clients"),
	N_("the name is not on this server's list of refused clients"),
	SMTP_PART_POLICY,
};

static bool sender_blocked(const struct smtp_session *s, const struct smtp_command *c)
{
	return !c->path.null &&
	       smtp_is_listed(s->setting->policy.blocked_senders, c->path.mailbox);
}

const struct smtp_guard smtp_sender_blocked = {
	"sender-blocked", SMTP_POLICY, sender_blocked,
	N_("{mailbox} is on this server's list of refused senders"),
	N_("the sender is not on this server's list of refused senders"),
	SMTP_PART_POLICY,
};

static bool domain_unknown(const struct smtp_session *s, const struct smtp_command *c)
{
	return !c->path.null &&
	       smtp_is_listed(s->setting->policy.unknown_domains, c->path.domain);
}

const struct smtp_guard smtp_domain_unknown = {
	"domain-unknown", SMTP_POLICY, domain_unknown,
	N_("the DNS says that the domain {domain-named} does not exist"),
	N_("the DNS has nothing against the sender's domain"),
	SMTP_PART_POLICY,
};

static bool domain_silent(const struct smtp_session *s, const struct smtp_command *c)
{
	return !c->path.null &&
	       smtp_is_listed(s->setting->policy.silent_domains, c->path.domain);
}

const struct smtp_guard smtp_domain_silent = {
	"domain-silent", SMTP_POLICY, domain_silent,
	N_("the DNS gives no answer about {domain-named} now"),
	N_("no answer of the DNS is missing"),
	SMTP_PART_POLICY,
};

static bool domain_null_mx(const struct smtp_session *s, const struct smtp_command *c)
{
	return !c->path.null && smtp_is_listed(s->setting->policy.null_mx, c->path.domain);
}

const struct smtp_guard smtp_sender_null_mx = {
	"sender-null-mx", SMTP_POLICY, domain_null_mx,
	N_("{domain-named} says in the DNS, with a null MX, that it takes no mail"),
	N_("the sender's domain does not say that it takes no mail"),
	SMTP_PART_POLICY,
};
const struct smtp_guard smtp_recipient_null_mx = {
	"recipient-null-mx", SMTP_POLICY, domain_null_mx,
	N_("{domain-named} says in the DNS, with a null MX, that it takes no mail"),
	N_("{domain-named} does not say that it takes no mail"),
	SMTP_PART_POLICY,
};

static bool sender_not_own(const struct smtp_session *s, const struct smtp_command *c)
{
	return !smtp_is_own_sender(s, &c->path);
}

const struct smtp_guard smtp_sender_not_own = {
	"sender-not-own", SMTP_POLICY, sender_not_own,
	N_("you have logged in as {login}, and {mailbox} is not an address of yours"),
	N_("the sender is one that you may use"),
	SMTP_PART_PEOPLE,
};

static bool messages_many(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return smtp_message_wait(s) > 0;
}

const struct smtp_guard smtp_messages_many = {
	"messages-many", SMTP_LIMIT, messages_many,
	N_P("the server has taken {rate-messages} message in the last {rate-seconds} s, and takes no more in that time",
	    "the server has taken {rate-messages} messages in the last {rate-seconds} s, and takes no more in that time"),
	N_P("the server has taken no message in the last {rate-seconds} s",
	    "the server has taken fewer than {rate-messages} messages in the last {rate-seconds} s"),
	SMTP_PART_POLICY | SMTP_PART_WORLD,
};

static bool never_takes_mail(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return smtp_never_welcomes(s->setting);
}

const struct smtp_guard smtp_never_takes_mail = {
	"never-takes-mail", SMTP_POLICY, never_takes_mail,
	N_("this host never takes mail"), N_("this host takes mail at some times"),
	SMTP_PART_HABITS,
};

static bool visits_many(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return smtp_visit_wait(s) > 0;
}

const struct smtp_guard smtp_visits_many = {
	"visits-many", SMTP_LIMIT, visits_many,
	N_P("there has been {rate-connections} connection in the last {rate-seconds} s, and no more are taken in that time",
	    "there have been {rate-connections} connections in the last {rate-seconds} s, and no more are taken in that time"),
	N_P("there has been no connection in the last {rate-seconds} s",
	    "there have been fewer than {rate-connections} connections in the last {rate-seconds} s"),
	SMTP_PART_POLICY | SMTP_PART_WORLD,
};

/* Events and QUIT are no commands that anybody would mind. */
static bool errors_many(const struct smtp_session *s, const struct smtp_command *c)
{
	return c->line.at && c->verb != SMTP_QUIT && smtp_has_erred_enough(s);
}

const struct smtp_guard smtp_errors_many = {
	"errors-many", SMTP_ORDER, errors_many,
	N_P("{error-limit} command of this connection has been refused, and no more are allowed",
	    "{error-limit} commands of this connection have been refused, and no more are allowed"),
	N_("the number of refused commands is within the limit"),
	SMTP_PART_POLICY,
};

static const struct smtp_mailbox *box_of(const struct smtp_session *s,
					 const struct smtp_command *c)
{
	return smtp_directory_mailbox(s->setting, &c->path);
}

static bool mailbox_slow(const struct smtp_session *s, const struct smtp_command *c)
{
	const struct smtp_mailbox *box = box_of(s, c);

	return box && box->condition == SMTP_MAILBOX_SLOW;
}

const struct smtp_guard smtp_mailbox_slow = {
	"mailbox-slow", SMTP_POLICY, mailbox_slow,
	N_("the mailbox {mailbox} cannot be written to just now"),
	N_("the mailbox {mailbox} can be written to"),
	SMTP_PART_PEOPLE,
};

static bool mailbox_small(const struct smtp_session *s, const struct smtp_command *c)
{
	const struct smtp_mailbox *box = box_of(s, c);

	return box && box->largest && s->facts.options.size > box->largest;
}

const struct smtp_guard smtp_mailbox_small = {
	"mailbox-small", SMTP_POLICY, mailbox_small,
	N_P("MAIL declared {declared} octet, and {mailbox} never takes more than {largest} at once",
	    "MAIL declared {declared} octets, and {mailbox} never takes more than {largest} at once"),
	N_("the declared size is not too large for {mailbox}"),
	SMTP_PART_PEOPLE,
};

static bool mailbox_tight(const struct smtp_session *s, const struct smtp_command *c)
{
	const struct smtp_mailbox *box = box_of(s, c);

	return box && box->room && s->facts.options.size > box->room;
}

const struct smtp_guard smtp_mailbox_tight = {
	"mailbox-tight", SMTP_POLICY, mailbox_tight,
	N_P("MAIL declared {declared} octet, and {mailbox} has room for {room} now",
	    "MAIL declared {declared} octets, and {mailbox} has room for {room} now"),
	N_("{mailbox} has room for what MAIL declared, if it declared anything"),
	SMTP_PART_PEOPLE,
};

static bool login_weak(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->attempt.too_weak;
}

const struct smtp_guard smtp_login_weak = {
	"login-weak", SMTP_POLICY, login_weak,
	N_("the password is right, but this user may log in with SCRAM only, and {mechanism} is weaker"),
	N_("this user needs no stronger mechanism"),
	SMTP_PART_SECURITY,
};

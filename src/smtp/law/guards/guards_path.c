// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about what MAIL and RCPT name: paths, parameters, mailboxes. */
#include "base/words.h"
#include "smtp/law/guards/guards.h"
#include "smtp/law/policy.h"
#include "smtp/server/directory.h"

static bool no_prefix(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return !c->has_prefix;
}

const struct smtp_guard smtp_no_from = {
	"no-from", SMTP_SYNTAX, no_prefix,
	N_("FROM: does not follow MAIL and one space"),
	N_("FROM: follows MAIL and one space"),
	0,
};
const struct smtp_guard smtp_no_to = {
	"no-to", SMTP_SYNTAX, no_prefix,
	N_("TO: does not follow RCPT and one space"),
	N_("TO: follows RCPT and one space"),
	0,
};

static bool colon_space(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->space_after_colon;
}

const struct smtp_guard smtp_colon_space = {
	"colon-space", SMTP_SYNTAX, colon_space,
	N_("a space stands between the colon and the address"),
	N_("no space stands between the colon and the address"),
	0,
};

static bool path_long(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return smtp_path_flaw_is_length(c->path_reading.flaw);
}

const struct smtp_guard smtp_path_long = {
	"path-long", SMTP_LIMIT, path_long,
	N_("the address is too long: at most 64 octets stand before the \"@\", 255 behind it, 256 in all"),
	N_("the address is within the limits of length"),
	0,
};

static bool path_malformed(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->path_reading.flaw != SMTP_PATH_GOOD &&
	       !smtp_path_flaw_is_length(c->path_reading.flaw);
}

const struct smtp_guard smtp_path_malformed = {
	"path-malformed", SMTP_SYNTAX, path_malformed,
	N_("the address is not written as <local-part@domain>"),
	N_("the address is well formed"),
	0,
};

static bool sender_no_domain(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->path.postmaster;
}

const struct smtp_guard smtp_sender_no_domain = {
	"sender-no-domain", SMTP_SYNTAX, sender_no_domain,
	N_("the address has no domain, which only RCPT TO:<Postmaster> may leave out"),
	N_("the address has a domain, or is the empty sender <>"),
	0,
};

static bool null_path(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->path.null;
}

const struct smtp_guard smtp_null_recipient = {
	"null-recipient", SMTP_SYNTAX, null_path,
	N_("<> names nobody"), N_("the address is not <>"),
	0,
};
const struct smtp_guard smtp_null_sender = {
	"null-sender", SMTP_POLICY, null_path,
	N_("the sender is empty: <>"), N_("the sender is a mailbox"),
	0,
};

static bool parameters_malformed(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->parameter_flaw != SMTP_PARAMETERS_GOOD;
}

const struct smtp_guard smtp_parameters_malformed = {
	"parameters-malformed", SMTP_SYNTAX, parameters_malformed,
	N_("what follows the address is not written as keyword or keyword=value"),
	N_("what follows the address is well formed"),
	0,
};

static bool recipients_full(const struct smtp_session *s, const struct smtp_command *c)
{
	unsigned limit = s->setting->limits.recipients;

	(void)c;
	return s->facts.recipient_count >= limit ||
	       s->facts.recipient_count >= SMTP_RECIPIENTS_MAX;
}

const struct smtp_guard smtp_recipients_full = {
	"recipients-full", SMTP_LIMIT, recipients_full,
	N_("this mail has reached the limit of recipients here ({recipient-limit})"),
	N_("this mail may have one more recipient ({recipient-count} of {recipient-limit} so far)"),
	SMTP_PART_LIMITS,
};

static bool is_ours(const struct smtp_session *s, const struct smtp_command *c)
{
	return c->path.postmaster || smtp_setting_has_domain(s->setting, c->path.domain);
}

static bool is_postmaster(const struct smtp_session *s, const struct smtp_command *c)
{
	char bare[SMTP_LOCAL_PART_MAX + 1];
	size_t length = smtp_local_part_bare(c->path.local_part, bare, sizeof(bare));

	return is_ours(s, c) && text_is_fold(text_span(bare, length), "postmaster");
}

const struct smtp_guard smtp_is_postmaster = {
	"is-postmaster", SMTP_POLICY, is_postmaster,
	N_("it is the postmaster, whom every server must take mail for"),
	N_("it is not the postmaster"),
	0,
};

static bool not_relayed(const struct smtp_session *s, const struct smtp_command *c)
{
	return !is_ours(s, c) && !smtp_relays_for(s);
}

const struct smtp_guard smtp_not_relayed = {
	"not-relayed", SMTP_POLICY, not_relayed,
	N_("{domain-named} is not a domain of this server, and it does not pass your mail on"),
	N_("this server takes mail for {domain-named}"),
	SMTP_PART_PEOPLE | SMTP_PART_POLICY | SMTP_PART_HABITS,
};

static bool is_relayed(const struct smtp_session *s, const struct smtp_command *c)
{
	return !is_ours(s, c);
}

const struct smtp_guard smtp_is_relayed = {
	"is-relayed", SMTP_POLICY, is_relayed,
	N_("{domain-named} belongs to another server, and this one passes mail on"),
	N_("{domain-named} is a domain of this server"),
	SMTP_PART_PEOPLE,
};

static bool is_list(const struct smtp_session *s, const struct smtp_command *c)
{
	return smtp_directory_list(s->setting, &c->path) != NULL;
}

const struct smtp_guard smtp_is_list = {
	"is-list", SMTP_POLICY, is_list,
	N_("{mailbox} is a mailing list"), N_("{mailbox} is no mailing list"),
	SMTP_PART_PEOPLE,
};

static bool no_such_mailbox(const struct smtp_session *s, const struct smtp_command *c)
{
	return !smtp_directory_mailbox(s->setting, &c->path);
}

const struct smtp_guard smtp_no_such_mailbox = {
	"no-such-mailbox", SMTP_POLICY, no_such_mailbox,
	N_("there is no mailbox {mailbox}"), N_("the mailbox {mailbox} exists"),
	SMTP_PART_PEOPLE,
};

static bool has_condition(const struct smtp_session *s, const struct smtp_command *c,
			  enum smtp_mailbox_condition condition)
{
	const struct smtp_mailbox *box = smtp_directory_mailbox(s->setting, &c->path);

	return box && box->condition == condition;
}

static bool mailbox_moved(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_condition(s, c, SMTP_MAILBOX_MOVED);
}

const struct smtp_guard smtp_mailbox_moved = {
	"mailbox-moved", SMTP_POLICY, mailbox_moved,
	N_("{mailbox} has moved to {moved-to}, and this server does not forward"),
	N_("{mailbox} has not moved, or its mail is forwarded"),
	SMTP_PART_PEOPLE,
};

static bool mailbox_forwarded(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_condition(s, c, SMTP_MAILBOX_FORWARDED);
}

const struct smtp_guard smtp_mailbox_forwarded = {
	"mailbox-forwarded", SMTP_POLICY, mailbox_forwarded,
	N_("{mailbox} has moved to {moved-to}, and this server forwards"),
	N_("{mailbox} is not forwarded"),
	SMTP_PART_PEOPLE,
};

/* RFC 6531 3.7.4.1: an address that is not ASCII must not be told then. */
static bool is_untold(const struct smtp_session *s, const struct smtp_command *c,
		      enum smtp_mailbox_condition condition)
{
	const struct smtp_mailbox *box = smtp_directory_mailbox(s->setting, &c->path);

	return box && box->condition == condition && !s->facts.options.utf8 &&
	       !text_is_ascii(text_of(box->moved_to));
}

static bool moved_in_utf8(const struct smtp_session *s, const struct smtp_command *c)
{
	return is_untold(s, c, SMTP_MAILBOX_MOVED);
}

const struct smtp_guard smtp_moved_in_utf8 = {
	"moved-in-utf8", SMTP_POLICY, moved_in_utf8,
	N_("{mailbox} has moved to an address that is not ASCII, and MAIL did not say SMTPUTF8"),
	N_("{mailbox} has no new address, or one that can be told"),
	SMTP_PART_PEOPLE,
};

static bool forwarded_in_utf8(const struct smtp_session *s, const struct smtp_command *c)
{
	return is_untold(s, c, SMTP_MAILBOX_FORWARDED);
}

const struct smtp_guard smtp_forwarded_in_utf8 = {
	"forwarded-in-utf8", SMTP_POLICY, forwarded_in_utf8,
	N_("{mailbox} is forwarded to an address that is not ASCII, and MAIL did not say SMTPUTF8"),
	N_("{mailbox} is not forwarded, or to an address that can be told"),
	SMTP_PART_PEOPLE,
};

static bool mailbox_disabled(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_condition(s, c, SMTP_MAILBOX_DISABLED);
}

const struct smtp_guard smtp_mailbox_disabled = {
	"mailbox-disabled", SMTP_POLICY, mailbox_disabled,
	N_("the mailbox {mailbox} is switched off"),
	N_("the mailbox {mailbox} is not switched off"),
	SMTP_PART_PEOPLE,
};

static bool mailbox_full(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_condition(s, c, SMTP_MAILBOX_FULL);
}

const struct smtp_guard smtp_mailbox_full = {
	"mailbox-full", SMTP_POLICY, mailbox_full,
	N_("the mailbox {mailbox} is full"), N_("the mailbox {mailbox} is not full"),
	SMTP_PART_PEOPLE,
};

static bool has_route(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->path.route.len > 0;
}

const struct smtp_guard smtp_has_route = {
	"has-route", SMTP_POLICY, has_route,
	N_("a source route stands in front of the address, and is ignored"),
	N_("no source route stands in front of the address"),
	0,
};

static bool all_refused(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.refused > 0;
}

const struct smtp_guard smtp_all_refused = {
	"all-refused", SMTP_ORDER, all_refused,
	N_("every RCPT of this mail was refused (line and reply: {refusals})"),
	N_("no RCPT has been refused"),
	0,
};

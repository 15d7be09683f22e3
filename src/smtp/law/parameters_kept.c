// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/parameters_kept.h"

#include "base/words.h"
#include "smtp/law/policy.h"

typedef struct smtp_parameter_kept kept(const struct smtp_session *session,
					const struct smtp_command *command, struct text value);

static struct smtp_parameter_kept done(const char *says)
{
	return (struct smtp_parameter_kept){ .says = says };
}

static struct smtp_parameter_kept done_later(const char *says)
{
	return (struct smtp_parameter_kept){ .says = says, .later = true };
}

static struct smtp_parameter_kept done_otherwise(const char *says)
{
	return (struct smtp_parameter_kept){ .says = says, .otherwise = true };
}

static bool asks(const struct smtp_session *session, const struct smtp_command *command,
		 const char *keyword)
{
	struct smtp_parameter found;

	return smtp_parameter_taken(session, command, keyword, &found);
}

/* Whether nobody is told anything about the mail: MAIL names its sender, and a RCPT
 * belongs to a mail that has one. */
static bool reports_go_nowhere(const struct smtp_session *session,
			       const struct smtp_command *command)
{
	return command->verb == SMTP_MAIL ? !command->path.mailbox.len
					  : !session->facts.reverse_path.length;
}

static const char nowhere[] =
	N_("It means nothing here: the reverse-path is <>, and to that no report is ever sent (RFC 3461 5.2).");

static struct smtp_parameter_kept keep_size(const struct smtp_session *session,
					    const struct smtp_command *command,
					    struct text value)
{
	(void)session, (void)command, (void)value;
	return done(N_("What is too large for the server or for a mailbox can be refused before it is sent. The number may be an estimate: at the end the octets of the letter itself count (RFC 1870 6.3)."));
}

static struct smtp_parameter_kept keep_body(const struct smtp_session *session,
					    const struct smtp_command *command,
					    struct text value)
{
	(void)command;
	if (text_is_fold(value, "BINARYMIME"))
		return done(N_("The letter may be any octets, and must come with BDAT (RFC 3030 3)."));
	if (text_is_fold(value, "7BIT"))
		return done(N_("It changes nothing: without BODY the letter is ASCII, too (RFC 6152 3)."));
	return session->setting->seven_bit
		? done(N_("The letter may hold octets over 127, which this server takes only where they are declared so."))
		: done(N_("The letter may hold octets over 127. This server does not look, and would take them without BODY=8BITMIME, too; others refuse or spoil them then."));
}

static struct smtp_parameter_kept keep_smtputf8(const struct smtp_session *session,
						const struct smtp_command *command,
						struct text value)
{
	(void)session, (void)value;
	return command->path.utf8
		? done(N_("Addresses of this mail and its header fields may be in UTF-8."))
		: done(N_("Addresses of this mail and its header fields may be in UTF-8. The address of the sender needs none of it: where recipients and letter do not either, a client should leave SMTPUTF8 out, for the next server may not have it (RFC 6531 3.4)."));
}

static struct smtp_parameter_kept keep_ret(const struct smtp_session *session,
					   const struct smtp_command *command,
					   struct text value)
{
	if (reports_go_nowhere(session, command))
		return done_otherwise(nowhere);
	if (text_is_fold(value, "HDRS"))
		return done_later(N_("A report of failure brings back the header section alone."));
	return asks(session, command, "REQUIRETLS")
		? done_otherwise(N_("RET=FULL is disregarded, because REQUIRETLS is asked for as well: then a report of failure brings back the header section alone (RFC 8689 5)."))
		: done_later(N_("A report of failure brings back the whole message."));
}

static struct smtp_parameter_kept keep_envid(const struct smtp_session *session,
					     const struct smtp_command *command,
					     struct text value)
{
	(void)value;
	return reports_go_nowhere(session, command) ? done_otherwise(nowhere)
		: done_later(N_("Reports about this mail call it by that name."));
}

static struct smtp_parameter_kept keep_by(const struct smtp_session *session,
					  const struct smtp_command *command,
					  struct text value)
{
	struct text mode = text_skip(value, text_find(value, ';') + 1);
	bool traces = mode.len == 2;

	(void)session, (void)command;
	if (text_upper(mode.at[0]) == 'R')
		return done_later(traces
			? N_("Whoever has the mail when the time is over gives up and returns it. T asks each server that passes it on to report that, too (RFC 2852 4).")
			: N_("Whoever has the mail when the time is over gives up and returns it (RFC 2852 4)."));
	if (smtp_by_seconds(value) <= 0)
		return done_later(N_("That time is over already, so it is reported at once that the mail is late; delivery is tried all the same (RFC 2852 4)."));
	return done_later(traces
		? N_("Whoever has the mail when the time is over reports that it is late, and goes on trying. T asks each server that passes it on to report that, too (RFC 2852 4).")
		: N_("Whoever has the mail when the time is over reports that it is late, and goes on trying (RFC 2852 4)."));
}

static struct smtp_parameter_kept keep_hold(const struct smtp_session *session,
					    const struct smtp_command *command,
					    struct text value)
{
	(void)value;
	return smtp_hold_seconds(session, command) > 0
		? done_later(N_P("The mail is held back for {hold-asked} second from now on (RFC 4865 4.2).",
				 "The mail is held back for {hold-asked} seconds from now on (RFC 4865 4.2)."))
		: done_otherwise(N_("The mail is not held back: by the server's clock that time is over. It is {clock} now."));
}

static struct smtp_parameter_kept keep_priority(const struct smtp_session *session,
						const struct smtp_command *command,
						struct text value)
{
	int priority = smtp_priority(value);

	(void)command;
	if (!priority)
		return done(N_("It changes nothing: a mail without MT-PRIORITY has priority 0, too (RFC 6710 4.1)."));
	if (priority > 0 && !session->facts.login)
		return done_otherwise(N_("The mail has priority 0 all the same: nobody has logged in, and only who is known may raise it (RFC 6710 4.1)."));
	return done_later(N_("The mail goes before others with a smaller number, or after those with a larger one (RFC 6710 4.1)."));
}

static struct smtp_parameter_kept keep_requiretls(const struct smtp_session *session,
						  const struct smtp_command *command,
						  struct text value)
{
	(void)session, (void)command, (void)value;
	return done_later(N_("The mail is passed on over TLS only, and only to servers that promise the same; else it is returned (RFC 8689 4.2.1)."));
}

/* Whether it is the address of who has logged in. */
static bool is_own(const struct smtp_session *session, struct text value)
{
	return text_equal_fold(text_head(value, text_find_last(value, '@')),
			       text_of(session->facts.login));
}

static struct smtp_parameter_kept keep_auth(const struct smtp_session *session,
					    const struct smtp_command *command,
					    struct text value)
{
	(void)command;
	if (text_is(value, "<>"))
		return done(N_("It says that nobody knows who handed the mail in first (RFC 4954 5)."));
	if (!session->facts.login)
		return done_otherwise(N_("It is taken for AUTH=<>: nobody has logged in on this connection, so the server must not believe who is named (RFC 4954 5)."));
	if (session->setting->policy.own_senders && !is_own(session, value))
		return done_otherwise(N_("It is taken for AUTH=<>: here people speak for themselves only, so the server does not believe {login} about somebody else (RFC 4954 5)."));
	return done_later(N_("The server believes it, because {login} has logged in, and tells it to servers that it logs in to (RFC 4954 5)."));
}

static struct smtp_parameter_kept keep_notify(const struct smtp_session *session,
					      const struct smtp_command *command,
					      struct text value)
{
	if (reports_go_nowhere(session, command))
		return done_otherwise(nowhere);
	return text_is_fold(value, "NEVER")
		? done_later(N_("Nothing is reported about this recipient, whatever happens (RFC 3461 4.1)."))
		: done_later(N_("About this recipient it is reported what NOTIFY names, and nothing else (RFC 3461 4.1)."));
}

static struct smtp_parameter_kept keep_orcpt(const struct smtp_session *session,
					     const struct smtp_command *command,
					     struct text value)
{
	(void)value;
	return reports_go_nowhere(session, command) ? done_otherwise(nowhere)
		: done_later(N_("Reports tell this address as the one that the mail was sent to at first (RFC 3461 4.2)."));
}

static const struct {
	const char *keyword;
	kept *keep;
} all[] = {
	{ "SIZE", keep_size },
	{ "BODY", keep_body },
	{ "SMTPUTF8", keep_smtputf8 },
	{ "RET", keep_ret },
	{ "ENVID", keep_envid },
	{ "BY", keep_by },
	{ "HOLDFOR", keep_hold },
	{ "HOLDUNTIL", keep_hold },
	{ "MT-PRIORITY", keep_priority },
	{ "REQUIRETLS", keep_requiretls },
	{ "AUTH", keep_auth },
	{ "NOTIFY", keep_notify },
	{ "ORCPT", keep_orcpt },
};

struct smtp_parameter_kept smtp_parameter_kept(const struct smtp_session *session,
					       const struct smtp_command *command,
					       const struct smtp_parameter *parameter)
{
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (text_is_fold(parameter->keyword, all[i].keyword))
			return all[i].keep(session, command, parameter->value);
	return done("");
}

// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about TLS and logins: STARTTLS, AUTH and what AUTH is answered. */
#include "base/words.h"
#include "smtp/law/guards/guards.h"
#include "smtp/law/login.h"

/* Where BDAT is known, its chunk is read before it is refused (RFC 3030 2): rows of the
 * chunk see to that. */
static bool needs_tls(const struct smtp_session *s, const struct smtp_command *c)
{
	return (s->setting->security & SMTP_NEEDS_TLS) && !s->facts.secured &&
	       c->line.at && c->verb != SMTP_BDAT && c->verb != SMTP_NOOP && c->verb != SMTP_EHLO &&
	       !(c->verb == SMTP_LHLO && s->setting->lmtp) &&
	       c->verb != SMTP_STARTTLS && c->verb != SMTP_QUIT;
}

const struct smtp_guard smtp_needs_tls = {
	"needs-tls", SMTP_ORDER, needs_tls,
	N_("this server wants TLS first, and TLS is not on"),
	N_("TLS is on, or this command does not need it"),
	SMTP_PART_SECURITY,
};

static bool needs_login(const struct smtp_session *s, const struct smtp_command *c)
{
	if (!(s->setting->security & SMTP_NEEDS_LOGIN) || s->facts.login)
		return false;
	switch (c->verb) {
	case SMTP_MAIL:
	case SMTP_RCPT:
	case SMTP_DATA:
	case SMTP_VRFY:
	case SMTP_EXPN:
	case SMTP_ETRN:
		return true;
	default:
		return false;
	}
}

const struct smtp_guard smtp_needs_login = {
	"needs-login", SMTP_ORDER, needs_login,
	N_("this server wants a login first, and nobody has logged in"),
	N_("somebody has logged in, or this command does not need it"),
	SMTP_PART_SECURITY,
};

static bool is_secured(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.secured;
}

const struct smtp_guard smtp_is_secured = {
	"is-secured", SMTP_ORDER, is_secured,
	N_("TLS is on already"), N_("TLS is not on yet"),
	0,
};

static bool said_helo(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->state != SMTP_CONNECTED && !s->facts.extended;
}

const struct smtp_guard smtp_said_helo = {
	"said-helo", SMTP_ORDER, said_helo,
	N_("you introduced yourself with HELO, which brings no extension"),
	N_("you introduced yourself with EHLO, which brings the extensions"),
	0,
};

static bool tls_is_down(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->setting->security & SMTP_TLS_DOWN;
}

const struct smtp_guard smtp_tls_is_down = {
	"tls-is-down", SMTP_POLICY, tls_is_down,
	N_("the server cannot begin TLS just now"), N_("the server can begin TLS"),
	SMTP_PART_SECURITY,
};

static bool is_logged_in(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.login != NULL;
}

const struct smtp_guard smtp_is_logged_in = {
	"is-logged-in", SMTP_ORDER, is_logged_in,
	N_("you have logged in already, as {login}"), N_("nobody has logged in yet"),
	0,
};

/* The name has 1 to 20 letters, digits, hyphens and underscores; of letters, any case is
 * taken here. */
static bool mechanism_malformed(const struct smtp_session *s, const struct smtp_command *c)
{
	struct text rest = c->argument, name = text_take(&rest, ' ');

	(void)s;
	for (size_t i = 0; i < name.len; i++)
		if (!text_is_letter(name.at[i]) && !text_is_digit(name.at[i]) &&
		    name.at[i] != '-' && name.at[i] != '_')
			return true;
	return !name.len || name.len > SASL_MECHANISM_NAME_MAX;
}

const struct smtp_guard smtp_mechanism_malformed = {
	"mechanism-malformed", SMTP_SYNTAX, mechanism_malformed,
	N_("AUTH is not followed by one space and the name of a mechanism"),
	N_("the name of a mechanism follows AUTH"),
	0,
};

static bool mechanism_unknown(const struct smtp_session *s, const struct smtp_command *c)
{
	const struct sasl_mechanism *mechanism = smtp_login_mechanism(s, c);

	return !mechanism || !smtp_login_has(s, mechanism);
}

const struct smtp_guard smtp_mechanism_unknown = {
	"mechanism-unknown", SMTP_SYNTAX, mechanism_unknown,
	N_("{mechanism} is no mechanism of this server"),
	N_("{mechanism} is a mechanism of this server"),
	SMTP_PART_SECURITY,
};

static bool mechanism_bare(const struct smtp_session *s, const struct smtp_command *c)
{
	return smtp_login_is_bare(s, smtp_login_mechanism(s, c));
}

const struct smtp_guard smtp_mechanism_bare = {
	"mechanism-bare", SMTP_POLICY, mechanism_bare,
	N_("this server takes {mechanism} only under TLS, and TLS is not on"),
	N_("{mechanism} may be used on this connection"),
	SMTP_PART_SECURITY,
};

static bool cancels(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return text_is(c->line, "*");
}

const struct smtp_guard smtp_cancels = {
	"cancels", SMTP_ORDER, cancels,
	N_("the line is an asterisk"), N_("the line is no asterisk"),
	0,
};

static bool response_long(const struct smtp_session *s, const struct smtp_command *c)
{
	return c->line.len + 2 > s->setting->limits.response;
}

const struct smtp_guard smtp_response_long = {
	"response-long", SMTP_LIMIT, response_long,
	N_("the line has more than {response-limit} octets with its CRLF"),
	N_("the line has no more than {response-limit} octets with its CRLF"),
	SMTP_PART_LIMITS,
};

static bool initial_unwanted(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->attempt.reason == SASL_INITIAL_UNWANTED;
}

const struct smtp_guard smtp_initial_unwanted = {
	"initial-unwanted", SMTP_SYNTAX, initial_unwanted,
	N_("in {mechanism} the server speaks first, and an answer came before its challenge"),
	N_("no answer came before its challenge"),
	SMTP_PART_SECURITY,
};

static bool not_base64(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->attempt.base64_wrong;
}

const struct smtp_guard smtp_not_base64 = {
	"not-base64", SMTP_SYNTAX, not_base64,
	N_("the message is not Base64"),
	N_("the message, where there is one, is Base64"),
	SMTP_PART_SECURITY,
};

static bool exchange_malformed(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->attempt.outcome == SASL_BAD;
}

const struct smtp_guard smtp_exchange_malformed = {
	"exchange-malformed", SMTP_SYNTAX, exchange_malformed,
	N_("the Base64 is good, but what it says is no message of {mechanism}"),
	N_("the message is well formed"),
	SMTP_PART_SECURITY,
};

/* A password is looked at when an exchange ends, whichever way. */
static bool logins_down(const struct smtp_session *s, const struct smtp_command *c)
{
	bool checked = c->attempt.outcome == SASL_DONE || c->attempt.outcome == SASL_FAILED;

	return c->attempt.reason == SASL_UNAVAILABLE ||
	       (checked && s->setting->security & SMTP_LOGINS_DOWN);
}

const struct smtp_guard smtp_logins_down = {
	"logins-down", SMTP_POLICY, logins_down,
	N_("the server cannot check logins just now"),
	N_("the server can check logins"),
	SMTP_PART_SECURITY,
};

static bool needs_transition(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->attempt.reason == SASL_NEEDS_TRANSITION;
}

const struct smtp_guard smtp_needs_transition = {
	"needs-transition", SMTP_POLICY, needs_transition,
	N_("the server has nothing to check {mechanism} with for this user"),
	N_("{mechanism} needs no other login before it"),
	SMTP_PART_SECURITY,
};

static bool login_refused(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->attempt.outcome == SASL_FAILED;
}

const struct smtp_guard smtp_login_refused = {
	"login-refused", SMTP_POLICY, login_refused,
	N_("the login is not right"), N_("nothing is wrong with the login so far"),
	SMTP_PART_SECURITY,
};

static bool begins_empty(const struct smtp_session *s, const struct smtp_command *c)
{
	const struct sasl_mechanism *mechanism = smtp_login_mechanism(s, c);

	return c->attempt.outcome == SASL_MORE && !smtp_login_initial(c).at && mechanism &&
	       mechanism->opening == SASL_CLIENT_OPENS;
}

const struct smtp_guard smtp_begins_empty = {
	"begins-empty", SMTP_POLICY, begins_empty,
	N_("in {mechanism} the client speaks first, and it has said nothing yet"),
	N_("the client has spoken, or the server speaks first"),
	0,
};

static bool goes_on(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->attempt.outcome == SASL_MORE;
}

const struct smtp_guard smtp_goes_on = {
	"goes-on", SMTP_POLICY, goes_on,
	N_("{mechanism} needs another answer"), N_("{mechanism} needs no other answer"),
	SMTP_PART_SECURITY,
};

// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about the line itself: its characters, its argument, what it
 * looks like; and about what the server says first. */
#include "base/words.h"
#include "smtp/grammar/flaw.h"
#include "smtp/law/guards/guards.h"
#include "smtp/law/offer.h"
#include "smtp/law/query.h"

static bool not_quit(const struct smtp_session *s, const struct smtp_command *c)
{
	bool overlong = c->line.len + 2 > s->setting->limits.command_line;

	return c->line.at && (c->verb != SMTP_QUIT || overlong);
}

const struct smtp_guard smtp_not_quit = {
	"not-quit", SMTP_ORDER, not_quit,
	N_("the command is not QUIT"), N_("QUIT is said, or nothing has been said yet"),
	0,
};

static bool has_control(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	if (text_is_plain(c->line))
		return false;
	for (size_t i = 0; i < c->line.len; i++) {
		unsigned char byte = (unsigned char)c->line.at[i];

		if ((byte < ' ' && byte != '\t') || byte == 0x7f)
			return true;
	}
	return false;
}

const struct smtp_guard smtp_has_control = {
	"has-control", SMTP_SYNTAX, has_control,
	N_("the line holds a control character other than a tab"),
	N_("the line holds no control character, tabs aside"),
	0,
};

/* Whether the line may hold UTF-8: addresses and names may, where SMTPUTF8 is offered
 * to a client that has said EHLO (RFC 6531 3.3). */
static bool may_be_utf8(const struct smtp_session *s, const struct smtp_command *c)
{
	return smtp_query_may_be_utf8(s, c) ||
	       ((c->verb == SMTP_MAIL || c->verb == SMTP_RCPT) && s->facts.extended &&
		smtp_offers(s, SMTP_EXT_SMTPUTF8));
}

static bool has_eight_bit(const struct smtp_session *s, const struct smtp_command *c)
{
	if (text_is_plain(c->line) || (may_be_utf8(s, c) && text_is_utf8(c->line)))
		return false;
	for (size_t i = 0; i < c->line.len; i++)
		if ((unsigned char)c->line.at[i] >= 0x80)
			return true;
	return false;
}

const struct smtp_guard smtp_has_eight_bit = {
	"has-eight-bit", SMTP_SYNTAX, has_eight_bit,
	N_("the line holds a character that is not ASCII"),
	N_("the line is ASCII, or UTF-8 where SMTPUTF8 allows it"),
	SMTP_PART_EXTENSIONS,
};

static bool has_argument(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->argument.len > 0;
}

const struct smtp_guard smtp_has_argument = {
	"has-argument", SMTP_SYNTAX, has_argument,
	N_("something follows the verb: {argument}"),
	N_("nothing follows the verb"),
	0,
};

static bool no_argument(const struct smtp_session *s, const struct smtp_command *c)
{
	return !has_argument(s, c);
}

const struct smtp_guard smtp_no_argument = {
	"no-argument", SMTP_SYNTAX, no_argument,
	N_("nothing follows the verb"),
	N_("something follows the verb: {argument}"),
	0,
};

static bool is_empty(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return text_trim(c->line).len == 0;
}

const struct smtp_guard smtp_is_empty = {
	"is-empty", SMTP_SYNTAX, is_empty,
	N_("the line is empty"), N_("the line is not empty"),
	0,
};

static bool leading_space(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->line.len && (c->line.at[0] == ' ' || c->line.at[0] == '\t');
}

const struct smtp_guard smtp_leading_space = {
	"leading-space", SMTP_SYNTAX, leading_space,
	N_("the line begins with a space or a tab"),
	N_("the line does not begin with a space"),
	0,
};

static bool looks_like_header(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return smtp_flaw_in_line(c).flaw == SMTP_FLAW_LINE_HEADER_FIELD;
}

const struct smtp_guard smtp_looks_like_header = {
	"looks-like-header", SMTP_SYNTAX, looks_like_header,
	N_("the line looks like a header field"),
	N_("the line does not look like a header field"),
	0,
};

static bool follows_dot(const struct smtp_session *s, const struct smtp_command *c)
{
	return s->facts.after_dot && smtp_flaw_in_line(c).flaw != SMTP_FLAW_VERB_NEAR;
}

const struct smtp_guard smtp_follows_dot = {
	"follows-dot", SMTP_ORDER, follows_dot,
	N_("the dot in line {dot-line} ended a message, and no line behind it was understood"),
	N_("no message has just ended, or the line is nearly a command"),
	0,
};

static bool ehlo_unknown(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->setting->helo_only;
}

const struct smtp_guard smtp_ehlo_unknown = {
	"ehlo-unknown", SMTP_ORDER, ehlo_unknown,
	N_("this server knows HELO and not EHLO"), N_("this server knows EHLO"),
	SMTP_PART_HABITS,
};

static bool name_long(const struct smtp_session *s, const struct smtp_command *c)
{
	struct text rest = c->argument;

	(void)s;
	if (rest.len > SMTP_DOMAIN_MAX)
		return true;
	while (rest.len && rest.at[0] != '[')
		if (text_take(&rest, '.').len > SMTP_LABEL_MAX)
			return true;
	return false;
}

const struct smtp_guard smtp_name_long = {
	"name-long", SMTP_LIMIT, name_long,
	N_("the name is longer than 255 octets, or a part between two dots is longer than 63"),
	N_("the name is within the limits of length"),
	0,
};

static bool name_malformed(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return !smtp_domain_is_valid(c->argument) && !smtp_literal_is_valid(c->argument);
}

const struct smtp_guard smtp_name_malformed = {
	"name-malformed", SMTP_SYNTAX, name_malformed,
	N_("{argument} is neither a domain nor an address in square brackets"),
	N_("{argument} is written as a domain or an address in square brackets"),
	0,
};

static bool name_literal(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return smtp_literal_is_valid(c->argument);
}

const struct smtp_guard smtp_name_literal = {
	"name-literal", SMTP_SYNTAX, name_literal,
	N_("{argument} is an address in square brackets, and HELO takes only a domain"),
	N_("{argument} is no address in square brackets"),
	0,
};

static bool refuses_all(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->setting->welcome == SMTP_WELCOME_REFUSED;
}

const struct smtp_guard smtp_refuses_all = {
	"refuses-all", SMTP_POLICY, refuses_all,
	N_("this host takes no mail from anybody"), N_("this host takes mail"),
	SMTP_PART_HABITS,
};

static bool is_busy(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->setting->welcome == SMTP_WELCOME_BUSY;
}

const struct smtp_guard smtp_is_busy = {
	"is-busy", SMTP_POLICY, is_busy,
	N_("the server cannot serve anybody now"), N_("the server is ready to serve"),
	SMTP_PART_HABITS,
};

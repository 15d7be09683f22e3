// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/parameters.h"

#include "base/words.h"
#include "smtp/grammar/date.h"
#include "smtp/law/offer.h"

#include <limits.h>

static bool is_all(struct text t, bool (*is_one)(char))
{
	for (size_t i = 0; i < t.len; i++)
		if (!is_one(t.at[i]))
			return false;
	return t.len > 0;
}

static bool takes_size(const struct smtp_session *session, struct text value)
{
	(void)session;
	return value.len <= 20 && is_all(value, text_is_digit);
}

static bool takes_body(const struct smtp_session *session, struct text value)
{
	if (text_is_fold(value, "BINARYMIME"))
		return smtp_offers(session, SMTP_EXT_BINARYMIME) &&
		       smtp_offers(session, SMTP_EXT_CHUNKING);
	return text_is_fold(value, "7BIT") || text_is_fold(value, "8BITMIME");
}

/* What the two characters of a hexchar stand for, or -1: the digits are in
 * upper case (RFC 3461 4). */
static int hexchar_value(struct text digits)
{
	int value = 0;

	if (digits.len < 2)
		return -1;
	for (size_t i = 0; i < 2; i++) {
		char c = digits.at[i];

		if (!text_is_digit(c) && (c < 'A' || c > 'F'))
			return -1;
		value = value * 16 + (text_is_digit(c) ? c - '0' : c - 'A' + 10);
	}
	return value;
}

/* xtext that stands for printable ASCII, spaces and tabs (RFC 3461 4.2 and
 * 4.4). That each character is printable and none is "=" has been seen. */
static bool is_xtext(struct text t)
{
	for (size_t i = 0; i < t.len; i++) {
		int value;

		if (t.at[i] != '+')
			continue;
		value = hexchar_value(text_skip(t, i + 1));
		if ((value < ' ' && value != '\t') || value > '~')
			return false;
		i += 2;
	}
	return true;
}

static bool takes_envid(const struct smtp_session *session, struct text value)
{
	(void)session;
	return value.len <= SMTP_ENVID_MAX && is_xtext(value);
}

static bool takes_ret(const struct smtp_session *session, struct text value)
{
	(void)session;
	return text_is_fold(value, "FULL") || text_is_fold(value, "HDRS");
}

static bool takes_notify(const struct smtp_session *session, struct text value)
{
	(void)session;
	if (text_is_fold(value, "NEVER"))
		return true;
	while (value.len) {
		size_t comma = text_find(value, ',');
		struct text when = text_head(value, comma);

		if (!text_is_fold(when, "SUCCESS") && !text_is_fold(when, "FAILURE") &&
		    !text_is_fold(when, "DELAY"))
			return false;
		if (comma == value.len)
			return true;
		value = text_skip(value, comma + 1);
	}
	return false;
}

static bool takes_orcpt(const struct smtp_session *session, struct text value)
{
	size_t semicolon = text_find(value, ';');
	struct text type = text_head(value, semicolon);

	(void)session;
	return semicolon < value.len && type.len && type.at[0] != '"' &&
	       smtp_string_is_valid(type) && is_xtext(text_skip(value, semicolon + 1));
}

static struct text by_digits(struct text value)
{
	struct text time = text_head(value, text_find(value, ';'));

	return text_skip(time, time.len && (time.at[0] == '-' || time.at[0] == '+'));
}

/* A mode of "R" needs a time that is still to come. */
static bool takes_by(const struct smtp_session *session, struct text value)
{
	struct text digits = by_digits(value);
	struct text mode = text_skip(value, text_find(value, ';') + 1);
	char letter = mode.len ? text_upper(mode.at[0]) : '\0';

	(void)session;
	if (!is_all(digits, text_is_digit) || digits.len > 9 || mode.len > 2)
		return false;
	if (mode.len == 2 && text_upper(mode.at[1]) != 'T')
		return false;
	return letter == 'N' || (letter == 'R' && smtp_by_seconds(value) > 0);
}

long smtp_by_seconds(struct text value)
{
	unsigned long seconds = 0;

	text_number(by_digits(value), 999999999, &seconds);
	return value.len && value.at[0] == '-' ? -(long)seconds : (long)seconds;
}

static bool takes_holdfor(const struct smtp_session *session, struct text value)
{
	unsigned long seconds;

	(void)session;
	return value.len <= 9 && value.at[0] != '0' && text_number(value, 999999999, &seconds);
}

static bool takes_holduntil(const struct smtp_session *session, struct text value)
{
	int64_t seconds;

	(void)session;
	return smtp_date_read(value, &seconds);
}

static bool takes_priority(const struct smtp_session *session, struct text value)
{
	bool minus = value.len && value.at[0] == '-';

	(void)session;
	value = text_skip(value, minus);
	return value.len == 1 && text_is_digit(value.at[0]) && (!minus || value.at[0] != '0');
}

int smtp_priority(struct text value)
{
	bool minus = value.len && value.at[0] == '-';
	unsigned long number = 0;

	text_number(text_skip(value, minus), 9, &number);
	return minus ? -(int)number : (int)number;
}

/* "<>" or a mailbox, either as xtext (RFC 4954 5). */
static bool takes_auth(const struct smtp_session *session, struct text value)
{
	char bare[SMTP_PATH_MAX];
	struct room room = room_over(bare, sizeof(bare));

	(void)session;
	if (!is_xtext(value))
		return false;
	for (size_t i = 0; i < value.len; i++) {
		if (value.at[i] == '+') {
			room_byte(&room, (char)hexchar_value(text_skip(value, i + 1)));
			i += 2;
		} else {
			room_byte(&room, value.at[i]);
		}
	}
	return !room.full &&
	       (text_is(room_view(&room), "<>") || smtp_mailbox_is_valid(room_view(&room)));
}

static const struct smtp_parameter_facts facts[] = {
	{ "SIZE", SMTP_EXT_SIZE, SMTP_MAIL, takes_size, N_("SIZE=octets, of up to 20 digits"),
	  N_("Says how many octets the message will have."), "RFC 1870 6", 26 },
	{ "BODY", SMTP_EXT_8BITMIME, SMTP_MAIL, takes_body,
	  N_("BODY=7BIT or BODY=8BITMIME, or BODY=BINARYMIME where that is offered"),
	  N_("Says which octets the mail data will hold."), "RFC 6152 3", 16 },
	{ "SMTPUTF8", SMTP_EXT_SMTPUTF8, SMTP_MAIL, NULL, N_("SMTPUTF8, without a value"),
	  N_("Says that addresses or header fields are UTF-8."), "RFC 6531 3.4", 10 },
	{ "RET", SMTP_EXT_DSN, SMTP_MAIL, takes_ret, N_("RET=FULL or RET=HDRS"),
	  N_("Says how much of the message a failure report brings back."),
	  "RFC 3461 4.3", 9 },
	{ "ENVID", SMTP_EXT_DSN, SMTP_MAIL, takes_envid,
	  N_("ENVID=name, as xtext, of up to 100 characters"),
	  N_("Names the mail, for the reports about it."), "RFC 3461 4.4", 101 },
	{ "BY", SMTP_EXT_DELIVERBY, SMTP_MAIL, takes_by,
	  N_("BY=seconds;N or BY=seconds;R, the seconds above 0 with R"),
	  N_("Says within how many seconds the message must be delivered."),
	  "RFC 2852 4", 17 },
	{ "HOLDFOR", SMTP_EXT_FUTURERELEASE, SMTP_MAIL, takes_holdfor, N_("HOLDFOR=seconds, from 1 to 999999999"),
	  N_("Says for how many seconds the message is to be held back."),
	  "RFC 4865 3", 17 },
	{ "HOLDUNTIL", SMTP_EXT_FUTURERELEASE, SMTP_MAIL, takes_holduntil,
	  "HOLDUNTIL=2030-12-31T23:59:59Z",
	  N_("Says until when the message is to be held back."), "RFC 4865 3", 34 },
	{ "MT-PRIORITY", SMTP_EXT_MT_PRIORITY, SMTP_MAIL, takes_priority,
	  N_("MT-PRIORITY=number, from -9 to 9"),
	  N_("Says how urgent the message is."), "RFC 6710 3", 15 },
	{ "REQUIRETLS", SMTP_EXT_REQUIRETLS, SMTP_MAIL, NULL, N_("REQUIRETLS, without a value"),
	  N_("Asks that the message travel over TLS all the way."), "RFC 8689 2", 11 },
	{ "AUTH", SMTP_EXT_AUTH, SMTP_MAIL, takes_auth, N_("AUTH=address or AUTH=<>, as xtext"),
	  N_("Says who handed the message in first."), "RFC 4954 5", 500 },
	{ "NOTIFY", SMTP_EXT_DSN, SMTP_RCPT, takes_notify,
	  N_("NOTIFY=NEVER, alone, or a list of SUCCESS, FAILURE, DELAY"),
	  N_("Says which reports about this recipient are wanted."), "RFC 3461 4.1", 29 },
	{ "ORCPT", SMTP_EXT_DSN, SMTP_RCPT, takes_orcpt, N_("ORCPT=rfc822;address, as xtext"),
	  N_("Says to which address the mail was first sent."), "RFC 3461 4.2", 501 },
};

enum { PARAMETERS = sizeof(facts) / sizeof(facts[0]) };

const struct smtp_parameter_facts *smtp_parameter_facts(size_t n)
{
	return n < PARAMETERS ? &facts[n] : NULL;
}

const struct smtp_parameter_facts *smtp_parameter_named(struct text keyword,
							enum smtp_verb verb)
{
	for (size_t i = 0; i < PARAMETERS; i++)
		if (facts[i].verb == verb && text_is_fold(keyword, facts[i].keyword))
			return &facts[i];
	return NULL;
}

bool smtp_takes_parameters(const struct smtp_setting *setting)
{
	for (size_t i = 0; i < PARAMETERS; i++)
		if (facts[i].verb == SMTP_MAIL && setting->extensions & SMTP_EXT(facts[i].extension))
			return true;
	return false;
}

static bool is_repeated(const struct smtp_command *command, unsigned n, struct text keyword)
{
	struct smtp_parameter before;

	while (n--)
		if (smtp_command_parameter(command, n, &before) &&
		    text_equal_fold(before.keyword, keyword))
			return true;
	return false;
}

static enum smtp_parameter_answer answer_to(const struct smtp_session *session,
					    const struct smtp_command *command,
					    unsigned n, const struct smtp_parameter *p)
{
	const struct smtp_parameter_facts *known =
		smtp_parameter_named(p->keyword, command->verb);
	enum smtp_verb other = command->verb == SMTP_MAIL ? SMTP_RCPT : SMTP_MAIL;

	if (!known)
		return smtp_parameter_named(p->keyword, other) ? SMTP_PARAMETER_MISPLACED
							       : SMTP_PARAMETER_UNKNOWN;
	if (!smtp_offers(session, known->extension))
		return SMTP_PARAMETER_NOT_OFFERED;
	if (!session->facts.extended)
		return SMTP_PARAMETER_AFTER_HELO;
	if (known->takes ? !p->value.len || !known->takes(session, p->value)
			 : p->value.len > 0)
		return SMTP_PARAMETER_VALUE;
	return is_repeated(command, n, p->keyword) ? SMTP_PARAMETER_TWICE
						   : SMTP_PARAMETER_TAKEN;
}

bool smtp_parameter_find(const struct smtp_session *session,
			 const struct smtp_command *command,
			 enum smtp_parameter_answer answer, struct smtp_parameter *found)
{
	struct smtp_parameter p;

	for (unsigned n = 0; smtp_command_parameter(command, n, &p); n++) {
		if (answer_to(session, command, n, &p) != answer)
			continue;
		*found = p;
		return true;
	}
	return false;
}

bool smtp_parameter_taken(const struct smtp_session *session,
			  const struct smtp_command *command, const char *keyword,
			  struct smtp_parameter *found)
{
	struct smtp_parameter p;

	for (unsigned n = 0; smtp_command_parameter(command, n, &p); n++) {
		if (!text_is_fold(p.keyword, keyword) ||
		    answer_to(session, command, n, &p) != SMTP_PARAMETER_TAKEN)
			continue;
		*found = p;
		return true;
	}
	return false;
}

static long seconds_until(const struct smtp_session *session, struct text date)
{
	int64_t now = smtp_server_date(session->server), then = now;

	smtp_date_read(date, &then);
	return (long)(then - now);
}

long smtp_hold_seconds(const struct smtp_session *session,
		       const struct smtp_command *command)
{
	struct smtp_parameter p;
	unsigned long seconds = 0;

	if (smtp_parameter_taken(session, command, "HOLDUNTIL", &p))
		return seconds_until(session, p.value);
	if (smtp_parameter_taken(session, command, "HOLDFOR", &p))
		text_number(p.value, 999999999, &seconds);
	return (long)seconds;
}

static enum smtp_body body_of(struct text value)
{
	if (text_is_fold(value, "BINARYMIME"))
		return SMTP_BODY_BINARYMIME;
	return text_is_fold(value, "8BITMIME") ? SMTP_BODY_8BITMIME : SMTP_BODY_7BIT;
}

/* What MAIL says about reports (RFC 3461 4.3 and 4.4). */
static void read_reports(const struct smtp_session *session,
			 const struct smtp_command *command, struct smtp_options *options)
{
	struct room envid = room_over(options->envid, sizeof(options->envid));
	struct smtp_parameter p;

	if (smtp_parameter_taken(session, command, "RET", &p))
		options->ret = text_is_fold(p.value, "FULL") ? SMTP_RET_FULL : SMTP_RET_HDRS;
	if (smtp_parameter_taken(session, command, "ENVID", &p))
		room_text(&envid, p.value);
	options->envid_length = (unsigned char)envid.len;
	if (smtp_parameter_taken(session, command, "REQUIRETLS", &p))
		options->ret = SMTP_RET_HDRS; /* whatever RET says (RFC 8689 5) */
}

unsigned smtp_notify_read(const struct smtp_session *session,
			  const struct smtp_command *command)
{
	struct smtp_parameter p;
	unsigned bits = 0;

	if (!command->parameter_count ||
	    !smtp_parameter_taken(session, command, "NOTIFY", &p))
		return 0;
	while (p.value.len) {
		struct text word = text_take(&p.value, ',');

		bits |= text_is_fold(word, "SUCCESS") ? SMTP_NOTIFY_SUCCESS :
			text_is_fold(word, "FAILURE") ? SMTP_NOTIFY_FAILURE :
			text_is_fold(word, "DELAY") ? SMTP_NOTIFY_DELAY :
						      SMTP_NOTIFY_NEVER;
	}
	return bits;
}

struct smtp_options smtp_options_read(const struct smtp_session *session,
				      const struct smtp_command *command)
{
	struct smtp_options options = { 0 };
	struct smtp_parameter p;

	if (!command->parameter_count)
		return options;
	if (smtp_parameter_taken(session, command, "SIZE", &p) &&
	    !text_number(p.value, ULONG_MAX, &options.size))
		options.size = ULONG_MAX;
	if (smtp_parameter_taken(session, command, "BODY", &p))
		options.body = body_of(p.value);
	options.utf8 = smtp_parameter_taken(session, command, "SMTPUTF8", &p);
	read_reports(session, command, &options);
	return options;
}

size_t smtp_command_line_limit(const struct smtp_session *session, struct text line)
{
	size_t limit = session->setting->limits.command_line;
	enum smtp_verb verb;

	if (!session->facts.extended || line.len + 2 <= limit)
		return limit;
	verb = smtp_verb_of(text_head(line, limit));
	for (size_t i = 0; i < PARAMETERS; i++)
		if (facts[i].verb == verb && smtp_offers(session, facts[i].extension))
			limit += facts[i].octets;
	return limit < SMTP_WIRE_MAX ? limit : SMTP_WIRE_MAX;
}

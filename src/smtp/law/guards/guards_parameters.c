// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about the parameters of MAIL and RCPT, and about addresses that
 * need one of them. */
#include "base/words.h"
#include "smtp/law/guards/guards.h"
#include "smtp/law/parameters.h"

static bool has_one(const struct smtp_session *s, const struct smtp_command *c,
		    enum smtp_parameter_answer answer)
{
	struct smtp_parameter found;

	return c->parameter_count && smtp_parameter_find(s, c, answer, &found);
}

static bool takes(const struct smtp_session *s, const struct smtp_command *c,
		  const char *keyword, struct smtp_parameter *found)
{
	return c->parameter_count && smtp_parameter_taken(s, c, keyword, found);
}

static bool parameter_unknown(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_one(s, c, SMTP_PARAMETER_UNKNOWN);
}

const struct smtp_guard smtp_parameter_unknown = {
	"parameter-unknown", SMTP_POLICY, parameter_unknown,
	N_("this server knows no parameter {parameter}"),
	N_("this server knows each parameter"),
	0,
};

static bool parameter_misplaced(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_one(s, c, SMTP_PARAMETER_MISPLACED);
}

const struct smtp_guard smtp_parameter_misplaced = {
	"parameter-misplaced", SMTP_POLICY, parameter_misplaced,
	N_("the parameter {parameter-misplaced} belongs to another command"),
	N_("each parameter belongs to this command"),
	0,
};

static bool parameter_not_offered(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_one(s, c, SMTP_PARAMETER_NOT_OFFERED);
}

const struct smtp_guard smtp_parameter_not_offered = {
	"parameter-not-offered", SMTP_POLICY, parameter_not_offered,
	N_("the parameter {parameter-not-offered} belongs to an extension that this server does not offer now"),
	N_("the extension of each parameter is offered"),
	SMTP_PART_EXTENSIONS,
};

static bool parameter_after_helo(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_one(s, c, SMTP_PARAMETER_AFTER_HELO);
}

const struct smtp_guard smtp_parameter_after_helo = {
	"parameter-after-helo", SMTP_POLICY, parameter_after_helo,
	N_("the parameter {parameter-after-helo} belongs to an extension, and HELO allows none"),
	N_("you did not say HELO, or gave no parameter"),
	SMTP_PART_EXTENSIONS,
};

static bool parameter_value(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_one(s, c, SMTP_PARAMETER_VALUE);
}

const struct smtp_guard smtp_parameter_value = {
	"parameter-value", SMTP_SYNTAX, parameter_value,
	N_("{parameter-value} is not written as {parameter-syntax}"),
	N_("each offered parameter has a value that it takes"),
	SMTP_PART_EXTENSIONS,
};

static bool parameter_twice(const struct smtp_session *s, const struct smtp_command *c)
{
	return has_one(s, c, SMTP_PARAMETER_TWICE);
}

const struct smtp_guard smtp_parameter_twice = {
	"parameter-twice", SMTP_SYNTAX, parameter_twice,
	N_("the parameter {parameter-twice} is given more than once"),
	N_("each offered parameter is given once only"),
	SMTP_PART_EXTENSIONS,
};

static bool hold_twice(const struct smtp_session *s, const struct smtp_command *c)
{
	struct smtp_parameter found;

	return takes(s, c, "HOLDFOR", &found) && takes(s, c, "HOLDUNTIL", &found);
}

const struct smtp_guard smtp_hold_twice = {
	"hold-twice", SMTP_SYNTAX, hold_twice,
	N_("both HOLDFOR and HOLDUNTIL are given"),
	N_("HOLDFOR and HOLDUNTIL are not given together"),
	SMTP_PART_EXTENSIONS,
};

static bool hold_long(const struct smtp_session *s, const struct smtp_command *c)
{
	struct text until = text_of(s->setting->hold_until);
	struct smtp_parameter found;
	unsigned long seconds;

	if (takes(s, c, "HOLDFOR", &found))
		return !text_number(found.value, s->setting->hold_seconds, &seconds);
	if (!takes(s, c, "HOLDUNTIL", &found))
		return false;
	for (size_t i = 0; i < until.len && i < found.value.len; i++)
		if (text_upper(found.value.at[i]) != until.at[i])
			return text_upper(found.value.at[i]) > until.at[i];
	return false;
}

const struct smtp_guard smtp_hold_long = {
	"hold-long", SMTP_LIMIT, hold_long,
	N_P("you ask to hold the message back for more than {hold-seconds} second, or past {hold-until}",
	    "you ask to hold the message back for more than {hold-seconds} seconds, or past {hold-until}"),
	N_("you do not ask to hold the message back for longer than allowed"),
	SMTP_PART_EXTENSIONS,
};

static bool hold_past_by(const struct smtp_session *s, const struct smtp_command *c)
{
	struct smtp_parameter hold, by;
	bool holds = takes(s, c, "HOLDFOR", &hold) || takes(s, c, "HOLDUNTIL", &hold);

	return holds && takes(s, c, "BY", &by) &&
	       smtp_hold_seconds(s, c) > smtp_by_seconds(by.value);
}

const struct smtp_guard smtp_hold_past_by = {
	"hold-past-by", SMTP_LIMIT, hold_past_by,
	N_P("it would be held back for {hold-asked} second from now on, and BY allows {by-asked}",
	    "it would be held back for {hold-asked} seconds from now on, and BY allows {by-asked}"),
	N_("the message need not be held back past the time that BY names"),
	SMTP_PART_EXTENSIONS | SMTP_PART_WORLD,
};

static bool by_soon(const struct smtp_session *s, const struct smtp_command *c)
{
	struct smtp_parameter by;

	return takes(s, c, "BY", &by) &&
	       text_upper(by.value.at[text_find(by.value, ';') + 1]) == 'R' &&
	       smtp_by_seconds(by.value) < (long)s->setting->by_seconds;
}

const struct smtp_guard smtp_by_soon = {
	"by-soon", SMTP_LIMIT, by_soon,
	N_P("BY wants the message delivered or returned within less than {by-limit} second",
	    "BY wants the message delivered or returned within less than {by-limit} seconds"),
	N_("BY leaves the server enough time, or is not given"),
	SMTP_PART_EXTENSIONS,
};

static bool size_large(const struct smtp_session *s, const struct smtp_command *c)
{
	return c->parameter_count &&
	       smtp_options_read(s, c).size > s->setting->limits.message;
}

const struct smtp_guard smtp_size_large = {
	"size-large", SMTP_LIMIT, size_large,
	N_P("SIZE declares {size} octet, more than the {message-limit} that this server takes",
	    "SIZE declares {size} octets, more than the {message-limit} that this server takes"),
	N_P("SIZE declares no more than the {message-limit} octet that is taken",
	    "the declared size is within the limit of {message-limit} octets"),
	SMTP_PART_LIMITS | SMTP_PART_EXTENSIONS,
};

static bool sender_not_ascii(const struct smtp_session *s, const struct smtp_command *c)
{
	return c->path.utf8 && !smtp_options_read(s, c).utf8;
}

const struct smtp_guard smtp_sender_not_ascii = {
	"sender-not-ascii", SMTP_POLICY, sender_not_ascii,
	N_("the address is not ASCII, and SMTPUTF8 does not follow it"),
	N_("the address is ASCII, or SMTPUTF8 follows it"),
	0,
};

static bool recipient_not_ascii(const struct smtp_session *s, const struct smtp_command *c)
{
	return c->path.utf8 && !s->facts.options.utf8;
}

const struct smtp_guard smtp_recipient_not_ascii = {
	"recipient-not-ascii", SMTP_POLICY, recipient_not_ascii,
	N_("the address is not ASCII, and the mail was not opened with SMTPUTF8"),
	N_("the address is ASCII, or the mail was opened with SMTPUTF8"),
	0,
};

static bool priority_raised(const struct smtp_session *s, const struct smtp_command *c)
{
	struct smtp_parameter found;

	return !s->facts.login && takes(s, c, "MT-PRIORITY", &found) &&
	       smtp_priority(found.value) > 0;
}

const struct smtp_guard smtp_priority_raised = {
	"priority-raised", SMTP_POLICY, priority_raised,
	N_("MT-PRIORITY asks for more than 0, and nobody has logged in"),
	N_("MT-PRIORITY asks for no more than this client may have"),
	SMTP_PART_EXTENSIONS,
};

static bool asks_binary(const struct smtp_session *s, const struct smtp_command *c)
{
	return smtp_options_read(s, c).body == SMTP_BODY_BINARYMIME;
}

const struct smtp_guard smtp_asks_binary = {
	"asks-binary", SMTP_POLICY, asks_binary,
	N_("BODY=BINARYMIME follows the address"),
	N_("BODY=BINARYMIME does not follow the address"),
	SMTP_PART_EXTENSIONS,
};

static bool has_parameters(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->parameter_count > 0;
}

const struct smtp_guard smtp_has_parameters = {
	"has-parameters", SMTP_POLICY, has_parameters,
	N_("parameters follow the address: {parameters}"),
	N_("no parameters follow the address"),
	0,
};

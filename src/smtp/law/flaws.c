// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/flaws.h"

#include "smtp/law/guards/guards.h"
#include "smtp/law/parameters.h"

struct smtp_flaw_found smtp_flaw_of_path(const struct smtp_session *session,
					 const struct smtp_command *command)
{
	(void)session;
	return smtp_flaw_in_path(command);
}

struct smtp_flaw_found smtp_flaw_of_verb(const struct smtp_session *session,
					 const struct smtp_command *command)
{
	struct smtp_flaw_found found = smtp_flaw_in_path(command);

	(void)session;
	if (found.flaw != SMTP_FLAW_PREFIX_OTHER)
		return (struct smtp_flaw_found){ .flaw = SMTP_FLAW_NONE };
	found.from = 0;
	found.cut = command->word.len;
	found.put = "RCPT";
	return found;
}

struct smtp_flaw_found smtp_flaw_of_parameters(const struct smtp_session *session,
					 const struct smtp_command *command)
{
	(void)session;
	return smtp_flaw_in_parameters(command);
}

struct smtp_flaw_found smtp_flaw_of_name(const struct smtp_session *session,
					 const struct smtp_command *command)
{
	(void)session;
	return smtp_flaw_in_name(command);
}

struct smtp_flaw_found smtp_flaw_of_line(const struct smtp_session *session,
					 const struct smtp_command *command)
{
	(void)session;
	return smtp_flaw_in_line(command);
}

struct smtp_flaw_found smtp_flaw_of_chunk(const struct smtp_session *session,
					 const struct smtp_command *command)
{
	(void)session;
	return smtp_flaw_in_chunk(command);
}

struct smtp_flaw_found smtp_flaw_of_base64(const struct smtp_session *session,
					 const struct smtp_command *command)
{
	(void)session;
	return smtp_flaw_in_base64(command);
}

/* Whether the value is a number, as that of a parameter that takes one is written. */
static bool is_number(struct text value)
{
	size_t digits = value.len && (value.at[0] == '-' || value.at[0] == '+');
	size_t end = digits;

	while (end < value.len && text_is_digit(value.at[end]))
		end++;
	return end > digits && (end == value.len || value.at[end] == ';');
}

static bool takes_number(struct text keyword)
{
	return text_is_fold(keyword, "SIZE") || text_is_fold(keyword, "HOLDFOR") ||
	       text_is_fold(keyword, "BY") || text_is_fold(keyword, "MT-PRIORITY");
}

static enum smtp_flaw flaw_of_value(const struct smtp_parameter *parameter)
{
	if (!parameter->value.len)
		return SMTP_FLAW_PARAMETER_NO_VALUE;
	return takes_number(parameter->keyword) && is_number(parameter->value)
		? SMTP_FLAW_PARAMETER_RANGE : SMTP_FLAW_PARAMETER_SYNTAX;
}

/* In the order in which the rows ask. */
static const struct {
	enum smtp_parameter_answer answer;
	enum smtp_flaw flaw; /* SMTP_FLAW_NONE: by the value */
} answers[] = {
	{ SMTP_PARAMETER_VALUE, SMTP_FLAW_NONE },
	{ SMTP_PARAMETER_TWICE, SMTP_FLAW_PARAMETER_TWICE },
	{ SMTP_PARAMETER_UNKNOWN, SMTP_FLAW_PARAMETER_UNKNOWN },
	{ SMTP_PARAMETER_MISPLACED, SMTP_FLAW_PARAMETER_MISPLACED },
	{ SMTP_PARAMETER_NOT_OFFERED, SMTP_FLAW_PARAMETER_NOT_OFFERED },
	{ SMTP_PARAMETER_AFTER_HELO, SMTP_FLAW_PARAMETER_AFTER_HELO },
};

struct smtp_flaw_found smtp_flaw_of_values(const struct smtp_session *session,
					   const struct smtp_command *command)
{
	struct smtp_parameter p;

	for (size_t i = 0; i < sizeof(answers) / sizeof(answers[0]); i++) {
		struct smtp_flaw_found found = { .flaw = answers[i].flaw };

		if (!smtp_parameter_find(session, command, answers[i].answer, &p))
			continue;
		if (!found.flaw)
			found.flaw = flaw_of_value(&p);
		found.at = (size_t)(p.keyword.at - command->line.at);
		found.length = p.keyword.len;
		if (p.value.len)
			found.length = (size_t)(p.value.at + p.value.len - p.keyword.at);
		found.from = found.at - 1; /* the space in front of it */
		found.cut = found.length + 1;
		found.put = answers[i].flaw ? "" : NULL;
		return found;
	}
	return (struct smtp_flaw_found){ .flaw = SMTP_FLAW_NONE };
}

/* In the order in which the rows ask. */
static const struct {
	unsigned verbs; /* as SMTP_BIT(verb) */
	smtp_find_flaw *find;
} finders[] = {
	{ SMTP_BIT(SMTP_EHLO) | SMTP_BIT(SMTP_HELO) | SMTP_BIT(SMTP_LHLO), smtp_flaw_of_name },
	{ SMTP_BIT(SMTP_MAIL) | SMTP_BIT(SMTP_RCPT), smtp_flaw_of_path },
	{ SMTP_BIT(SMTP_MAIL) | SMTP_BIT(SMTP_RCPT), smtp_flaw_of_parameters },
	{ SMTP_BIT(SMTP_MAIL) | SMTP_BIT(SMTP_RCPT), smtp_flaw_of_values },
	{ SMTP_BIT(SMTP_BDAT), smtp_flaw_of_chunk },
	{ SMTP_BIT(SMTP_AUTH) | SMTP_BIT(SMTP_RESPONSE), smtp_flaw_of_base64 },
	{ SMTP_BIT(SMTP_UNKNOWN), smtp_flaw_of_line },
};

struct smtp_flaw_found smtp_flaw_of_command(const struct smtp_session *session,
					    const struct smtp_command *command)
{
	struct smtp_flaw_found found = { .flaw = SMTP_FLAW_NONE };

	if (command->verb < SMTP_UNKNOWN && (smtp_has_control.holds(session, command) ||
					     smtp_has_eight_bit.holds(session, command)))
		return smtp_flaw_of_line(session, command);
	for (size_t i = 0; i < sizeof(finders) / sizeof(finders[0]) && !found.flaw; i++)
		if (finders[i].verbs & SMTP_BIT(command->verb))
			found = finders[i].find(session, command);
	return found;
}

struct smtp_flaw_found smtp_flaw_once(struct smtp_flaw_memo *memo, const struct smtp_rule *rule,
				      const struct smtp_session *session,
				      const struct smtp_command *command)
{
	if (!rule->flaw)
		return (struct smtp_flaw_found){ .flaw = SMTP_FLAW_NONE };
	if (memo->by != rule->flaw)
		*memo = (struct smtp_flaw_memo){ rule->flaw, rule->flaw(session, command) };
	return memo->found;
}

const char *smtp_flaw_rfc(const struct smtp_flaw_found *found, const struct smtp_command *command)
{
	struct text keyword = text_skip(command->line, found->at);
	const struct smtp_parameter_facts *parameter;

	switch (found->flaw) {
	case SMTP_FLAW_PARAMETER_SYNTAX:
	case SMTP_FLAW_PARAMETER_RANGE:
	case SMTP_FLAW_PARAMETER_NO_VALUE:
		keyword = text_head(text_take(&keyword, ' '), found->length);
		keyword = text_head(keyword, text_find(keyword, '='));
		parameter = smtp_parameter_named(keyword, command->verb);
		return parameter ? parameter->rfc : smtp_flaw_facts(found->flaw)->rfc;
	default:
		return smtp_flaw_facts(found->flaw)->rfc;
	}
}

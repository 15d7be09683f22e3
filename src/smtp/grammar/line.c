// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/line.h"


/* How much of t an esmtp-keyword can begin with. */
static size_t keyword_fits(struct text t)
{
	size_t i = 0;

	while (i < t.len && (text_is_letter(t.at[i]) || text_is_digit(t.at[i]) ||
			     (t.at[i] == '-' && i > 0)))
		i++;
	return i;
}

/* The same for an esmtp-value. */
static size_t value_fits(struct text t)
{
	size_t i = 0;

	while (i < t.len && t.at[i] >= '!' && t.at[i] <= '~' && t.at[i] != '=')
		i++;
	return i;
}

static struct smtp_parameter split_parameter(struct text word)
{
	size_t equals = text_find(word, '=');

	return (struct smtp_parameter){ text_head(word, equals), text_skip(word, equals + 1) };
}

/* What is wrong with one parameter, and the octet of it where that is. */
static enum smtp_parameter_flaw look_at_parameter(struct text word, size_t *at)
{
	struct smtp_parameter p = split_parameter(word);

	*at = keyword_fits(p.keyword);
	if (!p.keyword.len || *at < p.keyword.len)
		return SMTP_PARAMETERS_KEYWORD;
	*at = p.keyword.len + 1 + value_fits(p.value);
	if (p.keyword.len < word.len && (!p.value.len || *at < word.len))
		return SMTP_PARAMETERS_VALUE;
	return SMTP_PARAMETERS_GOOD;
}

bool smtp_command_parameter(const struct smtp_command *command, unsigned n,
			    struct smtp_parameter *parameter)
{
	struct text rest = command->parameters;

	if (n >= command->parameter_count)
		return false;
	while (n--)
		text_take(&rest, ' ');
	*parameter = split_parameter(text_take(&rest, ' '));
	return true;
}

/* What stands behind the path: one space before each parameter. */
static enum smtp_parameter_flaw read_parameters(struct text rest, struct smtp_command *c)
{
	c->parameter_flaw_at = (size_t)(rest.at - c->line.at);
	if (rest.len && rest.at[0] != ' ')
		return SMTP_PARAMETERS_NO_SPACE;
	rest = text_skip(rest, 1);
	c->parameters = rest;
	while (rest.len) {
		size_t word = (size_t)(rest.at - c->line.at), at;
		enum smtp_parameter_flaw flaw =
			look_at_parameter(text_take(&rest, ' '), &at);

		c->parameter_flaw_at = word + at;
		if (flaw)
			return flaw;
		c->parameter_count++;
	}
	return SMTP_PARAMETERS_GOOD;
}

void smtp_command_read_parameters(struct smtp_command *c, struct text rest)
{
	c->parameter_count = 0;
	c->parameter_flaw = read_parameters(rest, c);
}

void smtp_command_read_path(struct smtp_command *c, struct text rest)
{
	c->path_reading = smtp_path_read(rest, &c->path);
	rest = text_skip(rest, c->path_reading.end);
	if (c->path_reading.end)
		c->parameter_flaw = read_parameters(rest, c);
}

/* The argument of MAIL and RCPT. */
static void read_path(struct smtp_command *c, const char *prefix)
{
	struct text rest;

	c->path_reading.flaw = SMTP_PATH_NO_BRACKETS;
	c->path.whole = text_head(c->argument, 0);
	c->has_prefix = text_starts_fold(c->argument, prefix);
	if (!c->has_prefix)
		return;
	rest = text_skip(c->argument, text_of(prefix).len);
	while (rest.len && rest.at[0] == ' ') {
		c->space_after_colon = true;
		rest = text_skip(rest, 1);
	}
	smtp_command_read_path(c, rest);
}

static void read_mailbox(struct smtp_command *c)
{
	if (c->verb == SMTP_MAIL)
		read_path(c, "FROM:");
	else if (c->verb == SMTP_RCPT)
		read_path(c, "TO:");
}

struct smtp_command smtp_command_read(struct text line)
{
	struct smtp_command c = { .line = line };

	c.verb = smtp_verb_of(line);
	c.argument = text_trim_right(line);
	c.word = text_take(&c.argument, ' ');
	read_mailbox(&c);
	return c;
}

struct smtp_command smtp_command_read_loosely(struct text line, size_t word)
{
	struct smtp_command c = { .line = line };

	c.word = text_head(line, word);
	c.verb = smtp_verb_of(c.word);
	c.argument = text_trim(text_skip(line, word));
	read_mailbox(&c);
	return c;
}

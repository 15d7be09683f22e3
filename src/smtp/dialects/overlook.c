// SPDX-License-Identifier: GPL-3.0-or-later
/* Paths that are not written by the grammar, taken for what was probably meant: as servers
 * do that overlook what is wrong with them. */
#include "smtp/dialects/dialect.h"

/* What stands in the innermost brackets, or where they would be. */
static struct text innermost(struct text t)
{
	struct text head = text_head(t, text_find(t, '>'));
	size_t open = text_find_last(head, '<');

	if (open < head.len)
		return text_trim(text_skip(head, open + 1));
	return text_head(head, text_find(head, ' '));
}

/* t without the hosts of a source route and without a dot behind the domain. */
static struct text without_route_and_dot(struct text t)
{
	size_t colon = text_find_last(t, ':'), comma = text_find_last(t, ',');

	if (t.len && t.at[0] == '@' && colon < t.len)
		t = text_skip(t, colon + 1);
	else if (t.len && t.at[0] == '@' && comma < t.len)
		t = text_skip(t, comma + 1);
	while (t.len && t.at[t.len - 1] == '.')
		t = text_head(t, t.len - 1);
	return t;
}

/* A part of an address without blanks and comments around it. */
static struct text bare_part(struct text t)
{
	t = text_trim(t);
	if (t.len && t.at[0] == '(' && text_find(t, ')') < t.len)
		t = text_skip(t, text_find(t, ')') + 1);
	else if (t.len && t.at[0] != '"')
		t = text_head(t, text_find(t, '('));
	return text_trim(t);
}

/* A name without a domain is one at this server. */
static void take_path(const struct smtp_setting *setting, struct smtp_command *c,
		      struct text mailbox)
{
	size_t sign = text_find_last(mailbox, '@');
	struct smtp_path *path = &c->path;

	*path = (struct smtp_path){
		.whole = mailbox, .mailbox = mailbox, .local_part = bare_part(text_head(mailbox, sign)),
		.domain = bare_part(text_skip(mailbox, sign + 1)), .null = !mailbox.len,
		.postmaster = text_is_fold(mailbox, "postmaster"),
		.utf8 = !text_is_ascii(mailbox),
	};
	path->literal = path->domain.len && path->domain.at[0] == '[';
	if (!path->domain.len && !path->null && !path->postmaster)
		path->domain = text_of(setting->domains[0]);
	c->path_reading = (struct smtp_path_reading){ SMTP_PATH_GOOD, 0, 0 };
}

/* How many digits t begins with. */
static size_t digits(struct text t)
{
	size_t n = 0;

	while (n < t.len && text_is_digit(t.at[n]))
		n++;
	return n;
}

void smtp_overlook(const struct smtp_setting *setting, struct smtp_command *c)
{
	struct text rest = text_trim(text_skip(c->argument, text_find(c->argument, ':') + 1));
	bool has_prefix = c->has_prefix;
	bool bare = has_prefix && c->path_reading.flaw == SMTP_PATH_NO_BRACKETS &&
		    text_find(rest, '<') == rest.len;

	if (c->verb == SMTP_BDAT)
		c->argument = text_head(c->argument, digits(c->argument));
	if (c->verb != SMTP_MAIL && c->verb != SMTP_RCPT)
		return;
	if (c->space_after_colon && c->path_reading.flaw) {
		c->space_after_colon = false;
		return;
	}
	c->has_prefix = true;
	if (!has_prefix)
		smtp_command_read_path(c, rest);
	else if (c->path_reading.flaw && !smtp_path_flaw_is_length(c->path_reading.flaw))
		take_path(setting, c, without_route_and_dot(innermost(rest)));
	if (bare && text_find(rest, ' ') < rest.len)
		smtp_command_read_parameters(c, text_skip(rest, text_find(rest, ' ')));
}

// SPDX-License-Identifier: GPL-3.0-or-later
/* What a refusal follows from: the first cause, not the last. A refused EHLO makes MAIL, RCPT
 * and DATA fail; each of them leads back to it. */
#include "teach/teach_inside.h"

/* What the sentence is filled from. */
struct follows {
	const struct smtp_cause *cause;
	struct smtp_scene scene; /* of the flaw's own words */
};

/* The flaw's words have one place of their own: the octets that were wrong. */
static bool flaw_place(const void *context, struct text name, struct room *room)
{
	const struct follows *follows = context;

	if (!text_is(name, "flaw"))
		return smtp_place(&follows->scene, name, room);
	room_byte(room, '"');
	room_text(room, text_span(follows->cause->octets, follows->cause->length));
	room_byte(room, '"');
	return true;
}

static bool place(const void *context, struct text name, struct room *room)
{
	const struct follows *follows = context;
	const struct smtp_cause *cause = follows->cause;

	if (text_is(name, "line"))
		room_number(room, cause->line);
	else if (text_is(name, "code"))
		room_number(room, cause->code);
	else if (text_is(name, "why"))
		words_fill(room, _(smtp_flaw_facts((enum smtp_flaw)cause->flaw)->is), flaw_place,
			   follows);
	else
		return false;
	return true;
}

/* A refusal that came of another, and what is said of it. The first that fits. */
struct way {
	enum smtp_step step;
	bool (*fits)(const struct teach_moment *moment);
	const char *with_flaw; /* where a flaw is known of the cause */
	const char *without;
};

static bool misses_hello(const struct teach_moment *moment)
{
	const struct smtp_rule *rule = moment->turn->rule;

	return rule->in == &smtp_before_hello || rule->when == &smtp_chunk_unintroduced;
}

static bool misses_mail(const struct teach_moment *moment)
{
	enum smtp_verb verb = moment->turn->verb;
	const struct smtp_rule *rule = moment->turn->rule;

	if (rule->when == &smtp_chunk_without_mail)
		return true;
	return moment->turn->before == SMTP_GREETED && rule->in == &smtp_no_mail_open &&
	       !rule->when && (verb == SMTP_RCPT || verb == SMTP_DATA);
}

static bool misses_login(const struct teach_moment *moment)
{
	const struct smtp_guard *when = moment->turn->rule->when;

	return when == &smtp_needs_login || when == &smtp_chunk_needs_login;
}

/* A line of the letter that the client sends although DATA was refused. */
static bool is_letter(const struct teach_moment *moment)
{
	const struct smtp_memory *memory = &moment->before->memory;

	return moment->turn->verb == SMTP_UNKNOWN &&
	       moment->turn->line > memory->causes[SMTP_STEP_DATA].line;
}

static const struct way ways[] = {
	{ SMTP_STEP_WIPE, misses_hello, NULL,
	  N_("This follows from line {line}: TLS began there, and the server forgot all that was said before (RFC 3207 4.2). EHLO must be said again.") },
	{ SMTP_STEP_HELLO, misses_hello,
	  N_("This follows from line {line}: it was answered {code}, for {why}."),
	  N_("This follows from line {line}, where the introduction was answered {code}.") },
	{ SMTP_STEP_MAIL, misses_mail,
	  N_("This follows from line {line}: MAIL was answered {code} there, for {why}."),
	  N_("This follows from line {line}, where MAIL was answered {code}.") },
	{ SMTP_STEP_CLEAR, misses_mail, NULL,
	  N_("There was a mail; line {line} gave it up.") },
	{ SMTP_STEP_LOGIN, misses_login,
	  N_("This follows from line {line}: the login was answered {code} there, for {why}."),
	  N_("This follows from line {line}, where the login was answered {code}.") },
	{ SMTP_STEP_DATA, is_letter, NULL,
	  N_("If this is a line of your letter: DATA in line {line} was answered {code}, so the letter was not asked for. A client looks at the reply before it goes on.") },
};

void teach_cause_before(struct page *page, const struct teach_moment *moment)
{
	struct follows follows = { .scene = teach_scene(moment) };

	if (!teach_is_refusal(moment->turn->reply.code))
		return;
	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		const struct way *way = &ways[i];

		follows.cause = &moment->before->memory.causes[way->step];
		if (!follows.cause->line || !way->fits(moment))
			continue;
		page_fill(page, PAGE_PARAGRAPH, _(way->with_flaw && follows.cause->flaw
						  ? way->with_flaw : way->without),
			  place, &follows);
		return;
	}
}

// SPDX-License-Identifier: GPL-3.0-or-later
/* Which rows of the rule table say a code. */
#include "catalogue/spoken.h"

#include "catalogue/tables.h"

#include <stdio.h>
#include <stdlib.h>

/* Whether the row's reply carries the code, which is a number where it is a reply
 * code. Where the setting decides what is said, the row's own reply is no more than
 * an example. */
static bool says(const struct smtp_rule *rule, struct text code, unsigned long number)
{
	if (!rule->say.code || rule->says)
		return false;
	if (number)
		return rule->say.code == number;
	return rule->say.enhanced &&
		(code.at[0] == 'X' || code.at[0] == 'x' ?
		 text_is(text_skip(code, 1), rule->say.enhanced + 1) :
		 text_is(code, rule->say.enhanced));
}

bool catalogue_spoken_next(struct text code, size_t *n, struct catalogue_spoken *spoken)
{
	unsigned long number = 0;

	if (catalogue_form(code) == CATALOGUE_REPLY)
		text_number(code, 999, &number);
	while ((spoken->rule = smtp_rule_at(*n, &spoken->verb))) {
		++*n;
		if (says(spoken->rule, code, number))
			return true;
	}
	return false;
}

size_t catalogue_spoken_count(struct text code)
{
	struct catalogue_spoken spoken;
	size_t n = 0, count = 0;

	while (catalogue_spoken_next(code, &n, &spoken))
		count++;
	return count;
}

unsigned long catalogue_spoken_verbs(struct text code)
{
	struct catalogue_spoken spoken;
	unsigned long verbs = 0;
	size_t n = 0;

	while (catalogue_spoken_next(code, &n, &spoken))
		verbs |= 1ul << spoken.verb;
	return verbs;
}

const char *catalogue_verb_called(enum smtp_verb verb)
{
	static const char *const called[SMTP_VERBS + 1] = {
		[SMTP_OBSOLETE] = N_("an obsolete command"),
		[SMTP_EXTENSION] = N_("a command that is not offered"),
		[SMTP_UNKNOWN] = N_("an unknown command"),
		[SMTP_CONNECT] = N_("a new connection"),
		[SMTP_TEXT] = N_("mail data"),
		[SMTP_DOT] = N_("the final dot"),
		[SMTP_CHUNK] = N_("a whole chunk"),
		[SMTP_RESPONSE] = N_("an answer to a challenge"),
		[SMTP_OVERLONG] = N_("a line too long"),
		[SMTP_DELIVERY] = N_("a delivery"),
		[SMTP_IDLE] = N_("a long silence"),
		[SMTP_HANGUP] = N_("a hang-up"),
		[SMTP_VERBS] = N_("any command"),
	};

	return called[verb] ? _(called[verb]) : smtp_verb_facts(verb)->name;
}

void catalogue_say_verbs(struct buffer *buffer, unsigned long verbs)
{
	bool first = true;

	for (enum smtp_verb verb = 0; verb <= SMTP_VERBS; verb++) {
		const char *called = catalogue_verb_called(verb);
		bool is_word = verb < SMTP_VERBS && called == smtp_verb_facts(verb)->name;

		if (!(verbs & 1ul << verb))
			continue;
		verbs &= ~(1ul << verb);
		if (!first)
			buffer_string(buffer, verbs ? ", " : _(" or "));
		buffer_format(buffer, is_word ? "`%s`" : "%s", called);
		first = false;
	}
}

static bool is_listed(const struct buffer *list, const char *code)
{
	struct text rest = buffer_view(list);

	while (rest.len)
		if (text_is(text_trim(text_take(&rest, ',')), code))
			return true;
	return false;
}

/* The codes of the other form that stand in one reply with this one here. */
static void say_partners(struct buffer *buffer, struct text code)
{
	struct catalogue_spoken spoken;
	bool is_reply = catalogue_form(code) == CATALOGUE_REPLY;

	for (size_t n = 0; catalogue_spoken_next(code, &n, &spoken);) {
		const struct smtp_say *say = &spoken.rule->say;
		char partner[16] = "";

		snprintf(partner, sizeof(partner), "%u", say->code);
		if (is_reply)
			snprintf(partner, sizeof(partner), "%s", say->enhanced ? say->enhanced : "");
		if (!*partner || is_listed(buffer, partner))
			continue;
		buffer_format(buffer, "%s%s", buffer->len ? ", " : "", partner);
	}
}

void catalogue_say_here(struct buffer *sentence, struct text code)
{
	struct buffer commands = { 0 }, codes = { 0 };
	struct room room;
	char filled[1024];

	catalogue_say_verbs(&commands, catalogue_spoken_verbs(code));
	say_partners(&codes, code);
	room = room_over(filled, sizeof(filled));
	words_fill(&room, !commands.len ? _("No rule of the server here says it.") :
		   codes.len ? _("After {commands}; together with {codes}.") :
		   _("After {commands}."),
		   words_from_pairs,
		   (const struct words_pair[]){
			{ "commands", buffer_string_of(&commands) },
			{ "codes", buffer_string_of(&codes) },
			{ NULL, NULL } });
	buffer_text(sentence, room_view(&room));
	buffer_free(&commands);
	buffer_free(&codes);
}

/* "reverse path", or what the place is called in the reader's language. */
static void put_name(struct room *room, struct text name)
{
	char *own = heap_copy(name);
	const char *called = _(own);

	for (const char *c = called; *c; c++)
		room_byte(room, called == own && *c == '-' ? ' ' : *c);
	free(own);
}

bool catalogue_general_place(const void *context, struct text name, struct room *room)
{
	bool bracketed;

	(void)context;
	if (text_is(name, "ehlo")) {
		room_string(room, "EHLO");
		return true;
	}
	bracketed = room->len && room->at[room->len - 1] == '<';
	room_string(room, bracketed ? "" : "<");
	put_name(room, name);
	room_string(room, bracketed ? "" : ">");
	return true;
}

void catalogue_say_because(struct buffer *buffer, const struct catalogue_spoken *spoken)
{
	char filled[1024];
	struct room room = room_over(filled, sizeof(filled));

	words_fill(&room, _(spoken->rule->because), catalogue_general_place, NULL);
	buffer_text(buffer, room_view(&room));
}

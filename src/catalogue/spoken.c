// SPDX-License-Identifier: GPL-3.0-or-later
/* Which rows of the rule table say a code. */
#include "catalogue/spoken.h"

#include "base/filling.h"
#include "base/name_list.h"
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
	struct list list = { 0 };

	for (enum smtp_verb verb = 0; verb <= SMTP_VERBS; verb++) {
		const char *called = catalogue_verb_called(verb);
		bool is_word = verb < SMTP_VERBS && called == smtp_verb_facts(verb)->name;
		struct buffer name = { 0 };

		if (!(verbs & 1ul << verb))
			continue;
		buffer_format(&name, is_word ? "`%s`" : "%s", called);
		list_add(&list, name.at);
		buffer_free(&name);
	}
	buffer_string(buffer, list_or(&list));
	list_free(&list);
}

/* The code of the other form in the row's reply; empty when there is none. */
static struct catalogue_code partner_of(const struct smtp_rule *rule, struct text code)
{
	struct catalogue_code partner = { "" };
	struct room room = room_over(partner.at, sizeof(partner.at));

	if (catalogue_form(code) == CATALOGUE_REPLY)
		room_string(&room, rule->say.enhanced);
	else
		room_number(&room, rule->say.code);
	return partner;
}

/* Whether a row before the n-th has the same one. */
static bool is_said_before(struct text code, size_t n, const struct catalogue_code *partner)
{
	struct catalogue_spoken spoken;
	size_t before = 0;

	while (catalogue_spoken_next(code, &before, &spoken) && before < n)
		if (!strcmp(partner_of(spoken.rule, code).at, partner->at))
			return true;
	return false;
}

/* The codes of the other form that stand in one reply with this one here. */
static void list_partners(struct list *list, struct text code)
{
	struct catalogue_spoken spoken;

	for (size_t n = 0; catalogue_spoken_next(code, &n, &spoken);) {
		struct catalogue_code partner = partner_of(spoken.rule, code);

		if (*partner.at && !is_said_before(code, n, &partner))
			list_add(list, partner.at);
	}
}

void catalogue_say_here(struct buffer *sentence, struct text code)
{
	struct buffer commands = { 0 };
	struct list codes = { 0 };

	catalogue_say_verbs(&commands, catalogue_spoken_verbs(code));
	list_partners(&codes, code);
	buffer_pairs(sentence,
		     !commands.len ? _("No rule of the server here says it.") :
		     codes.count ? _("After {commands}; together with {codes}.") :
		     _("After {commands}."),
		     WORDS({ "commands", commands.at }, { "codes", list_all(&codes) }));
	buffer_free(&commands);
	list_free(&codes);
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
	struct text noun = name; /* of a number, in words of a reply */
	bool bracketed;

	(void)context;
	if (text_is(name, "ehlo")) {
		room_string(room, "EHLO");
		return true;
	}
	bracketed = room->len && room->at[room->len - 1] == '<';
	room_string(room, bracketed ? "" : "<");
	put_name(room, text_take(&noun, ' '));
	room_string(room, bracketed ? "" : ">");
	if (noun.len) {
		room_byte(room, ' ');
		room_text(room, noun);
		room_byte(room, 's');
	}
	return true;
}

void catalogue_say_general(struct buffer *buffer, const char *sentence)
{
	buffer_fill(buffer, translation_for(sentence, catalogue_general_place, NULL),
		    catalogue_general_place, NULL);
}

void catalogue_say_because(struct buffer *buffer, const struct catalogue_spoken *spoken)
{
	catalogue_say_general(buffer, spoken->rule->because);
}

// SPDX-License-Identifier: GPL-3.0-or-later
/* What can be said of a code, an aspect at a time. */
#include "base/filling.h"
#include "base/name_list.h"
#include "catalogue/spoken.h"
#include "catalogue/tables.h"

#include <stddef.h>

/* An aspect that is a field of the entry, or else is worked out. */
struct aspect {
	const char *label;
	size_t field; /* offset into struct catalogue_entry, when there is no say() */
	void (*say)(struct buffer *sentence, const struct catalogue_entry *entry,
		    struct text code);
};

/* What page_say and words_fill make of a filled sentence is known to need no
 * quoting: its places are our own words. */
static void say_digits(struct buffer *sentence, const struct catalogue_entry *entry,
		       struct text code)
{
	bool reply = catalogue_form(code) == CATALOGUE_REPLY;
	struct text rest = text_skip(code, 2);
	struct text subject = text_take(&rest, '.');
	const struct catalogue_digit *class = reply ? catalogue_first_digit(code.at[0]) :
		catalogue_class(code.at[0]);
	const struct catalogue_digit *second = reply ? catalogue_second_digit(code.at[1]) :
		catalogue_subject(subject);
	struct words_pair places[] = {
		{ "class", class ? _(class->name) : _("any class") },
		{ "subject", second ? _(second->name) : _("not assigned") },
		{ NULL, NULL },
	};

	(void)entry;
	buffer_pairs(sentence, _("{class}; {subject}"), places);
}

static void say_here(struct buffer *sentence, const struct catalogue_entry *entry,
		     struct text code)
{
	(void)entry;
	catalogue_say_here(sentence, code);
}

static void say_next(struct buffer *sentence, const struct catalogue_entry *entry,
		     struct text code)
{
	struct catalogue_code one = catalogue_code_of(code);

	if (!text_is_digit(one.at[0]) && entry->classes && !entry->classes[1])
		one.at[0] = entry->classes[0];
	buffer_string(sentence, _(catalogue_next(text_of(one.at))));
}

static void say_see(struct buffer *sentence, const struct catalogue_entry *entry,
		    struct text code)
{
	struct catalogue_trial trial = catalogue_trial_of(code);
	struct words_pair places[] = {
		{ "code", trial.asked.at }, { "ways", WORDS_NUMBER(trial.ways) },
		{ NULL, NULL },
	};

	(void)entry;
	buffer_pairs(sentence,
		     !*trial.asked.at ?
		     _("Nothing that can be said to the servers here is answered with it.") :
		     trial.ways > 1 ?
		     P_("`smtp-tutor try {code}`, or `:try {code}` in the tutor: {ways} way to "
			"choose from.",
			"`smtp-tutor try {code}`, or `:try {code}` in the tutor: {ways} ways to "
			"choose from.", trial.ways) :
		     trial.ways ?
		     _("`smtp-tutor try {code}`, or `:try {code}` in the tutor.") :
		     _("`smtp-tutor try {code}`, or `:try {code}` in the tutor, by an address "
		       "that asks for it."), places);
}

static void say_rfc(struct buffer *sentence, const struct catalogue_entry *entry,
		    struct text code)
{
	(void)code;
	list_again(sentence, entry->rfc);
}

static void say_standing(struct buffer *sentence, const struct catalogue_entry *entry,
			 struct text code)
{
	static const char *const standings[] = {
		[CATALOGUE_STANDARD] = N_("It is defined by an RFC."),
		[CATALOGUE_REGISTRY_ONLY] = N_("It stands in the registry, and no RFC says "
					       "when to send it."),
		[CATALOGUE_DE_FACTO] = N_("Servers send it, though no RFC has it."),
		[CATALOGUE_FOLKLORE] = N_("It was never assigned: web pages tell of it, and "
					  "no RFC has it."),
	};

	buffer_string(sentence, catalogue_find(code) ? _(standings[entry->source]) :
		      _("Nothing is known of it here."));
}

#define FIELD(name) offsetof(struct catalogue_entry, name)

static const struct aspect aspects[CATALOGUE_ASPECTS] = {
	[CATALOGUE_NAME] = { N_("Name"), FIELD(name), NULL },
	[CATALOGUE_DIGITS] = { N_("Digits"), 0, say_digits },
	[CATALOGUE_MEANS] = { N_("Meaning"), FIELD(means), NULL },
	[CATALOGUE_WHEN] = { N_("Seen"), FIELD(when), NULL },
	[CATALOGUE_HERE] = { N_("Here"), 0, say_here },
	[CATALOGUE_CAUSE] = { N_("Cause"), FIELD(cause), NULL },
	[CATALOGUE_WHO] = { N_("Who acts"), FIELD(who), NULL },
	[CATALOGUE_SESSION] = { N_("Session"), FIELD(session), NULL },
	[CATALOGUE_NEXT] = { N_("Next"), 0, say_next },
	[CATALOGUE_RETRY] = { N_("Try again"), FIELD(retry), NULL },
	[CATALOGUE_ASK] = { N_("Find out"), FIELD(ask), NULL },
	[CATALOGUE_FIX] = { N_("Remedy"), FIELD(fix), NULL },
	[CATALOGUE_SEE] = { N_("To see it"), 0, say_see },
	[CATALOGUE_USE] = { N_("Send it"), FIELD(use), NULL },
	[CATALOGUE_AVOID] = { N_("But"), FIELD(avoid), NULL },
	[CATALOGUE_RFC] = { N_("Source"), 0, say_rfc },
	[CATALOGUE_STANDING] = { N_("Standing"), 0, say_standing },
};

/* What the first digit alone has to say, for codes without an entry. */
static const struct catalogue_entry by_digit[] = {
	{
		.code = "2",
		.means = N_("Whatever was asked has been done; more than that is not known."),
		.session = N_("It goes on, as after any success."),
		.retry = N_("No: a success needs no second try."),
		.use = N_("Use a code that clients know, such as 250."),
		.rfc = "RFC 5321 4.2, 4.2.1",
	},
	{
		.code = "3",
		.means = N_("The server waits for more before it decides; for what, this code "
			    "does not tell."),
		.session = N_("It hangs until the client sends the rest."),
		.retry = N_("Not yet, for nothing has been decided."),
		.use = N_("Only 354 and 334 are of use, and clients know no other."),
		.rfc = "RFC 5321 4.2, 4.2.1",
	},
	{
		.code = "4",
		.means = N_("It did not work this time, and may work later."),
		.session = N_("The command was not carried out; the rest is likely to stand."),
		.retry = N_("Yes, the same later."),
		.use = N_("Use 421, 450, 451 or 452, whichever is true."),
		.rfc = "RFC 5321 4.2, 4.2.1",
	},
	{
		.code = "5",
		.means = N_("It was refused for good; why, only the words can tell."),
		.session = N_("The command failed, what came before it is likely to stand."),
		.retry = N_("Not without a change."),
		.use = N_("Use 550 or 554 with an enhanced code that gives the reason."),
		.rfc = "RFC 5321 4.2, 4.2.1",
	},
	{
		.code = "",
		.means = N_("It says nothing by itself."),
		.use = N_("Send only codes that begin with 2, 3, 4 or 5."),
		.rfc = "RFC 5321 4.2, 4.2.1",
	},
};

static const struct catalogue_entry *entry_or_digit(struct text code)
{
	const struct catalogue_entry *entry = catalogue_find(code);
	const struct catalogue_entry *digit = by_digit;

	if (entry)
		return entry;
	while (*digit->code && digit->code[0] != code.at[0])
		digit++;
	return digit;
}

const char *catalogue_label(enum catalogue_aspect aspect)
{
	return aspects[aspect].label;
}

void catalogue_say(struct buffer *sentence, enum catalogue_aspect aspect,
		   struct text code)
{
	const struct aspect *row = &aspects[aspect];
	const struct catalogue_entry *entry = entry_or_digit(code);
	const char *const *field = (const void *)((const char *)entry + row->field);

	if (row->say)
		row->say(sentence, entry, code);
	else if (*field)
		buffer_string(sentence, _(*field));
	else if (aspect == CATALOGUE_NAME)
		buffer_string(sentence, _("not in this catalogue"));
}

void catalogue_field(struct page *page, enum catalogue_aspect aspect, struct text code)
{
	struct buffer sentence = { 0 };

	catalogue_say(&sentence, aspect, code);
	if (sentence.len)
		page_field(page, _(catalogue_label(aspect)), buffer_string_of(&sentence));
	buffer_free(&sentence);
}

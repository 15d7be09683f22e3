// SPDX-License-Identifier: GPL-3.0-or-later
/* What tells two codes apart when nothing is written about them: their form,
 * their digits, and the rows of the rule table that say them. */
#include "base/filling.h"
#include "catalogue/spoken.h"
#include "catalogue/tables.h"

/* What the first digits of two codes that differ in them make of it. */
static const struct contrast {
	const char digits[3];
	const char *says;
} contrasts[] = {
	{ "23", N_("{low} ends a step well; {high} is half of one, and the rest is awaited.") },
	{ "24", N_("{low} is a success. {high} is a failure that may pass.") },
	{ "25", N_("{low} is a yes, {high} is a no that stays a no.") },
	{ "34", N_("{low} asks for the rest, {high} puts it off to another time.") },
	{ "35", N_("{low} asks for the rest, {high} refuses it for good.") },
	{ "45", N_("After {low} the same may work later; after {high} it will not, until "
		   "something has been changed.") },
};

/* Whether a first digit stands in the table above. */
static bool is_class(char digit)
{
	return digit >= '2' && digit <= '5';
}

static void class_field(struct page *page, struct catalogue_code code)
{
	const struct catalogue_digit *digit =
		catalogue_form(text_of(code.at)) == CATALOGUE_REPLY ?
		catalogue_first_digit(code.at[0]) : catalogue_class(code.at[0]);

	if (digit)
		page_field(page, code.at, _(digit->means));
}

static void contrast_classes(struct page *page, struct text a, struct text b)
{
	bool swap = a.at[0] > b.at[0];
	struct catalogue_code low = catalogue_code_of(swap ? b : a);
	struct catalogue_code high = catalogue_code_of(swap ? a : b);
	struct words_pair places[] = {
		{ "low", low.at }, { "high", high.at }, { NULL, NULL },
	};

	if (!is_class(low.at[0]) || !is_class(high.at[0])) {
		class_field(page, low);
		class_field(page, high);
	}
	for (size_t i = 0; i < sizeof(contrasts) / sizeof(contrasts[0]); i++)
		if (contrasts[i].digits[0] == low.at[0] && contrasts[i].digits[1] == high.at[0])
			page_fill(page, PAGE_PARAGRAPH, _(contrasts[i].says),
				  words_from_pairs, places);
}

/* The name of what a code's second digit, or its subject, says. */
static const char *subject_name(struct text code)
{
	struct text rest = text_skip(code, 2);
	const struct catalogue_digit *digit = catalogue_form(code) == CATALOGUE_REPLY ?
		catalogue_second_digit(code.at[1]) :
		catalogue_subject(text_take(&rest, '.'));

	return digit ? _(digit->name) : _("not assigned");
}

/* Two codes of one form, and of one class or of which one is for all. */
static void contrast_subjects(struct page *page, struct text a, struct text b)
{
	struct catalogue_code one = catalogue_code_of(a), other = catalogue_code_of(b);
	struct words_pair places[] = {
		{ "one", one.at }, { "other", other.at },
		{ "one-subject", subject_name(a) },
		{ "other-subject", subject_name(b) },
		{ NULL, NULL },
	};
	bool same = text_is(text_of(places[2].value), places[3].value);

	page_fill(page, PAGE_PARAGRAPH,
		  a.at[0] != b.at[0] && same ?
		  _("{one} and {other} are about the same thing ({one-subject}): what tells them "
		    "apart is the case that each is kept for.") :
		  a.at[0] != b.at[0] ?
		  _("What they are about differs: {one-subject} with {one}, {other-subject} with {other}.") :
		  same ?
		  _("{one} and {other} are of the same class and about the same thing "
		    "({one-subject}): what tells them apart is the case that each is kept for.") :
		  _("{one} and {other} are of the same class. What they are about differs: "
		    "{one-subject} with {one}, {other-subject} with {other}."),
		  words_from_pairs, places);
}

/* The enhanced code with the class of the reply code. */
static struct catalogue_code in_class_of(struct catalogue_code enhanced, struct text reply)
{
	enhanced.at[0] = reply.at[0];
	return enhanced;
}

/* A reply code and an enhanced code. */
static void contrast_forms(struct page *page, struct text reply, struct text enhanced)
{
	struct catalogue_code one = catalogue_code_of(reply);
	struct catalogue_code other = catalogue_code_of(enhanced);
	struct catalogue_code wanted = in_class_of(other, reply);
	struct words_pair places[] = {
		{ "reply", one.at }, { "enhanced", other.at }, { "wanted", wanted.at },
		{ NULL, NULL },
	};
	const char *together = !strchr("245", reply.at[0]) ?
		N_("They cannot stand in one reply, for {reply} carries no enhanced code: those "
		   "begin with 2, 4 or 5 (RFC 3463 2).") :
		reply.at[0] == enhanced.at[0] ?
		N_("They may stand in one reply, for their first digits agree.") :
		N_("They cannot stand in one reply, for the first digits have to be the same: "
		   "behind {reply} it would be {wanted}.");

	page_fill(page, PAGE_PARAGRAPH,
		  _("{reply} is a reply code, by which the client's program goes. {enhanced} "
		    "is an enhanced code: it stands behind a reply code and gives the reason."),
		  words_from_pairs, places);
	if (!text_is_digit(enhanced.at[0]))
		return;
	page_fill(page, PAGE_PARAGRAPH, _(together), words_from_pairs, places);
}

/* The verbs that can be answered with both; rows that hold anywhere answer
 * every command, but no event. */
static unsigned long common_verbs(unsigned long one, unsigned long other)
{
	const unsigned long any = 1ul << SMTP_VERBS;
	unsigned long commands = any, common;

	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++)
		if (!smtp_verb_facts(verb)->is_event)
			commands |= 1ul << verb;
	if (one & any)
		one |= commands;
	if (other & any)
		other |= commands;
	common = one & other;
	return (common & any) ? (common & ~commands) | any : common;
}

/* A row that says the code to that verb, which one does: the usual one, or the
 * first of those that no fact of a session is needed to tell of, or the first. */
static struct catalogue_spoken spoken_to(struct text code, enum smtp_verb verb)
{
	struct catalogue_spoken spoken, found = { .rule = NULL };

	if (catalogue_usual(code, &spoken) && spoken.verb == verb)
		return spoken;
	for (size_t n = 0; catalogue_spoken_next(code, &n, &spoken);) {
		bool plain = !strchr(spoken.rule->because, '{');

		if (spoken.verb != verb && spoken.verb != SMTP_VERBS)
			continue;
		if (!found.rule || (plain && strchr(found.rule->because, '{')))
			found = spoken;
	}
	return found;
}

/* One case of each code, after a command that can be answered with both. */
static void contrast_cases(struct page *page, const struct text codes[2],
			   unsigned long common)
{
	enum smtp_verb verb = 0;

	while (!(common & 1ul << verb))
		verb++;
	for (size_t i = 0; i < 2; i++) {
		struct catalogue_spoken spoken = spoken_to(codes[i], verb);
		struct buffer because = { 0 };

		catalogue_say_because(&because, &spoken);
		page_field(page, catalogue_code_of(codes[i]).at, buffer_string_of(&because));
		buffer_free(&because);
	}
}

/* The verbs that are answered with a reply that carries both codes. */
static unsigned long verbs_together(struct text a, struct text b)
{
	struct catalogue_spoken one, other;
	unsigned long verbs = 0;

	if (catalogue_form(a) == catalogue_form(b))
		return 0;
	for (size_t i = 0; catalogue_spoken_next(a, &i, &one);)
		for (size_t j = 0; catalogue_spoken_next(b, &j, &other);)
			if (one.rule == other.rule)
				verbs |= 1ul << one.verb;
	return verbs;
}

/* A paragraph whose places bring markup of their own. */
static void say_marked(struct page *page, const char *sentence,
		       const struct words_pair *places)
{
	struct buffer filled = { 0 };

	buffer_pairs(&filled, sentence, places);
	page_say(page, PAGE_PARAGRAPH, filled.at);
	buffer_free(&filled);
}

/* What the rule table says of two codes: where both can be had, or that no
 * one command is answered with both. Nothing where neither is said. */
static void contrast_rules(struct page *page, struct text a, struct text b)
{
	const struct text codes[] = { a, b };
	unsigned long one = catalogue_spoken_verbs(a), other = catalogue_spoken_verbs(b);
	struct catalogue_code first = catalogue_code_of(a), second = catalogue_code_of(b);
	unsigned long together = verbs_together(a, b), common = common_verbs(one, other);
	struct buffer said[3] = { { 0 } };

	catalogue_say_verbs(&said[0], one);
	catalogue_say_verbs(&said[1], other);
	catalogue_say_verbs(&said[2], together ? together : common);
	if (one && other)
		say_marked(page, together ?
			_("The server here says both in one reply after {commands}.") :
			common ?
			_("The server here may answer either of them to {commands}:") :
			_("The server here has no command that it answers with both: {one} comes "
			  "after {one-commands}, {other} after {other-commands}."),
			(const struct words_pair[]){
				{ "one", first.at }, { "other", second.at },
				{ "one-commands", buffer_string_of(&said[0]) },
				{ "other-commands", buffer_string_of(&said[1]) },
				{ "commands", buffer_string_of(&said[2]) },
				{ NULL, NULL } });
	if (common && !together)
		contrast_cases(page, codes, common);
	for (size_t i = 0; i < 3; i++)
		buffer_free(&said[i]);
}

void catalogue_contrast(struct page *page, struct text a, struct text b)
{
	bool one = catalogue_form(a) == CATALOGUE_REPLY;
	bool other = catalogue_form(b) == CATALOGUE_REPLY;

	if (one != other)
		contrast_forms(page, one ? a : b, one ? b : a);
	if (a.at[0] != b.at[0] && text_is_digit(a.at[0]) && text_is_digit(b.at[0]))
		contrast_classes(page, a, b);
	else if (one == other)
		contrast_subjects(page, a, b);
	contrast_rules(page, a, b);
}

// SPDX-License-Identifier: GPL-3.0-or-later
/* Orders that show something and change nothing. */
#include "catalogue/catalogue.h"
#include "tutor/notes.h"
#include "tutor/orders.h"
#include "tutor/panes.h"
#include "tutor/readout.h"
#include "tutor/refusal.h"
#include "tutor/replay.h"
#include "tutor/stage.h"

/* What stands behind ":why". */
struct why {
	unsigned long line; /* only when given */
	bool has_line, all, is_not;
	struct teach_code code;
};

static bool why_read(struct text argument, struct why *why)
{
	*why = (struct why){ .all = false };
	while (argument.len) {
		struct text word = text_take(&argument, ' ');

		if (text_is_fold(word, "not")) {
			why->is_not = true;
			return teach_code_read(text_trim(argument), &why->code);
		}
		if (text_is_fold(word, "all"))
			why->all = true;
		else if (text_number(word, 1000000000, &why->line))
			why->has_line = true;
		else if (word.len)
			return false;
	}
	return true;
}

/* The turn that the stage has come to and, of a message in LMTP, the replies to
 * the other recipients. */
static void add_whys(struct page *page, struct stage *stage, enum teach_detail detail)
{
	struct teach_moment moment = stage_moment(stage);

	teach_why(page, &moment, detail);
	while (moment.turn->after == SMTP_DELIVERING && stage_next(stage)) {
		moment = stage_moment(stage);
		page_blank(page);
		teach_why(page, &moment, detail);
	}
}

/* Of the replies to a message in LMTP all are meant, not the last one alone. */
static void mean_all_replies(struct why *why, const struct smtp_turn *last)
{
	if (why->has_line || why->is_not || !last->rule || last->verb != SMTP_DELIVERY)
		return;
	why->has_line = true;
	why->line = last->line;
}

/* earlier is NULL where the last turn is meant. */
static void tell_why(struct page *page, const struct why *why, struct stage *earlier,
		     const struct teach_moment *moment)
{
	enum teach_detail detail = why->all ? TEACH_FULL : TEACH_SHORT;

	if (why->is_not)
		teach_why_not(page, moment, &why->code);
	else if (earlier)
		add_whys(page, earlier, detail);
	else
		teach_why(page, moment, detail);
}

void order_why(struct tutor *tutor, struct text argument)
{
	struct stage *earlier = NULL;
	struct teach_moment moment;
	struct why why;

	if (!why_read(argument, &why)) {
		order_refuse(tutor, ORDER_WHY, _("`:{order}` takes [LINE] [all] [not CODE]: for "
			"example `:why 4`, `:why all` or `:why not 354`."));
		return;
	}
	mean_all_replies(&why, tutor_turn(tutor));
	if (why.has_line && !(earlier = replay_line(tutor, why.line))) {
		note_say(tutor, _("No line of this connection has that number."));
		return;
	}
	moment = earlier ? stage_moment(earlier) : tutor_moment(tutor);
	tell_why(note_page(tutor, TUTOR_PANE_WHY), &why, earlier, &moment);
	stage_free(earlier);
}

void order_forecast(struct tutor *tutor, struct text argument)
{
	(void)argument;
	teach_forecast_page(note_page(tutor, TUTOR_PANE_FORECAST), tutor_session(tutor));
}

void order_map(struct tutor *tutor, struct text argument)
{
	(void)argument;
	teach_map_page(note_page(tutor, TUTOR_PANE_MAP), tutor_session(tutor),
		       tutor_turn(tutor));
}

void order_code(struct tutor *tutor, struct text argument)
{
	struct page *page = note_page(tutor, TUTOR_PANE_CODES);

	if (!argument.len)
		pane_last_code(tutor, page);
	else
		catalogue_ask(page, argument);
}

void order_compare(struct tutor *tutor, struct text argument)
{
	struct text codes[CATALOGUE_COMPARED], flaw;
	size_t count = catalogue_codes(argument, codes, &flaw);

	if (count < 2 || count > CATALOGUE_COMPARED)
		note_say(tutor, _("`:compare` takes two to four codes: `:compare 354 503`."));
	else
		catalogue_compare(note_page(tutor, TUTOR_PANE_CODES), codes, count);
}

static void help_order(struct page *page, const struct order_facts *facts)
{
	page_block(page, PAGE_TITLE);
	page_string(page, PAGE_CODE, ":");
	page_string(page, PAGE_CODE, facts->name);
	if (facts->argument) {
		page_string(page, PAGE_CODE, " ");
		page_string(page, PAGE_CODE, _(facts->argument));
	}
	page_say(page, PAGE_PARAGRAPH, _(facts->does));
}

static void help_verb(struct page *page, const struct smtp_verb_word *word)
{
	const struct smtp_verb_facts *facts = smtp_verb_facts(word->verb);

	page_block(page, PAGE_TITLE);
	page_string(page, PAGE_STRONG, word->word);
	page_say(page, PAGE_PARAGRAPH, _(facts->does));
	page_block(page, PAGE_FIELD);
	page_label(page, _("Syntax"));
	page_string(page, PAGE_CODE, facts->syntax);
	if (word->extension)
		page_field(page, _("Extension"), word->extension);
	page_field(page, "RFC", facts->rfc);
}

static const struct smtp_verb_word *verb_named(struct text name)
{
	const struct smtp_verb_word *word;

	for (size_t n = 0; (word = smtp_verb_word(n)); n++)
		if (text_is_fold(name, word->word))
			return word;
	return NULL;
}

/* Some orders are named as verbs are: ":help QUIT" is the verb, ":help quit"
 * and ":help :quit" are the order. */
static bool means_order(struct text name, const struct order_facts *order)
{
	return order && text_is(name, order->name);
}

void order_help(struct tutor *tutor, struct text argument)
{
	struct typed typed = typed_read(tutor_session(tutor)->state, argument);
	bool colon = typed.kind == TYPED_ORDER;
	struct text name = colon ? typed.word : argument;
	const struct order_facts *order = order_facts(order_named(name));
	const struct smtp_verb_word *verb = colon ? NULL : verb_named(name);

	if (!argument.len)
		pane_orders(note_page(tutor, TUTOR_PANE_HELP));
	else if (verb && !means_order(name, order))
		help_verb(note_page(tutor, TUTOR_PANE_HELP), verb);
	else if (order)
		help_order(note_page(tutor, TUTOR_PANE_HELP), order);
	else
		order_refuse(tutor, ORDER_HELP, _("There is no help on that. `:{order}` lists "
			"the orders; `:forecast` shows the commands of SMTP."));
}

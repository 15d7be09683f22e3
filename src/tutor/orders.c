// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of orders. Help, completion, the manual and the README are
 * printed from it.
 *
 * To add an order: write its function in the order_*.c file it is at home
 * in, name it in orders.h, and give it a row where the help is to list it.
 * It must work in every state, mail data included. */
#include "tutor/orders.h"

#include "base/nearest.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct order orders[] = {
	{ { "why", N_("[LINE] [all] [not CODE]"),
	    N_("Explains the last answer, or that of an earlier line; with all, every "
	       "check; with not CODE, what stood in the way of that answer.") },
	  order_why, ARGUMENT_WHY },
	{ { "hint", NULL,
	    N_("Helps with the goal, a little more each time; without a lesson, says "
	       "what to send next.") },
	  order_hint, ARGUMENT_FREE },
	{ { "goals", NULL,
	    N_("Lists the lesson's goals, and what is missing.") },
	  order_goals, ARGUMENT_FREE },
	{ { "forecast", NULL,
	    N_("Shows what every command would be answered right now.") },
	  order_forecast, ARGUMENT_FREE },
	{ { "map", NULL,
	    N_("Shows the states of a session and where you are.") },
	  order_map, ARGUMENT_FREE },
	{ { "code", N_("[CODE or WORDS]"),
	    N_("Explains codes, such as 354 or 5.7.1, or a reply; finds codes by words.") },
	  order_code, ARGUMENT_CODE },
	{ { "compare", N_("CODE CODE…"),
	    N_("Sets two to four codes side by side.") },
	  order_compare, ARGUMENT_FREE },
	{ { "try", N_("CODE [NUMBER]"),
	    N_("Makes a code happen: says all but the last line, which is yours; where "
	       "there are several ways, lists them.") },
	  order_try, ARGUMENT_TRY },
	{ { "back", N_("[STEPS]"),
	    N_("Takes back the last line, or the last few.") },
	  order_back, ARGUMENT_FREE },
	{ { "reset", NULL,
	    N_("Connects anew; goals that were met stay met.") },
	  order_reset, ARGUMENT_FREE },
	{ { "send", N_("LINE"),
	    N_("Sends a line with octets that no key stands for, LF alone for one; an "
	       "example is shown when nothing follows.") },
	  order_send, ARGUMENT_FREE },
	{ { "wait", N_("TIME"),
	    N_("Lets time pass on the server's clock: 30s, 10m or 1h.") },
	  order_wait, ARGUMENT_TIME },
	{ { "auth", N_("[USER]"),
	    N_("Takes the messages of an AUTH exchange apart and lists the accounts; with "
	       "USER, shows how that account answers.") },
	  order_auth, ARGUMENT_ACCOUNT },
	{ { "lesson", N_("[NAME]"),
	    N_("Shows the lesson, or begins another one.") },
	  order_lesson, ARGUMENT_LESSON },
	{ { "next", NULL,
	    N_("Goes on to the next lesson.") },
	  order_next, ARGUMENT_FREE },
	{ { "course", NULL,
	    N_("Lists the lessons, and what of them is done.") },
	  order_course, ARGUMENT_FREE },
	{ { "answer", N_("NUMBER"),
	    N_("Answers the lesson's question.") },
	  order_answer, ARGUMENT_FREE },
	{ { "forget", N_("NAME"),
	    N_("Forgets what was done of a lesson, so that it can be done again.") },
	  order_forget, ARGUMENT_LESSON },
	{ { "setting", N_("[NAME]"),
	    N_("Plays freely against another kind of server, or lists them.") },
	  order_setting, ARGUMENT_SETTING },
	{ { "edit", NULL,
	    N_("Opens your editor; what you write there is then said line by line.") },
	  order_edit, ARGUMENT_FREE },
	{ { "save", N_("FILE"),
	    N_("Writes the conversation into a new file.") },
	  order_save, ARGUMENT_FREE },
	{ { "help", N_("[ORDER or VERB]"),
	    N_("Lists the orders, or explains one of them or an SMTP command.") },
	  order_help, ARGUMENT_HELP },
	{ { "quit", NULL,
	    N_("Leaves the tutor; what you have done is kept.") },
	  order_quit, ARGUMENT_FREE },
};

const struct tutor_order_facts *tutor_order_facts(size_t n)
{
	return n < COUNT(orders) ? &orders[n].facts : NULL;
}

const struct order *orders_named(struct text name)
{
	for (size_t i = 0; i < COUNT(orders); i++)
		if (text_is_fold(name, orders[i].facts.name))
			return &orders[i];
	return NULL;
}

void orders_refuse(struct tutor *tutor, const char *name, const char *sentence)
{
	const struct order *order = orders_named(text_of(name));

	note_fill(tutor, PAGE_PARAGRAPH, sentence, (const struct words_pair[]){
		{ "order", name },
		{ "argument", order->facts.argument ? _(order->facts.argument) : "" },
		{ NULL, NULL },
	});
}

static const char *order_word(size_t n)
{
	return n < COUNT(orders) ? orders[n].facts.name : NULL;
}

static void refuse_unknown(struct tutor *tutor, struct text name)
{
	char typed[64];
	struct room room = room_over(typed, sizeof(typed));
	const char *nearest = name.len ? nearest_word(name, order_word) : NULL;
	const struct words_pair places[] = {
		{ "typed", typed },
		{ "nearest", nearest ? nearest : "" },
		{ NULL, NULL },
	};

	room_text(&room, name);
	note_fill(tutor, PAGE_PARAGRAPH, nearest
		  ? _("There is no order `:{typed}`. Did you mean `:{nearest}`?")
		  : _("There is no order `:{typed}`. `:help` lists the orders."), places);
	if (tutor_is_in_data(tutor))
		note_say(tutor, _("Nothing was added to the message. A line of mail data "
				  "that begins with a colon is typed with two: `::`"));
}

void orders_run(struct tutor *tutor, struct text line, const struct typed *typed)
{
	const struct order *order = orders_named(typed->word);
	size_t said = tutor->entries.count;

	entries_line(&tutor->entries, TUTOR_ORDER, 0, line);
	if (!order)
		refuse_unknown(tutor, typed->word);
	else if (typed->argument.len && !order->facts.argument)
		orders_refuse(tutor, order->facts.name,
			      _("`:{order}` stands alone: nothing may follow it."));
	else
		order->run(tutor, typed->argument);
	if (tutor->said_secret && order && order->run == order_send)
		entries_reword(&tutor->entries, said, SEND_COVERED);
}

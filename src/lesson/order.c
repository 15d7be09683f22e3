// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of orders. Help, completion and the manual are printed from it.
 *
 * To add an order: name it in the list of order.h where the help is to list it, give
 * it a row here, and write its function in the order_*.c file of src/tutor it is at
 * home in; without one the tutor does not compile. It must work in every state, mail
 * data included. */
#include "lesson/order.h"

#include "base/words.h"

static const struct order_facts facts[ORDERS] = {
	[ORDER_WHY] = { "why", N_("[LINE] [all] [not CODE]"),
		N_("Explains the last answer, or that of an earlier line; with all, every "
		   "check; with not CODE, what stood in the way of that answer.") },
	[ORDER_HINT] = { "hint", NULL,
		N_("Helps with the goal, a little more each time; without a lesson, says "
		   "what to send next.") },
	[ORDER_GOALS] = { "goals", NULL,
		N_("Lists the lesson's goals, and what is missing.") },
	[ORDER_FORECAST] = { "forecast", NULL,
		N_("Shows what every command would be answered right now.") },
	[ORDER_MAP] = { "map", NULL,
		N_("Shows the states of a session and where you are.") },
	[ORDER_CODE] = { "code", N_("[CODE or WORDS]"),
		N_("Explains codes, such as 354 or 5.7.1, or a reply; finds codes by words.") },
	[ORDER_COMPARE] = { "compare", N_("CODE CODE…"),
		N_("Sets two to four codes side by side.") },
	[ORDER_TRY] = { "try", N_("CODE [NUMBER]"),
		N_("Makes a code happen: says all but the last line, which is yours; where "
		   "there are several ways, lists them.") },
	[ORDER_BACK] = { "back", N_("[STEPS]"),
		N_("Takes back the last line, or the last few.") },
	[ORDER_RESET] = { "reset", NULL,
		N_("Connects anew; goals that were met stay met.") },
	[ORDER_SEND] = { "send", N_("LINE"),
		N_("Sends a line with octets that no key stands for, LF alone for one; an "
		   "example is shown when nothing follows.") },
	[ORDER_WAIT] = { "wait", N_("TIME"),
		N_("Lets time pass on the server's clock: 30s, 10m or 1h.") },
	[ORDER_AUTH] = { "auth", N_("[USER]"),
		N_("Takes the messages of an AUTH exchange apart and lists the accounts; with "
		   "USER, shows how that account answers.") },
	[ORDER_LESSON] = { "lesson", N_("[NAME]"),
		N_("Shows the lesson, or begins another one.") },
	[ORDER_NEXT] = { "next", NULL,
		N_("Goes on to the next lesson.") },
	[ORDER_COURSE] = { "course", NULL,
		N_("Lists the lessons, and what of them is done.") },
	[ORDER_ANSWER] = { "answer", N_("NUMBER"),
		N_("Answers the lesson's question.") },
	[ORDER_FORGET] = { "forget", N_("NAME"),
		N_("Forgets what was done of a lesson, so that it can be done again.") },
	[ORDER_SETTING] = { "setting", N_("[NAME]"),
		N_("Plays freely against another kind of server, or lists them.") },
	[ORDER_EDIT] = { "edit", NULL,
		N_("Opens your editor; what you write there is then said line by line.") },
	[ORDER_SAVE] = { "save", N_("FILE"),
		N_("Writes the conversation into a new file.") },
	[ORDER_HELP] = { "help", N_("[ORDER or VERB]"),
		N_("Lists the orders, or explains one of them or an SMTP command.") },
	[ORDER_QUIT] = { "quit", NULL,
		N_("Leaves the tutor; what you have done is kept.") },
};

const struct order_facts *order_facts(size_t order)
{
	return order < ORDERS ? &facts[order] : NULL;
}

enum order order_named(struct text word)
{
	enum order order = 0;

	while (order < ORDERS && !text_is_fold(word, facts[order].name))
		order++;
	return order;
}

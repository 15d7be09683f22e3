// SPDX-License-Identifier: GPL-3.0-or-later
/* The orders: what may be told to the tutor behind a colon. */
#ifndef TUTOR_ORDERS_H
#define TUTOR_ORDERS_H

#include "tutor/tutor_inside.h"

/* What an order's argument is, for completion. */
enum order_argument {
	ARGUMENT_FREE, /* none, or nothing that could be listed */
	ARGUMENT_WHY,
	ARGUMENT_CODE,
	ARGUMENT_TRY,
	ARGUMENT_LESSON,
	ARGUMENT_SETTING,
	ARGUMENT_HELP,
	ARGUMENT_ACCOUNT,
	ARGUMENT_TIME,
};

struct order {
	struct tutor_order_facts facts;
	void (*run)(struct tutor *tutor, struct text argument);
	enum order_argument takes;
};

/* The order of that name (without its colon, in any case), or NULL. */
const struct order *orders_named(struct text name);

/* Carries out the order that was read from a line. */
void orders_run(struct tutor *tutor, struct text line, const struct typed *typed);

/* Tells that an order cannot be carried out so, and what it takes. */
void orders_refuse(struct tutor *tutor, const char *name, const char *sentence);

/* order_look.c: orders that show something. */
void order_why(struct tutor *tutor, struct text argument);
void order_forecast(struct tutor *tutor, struct text argument);
void order_map(struct tutor *tutor, struct text argument);
void order_code(struct tutor *tutor, struct text argument);
void order_compare(struct tutor *tutor, struct text argument);
void order_try(struct tutor *tutor, struct text argument); /* order_try.c */
void order_auth(struct tutor *tutor, struct text argument); /* order_login.c */
void order_help(struct tutor *tutor, struct text argument);

/* order_learn.c: orders about the lessons. */
void order_hint(struct tutor *tutor, struct text argument);
void order_goals(struct tutor *tutor, struct text argument);
void order_lesson(struct tutor *tutor, struct text argument);
void order_next(struct tutor *tutor, struct text argument);
void order_course(struct tutor *tutor, struct text argument);
void order_answer(struct tutor *tutor, struct text argument);
void order_forget(struct tutor *tutor, struct text argument);

/* order_act.c: orders that change the conversation, or ask of the world. */
void order_back(struct tutor *tutor, struct text argument);
void order_reset(struct tutor *tutor, struct text argument);
void order_wait(struct tutor *tutor, struct text argument);
void order_send(struct tutor *tutor, struct text argument); /* order_send.c */
void order_setting(struct tutor *tutor, struct text argument);
void order_edit(struct tutor *tutor, struct text argument);
void order_save(struct tutor *tutor, struct text argument);
void order_quit(struct tutor *tutor, struct text argument);

/* Reads the octets that the argument of `:send` stands for. False when it is not
 * well formed. */
bool send_read(struct text argument, struct buffer *line);

/* What is shown of a `:send` that held a secret. */
#define SEND_COVERED ":send ********"

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
/* The orders: what may be told to a tutor behind a colon. */
#ifndef LESSON_ORDER_H
#define LESSON_ORDER_H

#include "base/text.h"

/* All orders as the help lists them: what C calls each, and its word. Tables are
 * made from this list, so that none of them can leave one out. */
#define ORDER_LIST(X)                                                          \
	X(ORDER_WHY, why) X(ORDER_HINT, hint) X(ORDER_GOALS, goals)            \
	X(ORDER_FORECAST, forecast) X(ORDER_MAP, map) X(ORDER_CODE, code)      \
	X(ORDER_COMPARE, compare) X(ORDER_TRY, try) X(ORDER_BACK, back)        \
	X(ORDER_RESET, reset) X(ORDER_SEND, send) X(ORDER_WAIT, wait)          \
	X(ORDER_AUTH, auth) X(ORDER_LESSON, lesson) X(ORDER_NEXT, next)        \
	X(ORDER_COURSE, course) X(ORDER_ANSWER, answer)                        \
	X(ORDER_FORGET, forget) X(ORDER_SETTING, setting)                      \
	X(ORDER_EDIT, edit) X(ORDER_SAVE, save) X(ORDER_HELP, help)            \
	X(ORDER_QUIT, quit)

/* Those that an attempt of a lesson may use too. */
#define ATTEMPT_ORDER_LIST(X) \
	X(ORDER_RESET, reset) X(ORDER_WAIT, wait) X(ORDER_ANSWER, answer)

#define ORDER_ENUM(order, word) order,
enum order { ORDER_LIST(ORDER_ENUM) ORDERS };
#undef ORDER_ENUM

struct order_facts {
	const char *name;     /* "why" */
	const char *argument; /* "[not CODE]", or NULL */
	const char *does;     /* one sentence, without markup */
};

/* NULL for ORDERS, and behind it. */
const struct order_facts *order_facts(size_t order);

/* The order of that word, in upper or lower case; ORDERS when there is none. */
enum order order_named(struct text word);

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
/* Orders carried out, each by a function of its own.
 *
 * Which there are says the list in lesson/order.h. */
#ifndef TUTOR_ORDERS_H
#define TUTOR_ORDERS_H

#include "tutor/tutor.h"

/* Carries one out. argument is empty when none was given. */
typedef void order_handler(struct tutor *tutor, struct text argument);

/* Carries out the order that was read from a line; shown: the line as it may be shown. */
void orders_run(struct tutor *tutor, struct text shown, const struct typed *typed);

/* order_look.c: orders that show something. */
order_handler order_why, order_forecast, order_map, order_code, order_compare, order_help;

/* order_learn.c: orders about the lessons. */
order_handler order_hint, order_goals, order_lesson, order_next, order_course,
	order_answer, order_forget;

/* order_act.c: orders that change the conversation, or ask of the world. */
order_handler order_back, order_reset, order_wait, order_setting, order_save, order_quit;

/* Those with a file of their own. */
order_handler order_auth; /* order_login.c */
order_handler order_edit; /* order_edit.c */
order_handler order_send; /* order_send.c */
order_handler order_try;  /* order_try.c */

#endif

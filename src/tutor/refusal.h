// SPDX-License-Identifier: GPL-3.0-or-later
/* Orders that cannot be carried out, told so. */
#ifndef TUTOR_REFUSAL_H
#define TUTOR_REFUSAL_H

#include "tutor/tutor.h"

/* Tells that an order cannot be carried out so; the sentence's place is {order}. */
void order_refuse(struct tutor *tutor, enum order order, const char *sentence);

/* The order that was probably meant by a word that names none; NULL: there is none like
 * it. */
const char *order_nearest(struct text word);

/* Tells that there is no such order, and which may have been meant. */
void order_refuse_unknown(struct tutor *tutor, struct text word);

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
/* What is offered for completion, by what has been typed so far. */
#ifndef TUTOR_COMPLETE_H
#define TUTOR_COMPLETE_H

#include "tutor/tutor.h"

/* Commands, their arguments, and answers in AUTH. */
void complete_command(struct tutor *tutor, struct text typed);

/* Parameters of MAIL or RCPT, behind its path. */
void complete_parameters(struct tutor *tutor, struct text typed, enum smtp_verb verb);

/* Orders, of which `word` has been typed so far, and what can stand behind it. */
void complete_order(struct tutor *tutor, struct text typed, struct text word);

#endif

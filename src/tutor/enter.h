// SPDX-License-Identifier: GPL-3.0-or-later
/* A sitting begins, or begins anew: in a lesson or in free play. */
#ifndef TUTOR_ENTER_H
#define TUTOR_ENTER_H

#include "tutor/tutor.h"

/* Begins anew in a lesson or (NULL) in free play, with the opening words. */
void tutor_enter(struct tutor *tutor, const struct lesson *lesson,
		 const struct smtp_setting *setting);

/* The same in free play, without words: what was asked for follows. */
void tutor_go_to(struct tutor *tutor, const struct smtp_setting *setting);

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
/* Sitting down with the tutor, for the commands that open it. */
#ifndef COMMAND_SIT_H
#define COMMAND_SIT_H

#include "command/asked.h"

/* Opens the face that is wanted on a lesson, or on the server described, and
 * returns the status when the learner has left. first: what is said to the tutor
 * before the learner is heard; NULL: nothing. */
int command_sit(const struct options *options, const char *lesson,
		const struct smtp_setting *setting, const char *first);

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
/* What is looked at when a turn is explained. */
#include "teach/teach.h"

struct teach_moment teach_moment_of(const struct smtp_talk *talk)
{
	return (struct teach_moment){
		.before = &talk->before.session,
		.turn = talk->turn.rule ? &talk->turn : NULL,
		.after = &talk->now.session,
	};
}

// SPDX-License-Identifier: GPL-3.0-or-later
/* Bringing each row of the table to speak, by a way that the search found. */
#ifndef TESTS_REACH_H
#define TESTS_REACH_H

#include "teach/teach.h"

/* A turn and what it rests on. Not to be copied: the turn looks into line. */
struct reach {
	struct smtp_trial before, after;
	struct smtp_turn turn;
	char line[TEACH_LINE_MAX];
	const struct smtp_setting *setting;
};

/* Finds the first built-in setting under which the row can be brought to
 * speak, and goes there. False when there is none. */
bool reach_rule(struct reach *reach, const struct smtp_rule *rule);

/* The same in one of its states. */
bool reach_rule_in(struct reach *reach, const struct smtp_rule *rule, enum smtp_state in);

/* A connection to a built-in server, greeted, and lines said to it, LF
 * between them. The turn is the last one's. */
void reach_lines(struct reach *reach, const char *setting, const char *lines);

struct teach_moment reach_moment(const struct reach *reach);

#endif

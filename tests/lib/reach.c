// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/reach.h"
#include "lib/sasl.h"

static void say(struct reach *reach, struct text line)
{
	struct room room = room_over(reach->line, sizeof(reach->line));

	room_text(&room, line);
	reach->before = reach->after;
	smtp_session_line(&reach->after, room_view(&room), &reach->turn);
}

static void take_step(struct reach *reach, const struct teach_step *step)
{
	struct room room = room_over(reach->line, sizeof(reach->line));

	if (step->rule->like) {
		say(reach, text_of(step->line));
		return;
	}
	reach->before = reach->after;
	smtp_session_like(&reach->after, step->rule, step->verb, &room, &reach->turn);
}

struct aim {
	const struct smtp_rule *rule;
	unsigned states;
};

static bool is_hit(const void *context, const struct teach_moment *moment)
{
	const struct aim *aim = context;

	return moment->turn->rule == aim->rule &&
		aim->states & SMTP_BIT(moment->turn->before);
}

static bool reach_aim(struct reach *reach, const struct aim *aim)
{
	struct teach_path path;

	for (size_t n = 0; (reach->setting = smtp_setting_builtin(n)) != NULL; n++) {
		smtp_session_init(&reach->after, reach->setting);
		reach->after.crypto = &sasl_toy;
		if (!teach_path_find(&reach->after, is_hit, aim, &path))
			continue;
		reach->steps = path.count;
		for (unsigned i = 0; i < path.count; i++)
			take_step(reach, &path.steps[i]);
		return true;
	}
	return false;
}

bool reach_rule(struct reach *reach, const struct smtp_rule *rule)
{
	const struct aim aim = { rule, ~0u };

	return reach_aim(reach, &aim);
}

bool reach_rule_in(struct reach *reach, const struct smtp_rule *rule, enum smtp_state in)
{
	const struct aim aim = { rule, SMTP_BIT(in) };

	return reach_aim(reach, &aim);
}

void reach_lines(struct reach *reach, const char *setting, const char *lines)
{
	struct text rest = text_of(lines);

	reach->setting = smtp_setting_named(text_of(setting));
	smtp_session_init(&reach->after, reach->setting);
	reach->after.crypto = &sasl_toy;
	reach->before = reach->after;
	smtp_session_connect(&reach->after, &reach->turn);
	for (reach->steps = 0; rest.len; reach->steps++)
		say(reach, text_take(&rest, '\n'));
}

struct teach_moment reach_moment(const struct reach *reach)
{
	return (struct teach_moment){ &reach->before, &reach->turn, &reach->after };
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/reach.h"
#include "lib/sasl.h"

#include "base/heap.h"
#include "smtp/machine/hearing.h"

/* Where a row first spoke, in one of its states, when every way under one
 * setting was tried; the session as it was before. */
struct sight {
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	struct smtp_trial *before;
};

/* What is known so far: the first `surveyed` settings, each tried once for
 * all tests of the program. */
static struct sight *sights;
static size_t sight_count, sight_room, surveyed;

static void say(struct reach *reach, struct text line)
{
	struct room room = room_over(reach->line, sizeof(reach->line));

	room_text(&room, line);
	smtp_trial_copy(&reach->before, &reach->after.session);
	smtp_session_line(&reach->after.session, room_view(&room), &reach->turn);
	while (reach->turn.has_rest && reach->turn.command.bare_end) {
		smtp_trial_copy(&reach->before, &reach->after.session);
		smtp_session_next(&reach->after.session, &reach->turn);
	}
}

static const struct sight *find_sight(const struct smtp_rule *rule, unsigned states)
{
	for (size_t i = 0; i < sight_count; i++)
		if (sights[i].rule == rule && states & SMTP_BIT(sights[i].before->session.state))
			return &sights[i];
	return NULL;
}

/* As a goal that nothing meets: it only notes what it is shown. */
static bool note_sight(const void *context, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	struct sight *sight;

	(void)context;
	if (find_sight(turn->rule, SMTP_BIT(turn->before)) || turn->before != moment->before->state)
		return false;
	if (sight_count == sight_room) {
		sight_room = sight_room ? 2 * sight_room : 256;
		sights = heap_resize(sights, sight_room, sizeof(*sights));
	}
	sight = &sights[sight_count++];
	sight->rule = turn->rule;
	sight->verb = turn->verb;
	sight->before = heap_new(1, sizeof(*sight->before));
	smtp_trial_copy(sight->before, moment->before);
	return false;
}

#define EVERYWHERE                                                            \
	(SMTP_BIT(SMTP_VRFY) | SMTP_BIT(SMTP_DOT) | SMTP_BIT(SMTP_RESPONSE) | \
	 SMTP_BIT(SMTP_QUIT))
#define BREAKS(end)                                                           \
	{                                                                     \
		{ .id = "everywhere", .verbs = EVERYWHERE, .ends = (end),     \
		  .said = { 421, "4.3.2", "Not now" } },                      \
		{ .id = "second chunk", .verbs = SMTP_BIT(SMTP_CHUNK), .nth = 2, \
		  .ends = (end), .said = { 421, "4.3.2", "Not now" } },       \
	}

/* What can go wrong in every state, as no server that is built in is like. */
static const struct smtp_fault breaking[][2] = {
	BREAKS(SMTP_FAULT_STAYS), BREAKS(SMTP_FAULT_CLOSES), BREAKS(SMTP_FAULT_DROPS),
};

enum { BREAKING = sizeof(breaking) / sizeof(breaking[0]) };

/* The built-in settings, and behind them these; NULL behind the last. */
static const struct smtp_setting *setting_at(size_t n)
{
	static struct smtp_setting broken[BREAKING];
	size_t built_in = 0;

	while (smtp_setting_builtin(built_in))
		built_in++;
	if (n < built_in)
		return smtp_setting_builtin(n);
	n -= built_in;
	if (n >= BREAKING)
		return NULL;
	broken[n] = *smtp_setting_named(text_of("login"));
	broken[n].name = "breaking";
	broken[n].faults = breaking[n];
	broken[n].fault_count = 2;
	return &broken[n];
}

/* Looks at the next setting. False when all have been. */
static bool survey(void)
{
	static struct smtp_trial trial;
	const struct smtp_setting *setting = setting_at(surveyed);
	struct teach_path path;

	if (!setting)
		return false;
	surveyed++;
	smtp_trial_init(&trial, setting, &sasl_toy);
	teach_path_find(&trial.session, note_sight, NULL, &path);
	return true;
}

/* Does once more what was seen; of an example of several lines each. */
static void look(struct reach *reach, const struct sight *sight)
{
	char like[TEACH_LINE_MAX];
	struct room filled = room_over(like, sizeof(like));
	struct text lines;

	reach->setting = sight->before->server.setting;
	smtp_trial_copy(&reach->before, &sight->before->session);
	smtp_trial_copy(&reach->after, &sight->before->session);
	smtp_session_like(&reach->after.session, sight->rule, sight->verb, &filled, &reach->turn);
	if (!sight->rule->like || sight->before->session.state == SMTP_DELIVERING)
		return;
	smtp_trial_copy(&reach->after, &reach->before.session);
	lines = room_view(&filled);
	do {
		say(reach, smtp_like_take(sight->rule, &lines));
	} while (lines.len);
}

static bool reach_in(struct reach *reach, const struct smtp_rule *rule, unsigned states)
{
	const struct sight *sight;

	while (!(sight = find_sight(rule, states)))
		if (!survey())
			return false;
	look(reach, sight);
	return true;
}

bool reach_rule(struct reach *reach, const struct smtp_rule *rule)
{
	return reach_in(reach, rule, ~0u);
}

bool reach_rule_in(struct reach *reach, const struct smtp_rule *rule, enum smtp_state in)
{
	return reach_in(reach, rule, SMTP_BIT(in));
}

void reach_lines(struct reach *reach, const char *setting, const char *lines)
{
	struct text rest = text_of(lines);

	reach->setting = smtp_setting_named(text_of(setting));
	smtp_trial_init(&reach->after, reach->setting, &sasl_toy);
	smtp_trial_copy(&reach->before, &reach->after.session);
	smtp_session_connect(&reach->after.session, &reach->turn);
	while (rest.len)
		say(reach, text_take(&rest, '\n'));
}

struct teach_moment reach_moment(const struct reach *reach)
{
	return (struct teach_moment){ &reach->before.session, &reach->turn, &reach->after.session };
}

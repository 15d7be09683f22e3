// SPDX-License-Identifier: GPL-3.0-or-later
/* The parameters that the server would take behind a path. */
#include "tutor/complete.h"
#include "tutor/complete_offer.h"

/* A value that each parameter takes, for those where more than a keyword is
 * worth offering; of the others the learner types the value. */
static const char *const values[][2] = {
	{ "SIZE", "1000" }, { "BODY", "7BIT" }, { "BODY", "8BITMIME" },
	{ "BODY", "BINARYMIME" }, { "RET", "HDRS" }, { "RET", "FULL" },
	{ "ENVID", "QQ314159" }, { "BY", "120;N" }, { "HOLDFOR", "3600" },
	{ "HOLDUNTIL", "2030-12-31T12:00:00Z" }, { "MT-PRIORITY", "3" }, { "AUTH", "<>" },
	{ "NOTIFY", "NEVER" }, { "NOTIFY", "SUCCESS,FAILURE" },
	{ "ORCPT", "rfc822;bob@example.org" },
};

/* Adds the parameter behind `before`, which ends in a space, when the server
 * would take the command with it. */
static void offer_parameter(struct tutor *tutor, struct text typed, struct text before,
			    const struct smtp_parameter_facts *facts, const char *value)
{
	struct smtp_trial trial;
	struct buffer line = { 0 };
	struct smtp_turn turn;

	buffer_text(&line, before);
	buffer_string(&line, facts->keyword);
	if (value)
		buffer_format(&line, "=%s", value);
	smtp_trial_copy(&trial, tutor_session(tutor));
	smtp_say(&trial.session, buffer_view(&line), &turn);
	if (turn.reply.code / 100 == 2)
		offer(tutor, typed, buffer_view(&line), _(facts->does));
	buffer_free(&line);
}

/* The parameter with each value that is worth offering. */
static void offer_values(struct tutor *tutor, struct text typed, struct text before,
			 const struct smtp_parameter_facts *facts)
{
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++)
		if (text_is(text_of(facts->keyword), values[i][0]))
			offer_parameter(tutor, typed, before, facts, values[i][1]);
}

void complete_parameters(struct tutor *tutor, struct text typed, enum smtp_verb verb)
{
	struct text before = text_head(typed, text_find_last(typed, ' ') + 1);
	const struct smtp_parameter_facts *facts;

	for (size_t n = 0; (facts = smtp_parameter_facts(n)); n++) {
		if (facts->verb != verb)
			continue;
		if (facts->takes)
			offer_values(tutor, typed, before, facts);
		else
			offer_parameter(tutor, typed, before, facts, NULL);
	}
}

// SPDX-License-Identifier: GPL-3.0-or-later
/* What a tutor is made of. Only for this folder. */
#ifndef TUTOR_TUTOR_INSIDE_H
#define TUTOR_TUTOR_INSIDE_H

#include "tutor/burst.h"
#include "tutor/completion_list.h"
#include "tutor/entries.h"
#include "tutor/exercise.h"
#include "tutor/goals_met.h"
#include "tutor/script.h"
#include "tutor/stage.h"
#include "tutor/wishes.h"

struct tutor {
	const struct course *course;
	struct goals_met progress;
	char *offer; /* the lesson to go on with; NULL: none */
	bool opening; /* the learner came in without choosing anything */
	struct teach_path first; /* the lines that the opening words show */

	const struct smtp_setting *setting;
	struct sasl_memory memory; /* of what the server and its explanations compute */
	struct sasl_crypto crypto; /* with it */
	struct exercise exercise;
	struct script script;
	struct stage stage;
	struct burst burst;

	struct entries entries;
	unsigned epoch;
	size_t kept; /* of it, when it last became another one */
	size_t mark; /* how long the conversation was before the learner's line */
	bool said_secret; /* by the learner's line */
	bool warned;      /* never to type a real password */

	enum tutor_pane wished;
	const struct page *asked; /* what the last order shows in its pane, until
	                             the next turn; NULL: the pane's own page */
	enum tutor_pane asked_pane;

	struct wishes wishes;
	char *draft; /* what was given to the editor */
	char *offered; /* what Enter on the empty line types; NULL: nothing */

	struct completions completions;
	struct buffer title; /* of the pane that tells why */
};

#endif

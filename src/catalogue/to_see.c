// SPDX-License-Identifier: GPL-3.0-or-later
/* Whether and how a code can be made to happen here. */
#include "catalogue/spoken.h"
#include "catalogue/tables.h"
#include "smtp/smtp.h"

/* Rows that say the code to a client that waits for the greeting. */
static size_t ways_to(struct text code)
{
	struct catalogue_spoken spoken;
	size_t count = 0;

	for (size_t n = 0; catalogue_spoken_next(code, &n, &spoken);)
		count += spoken.rule->in != &smtp_before_greeting;
	return count;
}

/* Whether an address can ask for it, where a setting allows that. */
static bool can_be_asked_for(struct text code)
{
	struct smtp_said said = { .code = code.at[0] == '4' ? 450 : 550 };
	struct room enhanced = room_over(said.enhanced, sizeof(said.enhanced));
	unsigned long digits;

	if (catalogue_form(code) == CATALOGUE_ENHANCED) {
		room_text(&enhanced, code);
	} else if (text_number(code, 599, &digits)) {
		said.code = (unsigned)digits;
		room_string(&enhanced, said.code < 500 ? "4.0.0" : "5.0.0");
	}
	return smtp_fault_code_is_good(&said);
}

/* For a code with a class. */
static struct catalogue_trial trial_of_one(struct text code)
{
	struct catalogue_trial trial = { .ways = ways_to(code) };

	if (trial.ways || can_be_asked_for(code))
		trial.asked = catalogue_code_of(code);
	return trial;
}

struct catalogue_trial catalogue_trial_of(struct text code)
{
	const struct catalogue_entry *entry = catalogue_find(code);
	struct catalogue_code one = catalogue_code_of(code);
	struct catalogue_trial trial, best = { .ways = 0 };

	if (text_is_digit(one.at[0]))
		return trial_of_one(code);
	for (const char *class = entry ? entry->classes : ""; *class; class++) {
		one.at[0] = *class;
		trial = trial_of_one(text_of(one.at));
		if (*trial.asked.at && trial.ways >= best.ways)
			best = trial;
	}
	return best;
}
